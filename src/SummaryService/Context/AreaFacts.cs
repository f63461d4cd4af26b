using System.Collections.Concurrent;
using System.Globalization;
using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>The facts of every chart in one area, computed once for all sheets of the area. Safe for several threads.</summary>
internal sealed class AreaFacts
{
    private readonly ConcurrentDictionary<string, ChartEntry> byChart = new();
    private readonly Dataset dataset;
    private readonly ContextOptions options;
    private readonly Lazy<(Fact[] Facts, Dictionary<string, Range> Places)> background;
    private readonly Lazy<(HashSet<string> Ids, IReadOnlyList<Indicator> Indicators)> measured;

    public AreaFacts(Dataset dataset, ContextOptions options, Area area)
    {
        (this.dataset, this.options, Area) = (dataset, options, area);
        background = new(Background);
        measured = new(Measured);
    }

    public Area Area { get; }

    /// <summary>Gets the facts of one chart, F1 first, and the digest of all that the chart brings into a sheet.</summary>
    public ChartEntry Of(Chart chart) => byChart.GetOrAdd(chart.Id, _ =>
    {
        var facts = ChartFacts.Of(dataset, options, Area, chart);
        return new(facts, Caveats.Of(dataset, Area, chart, facts), SheetHash.OfChart(dataset, Area, chart, facts));
    });

    /// <summary>Gets the facts of several charts, numbered through.</summary>
    public IReadOnlyList<Fact> Of(IReadOnlyList<Chart> charts) =>
        charts.Count == 1 ? Of(charts[0]).Facts : new LateList<Fact>(() => Numbered(charts.Select(c => Of(c).Facts), "F"));

    /// <summary>Gets the facts of all charts but some, numbered B1 … through the area: a fact has the same id in every background.</summary>
    public IReadOnlyList<Fact> Except(IReadOnlyList<Chart> charts) => new LateList<Fact>(() =>
        Without(charts.Select(c => background.Value.Places[c.Id]).OrderBy(r => r.Start.Value), background.Value.Facts));

    /// <summary>Gets the indicators that the area's facts are about, and those of the given charts.</summary>
    public IReadOnlyList<Indicator> Indicators(IReadOnlyList<Chart> charts)
    {
        var (ids, indicators) = measured.Value;
        var others = charts.SelectMany(c => c.Indicators).Where(i => !ids.Contains(i)).ToHashSet();
        return others.Count == 0 ? indicators : [.. dataset.Indicators.Where(i => ids.Contains(i.Id) || others.Contains(i.Id))];
    }

    private (HashSet<string>, IReadOnlyList<Indicator>) Measured()
    {
        var ids = dataset.Charts.SelectMany(c => Of(c).Facts).Select(f => f.IndicatorId).ToHashSet();
        return (ids, [.. dataset.Indicators.Where(i => ids.Contains(i.Id))]);
    }

    private (Fact[], Dictionary<string, Range>) Background()
    {
        var places = new Dictionary<string, Range>(StringComparer.Ordinal);
        var start = 0;
        foreach (var chart in dataset.Charts)
        {
            var end = start + Of(chart).Facts.Count;
            places[chart.Id] = start..end;
            start = end;
        }
        return (Numbered(dataset.Charts.Select(c => Of(c).Facts), "B"), places);
    }

    private static Fact[] Without(IEnumerable<Range> ranges, Fact[] all)
    {
        var kept = new List<Fact>(all.Length);
        var at = 0;
        foreach (var range in ranges)
        {
            kept.AddRange(all.AsSpan(at..range.Start.Value));
            at = range.End.Value;
        }
        kept.AddRange(all.AsSpan(at..));
        return [.. kept];
    }

    private static Fact[] Numbered(IEnumerable<IReadOnlyList<Fact>> charts, string prefix)
    {
        var all = new List<Fact>();
        foreach (var facts in charts)
        {
            // Inside one chart ids run from F1, so a fact's new number is its old one and what came before.
            var before = all.Count;
            all.AddRange(facts.Select(f => f with
            {
                Id = Id(f.Id),
                Derivation = f.Derivation is { } d ? d with { From = [.. d.From.Select(Id)] } : null,
            }));

            string Id(string old) =>
                prefix + (before + int.Parse(old.AsSpan(1), CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        }
        return [.. all];
    }
}

/// <summary>What one chart brings into every sheet of its area that holds it.</summary>
/// <param name="Facts">The facts, F1 first.</param>
/// <param name="Caveats">What a reader must know.</param>
/// <param name="Digest">The hash of the chart, its indicators and its facts.</param>
internal sealed record ChartEntry(IReadOnlyList<Fact> Facts, ChartCaveats Caveats, string Digest);
