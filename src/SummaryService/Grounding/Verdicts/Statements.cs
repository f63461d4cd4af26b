using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Comparison;
using SummaryService.Grounding.Verdicts.Figures;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts;

/// <summary>A comparison of a topic that the facts cannot decide.</summary>
internal readonly record struct Statement(Topic Topic, int Sign, int First, int Next);

/// <summary>Reads the comparisons and levels of a text that no pair of values decides.</summary>
internal static class Statements
{
    private static readonly PhraseTable Levels = new("levels");

    /// <summary>Lists the claims of a text about two values that the facts support.</summary>
    public static IReadOnlyList<Claim> Supported(TextReading reading)
    {
        var judge = new Judgements(reading);
        FigureRule.Apply(reading, judge);
        ComparisonRule.Apply(reading, judge);
        TrendRule.Apply(reading, judge);
        return [.. judge.Claims.Where(c => c is { Verdict: ClaimVerdict.Supported, Facts.Count: 2 })];
    }

    /// <summary>Lists the comparisons and levels of a text that the facts cannot decide.</summary>
    public static IEnumerable<Statement> In(TextReading reading)
    {
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To && !s.IsHeading; i++)
            {
                if (reading.FigureAt(i) is not null || SignAt(reading, s, i) is not { } sign
                    // What is said of another area says nothing of this one.
                    || reading.PlacesIn(s.From, i).Any(p => p is { Role: PlaceRole.Other, ByName: true })
                    || Comparisons.IsNegated(reading.Tokens, i, s.From))
                    continue;
                if (Subject(reading, s, i) is { } topic && Pair.Of(reading, topic) is null)
                    yield return new Statement(topic, sign, i, i + 1);
            }
        }
    }

    private static int? SignAt(TextReading reading, Sentence s, int i)
    {
        if (Comparisons.Directions.At(reading.Tokens, i) is { Meaning: "up" or "down" } hit
            && reading.Contains(hit.Next, Math.Min(s.To, hit.Next + 8), t => t.Lower is "than" or "average" or "mean" or "norm"))
            return Comparisons.Sign(hit.Meaning);
        return Levels.At(reading.Tokens, i) is { } level ? level.Meaning == "high" ? 1 : -1 : null;
    }

    // One topic, named by at least two of its own words, and clearly ahead of the next.
    private static Topic? Subject(TextReading reading, Sentence s, int i)
    {
        var ranked = reading.Ranker.At(i);
        if (ranked.Count == 0)
            return null;
        var topic = ranked[0].Topic;
        var words = topic.Category is null ? topic.Label : topic.CategoryStems;
        var named = 0;
        for (var k = Math.Max(s.From, i - 10); k < Math.Min(s.To, i + 6); k++)
            named += reading.Tokens[k].IsWord && words.Contains(reading.Tokens[k].Stem) ? 1 : 0;
        return named >= Math.Min(2, words.Count) && (ranked.Count == 1 || ranked[1].Score < ranked[0].Score * 0.92) ? topic : null;
    }
}
