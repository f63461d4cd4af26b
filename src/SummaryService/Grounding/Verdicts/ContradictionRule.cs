using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Finds what a text says against itself or against the summaries below it, where no fact decides: higher here, lower
/// there.</summary>
internal static class ContradictionRule
{
    public static void Apply(TextReading reading, Judgements judge)
    {
        var said = new Dictionary<Topic, (int Sign, string Where)>();
        foreach (var below in reading.Index.Below)
        {
            foreach (var (topic, sign) in below.Said)
                said.TryAdd(topic, (sign, $"The summary “{below.Title}”"));
        }
        foreach (var s in Statements.In(reading))
        {
            if (!said.TryGetValue(s.Topic, out var before))
                said[s.Topic] = (s.Sign, "The text itself");
            else if (before.Sign != s.Sign && !judge.HasErrorIn(s.First, s.Next))
                judge.Wrong(s.First, s.Next, FindingKind.Contradiction,
                    $"{before.Where} says that {s.Topic.Name} is {(before.Sign > 0 ? "higher" : "lower")} than what it is compared with.");
        }
    }
}

/// <summary>A comparison of a topic that the facts cannot decide.</summary>
internal readonly record struct Statement(Topic Topic, int Sign, int First, int Next);

/// <summary>Reads the comparisons and levels of a text that no pair of values decides.</summary>
internal static class Statements
{
    private static readonly PhraseTable Levels = new("levels");

    public static IEnumerable<Statement> In(TextReading reading)
    {
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To && !s.IsHeading; i++)
            {
                if (reading.FigureAt(i) is not null || SignAt(reading, s, i) is not { } sign
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
