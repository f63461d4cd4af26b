using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Whether a change is told of a time that nobody names, so that no series can bear it out or refute it.</summary>
internal static class NoTime
{
    public static bool IsMeant(TextReading reading, Change change, Series series, TimeWindow? window)
    {
        var (s, first, next) = (change.S, change.First, change.Next);
        if (series.IsLong && TimeWindow.IsSeason(reading, s, next))
            return true;
        return window is null && (TimeWindow.IsVague(reading, s, first, next) || (series.IsLong && Says(reading, change)));
    }

    // "in recent months", "in the last few days", "has been falling since then"
    private static bool Says(TextReading reading, Change change)
    {
        var s = change.S;
        return reading.Contains(s.From, s.To, t => TimeWords.Vague.Contains(t.Lower))
            || (reading.Contains(s.From, s.To, t => t.Lower is "few" or "several")
                && reading.Contains(s.From, s.To, t => t.Lower is "days" or "weeks" or "months"))
            || TimeWindow.SaysSinceThen(reading, change);
    }
}
