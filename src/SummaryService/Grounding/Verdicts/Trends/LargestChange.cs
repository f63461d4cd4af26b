using System.Collections.Frozen;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>A change that is set against other changes: "the steepest fall of the four towns", "grew fastest in Tolsey", "the biggest jump
/// came in 2022".</summary>
/// <param name="Sign">1 for a rise, −1 for a fall.</param>
/// <param name="Most">Whether it is the largest, else the smallest.</param>
/// <param name="Place">The place from that end: 2 of "second-largest".</param>
/// <param name="First">The first token.</param>
/// <param name="Word">The word of change.</param>
/// <param name="Next">After the last token.</param>
internal readonly record struct LargestChange(int Sign, bool Most, int Place, int First, int Word, int Next)
{
    private const int NounReach = 3, Back = 4;

    private static readonly IReadOnlyDictionary<string, List<string>> File = LexiconFile.Read("extents");

    private static readonly PhraseTable Extents = new("extents");

    private static readonly FrozenSet<string> Filling = File["between"].ToFrozenSet(), Closing = File["closing"].ToFrozenSet();

    /// <summary>Reads what is told at a word that says how far, or null.</summary>
    public static LargestChange? At(TextReading reading, Sentence s, int i)
    {
        var t = reading.Tokens;
        if (Extents.At(t, i) is not { Meaning: "most" or "least" } hit || hit.Next > s.To || Comparisons.IsNegated(t, i, s.From)
            || reading.Contains(Math.Max(s.From, i - Back), i, w => w.Lower is "one" or "among" or "some" or "if" or "would"))
            return null;
        return t[i].Lower.EndsWith("est", StringComparison.Ordinal) && Noun(t, s, i, hit) is { } noun ? noun : Adverb(t, s, i, hit);
    }

    // "the second-largest yearly rise"
    private static LargestChange? Noun(TokenList t, Sentence s, int i, (string Meaning, int Next) hit)
    {
        for (var k = hit.Next; k < Math.Min(s.To, hit.Next + NounReach); k++)
        {
            if (Comparisons.Trends.At(t, k) is { Meaning: "up" or "down" } change && change.Next <= s.To
                && (ChangeWords.Nouns.Contains(t[k].Lower) || t[k].Lower.EndsWith("ing", StringComparison.Ordinal)))
            {
                var before = i > s.From && t[i - 1].Is("-") ? i - 2 : i - 1;
                return before >= s.From && Ordinals.Of(t[before].Lower) is { } place and > 1
                    ? new LargestChange(Comparisons.Sign(change.Meaning), hit.Meaning == "most", place, before, k, change.Next)
                    : t[before < 0 ? 0 : before].Is("next") ? null
                    : new LargestChange(Comparisons.Sign(change.Meaning), hit.Meaning == "most", 1, i, k, change.Next);
            }
            if (!Filling.Contains(t[k].Lower) && !t[k].Is("-"))
                return null;
        }
        return null;
    }

    // "rose the most", "has fallen furthest"
    private static LargestChange? Adverb(TokenList t, Sentence s, int i, (string Meaning, int Next) hit)
    {
        var verb = i - 1;
        while (verb > s.From && t[verb].Lower is "the" or "by")
            verb--;
        if (verb < s.From || Comparisons.Trends.At(t, verb) is not { Meaning: "up" or "down" } change
            || (t[hit.Next - 1].Lower is "most" or "least" && hit.Next < s.To && !Closing.Contains(t[hit.Next].Lower))
            || (hit.Next < s.To && t[hit.Next].Is("of")) || change.Next > i)
            return null;
        return new LargestChange(Comparisons.Sign(change.Meaning), hit.Meaning == "most", 1, verb, verb, hit.Next);
    }
}
