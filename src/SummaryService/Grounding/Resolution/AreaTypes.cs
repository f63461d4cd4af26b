using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>Finds areas that a text calls by their kind: "the network", "across the whole country", "the regional figure".</summary>
internal sealed class AreaTypes
{
    private static readonly HashSet<string> Articles = ["the", "this", "that", "our", "its"];
    private static readonly HashSet<string> Widening = ["whole", "wider", "entire", "same"];

    private readonly List<(string Noun, PlaceRole Role, string Code)> types = [];

    public AreaTypes(FactSheet sheet)
    {
        var areas = sheet.Areas.Append(sheet.Area).Concat(sheet.Comparator is { } c ? [c] : []).DistinctBy(a => a.Code).ToList();
        foreach (var area in areas)
        {
            var role = area.Code == sheet.Area.Code ? PlaceRole.Own
                : area.Code == sheet.Comparator?.Code ? PlaceRole.Comparator : PlaceRole.Other;
            // A kind that several areas share names the area of the sheet, or nobody.
            if (Noun(area) is { } noun && (role != PlaceRole.Other ? Distinct(sheet, noun) : areas.Count(a => Noun(a) == noun) == 1))
                types.Add((noun, role, area.Code));
        }
    }

    /// <summary>Finds an area that is named by its kind from a token on, or null.</summary>
    public PlaceMention? At(Token[] t, int i)
    {
        foreach (var (noun, role, code) in types)
        {
            if (IsAdjective(t[i].Lower, noun))
                return new PlaceMention(i, i + 1, role, code, false);
            if (!Articles.Contains(t[i].Lower))
                continue;
            var at = i + 1 < t.Length && Widening.Contains(t[i + 1].Lower) ? i + 2 : i + 1;
            if (at < t.Length && (t[at].Lower == noun || t[at].Lower == noun + "'s" || t[at].Lower == noun + "’s"))
                return new PlaceMention(i, at + 1, role, code, false);
        }
        return null;
    }

    private static bool Distinct(FactSheet sheet, string noun) =>
        sheet.Comparator is not { } other || Noun(other) != Noun(sheet.Area) || Noun(sheet.Area) != noun;

    // The last word of "unitary authority" is what a text calls it.
    private static string? Noun(Area area) =>
        Tokenizer.Cut(area.Type.Replace('_', ' ').Replace('-', ' ')).LastOrDefault(t =>
            t.IsWord) is { Lower.Length: > 3 } word ? word.Lower : null;

    // regional, provincial, networkwide
    private static bool IsAdjective(string word, string noun) =>
        word.Length > noun.Length && word.AsSpan().StartsWith(noun.AsSpan(0, noun.Length - 1), StringComparison.Ordinal)
        && (word.EndsWith("al", StringComparison.Ordinal) || word.EndsWith("wide", StringComparison.Ordinal));
}
