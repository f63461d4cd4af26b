using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Catches what a note says an indicator is not: posts told as places.</summary>
internal static class DefinitionRule
{
    public static void Apply(TextReading reading, Judgements judge)
    {
        if (!reading.Index.HasData || !reading.Index.Topics.Any(t => t.InSheet && t.Excluded.Count + t.ExcludedPairs.Count > 0))
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To; i++)
            {
                if (reading.Tokens[i].IsWord && reading.PlaceAt(i) is null && Excluding(reading, s, i) is { } topic
                    && !Comparisons.IsNegated(reading.Tokens, i, s.From))
                {
                    var (first, next) = Around(reading, s, i);
                    var note = topic.Indicator.Note ?? topic.Indicator.Label;
                    judge.Wrong(first, next, FindingKind.Subject, $"{topic.Name} does not count {reading.Tokens[i].Lower}: {note}.");
                }
            }
        }
    }

    private static Topic? Excluding(TextReading reading, Sentence s, int i)
    {
        var stem = reading.Tokens[i].Stem;
        if (!reading.Index.IsExcluded(stem))
            return null;
        // "within two years" is a time.
        if (Claims.UnitTable.Words.At(reading.Tokens, i) is { } unit && Claims.UnitTable.Dimension(unit.Meaning) == "time")
            return null;
        if (i > s.From && reading.Index.Topics.FirstOrDefault(t => t.InSheet
            && t.ExcludedPairs.Contains((reading.Tokens[i - 1].Stem, stem))
            && reading.Index.IsRare(reading.Tokens[i - 1].Stem)) is { } paired)
            return paired;
        if (!reading.Index.IsRare(stem))
            return null;
        if (reading.Index.Sheet.Subject.Level == Context.SummaryLevel.Chart)
            return reading.Index.Topics.FirstOrDefault(t => t.InSheet && t.Excluded.Contains(stem));
        var ranked = reading.Ranker.At(i);
        return ranked.Count > 0 && ranked[0].Topic.Excluded.Contains(stem) ? ranked[0].Topic
            : reading.Index.Topics.FirstOrDefault(t => t.Excluded.Contains(stem)
                && reading.Figures.Any(f => f.Sentence < reading.Doc.Sentences.Count && reading.Doc.Sentences[f.Sentence] == s
                && reading.Resolved.GetValueOrDefault(f) == t));
    }

    // The figure that counts the wrong thing belongs to the span.
    private static (int First, int Next) Around(TextReading reading, Sentence s, int i)
    {
        for (var k = i - 1; k >= Math.Max(s.From, i - 3); k--)
        {
            if (reading.FigureAt(k) is { } f)
                return (f.First, i + 1);
        }
        var first = i > s.From && reading.Tokens[i - 1].IsWord && !WordClasses.Frame.Contains(reading.Tokens[i - 1].Stem) ? i - 1 : i;
        return (first, i + 1);
    }
}
