using SummaryService.Context;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Judges every figure: is it a difference, a ratio or a value, and does a fact say so?</summary>
internal static class FigureRule
{
    private const double OnTopic = 0.5;

    public static void Apply(TextReading reading, Judgements judge)
    {
        foreach (var figure in reading.Figures)
        {
            if (reading.Doc.Sentences[figure.Sentence].IsHeading && figure.Weak)
                continue;
            if (figure.Shape == FigureShape.Fraction && figure.Value == 0.5m
                && reading.Ranker.At(figure.NumberAt) is [{ Topic: var median }, ..] && median.Label.Contains("median"))
                continue;
            if (!reading.Index.HasData)
            {
                NoDataRule.Figure(reading, figure, judge);
                continue;
            }
            if (YearShareRule.Try(reading, figure, judge) || ThresholdRule.Try(reading, figure, judge) || TogetherRule.Try(reading, figure, judge) || RatioRule.Try(reading, figure,
                judge)
                || DifferenceRule.Try(reading, figure, judge))
                continue;
            ValueRule.Judge(reading, figure, judge);
        }
    }

    /// <summary>Whether a number only repeats one of a label, such as 91 in "still at home after 91 days".</summary>
    public static bool IsLabelNumber(TextReading reading, Figure f)
    {
        if (f.Shape != FigureShape.Amount || f.Base is not null || (f.Value <= 1 && !char.IsAsciiDigit(reading.Tokens[f.NumberAt].Lower[0])))
            return false;
        var relevance = reading.Ranker.RelevanceAt(f.NumberAt);
        return reading.Index.Topics.Any(t => relevance[t.Number] >= OnTopic && t.Numbers.Contains(f.Value));
    }
}
