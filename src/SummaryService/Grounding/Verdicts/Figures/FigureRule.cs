using SummaryService.Context;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.AmongAreas;
using SummaryService.Grounding.Verdicts.Derived;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>Judges every figure: is it a difference, a ratio or a value, and does a fact say so?</summary>
internal static class FigureRule
{
    private const double OnTopic = 0.5;

    // The number, its unit and two words beside it.
    private const int LeastCited = 4;

    public static void Apply(TextReading reading, Judgements judge)
    {
        foreach (var crowd in reading.Crowds)
            judge.Unread(crowd.First, crowd.Next, "This holds more numbers than can be checked one by one; say what each of a few is.");
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
            if (AreaCount.Is(reading, figure))
                continue;
            if (LikewiseRule.Try(reading, figure, judge) || OtherSideRule.Try(reading, figure, judge)
                || YearShareRule.Try(reading, figure, judge) || ThresholdRule.Try(reading, figure, judge)
                || CrossingRule.Try(reading, figure, judge) || AverageRule.Try(reading, figure, judge)
                || TogetherRule.Try(reading, figure, judge) || SummedUpRule.Try(reading, figure, judge)
                || RatioRule.Try(reading, figure, judge) || DifferenceRule.Try(reading, figure, judge))
                continue;
            ValueRule.Judge(reading, figure, judge);
        }
    }

    /// <summary>Whether a number only repeats one of a label, such as 91 in "still at home after 91 days".</summary>
    public static bool IsLabelNumber(TextReading reading, Figure f)
    {
        if (CitesLabel(reading, f))
            return true;
        if (f.Shape != FigureShape.Amount || f.Base is not null || (f.Value <= 1
            && !char.IsAsciiDigit(reading.Tokens[f.NumberAt].Lower[0])))
            return false;
        var relevance = reading.Ranker.RelevanceAt(f.NumberAt);
        return reading.Index.Topics.Any(t => relevance[t.Number] >= OnTopic && t.Numbers.Contains(f.Value));
    }

    // "households that spend more than 40% of income": the very words of a label, whatever they count.
    private static bool CitesLabel(TextReading reading, Figure f)
    {
        var relevance = reading.Ranker.RelevanceAt(f.NumberAt);
        foreach (var topic in reading.Index.Topics)
        {
            if (relevance[topic.Number] < OnTopic || !topic.Numbers.Contains(f.Value))
                continue;
            var label = topic.LabelTokens;
            for (var at = 0; at < label.Count; at++)
            {
                if (label[at].IsNumber && label[at].Value == reading.Tokens[f.NumberAt].Value && Shared(reading.Tokens, f.NumberAt,
                    label, at) >= LeastCited)
                    return true;
            }
        }
        return false;
    }

    // How many tokens around a number stand in a label in the same order.
    private static int Shared(TokenList t, int text, IReadOnlyList<Token> label, int at)
    {
        var (from, to) = (0, 1);
        while (text - from > 0 && at - from > 0 && t[text - from - 1].Lower == label[at - from - 1].Lower)
            from++;
        while (text + to < t.Length && at + to < label.Count && t[text + to].Lower == label[at + to].Lower)
            to++;
        return from + to;
    }
}
