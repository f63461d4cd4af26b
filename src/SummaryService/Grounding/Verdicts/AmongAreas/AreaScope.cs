using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.AmongAreas;

/// <summary>Among which areas one is ranked, as a sentence says it: "of the four towns", "of any region", "in the country".</summary>
/// <param name="First">The first token.</param>
/// <param name="Next">After the last token.</param>
/// <param name="Count">How many areas there are by the text, or null.</param>
/// <param name="IsPart">Whether only some of the areas are meant: "of the three inland towns".</param>
/// <param name="ByWhole">Whether only the area that holds them all is named, so that it may be no area that is ranked.</param>
internal readonly record struct AreaScope(int First, int Next, int? Count, bool IsPart, bool ByWhole)
{
    private const int Reach = 14, Longest = 7, MostAreas = 1000;

    private static readonly HashSet<string> Links = ["of", "among", "amongst", "in", "across", "than", "out", "between", "for", "at"];

    private static readonly HashSet<string> Filling = ["all", "any", "the", "these", "those", "other", "every", "each", "of", "its", "in",
        "at", "our", "whole", "four's"];

    private static readonly HashSet<string> Closing = ["and", "is", "was", "are", "were", "has", "had", "with", "but", "for", "in", "at",
        "to", "ahead", "behind", "on", "while"];

    /// <summary>Gets the scope of a place for which no areas are named.</summary>
    public static AreaScope Unsaid(int at) => new(at, at, null, false, false);

    /// <summary>Finds the areas behind a word that ranks, else those with which the sentence opens.</summary>
    public static AreaScope? Of(TextReading reading, Sentence s, int next)
    {
        for (var i = next; i < Math.Min(s.To, next + Reach) && reading.Tokens[i].Lower is not (";" or ":"); i++)
        {
            if (At(reading, s, i) is { } behind)
                return behind;
        }
        return At(reading, s, s.From) is { ByWhole: false } opening && opening.Next <= next ? opening : null;
    }

    /// <summary>Reads the areas that begin at a token, or null.</summary>
    public static AreaScope? At(TextReading reading, Sentence s, int i)
    {
        var t = reading.Tokens;
        if (t[i].Is("anywhere"))
            return new AreaScope(i, t[i + 1].Is("else") ? i + 2 : i + 1, null, false, false);
        if (t[i].Is("nationwide"))
            return new AreaScope(i, i + 1, null, false, true);
        if (!Links.Contains(t[i].Lower))
            return null;
        var peers = reading.Index.Peers;
        int? count = null;
        var (strange, others) = (0, 0);
        for (var k = i + 1; k < Math.Min(s.To, i + Longest); k++)
        {
            if (reading.PlaceAt(k) is { Code: not null } place && place.Code == peers.Whole && k <= i + 2 && count is null)
                return new AreaScope(i, place.Next, null, false, true);
            if (count is null && NumberReader.At(t, k) is { Value: >= 2 and <= MostAreas, Step: 1 } n)
            {
                (count, k) = ((int)n.Value, n.Next - 1);
                if (Ends(t, n.Next, s) && (count == peers.Codes.Count || count == peers.All.Count) && others == 0
                    && t[i].Lower is "of" or "among")
                    return new AreaScope(i, n.Next, count, false, false);
                continue;
            }
            if (peers.IsKind(t[k].Lower) && (k > i + 1 || t[k].Lower.EndsWith('s')))
                return IsSingle(t, i, k) ? null : new AreaScope(i, k + 1, count + others, strange > 0, false);
            if (t[k].Is("other"))
                others = 1;
            if (!Filling.Contains(t[k].Lower) && (++strange > 1 || !t[k].IsWord))
                return null;
        }
        return null;
    }

    // "in the region" is one area, "in any region" and "the regions" are all of them.
    private static bool IsSingle(TokenList t, int i, int k) => !t[k].Lower.EndsWith('s')
        && !t.AsSpan(i + 1, k - i - 1).ToArray().Any(w => w.Lower is "any" or "every" or "each" or "other");

    private static bool Ends(TokenList t, int next, Sentence s) => next >= s.To || t[next].Kind == TokenKind.Symbol
        || Closing.Contains(t[next].Lower);
}
