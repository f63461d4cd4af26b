using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>Gathers what a reader must know: the charts' caveats, and what the catalogue says of their indicators.</summary>
internal static class Caveats
{
    public static IReadOnlyList<string> Of(Dataset dataset, Area area, IReadOnlyList<Chart> charts, IReadOnlyList<Fact> facts)
    {
        var shown = facts.Where(f => f.IsObserved).Select(f => f.IndicatorId).ToHashSet();
        Indicator[] indicators = [.. charts.SelectMany(c => c.Indicators).Distinct().Select(dataset.FindIndicator).OfType<Indicator>().Where(i => shown.Contains(i.Id))];
        return [.. charts.SelectMany(c => c.Caveats).Concat(indicators.SelectMany(i => OfIndicator(i, area, charts))).Concat(Comparator(dataset, area, indicators, facts)).Distinct()];
    }

    private static IEnumerable<string> OfIndicator(Indicator indicator, Area area, IReadOnlyList<Chart> charts)
    {
        if (indicator.Geography is { } geography)
            yield return $"{indicator.Label}: the figures describe the {geography}, not {area.Name} alone.";
        // A note with an equation is the catalogue's proof of a base, not a warning to readers.
        if (indicator.Note is { } note && !note.Contains('=', StringComparison.Ordinal))
            yield return $"{indicator.Label}: {note}";
        if (indicator.SmallNumbers is { } small && !charts.Any(c => c.Caveats.Any(k => k.Contains(small, StringComparison.OrdinalIgnoreCase))))
            yield return $"{indicator.Label}: {small}";
        foreach (var text in indicator.BreakBefore)
            yield return $"{indicator.Label}: the series breaks before {PeriodFormat.Words(text)}; figures before and after cannot be compared.";
    }

    // What the comparator's figure is changes what "higher" means, so it is said, once for all indicators where they agree.
    private static IEnumerable<string> Comparator(Dataset dataset, Area area, Indicator[] indicators, IReadOnlyList<Fact> facts)
    {
        if (dataset.FindArea(area.Parent) is not { } comparator)
            return [];
        var told = facts.Where(f => f.AreaCode == comparator.Code && f.Status == ObservationStatus.Ok).Select(f => f.IndicatorId).ToHashSet();
        Indicator[] compared = [.. indicators.Where(i => told.Contains(i.Id) && i.ComparatorIs != ComparatorKind.Unknown)];
        var kinds = compared.Select(i => i.ComparatorIs).Distinct().ToArray();
        return kinds.Length == 1 ? [$"The {comparator.Name} figure is {Kind(kinds[0], comparator)}."]
            : compared.Select(i => $"{i.Label}: the {comparator.Name} figure is {Kind(i.ComparatorIs, comparator)}.");
    }

    private static string Kind(ComparatorKind kind, Area comparator) =>
        kind == ComparatorKind.MeanOfAreas ? "the mean of its areas" : $"for {comparator.Name} as a whole";
}
