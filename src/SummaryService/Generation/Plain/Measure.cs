using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>How the area's latest figure stands to the comparator's, as the sheet says: it is never worked out here.</summary>
internal enum Standing
{
    /// <summary>The sheet compares nothing.</summary>
    Unknown,

    /// <summary>The area's figure is lower.</summary>
    Lower,

    /// <summary>The difference is too small to speak of.</summary>
    Similar,

    /// <summary>The area's figure is higher.</summary>
    Higher,
}

/// <summary>One indicator, or one category of it, in one chart: the area's latest figure, what it is compared with, and the series
/// behind it.</summary>
internal sealed record Measure
{
    /// <summary>Gets the chart.</summary>
    public required Chart Chart { get; init; }

    /// <summary>Gets what is measured.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Gets the category, or null.</summary>
    public Category? Category { get; init; }

    /// <summary>Gets the area's usable figures, oldest first; never empty.</summary>
    public required IReadOnlyList<Fact> Series { get; init; }

    /// <summary>Gets the comparator's figure for the same time, or null.</summary>
    public Fact? Other { get; init; }

    /// <summary>Gets how the two stand to each other.</summary>
    public Standing Standing { get; init; }

    /// <summary>Gets whether the sheet derives a change from the first figure to the last.</summary>
    public bool Changes { get; init; }

    /// <summary>Gets the period before which the figures are another series, or null.</summary>
    public Period? Broken { get; init; }

    /// <summary>Gets the small count that this rate would give away, or null.</summary>
    public Measure? Behind { get; init; }

    /// <summary>Gets the area's latest figure.</summary>
    public Fact Latest => Series[^1];

    /// <summary>Gets how far the figures lie apart, as a share of the larger; 0 where nothing is compared.</summary>
    public decimal Gap =>
        Standing is Standing.Higher or Standing.Lower
        && Other is { Value: { } other }
        && Latest.Value is { } own
        && (own, other) is not (0, 0)
            ? Math.Abs(own - other) / Math.Max(Math.Abs(own), Math.Abs(other))
            : 0;

    /// <summary>Lists what a sheet measures for its area, in the order of its charts, indicators and categories.</summary>
    public static IReadOnlyList<Measure> Of(FactSheet sheet)
    {
        var usable = sheet
            .Facts.Where(f => f.IsObserved && f.Status == ObservationStatus.Ok && (f.Value is not null || f.Text is not null))
            .ToArray();
        var order = sheet
            .Charts.SelectMany((c, i) => c.Indicators.Select((id, n) => (Key: (c.Id, id), Order: (i * 1000) + n)))
            .ToDictionary(o => o.Key, o => o.Order);
        Measure[] measures =
        [
            .. usable
                .Where(f => f.AreaCode == sheet.Area.Code)
                .GroupBy(f => (f.ChartId, f.IndicatorId, f.CategoryId))
                .OrderBy(g => order.GetValueOrDefault((g.Key.ChartId, g.Key.IndicatorId), int.MaxValue))
                .Select(g => From(sheet, usable, [.. g]))
                .OfType<Measure>(),
        ];
        return [.. measures.Select(m => SmallCount(m, measures) is { } count ? m with { Behind = count } : m)];
    }

    private static Measure? SmallCount(Measure rate, Measure[] measures) =>
        rate.Indicator.SmallCount is null || rate.Indicator.Unit == Units.Count
            ? null
            : measures.FirstOrDefault(m =>
                m.Chart == rate.Chart
                && m.Category?.Id == rate.Category?.Id
                && m.Latest.IsSmallCount
                && m.Latest.Period.Equals(rate.Latest.Period)
            );

    private static Measure? From(FactSheet sheet, Fact[] usable, Fact[] own)
    {
        if (
            sheet.FindIndicator(own[0].IndicatorId) is not { } indicator
            || sheet.Charts.FirstOrDefault(c => c.Id == own[0].ChartId) is not { } chart
        )
            return null;
        // A dated figure beside an undated one is an estimate for another time, not the end of a series.
        var undated = own.Where(f => !f.Period.IsDated).ToArray();
        Fact[] all = [.. (undated.Length > 0 ? undated[..1] : own).OrderBy(f => f.Period)];
        // The sheet derives a change only from a figure that the latest can be compared with: what lies before is another series.
        var change = sheet.Facts.FirstOrDefault(f => f.Derivation is { Method: DerivationMethod.Change } d && d.From.Contains(all[^1].Id));
        var start = change is null ? -1 : Array.FindIndex(all, f => f.Id != all[^1].Id && change.Derivation!.From.Contains(f.Id));
        var series = start >= 0 ? all[start..] : all;
        var other = usable.FirstOrDefault(f =>
            f.AreaCode == sheet.Comparator?.Code && SameCell(f, series[^1]) && f.Period.Equals(series[^1].Period)
        );
        return new Measure
        {
            Chart = chart,
            Indicator = indicator,
            Category = indicator.FindCategory(own[0].CategoryId),
            Series = series,
            Other = other,
            Standing = other is null ? Standing.Unknown : StandingOf(sheet, series[^1], other),
            Changes = start >= 0,
            Broken = all.Length > 1 ? BreakIn(indicator, all) : null,
        };
    }

    private static Period? BreakIn(Indicator indicator, Fact[] series) =>
        indicator
            .BreakBefore.Select(b => Period.TryParse(b, out var period) ? period : Period.None)
            .Where(p => p.IsDated && series[0].Period.CompareTo(p) < 0 && series[^1].Period.CompareTo(p) >= 0)
            .Max();

    private static Standing StandingOf(FactSheet sheet, Fact own, Fact other) =>
        Derived(sheet, DerivationMethod.Comparison, own, other)?.Text switch
        {
            "higher" => Standing.Higher,
            "lower" => Standing.Lower,
            "similar" => Standing.Similar,
            _ => Standing.Unknown,
        };

    private static Fact? Derived(FactSheet sheet, DerivationMethod method, Fact one, Fact two) =>
        sheet.Facts.FirstOrDefault(f => f.Derivation is { } d && d.Method == method && d.From.Contains(one.Id) && d.From.Contains(two.Id));

    private static bool SameCell(Fact one, Fact two) =>
        (one.ChartId, one.IndicatorId, one.CategoryId) == (two.ChartId, two.IndicatorId, two.CategoryId);
}
