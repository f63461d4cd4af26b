using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.AmongAreas;
using SummaryService.Grounding.Verdicts.Derived;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>A figure told as the highest or lowest of a series must be it.</summary>
internal static class ExtremeRule
{
    private const int LongSeries = 5, Reach = 5, DaysAround = 31;

    // A part of the whole range. Who tells of days means one summit of several; who tells of years means the one.
    private const decimal Near = 0.1m, NearOfYears = 0.03m;

    public static bool Refutes(TextReading reading, Figure f, Candidate match, FigureTime? time, Judgements judge)
    {
        if (match.Topic.In(match.Point.Fact.AreaCode) is not { Dated: true } series || series.Points.Count < LongSeries
            || Told(reading, f) is not { } told)
            return false;
        var extreme = told.Extreme;
        // "its maximum of 0.53" is no limit.
        if (told.At >= f.First)
            f = f with { Bound = Bound.Exact };
        if (BreakRule.RefutesExtreme(reading, match.Topic, series, (f.First, f.Next), judge))
            return true;
        series = series.SinceBreak;
        var real = extreme == "peak" ? series.Peak : series.Trough;
        if (IsValue(reading, f, match.Topic, real))
            return false;
        // A peak within a span that the text names is a peak of that span; the whole series has its own where that span holds it.
        if ((match.TimeFits is not false && IsAnother(reading, f)) || (time is { } at && match.TimeFits is true
            && !(f.Bound == Bound.Exact && at.Covers(real.Period) is true)
            && Math.Abs(real.Value - match.Point.Value) <= (!RunRule.GoesBy(series, "years") ? Near : IsExact(f) ? 0 : NearOfYears)
                * (series.Peak.Value - series.Trough.Value)))
            return false;
        if (OfItsTime(reading, f, series, extreme) is { Fact: not null } local && IsValue(reading, f, match.Topic, local))
            return false;
        var (first, next) = time is { } when ? when.With(f) : (f.First, f.Next);
        judge.Wrong(first, next, FindingKind.Number, $"The {(extreme == "peak" ? "highest" : "lowest")} value of "
            + $"{match.Topic.Name} is {Words.Say(match.Topic, real.Value)} in {real.Period.Text} ({real.Id}), not "
            + $"{reading.Doc.Quote(f.First, f.Next)}.", real.Id);
        return true;
    }

    // Who gives three digits means this value and not one like it.
    private static bool IsExact(Figure f) => f.Bound == Bound.Exact && f.Digits >= 3;

    // 82.99 of 82.9961: digits cut off are no other value.
    private static bool IsValue(TextReading reading, Figure f, Topic topic, Point real) =>
        Fit.Of(reading, f, topic.Unit, real.Value) == FitKind.Match || (f.Bound == Bound.Exact && f.Digits >= 3 && Fit.Of(reading,
            f with { Value = f.Value + (f.Step / 2) }, topic.Unit, real.Value) == FitKind.Match);

    // "In early 2022 it rose, reaching a peak in mid-January": of those weeks. "A peak on 25 May. It has since fallen, with a low of 4 on
    // 10 June": of the time since.
    private static Point OfItsTime(TextReading reading, Figure f, Series series, string extreme)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        if (Since(reading, s, f, series) is { } from)
            return Of(series, from, series.Latest.Period.End!.Value, extreme);
        var d = reading.DateBefore(f.Next + Reach);
        if (d < 1 || reading.Dates[d] is not { HasYear: false, Month: > 0 and var month } || reading.Dates[d].First < f.Next
            || reading.Dates[d - 1] is not { From: { } opening } || reading.Dates[d - 1].First < s.From)
            return default;
        var start = new DateOnly(opening.Year, month, 1);
        return Of(series, start.AddDays(-DaysAround), start.AddMonths(1).AddDays(DaysAround), extreme);
    }

    private static DateOnly? Since(TextReading reading, Sentence s, Figure f, Series series)
    {
        for (var i = s.From; i < f.First; i++)
        {
            if (reading.Tokens[i].Is("since"))
                return reading.DateBefore(s.From) is >= 0 and var d && !reading.DatesIn(i, f.First).Any()
                    ? reading.Dates[d].From ?? TimeWindow.OnlyYear(reading.Dates[d], series) : null;
        }
        return null;
    }

    private static Point Of(Series series, DateOnly from, DateOnly to, string extreme)
    {
        var within = series.Within(from, to).ToList();
        return within.Count == 0 ? default : extreme == "peak" ? within.MaxBy(p => p.Value) : within.MinBy(p => p.Value);
    }

    private static bool IsAnother(TextReading reading, Figure f) =>
        reading.Contains(Math.Max(reading.Doc.Sentences[f.Sentence].From, f.First - 8), f.First, t =>
            TimeWords.Several.Contains(t.Lower));

    /// <summary>Whether an extreme is only one of the highest or lowest: "the second-highest", "the third lowest".</summary>
    public static bool IsNext(TokenList t, int i) => i > 1 && t[i].Lower.EndsWith("est", StringComparison.Ordinal)
        && (t[i - 1].Is("-") ? t[i - 2] : t[i - 1]).Lower
        is "second" or "third" or "fourth" or "fifth" or "next";

    private static (string Extreme, int At)? Told(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        for (var i = f.NumberAt - 1; i >= Math.Max(s.From, f.First - 6); i--)
        {
            // "The lowest value, 98.4, …"
            if (i == f.First - 1 && reading.Tokens[i].Is(","))
                continue;
            if ((i < f.First && reading.FigureAt(i) is not null) || reading.Tokens[i].Lower is "," or ";" or "below" or "from")
                return null;
            if (Comparisons.Trends.At(reading.Tokens, i) is { Meaning: "peak" or "trough" } hit)
                return IsNext(reading.Tokens, i) || AreaRank.At(reading, s, i) is not null ? null : (hit.Meaning, i);
        }
        return null;
    }
}
