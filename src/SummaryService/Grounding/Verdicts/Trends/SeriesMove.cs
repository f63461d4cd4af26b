using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Which way a series goes between two ends, and whether a word of change may be said of it.</summary>
internal static class SeriesMove
{
    // Below this part of the whole range a change of a long series refutes no word.
    private const decimal SmallPart = 0.02m;

    // From so many values a window may hold a rise and a fall that are both told of it.
    private const int LongWindow = 12;

    /// <summary>Gets the first and the last value of a window, or of the whole series without one.</summary>
    public static (Point A, Point B)? Ends(Series series, TimeWindow? window)
    {
        if (window is not { } w)
            return (series.First, series.Latest);
        var within = series.Within(w.From, w.To).ToList();
        if (within.Count == 0)
            return null;
        // "in 2018": from the value before it.
        if (w.Single && within.Count < 3)
            return (series.Points.LastOrDefault(p => p.Period.End < w.From, within[0]), within[^1]);
        return (within[0], within[^1]);
    }

    /// <summary>Whether a rise (1) or a fall (−1) may be told of a window, or of a series without one.</summary>
    public static bool Agrees(TextReading reading, Sentence s, Series series, TimeWindow? window, (Point A, Point B) ends, int sign)
    {
        var change = ends.B.Value - ends.A.Value;
        if (Math.Sign(change) == sign)
            return true;
        var range = series.Peak.Value - series.Trough.Value;
        if (series.IsLong && change != 0 && Math.Abs(change) < range * SmallPart)
            return true;
        if (window is { } w)
            return series.Within(w.From, w.To).Take(LongWindow).Count() == LongWindow
                && InnerMove(series, w, sign) >= Math.Max(range * SmallPart * 2, Math.Abs(change) * 0.5m);
        if (!series.IsLong || reading.Contains(s.From, s.To, t => TimeWords.Whole.Contains(t.Lower)) || SinceTheBeginning(reading, s))
            return false;
        // A long series holds rises and falls; without dates any of them may be meant.
        return sign > 0 ? series.Peak.Value > series.First.Value : series.Trough.Value < series.Peak.Value
            && series.Latest.Value < series.Peak.Value;
    }

    private static bool SinceTheBeginning(TextReading reading, Sentence s)
    {
        for (var i = s.From; i + 2 < s.To; i++)
        {
            if (reading.Tokens[i].Is("since") && reading.Tokens[i + 2].Lower is "beginning" or "start" or "outset")
                return true;
        }
        return false;
    }

    // The largest move in a direction inside the window: a rise to May within "from March to August".
    private static decimal InnerMove(Series series, TimeWindow w, int sign)
    {
        var (best, low) = (0m, (decimal?)null);
        foreach (var p in series.Within(w.From, w.To))
        {
            var value = p.Value * sign;
            low = low is { } l ? Math.Min(l, value) : value;
            best = Math.Max(best, value - low.Value);
        }
        return best;
    }
}
