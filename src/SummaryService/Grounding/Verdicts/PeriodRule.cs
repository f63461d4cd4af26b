using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts;

/// <summary>A value told of one time must be of that time.</summary>
internal static class PeriodRule
{
    public static bool Refutes(TextReading reading, Figure f, FigureTime? time, Candidate match, List<Candidate> all, Judgements judge)
    {
        if (time is not { } told || match.TimeFits is not false)
            return false;
        // Another reading of the figure that fits the date saves it.
        if (all.Exists(c => c.Fit == FitKind.Match && c.TimeFits is not false && c.Relevance >= match.Relevance * 0.8))
            return false;
        if (InCaveats(reading, told.At) || CarriesOn(match, told))
            return false;
        var (first, next) = (Math.Min(f.First, told.First), Math.Max(f.Next, told.Next));
        if (next - first > 14)
            (first, next) = (f.First, f.Next);
        judge.Wrong(first, next, FindingKind.Period, $"{Words.State(reading, match.Topic, match.Point)}; the text gives it for "
            + $"{reading.Doc.Quote(told.First, told.Next)}.", match.Point.Id);
        return true;
    }

    /// <summary>Whether a caveat names a date: it may say that the year means another one, as in "2024 is the financial year 2023 to
    /// 2024".</summary>
    public static bool InCaveats(TextReading reading, DateMention date)
    {
        var year = reading.Doc.Quote(date.First, date.Next);
        return reading.Index.Sheet.Caveats.Any(c => c.Contains(year, StringComparison.Ordinal));
    }

    // Series with gaps: the last value before the date still stood on it.
    private static bool CarriesOn(Candidate match, FigureTime told)
    {
        if (!told.At.HasYear || match.Topic.In(match.Point.Fact.AreaCode) is not { Dated: true } series)
            return false;
        var before = series.Points.LastOrDefault(p => p.Period.End is { } e && e <= told.At.To!.Value);
        return before.Fact is not null && before.Value == match.Point.Value
            && told.At.To!.Value.DayNumber - before.Period.End!.Value.DayNumber <= 31;
    }
}
