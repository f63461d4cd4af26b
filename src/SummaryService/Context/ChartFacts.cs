using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>Gathers the facts of one chart in one area: what was observed, then what follows from it, indicator by indicator.</summary>
internal static class ChartFacts
{
    public static IReadOnlyList<Fact> Of(Dataset dataset, ContextOptions options, Area area, Chart chart)
    {
        var list = new FactList();
        if (chart.AvailabilityIn(area.Code) != Availability.Ok)
            return list.Facts;
        foreach (var indicator in chart.Indicators.Select(dataset.FindIndicator).OfType<Indicator>())
            Add(dataset, options, area, chart, indicator, list);
        return list.Facts;
    }

    private static void Add(Dataset dataset, ContextOptions options, Area area, Chart chart, Indicator indicator, FactList list)
    {
        var byArea = ObservedFacts.Add(dataset, area, chart, indicator, list);
        foreach (var observed in byArea)
        {
            SeriesFacts.Add(indicator, observed, list);
            BreakdownFacts.Add(indicator, observed, list);
            PopulationFacts.Add(dataset, chart, indicator, observed, list);
        }
        var own = byArea.Find(f => f[0].AreaCode == area.Code) ?? [];
        var theirs = byArea.Find(f => f[0].AreaCode == area.Parent) ?? [];
        ComparisonFacts.Add(indicator, own, theirs, options.SimilarWithinPercent, list);
    }
}
