using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>Two figures set against each other must go the way that the words before them say: "spent more than planned: £237 million
/// against
/// a budget of £242 million".</summary>
internal static class AgainstRule
{
    private const int Reach = 12, Between = 8;

    public static void Apply(TextReading reading, Judgements judge)
    {
        for (var i = 0; i + 1 < reading.Figures.Count; i++)
        {
            var (a, b) = (reading.Figures[i], reading.Figures[i + 1]);
            var s = reading.Doc.Sentences[a.Sentence];
            if (b.Sentence != a.Sentence || s.IsHeading || a.Shape != b.Shape || a.Unit != b.Unit || a.Weak || b.Weak
                || b.First - a.Next > Between
                || a.Shape is FigureShape.Multiple or FigureShape.Fraction or FigureShape.Points
                || !reading.Contains(a.Next, b.First, t => t.Lower is "against" or "versus" or "vs" or "compared")
                || reading.PlacesIn(s.From, s.To).Any(p => p.Role != PlaceRole.Own) || Word(reading, s, a) is not { } word
                || reading.Resolved.GetValueOrDefault(a) is not { } topic
                || ComparisonTruth.Turns(reading, topic, word.At, s) is not { } turn)
                continue;
            if (Math.Sign(a.Value - b.Value) == -word.Sign * turn && !judge.HasErrorIn(word.At, b.Next))
                judge.Wrong(word.At, b.Next, FindingKind.Direction, $"The text says {reading.Doc.Quote(word.At, word.At + 1)}, but sets "
                    + $"{reading.Doc.Quote(a.First, a.Next)} against {reading.Doc.Quote(b.First, b.Next)}.");
        }
    }

    // The last word before both figures that says more or less.
    private static (int At, int Sign)? Word(TextReading reading, Sentence s, Figure a)
    {
        for (var i = a.First - 1; i >= Math.Max(s.From, a.First - Reach) && reading.FigureAt(i) is null; i--)
        {
            if (reading.Ages[i] == 0 && reading.Tokens[i].Lower is not ("older" or "younger" or "over" or "under")
                && Comparisons.Directions.At(reading.Tokens, i) is { Meaning: "up" or "down" } hit)
                return Comparisons.IsNegated(reading.Tokens, i, s.From) ? null : (i, Comparisons.Sign(hit.Meaning));
        }
        return null;
    }
}
