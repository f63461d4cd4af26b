using SummaryService.Context;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>Finds areas that a text calls by their kind: "the network", "across the whole country", "the regional figure".</summary>
internal sealed class AreaTypes
{
    private static readonly HashSet<string> Articles = ["the", "this", "that", "our", "its"];
    private static readonly HashSet<string> Widening = ["whole", "wider", "entire", "same"];

    private readonly List<(string Noun, PlaceRole Role, string Code)> types = [];

    public AreaTypes(FactSheet sheet, AreaNames names)
    {
        var (own, other) = (sheet.Area.Code, sheet.Comparator?.Code);
        string[] both = other is null ? [own] : [own, other];
        foreach (var code in names.Unique.Union(both).OrderBy(names.PlaceOf))
        {
            var role = code == own ? PlaceRole.Own : code == other ? PlaceRole.Comparator : PlaceRole.Other;
            // A kind that several areas share names the area of the sheet, or nobody.
            if (names.Noun(code) is { } noun && (role == PlaceRole.Other || other is null || names.Noun(other) != names.Noun(own)
                || names.Noun(own) != noun))
            {
                types.Add((noun, role, code));
                if (noun == "country")
                    types.Add(("nation", role, code));
            }
            // "the coast" of the Amber Coast
            if (names.LastWord(code) is { } last && !types.Exists(t => t.Noun == last))
                types.Add((last, role, code));
        }
    }

    /// <summary>Finds an area that is named by its kind from a token on, or null.</summary>
    public PlaceMention? At(TokenList t, int i)
    {
        // Most words are none of these, which the ends of a word tell before any type is asked.
        var (isArticle, mayDescribe) = (Articles.Contains(t[i].Lower), EndsAsAdjective(t[i].Lower));
        if (!isArticle && !mayDescribe && !(t[i + 1].Is("-") && t[i + 2].Is("wide")))
            return null;
        foreach (var (noun, role, code) in types)
        {
            if (t[i].Is(noun) && i + 2 < t.Length && t[i + 1].Is("-") && t[i + 2].Is("wide"))
                return new PlaceMention(i, i + 3, role, code, false);
            if (mayDescribe && IsAdjective(t[i].Lower, noun))
                return new PlaceMention(i, i + 1, role, code, false);
            if (!isArticle)
                continue;
            var at = i + 1 < t.Length && Widening.Contains(t[i + 1].Lower) ? i + 2 : i + 1;
            if (at < t.Length && (t[at].Lower == noun || t[at].Lower == noun + "'s" || t[at].Lower == noun + "’s"))
                return new PlaceMention(i, at + 1, role, code, false);
        }
        return null;
    }

    // regional, provincial, networkwide
    private static bool IsAdjective(string word, string noun) =>
        word.Length > noun.Length && word.AsSpan().StartsWith(noun.AsSpan(0, noun.Length - 1), StringComparison.Ordinal);

    private static bool EndsAsAdjective(string word) => word.EndsWith("al", StringComparison.Ordinal)
        || word.EndsWith("ally", StringComparison.Ordinal) || word.EndsWith("wide", StringComparison.Ordinal);
}
