using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>Turns one subject of a dataset into the facts that a writer may use. Pure: the same input gives the same sheet and hash.</summary>
public sealed class FactSheetBuilder(Dataset dataset, ContextOptions options)
{
    private readonly ConcurrentDictionary<(string, string), IReadOnlyList<Fact>> cache = new();

    /// <summary>Gets the dataset that the sheets are built from.</summary>
    public Dataset Dataset { get; } = dataset;

    /// <summary>Gets the settings.</summary>
    public ContextOptions Options { get; } = options;

    /// <summary>Builds the sheet of one chart in one area.</summary>
    public FactSheet Chart(string areaCode, string chartId)
    {
        var chart = Dataset.FindChart(chartId) ?? throw new ArgumentException($"There is no chart {chartId}.", nameof(chartId));
        return Build(areaCode, new SubjectKey(areaCode, SummaryLevel.Chart, chartId), chart.Title, [chart], []) with { Question = chart.Question, Why = chart.Why, Kind = chart.Kind };
    }

    /// <summary>Builds the sheet of one section from its charts' facts and the summaries of its charts and sub-sections.</summary>
    public FactSheet Section(string areaCode, string sectionId, IReadOnlyList<SummaryBelow> below)
    {
        var section = Dataset.FindSection(sectionId) ?? throw new ArgumentException($"There is no section {sectionId}.", nameof(sectionId));
        return Build(areaCode, new SubjectKey(areaCode, SummaryLevel.Section, sectionId), section.Title, [.. Under(sectionId)], below);
    }

    /// <summary>Builds the sheet of the whole report of one area from its sections' summaries and facts.</summary>
    public FactSheet Overall(string areaCode, IReadOnlyList<SummaryBelow> below) =>
        Build(areaCode, SubjectKey.Overall(areaCode), Dataset.FindArea(areaCode)!.Name, Dataset.Charts, below);

    private IEnumerable<Chart> Under(string id) => Dataset.ChartsIn(id).Concat(Dataset.Sections.Where(s => s.Parent == id).SelectMany(s => Under(s.Id)));

