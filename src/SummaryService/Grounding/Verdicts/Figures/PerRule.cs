using System.Globalization;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>What is measured per 100 km may not be told per kilometre, nor what is measured per cubic metre per litre.</summary>
internal static class PerRule
{
    private const int Farthest = 5;

    public static bool Refutes(TextReading reading, Figure f, Topic topic, Point point, Judgements judge)
    {
        var to = Math.Min(reading.Doc.Sentences[f.Sentence].To, f.Next + Farthest);
        for (var i = f.NumberAt + 1; i < to; i++)
        {
            if (i >= f.Next && (!reading.Tokens[i].IsWord || reading.FigureAt(i) is not null))
                to = i;
        }
        if (PerPhrase.In(reading.Tokens, f.NumberAt + 1, Math.Min(reading.Doc.Sentences[f.Sentence].To, to + 2)) is not { } told
            || Measured(topic) is not { } measured || !told.Differs(measured))
            return false;
        judge.Wrong(f.First, Math.Max(f.Next, told.Next), FindingKind.Denominator, $"{Words.State(reading, topic, point)}, not "
            + $"{reading.Doc.Quote(f.First, Math.Max(f.Next, told.Next))}.", point.Id);
        return true;
    }

    // The label says it, or the unit, or the base of the catalogue.
    private static PerPhrase? Measured(Topic topic)
    {
        TokenList label = topic.WholeLabel, unit = Tokenizer.Cut(topic.Indicator.Unit.Replace('_', ' '));
        return PerPhrase.In(label, 0, label.Length) ?? PerPhrase.In(unit, 0, unit.Length) ?? Base(topic);
    }

    // Percentages have a base too, but nobody says it behind "per".
    private static PerPhrase? Base(Topic topic)
    {
        if (topic.Indicator.Per is not { } per || topic.Indicator.Denominator is not { Length: > 0 } denominator)
            return null;
        var words = Tokenizer.Cut(string.Create(CultureInfo.InvariantCulture, $"per {per} {denominator}"));
        return PerPhrase.In(words, 0, words.Length);
    }
}
