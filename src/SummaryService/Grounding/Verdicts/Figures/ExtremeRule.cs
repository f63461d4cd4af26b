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
    private const int LongSeries = 5;
    private const decimal Near = 0.1m;

    public static bool Refutes(TextReading reading, Figure f, Candidate match, FigureTime? time, Judgements judge)
    {
        if (match.Topic.In(match.Point.Fact.AreaCode) is not { Dated: true } series || series.Points.Count < LongSeries
            || Told(reading, f) is not { } extreme)
            return false;
        if (BreakRule.RefutesExtreme(reading, match.Topic, series, (f.First, f.Next), judge))
            return true;
        series = series.SinceBreak;
        var real = extreme == "peak" ? series.Peak : series.Trough;
        if (Fit.Of(reading, f, match.Topic.Unit, real.Value) == FitKind.Match)
            return false;
        // A peak within a span that the text names is a peak of that span.
        if (time is not null && match.TimeFits is true && (IsAnother(reading, f)
            || Math.Abs(real.Value - match.Point.Value) <= Near * (series.Peak.Value - series.Trough.Value)))
            return false;
        var (first, next) = time is { } told ? told.With(f) : (f.First, f.Next);
        judge.Wrong(first, next, FindingKind.Number, $"The {(extreme == "peak" ? "highest" : "lowest")} value of "
            + $"{match.Topic.Name} is {Words.Say(match.Topic, real.Value)} in {real.Period.Text} ({real.Id}), not "
            + $"{reading.Doc.Quote(f.First, f.Next)}.", real.Id);
        return true;
    }

    private static bool IsAnother(TextReading reading, Figure f) =>
        reading.Contains(Math.Max(reading.Doc.Sentences[f.Sentence].From, f.First - 8), f.First, t =>
            t.Lower is "another" or "second" or "smaller" or "new" or "local" or "again" or "third");

    /// <summary>Whether an extreme is only one of the highest or lowest: "the second-highest", "the third lowest".</summary>
    public static bool IsNext(TokenList t, int i) => i > 1 && t[i].Lower.EndsWith("est", StringComparison.Ordinal)
        && (t[i - 1].Is("-") ? t[i - 2] : t[i - 1]).Lower
        is "second" or "third" or "fourth" or "fifth" or "next";

    private static string? Told(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        for (var i = f.First - 1; i >= Math.Max(s.From, f.First - 6); i--)
        {
            // "The lowest value, 98.4, …"
            if (i == f.First - 1 && reading.Tokens[i].Is(","))
                continue;
            if (reading.FigureAt(i) is not null || reading.Tokens[i].Lower is "," or ";" or "below" or "from")
                return null;
            if (Comparisons.Trends.At(reading.Tokens, i) is { Meaning: "peak" or "trough" } hit)
                return IsNext(reading.Tokens, i) || AreaRank.At(reading, s, i) is not null ? null : hit.Meaning;
        }
        return null;
    }
}