    private FactSheet Build(string areaCode, SubjectKey subject, string title, IReadOnlyList<Chart> charts, IReadOnlyList<SummaryBelow> below)
    {
        var area = Dataset.FindArea(areaCode) ?? throw new ArgumentException($"There is no area {areaCode}.", nameof(areaCode));
        var facts = Renumber(charts.SelectMany(c => FactsOf(areaCode, c)), "F");
        var background = Renumber(Dataset.Charts.Except(charts).SelectMany(c => FactsOf(areaCode, c)), "B");
        var ids = facts.Concat(background).Select(f => f.IndicatorId).ToHashSet();
        var available = charts.Any(c => c.AvailabilityIn(areaCode) == Availability.Ok) ? Availability.Ok : charts[0].AvailabilityIn(areaCode);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title + string.Join('\n', facts.Select(f => f.ToString())) + string.Join('\n', below))));
        return new FactSheet { Subject = subject, Title = title, Availability = available, Area = area, Comparator = Dataset.FindArea(area.Parent), Areas = Dataset.Areas,
            Indicators = [.. Dataset.Indicators.Where(i => ids.Contains(i.Id))], Charts = charts, Facts = facts, Background = background, Caveats = [.. charts.SelectMany(c => c.Caveats).Distinct()],
            Below = below, SimilarWithinPercent = Options.SimilarWithinPercent, Hash = hash };
    }

    private static IReadOnlyList<Fact> Renumber(IEnumerable<Fact> facts, string prefix)
    {
        var list = facts.ToList();
        var ids = new Dictionary<string, string>();
        for (var i = 0; i < list.Count; i++)
            ids[list[i].Id] = prefix + (i + 1).ToString(CultureInfo.InvariantCulture);
        return [.. list.Select(f => f with { Id = ids[f.Id], Derivation = f.Derivation is { } d ? d with { From = [.. d.From.Select(x => ids[x])] } : null })];
    }

    private IReadOnlyList<Fact> FactsOf(string areaCode, Chart chart) => cache.GetOrAdd((areaCode, chart.Id), _ =>
    {
        var facts = new List<Fact>();
        if (chart.AvailabilityIn(areaCode) != Availability.Ok)
            return facts;
        var area = Dataset.FindArea(areaCode)!;
        foreach (var indicator in chart.Indicators.Select(Dataset.FindIndicator).OfType<Indicator>())
        {
            var own = Observed(areaCode, chart, indicator, facts);
            var theirs = area.Parent is { } p ? Observed(p, chart, indicator, facts) : [];
            if (own.Count == 0 && theirs.Count == 0)
                foreach (var other in Dataset.Areas)
                    Observed(other.Code, chart, indicator, facts);
            foreach (var mine in own.Where(f => f.HasValue && indicator.Unit is not ("count" or "rank")))
                if (theirs.FirstOrDefault(t => t.CategoryId == mine.CategoryId && t.Period.Text == mine.Period.Text && t.HasValue) is { } his)
                    Derive(mine, his, indicator, facts);
            foreach (var series in own.Where(f => f.HasValue && f.Period.IsDated).GroupBy(f => f.CategoryId).Where(g => g.Count() > 1))
            {
                var (last, first) = (series.MaxBy(f => f.Period)!, series.MinBy(f => f.Period)!);
                Add(facts, last, indicator.Unit, last.Value - first.Value, null, DerivationMethod.Change, [last, first], $"{last.Value} − {first.Value}");
                if (first.Value != 0)
                    Add(facts, last, "percent", (last.Value - first.Value) / first.Value * 100, null, DerivationMethod.PercentChange, [last, first], $"({last.Value} − {first.Value}) ÷ {first.Value} × 100");
            }
            if (indicator is { Unit: "gbp_thousand", Per: { } per })
                foreach (var money in own.Concat(theirs).Where(f => f.HasValue))
                    Add(facts, money, "gbp", money.Value * 1000 / per, null, DerivationMethod.PerHead, [money], $"{money.Value} × 1,000 ÷ {per}");
        }
        return facts;
    });

    private void Derive(Fact mine, Fact his, Indicator indicator, List<Fact> facts)
    {
        var (a, b) = (mine.Value!.Value, his.Value!.Value);
        if (indicator.Unit == "percent")
            Add(facts, mine, "points", a - b, null, DerivationMethod.PointGap, [mine, his], $"{a} − {b}");
        var gap = b == 0 ? (decimal?)null : (a - b) / b * 100;
        if (gap is { } g)
        {
            Add(facts, mine, "percent", g, null, DerivationMethod.PercentGap, [mine, his], $"({a} − {b}) ÷ {b} × 100");
            Add(facts, mine, "times", a / b, null, DerivationMethod.Ratio, [mine, his], $"{a} ÷ {b}");
        }
        var similar = gap is { } x ? Math.Abs(x) < Options.SimilarWithinPercent : a == b;
        Add(facts, mine, "", null, similar ? "similar" : a > b ? "higher" : "lower", DerivationMethod.Comparison, [mine, his], $"{a} beside {b}");
    }

    private static void Add(List<Fact> facts, Fact on, string unit, decimal? value, string? text, DerivationMethod method, IReadOnlyList<Fact> from, string formula) =>
        facts.Add(on with { Id = "x" + Guid.NewGuid(), Unit = unit, Value = value, Text = text, Per = unit == on.Unit ? on.Per : null, Denominator = null, Lower = null, Upper = null, Derivation = new Derivation(method, [.. from.Select(f => f.Id)], formula) });

    private List<Fact> Observed(string areaCode, Chart chart, Indicator indicator, List<Fact> facts)
    {
        var found = Dataset.Observed(areaCode, indicator.Id).OrderByDescending(o => o.Period).Select(o => new Fact
        {
            Id = "x" + Guid.NewGuid(), ChartId = chart.Id, IndicatorId = indicator.Id, CategoryId = o.Category, AreaCode = areaCode, Period = o.Period,
            Value = indicator.SmallNumbers is not null && indicator.Unit == "count" && o.Value is > 0 and < 6 ? 5 : o.Value, Text = o.Grade, Unit = indicator.Unit, Per = indicator.Per, Denominator = indicator.Denominator,
            Decimals = indicator.Decimals, Lower = o.Lower, Upper = o.Upper, Approximate = o.Approximate, Status = o.Status, Source = o.Source,
        }).ToList();
        facts.AddRange(found);
        return found;
    }
}
