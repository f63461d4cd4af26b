using SummaryService.Catalogue;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>A value told of one time must be of that time.</summary>
internal static class PeriodRule
{
    private const int LongestPart = 200;

    public static bool Refutes(TextReading reading, Figure f, FigureTime? time, Candidate match, List<Candidate> all, Judgements judge)
    {
        if (time is not { } told || match.TimeFits is null)
            return false;
        if (match.TimeFits is true)
            return PartOfYear(reading, f, told, match, judge);
        // Another reading of the figure that fits the date saves it.
        if (all.Exists(c => c.Fit == FitKind.Match && c.TimeFits is not false && c.Relevance >= match.Relevance * 0.8))
            return false;
        if (MeansSame(reading, match.Topic, told.At, [match.Point.Period]) || CarriesOn(match, told)
            || StandsBetween(reading, f, match, told))
            return false;
        if (told.At.IsFarBack)
        {
            judge.NotCheckable(f.First, f.Next, "It is not clear from which time it is counted.");
            return true;
        }
        var (first, next) = told.With(f);
        judge.Wrong(first, next, FindingKind.Period, $"{Words.State(reading, match.Topic, match.Point)}; the text gives it for "
            + $"{reading.Doc.Quote(told.First, told.Next)}.", match.Point.Id);
        return true;
    }

    // "Over the whole of 2024" told of a value of November.
    private static bool PartOfYear(TextReading reading, Figure f, FigureTime told, Candidate match, Judgements judge)
    {
        if (!told.At.IsWholeYear || told.Until is not null || match.Point.Period is not { Start: { } start, End: { } end }
            || end.DayNumber - start.DayNumber > LongestPart || !reading.Contains(told.First - 4, told.First, t =>
                t.Lower is "whole" or "entire" or "full" or "all"))
            return false;
        judge.Wrong(Math.Min(f.First, told.First), Math.Max(f.Next, told.Next), FindingKind.Period,
            $"{Words.State(reading, match.Topic, match.Point)}, which is not the whole of {told.At.From!.Value.Year}.", match.Point.Id);
        return true;
    }

    /// <summary>Whether a caveat of the topic's charts says that a date means one of some periods, as in "2024 is the financial year 2023
    /// to 2024".</summary>
    public static bool MeansSame(TextReading reading, Topic topic, DateMention date, IReadOnlyList<Period> periods) =>
        date.HasYear && reading.Index.Sheet.Charts.Where(c => c.Indicators.Contains(topic.Indicator.Id)).SelectMany(c => c.Caveats)
            .Append(topic.Indicator.Note ?? "").Select(c => DateScanner.Find(Tokenizer.Cut(c)).FindAll(d => d.HasYear))
            .Any(named => named.Count > 1 && named.Exists(d => d.From <= date.To && d.To >= date.From)
                && named.Exists(d => periods.Any(p => new FigureTime(d, null).Covers(p) is true)));

    // Series with gaps: "over 70%" told of a month between two values above it.
    private static bool StandsBetween(TextReading reading, Figure f, Candidate match, FigureTime told)
    {
        if (f.Bound is not (Bound.AtLeast or Bound.AtMost) || told.Until is not null || !told.At.HasYear
            || match.Topic.In(match.Point.Fact.AreaCode) is not { Dated: true } series)
            return false;
        var before = series.Points.LastOrDefault(p => p.Period.End < told.At.From);
        var after = series.Points.FirstOrDefault(p => p.Period.Start > told.At.From);
        return before.Fact is not null && after.Fact is not null && after.Period.Start > told.At.To
            && Fit.Of(reading, f, match.Topic.Unit, before.Value) == FitKind.Match
            && Fit.Of(reading, f, match.Topic.Unit, after.Value) == FitKind.Match;
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
