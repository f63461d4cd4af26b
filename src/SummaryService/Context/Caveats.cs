using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>What readers of one chart must know.</summary>
/// <param name="Told">The chart's caveats and what the catalogue says of its indicators.</param>
/// <param name="Compared">The indicators for which the comparator has figures, and what these figures are.</param>
internal sealed record ChartCaveats(IReadOnlyList<string> Told, IReadOnlyList<Indicator> Compared);

/// <summary>Gathers what a reader must know: the charts' caveats, and what the catalogue says of their indicators.</summary>
internal static class Caveats
{
    public static ChartCaveats Of(Dataset dataset, Area area, Chart chart, IReadOnlyList<Fact> facts)
    {
        var shown = facts.Select(f => f.IndicatorId).ToHashSet();
        var compared = facts.Where(f => f.AreaCode == area.Parent && f.Status == ObservationStatus.Ok)
            .Select(f => f.IndicatorId).ToHashSet();
        Indicator[] indicators = [.. chart.Indicators.Where(shown.Contains).Select(dataset.FindIndicator).OfType<Indicator>()];
        return new([.. chart.Caveats, .. indicators.SelectMany(i => OfIndicator(i, area, chart))],
            [.. indicators.Where(i => compared.Contains(i.Id) && i.ComparatorIs != ComparatorKind.Unknown)]);
    }

    /// <summary>Puts the caveats of a sheet's charts together, each said once.</summary>
    public static IReadOnlyList<string> Of(Area? comparator, IEnumerable<ChartCaveats> charts)
    {
        ChartCaveats[] all = [.. charts];
        Indicator[] compared = [.. all.SelectMany(c => c.Compared).Distinct()];
        return [.. all.SelectMany(c => c.Told).Concat(OfComparator(comparator, compared)).Distinct()];
    }

    private static IEnumerable<string> OfIndicator(Indicator indicator, Area area, Chart chart)
    {
        if (indicator.Geography is { } geography)
            yield return $"{indicator.Label}: the figures describe the {geography}, not {area.Name} alone.";
        // A note with an equation is the catalogue's proof of a base, not a warning to readers.
        if (indicator.Note is { } note && !note.Contains('=', StringComparison.Ordinal))
            yield return $"{indicator.Label}: {note}";
        if (indicator.SmallNumbers is { } small && !chart.Caveats.Any(c => c.Contains(small, StringComparison.OrdinalIgnoreCase)))
            yield return $"{indicator.Label}: {small}";
        foreach (var text in indicator.BreakBefore)
            yield return $"{indicator.Label}: the series breaks before {PeriodFormat.Words(text)}; "
                + "figures before and after cannot be compared.";
    }

    // What the comparator's figure is changes what "higher" means, so it is said, once for all indicators where they agree.
    private static IEnumerable<string> OfComparator(Area? comparator, Indicator[] compared)
    {
        if (comparator is null || compared.Length == 0)
            return [];
        return Array.TrueForAll(compared, i => i.ComparatorIs == compared[0].ComparatorIs)
            ? [$"The {comparator.Name} figure is {Kind(compared[0], comparator)}."]
            : compared.Select(i => $"{i.Label}: the {comparator.Name} figure is {Kind(i, comparator)}.");
    }

    private static string Kind(Indicator indicator, Area comparator) =>
        indicator.ComparatorIs == ComparatorKind.MeanOfAreas ? "the mean of its areas" : $"for {comparator.Name} as a whole";
}
