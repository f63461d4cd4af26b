using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>Judges words that call a value high or low: "densely built" where the density is far below the comparator's.</summary>
internal static class LevelRule
{
    // Only a clear gap refutes a word as loose as these.
    private const decimal ClearGap = 0.2m;
    private const double Near = 0.85, Least = 0.5;

    private static readonly PhraseTable Levels = new("levels");

    public static void Apply(TextReading reading, Judgements judge)
    {
        if (!reading.Index.HasData)
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To && !s.IsHeading; i++)
            {
                if (Levels.At(reading.Tokens, i) is not { } hit || hit.Next > s.To || Comparisons.IsNegated(reading.Tokens, i, s.From)
                    || IsRelative(reading.Tokens, i, s) || judge.HasErrorIn(i, hit.Next))
                    continue;
                Judge(reading, s, i, hit.Next, hit.Meaning == "high" ? 1 : -1, judge);
            }
        }
    }

    private static void Judge(TextReading reading, Sentence s, int first, int next, int sign, Judgements judge)
    {
        var from = Math.Max(s.From, first - 8);
        var to = Math.Min(s.To, next + 4);
        // "low social contact scores" is said of what stands right behind the word.
        var noun = reading.Tokens[next] is { IsWord: true } behind
            && reading.Index.Topics.Any(t => t.InSheet && t.Names.Contains(behind.Stem))
            ? behind.Stem : null;
        var ranked = reading.Ranker.At(first).Where(r => (noun is null || r.Topic.Names.Contains(noun))
            && Named(reading, r.Topic, from, to, first)).ToList();
        var pairs = ranked.Select(r => (r.Score, Pair: Pair.Of(reading, r.Topic))).Where(x => x.Pair is not null
            && x.Score >= ranked[0].Score * Least).ToList();
        if (pairs.Count == 0 || pairs[0].Score < Least / 2)
            return;
        foreach (var (score, pair) in pairs)
        {
            if (score < pairs[0].Score * Near)
                break;
            var turn = ComparisonTruth.Turns(reading, pair!.Value.Topic, first, s);
            if (turn is not { } t || Math.Abs(pair.Value.Relative) < ClearGap || Math.Sign(pair.Value.Gap) == sign * t)
                return;
        }
        var told = pairs[0].Pair!.Value;
        judge.Wrong(Math.Max(s.From, first), next, FindingKind.Direction,
            $"{told.Say(reading)}; {reading.Doc.Quote(first, next)} says the opposite.", told.Facts);
    }

    private static bool Named(TextReading reading, Topic topic, int from, int to, int word)
    {
        var found = 0;
        for (var i = from; i < to; i++)
        {
            if (reading.Tokens[i].IsWord && !WordClasses.Frame.Contains(reading.Tokens[i].Stem)
                && topic.Names.Contains(reading.Tokens[i].Stem))
                found += i == word ? 2 : 1;
        }
        return found >= 2;
    }

    // "low numbers", "high street", "how high": no statement of level against the comparator.
    private static bool IsRelative(TokenList t, int i, Sentence s) =>
        (i > s.From && t[i - 1].Lower is "how" or "too" or "as" or "so" or "this" or "any" or "a" or "high" or "more" or "less"
            or "least" or "most") || (i + 1 < s.To
            && t[i + 1].Lower is "-" or "of" or "as" or "street" or "quality" or "school" or "risk" or "priority");
}
