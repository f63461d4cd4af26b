using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>Turns observations into facts: those of the area and of its parent, latest first.</summary>
internal static class ObservedFacts
{
    /// <summary>Adds the observed facts of one indicator.</summary>
    /// <returns>The facts by area, without areas that have none. Areas further up are there only when nobody below has a value.</returns>
    public static List<IReadOnlyList<Fact>> Add(Dataset dataset, Area area, Chart chart, Indicator indicator, FactList list)
    {
        var all = new List<IReadOnlyList<Fact>>();
        var steps = 0;
        for (var at = area; at is not null; at = dataset.FindArea(at.Parent), steps++)
        {
            if (steps > 1 && all.Exists(facts => facts.Any(f => f.Status == ObservationStatus.Ok)))
                break;
            var facts = InOrder(dataset, at, indicator).Select(o => list.Add(FactOf(o, list.NextId, chart, indicator, dataset))).ToArray();
            if (facts.Length > 0)
                all.Add(facts);
        }
        return all;
    }

    private static IEnumerable<Observation> InOrder(Dataset dataset, Area area, Indicator indicator)
    {
        var places = indicator.Categories.Index().ToDictionary(c => c.Item.Id, c => c.Index);
        return dataset.Observed(area.Code, indicator.Id)
            .OrderBy(o => o.Category is { } c ? places.GetValueOrDefault(c, int.MaxValue) : -1)
            .ThenByDescending(o => o.Period);
    }

    private static Fact FactOf(Observation o, string id, Chart chart, Indicator indicator, Dataset dataset)
    {
        var isSmall = SmallCounts.Hides(o, indicator, dataset);
        var isDisguised = isSmall && indicator.Unit == Units.Count;
        return new()
        {
            Id = id,
            ChartId = chart.Id,
            IndicatorId = indicator.Id,
            CategoryId = o.Category,
            AreaCode = o.AreaCode,
            Period = o.Period,
            Value = isDisguised ? indicator.SmallCount!.ShownAs : o.Value,
            Text = o.Grade,
            Unit = indicator.Unit,
            Per = indicator.Per,
            Denominator = indicator.Denominator,
            Decimals = indicator.Decimals,
            Lower = isDisguised ? null : o.Lower,
            Upper = isDisguised ? null : o.Upper,
            Approximate = o.Approximate || isSmall,
            IsSmallCount = isDisguised,
            Status = o.Status,
            Source = o.Source ?? chart.Source,
        };
    }
}
