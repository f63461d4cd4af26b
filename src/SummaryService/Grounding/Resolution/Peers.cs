using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Grounding.Resolution;

/// <summary>The areas among which a text ranks one: those of the sheet's own kind with the same parent, or the areas that the sheet's
/// area consists of.</summary>
internal sealed class Peers
{
    private static readonly string[] AnyKind = ["area", "place", "part"];

    private readonly HashSet<string> kinds;
    private readonly string? noun;

    public Peers(FactSheet sheet)
    {
        var area = sheet.Area;
        var siblings = sheet.Areas.Where(a => a.Type == area.Type && a.Parent == area.Parent && a.Parent is not null).ToList();
        var below = sheet.Areas.Where(a => a.Parent == area.Code).GroupBy(a => a.Type).MaxBy(g => g.Count())?.ToList() ?? [];
        var peers = siblings.Count > 1 || below.Count == 0 ? siblings : below;
        Codes = [.. peers.Select(a => a.Code).Distinct()];
        All = peers == below ? Codes : [.. sheet.Areas.Where(a => a.Type == area.Type).Select(a => a.Code).Union(Codes)];
        Whole = peers.Count > 0 ? peers[0].Parent : null;
        kinds = [.. AnyKind];
        noun = Codes.Count > 0 ? AreaNames.Of(sheet).Noun(Codes[0]) : null;
        if (noun is not null)
            kinds.Add(noun);
    }

    /// <summary>Gets the codes of the areas, the sheet's own included.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Gets the codes of all areas of that kind, whatever they are parts of.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Lists the sets of areas that may be meant: those of the number told, else the nearer ones and all of them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Sets(int? count) => All.Count == Codes.Count ? [Codes] : count == All.Count ? [All]
        : count == Codes.Count ? [Codes] : [Codes, All];

    /// <summary>Gets the code of the area that they are parts of, or null.</summary>
    public string? Whole { get; }

    /// <summary>Whether a word in lower case is what an area of this kind is called, alone or several of them.</summary>
    public bool IsKind(string lower) => kinds.Contains(lower) || (lower.EndsWith('s') && kinds.Contains(lower[..^1]))
        || (lower.EndsWith("ies", StringComparison.Ordinal) && kinds.Contains(lower[..^3] + "y"))
        || (lower.EndsWith("es", StringComparison.Ordinal) && kinds.Contains(lower[..^2]));

    /// <summary>Whether a word is what areas of this kind alone are called, and not any area.</summary>
    public bool IsOwnKind(string lower) => noun is not null && lower.StartsWith(noun[..^1], StringComparison.Ordinal) && IsKind(lower)
        && !AnyKind.Contains(noun);

    /// <summary>Lists the values of a topic at one time, of the areas that have one.</summary>
    public IReadOnlyList<Point> At(Topic topic, Period period) => At(Codes, topic, period);

    /// <inheritdoc cref="At(Topic, Period)"/>
    public static IReadOnlyList<Point> At(IReadOnlyList<string> codes, Topic topic, Period period) => [.. codes
        .Select(c => topic.In(c)).OfType<Series>()
        .Select(s => s.At(period)).Where(p => p.Fact is not null)];
}
