using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>The facts of every chart in one area, computed once for all sheets of the area. Safe for several threads.</summary>
internal sealed class AreaFacts
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Fact>> byChart = new();
    private readonly Dataset dataset;
    private readonly ContextOptions options;
    private readonly Lazy<(Fact[] Facts, Dictionary<string, Range> Places)> background;
    private readonly Lazy<HashSet<string>> measured;

    public AreaFacts(Dataset dataset, ContextOptions options, Area area)
    {
        (this.dataset, this.options, Area) = (dataset, options, area);
        background = new(Background);
        measured = new(() => dataset.Charts.SelectMany(Of).Select(f => f.IndicatorId).ToHashSet());
    }

    public Area Area { get; }

    /// <summary>Gets the facts of one chart, F1 first.</summary>
    public IReadOnlyList<Fact> Of(Chart chart) => byChart.GetOrAdd(chart.Id, _ => ChartFacts.Of(dataset, options, Area, chart));

    /// <summary>Gets the facts of several charts, numbered through.</summary>
    public IReadOnlyList<Fact> Of(IReadOnlyList<Chart> charts) => charts.Count == 1 ? Of(charts[0]) : Numbered(charts.Select(Of), "F");

    /// <summary>Gets the facts of all charts but some, numbered B1 … through the whole area: a fact has the same id in every background.</summary>
    public IReadOnlyList<Fact> Except(IReadOnlyList<Chart> charts) => new Rest(() =>
        [.. charts.Select(c => background.Value.Places[c.Id]).OrderBy(r => r.Start.Value)], () => background.Value.Facts);

    /// <summary>Gets the indicators that the area's facts are about, and those of the given charts.</summary>
    public IReadOnlyList<Indicator> Indicators(IReadOnlyList<Chart> charts)
    {
        var asked = charts.SelectMany(c => c.Indicators).ToHashSet();
        return [.. dataset.Indicators.Where(i => asked.Contains(i.Id) || measured.Value.Contains(i.Id))];
    }

    private (Fact[], Dictionary<string, Range>) Background()
    {
        var places = new Dictionary<string, Range>(StringComparer.Ordinal);
        var start = 0;
        foreach (var chart in dataset.Charts)
        {
            places[chart.Id] = new(start, start + Of(chart).Count);
            start += Of(chart).Count;
        }
        return (Numbered(dataset.Charts.Select(Of), "B"), places);
    }

    private static Fact[] Numbered(IEnumerable<IReadOnlyList<Fact>> charts, string prefix)
    {
        var all = new List<Fact>();
        foreach (var facts in charts)
        {
            // Inside one chart ids run from F1, so a fact's new number is its old one and what came before.
            var before = all.Count;
            all.AddRange(facts.Select(f => f with { Id = Id(f.Id), Derivation = f.Derivation is { } d ? d with { From = [.. d.From.Select(Id)] } : null }));

            string Id(string old) => prefix + (before + int.Parse(old.AsSpan(1), CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        }
        return [.. all];
    }

    /// <summary>All facts but some ranges, gathered when somebody asks: most sheets are planned and hashed without their background.</summary>
    private sealed class Rest(Func<IReadOnlyList<Range>> ranges, Func<Fact[]> all) : IReadOnlyList<Fact>
    {
        private readonly Lazy<Fact[]> facts = new(() => Without(ranges(), all()));

        public int Count => facts.Value.Length;

        public Fact this[int index] => facts.Value[index];

        public IEnumerator<Fact> GetEnumerator() => ((IEnumerable<Fact>)facts.Value).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private static Fact[] Without(IReadOnlyList<Range> ranges, Fact[] all)
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
    }
}
