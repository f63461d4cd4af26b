using System.Collections.Concurrent;
using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>
/// Turns one subject of a dataset into the facts that a writer may use. Pure: the same input gives the same sheet and hash.
/// Facts are computed once an area and shared by its sheets; several threads may build at the same time.
/// </summary>
/// <param name="dataset">The data.</param>
/// <param name="options">The settings.</param>
public sealed class FactSheetBuilder(Dataset dataset, ContextOptions options)
{
    private readonly ConcurrentDictionary<string, AreaFacts> areas = new();

    /// <summary>Gets the dataset that the sheets are built from.</summary>
    public Dataset Dataset { get; } = dataset;

    /// <summary>Gets the settings.</summary>
    public ContextOptions Options { get; } = options;

    /// <summary>Builds the sheet of one chart in one area.</summary>
    /// <exception cref="ArgumentException">The area or chart is not in the dataset.</exception>
    public FactSheet Chart(string areaCode, string chartId)
    {
        var chart = Dataset.FindChart(chartId)
            ?? throw new ArgumentException($"There is no chart {chartId} in the dataset.", nameof(chartId));
        return Build(areaCode, new(areaCode, SummaryLevel.Chart, chartId), chart.Title, [chart], [], chart);
    }

    /// <summary>Builds the sheet of one section from its charts' facts and the summaries of its charts and sub-sections.</summary>
    /// <exception cref="ArgumentException">The area or section is not in the dataset.</exception>
    public FactSheet Section(string areaCode, string sectionId, IReadOnlyList<SummaryBelow> below)
    {
        var section = Dataset.FindSection(sectionId)
            ?? throw new ArgumentException($"There is no section {sectionId} in the dataset.", nameof(sectionId));
        return Build(areaCode, new(areaCode, SummaryLevel.Section, sectionId), section.Title, [.. ChartsUnder(sectionId)], below, null);
    }

    /// <summary>Builds the sheet of the whole report of one area from its sections' summaries and facts.</summary>
    /// <exception cref="ArgumentException">The area is not in the dataset.</exception>
    public FactSheet Overall(string areaCode, IReadOnlyList<SummaryBelow> below) =>
        Build(areaCode, SubjectKey.Overall(areaCode), Dataset.FindArea(areaCode)?.Name ?? areaCode, Dataset.Charts, below, null);

    // One chart with figures is enough to write about a section.
    private static Availability AvailabilityOf(IReadOnlyList<Chart> charts, string areaCode)
    {
        Availability[] all = [.. charts.Select(c => c.AvailabilityIn(areaCode))];
        return all.Length == 0 ? Availability.NoDataFound : all.Contains(Availability.Ok) ? Availability.Ok : all[0];
    }

    private IEnumerable<Chart> ChartsUnder(string sectionId) =>
        Dataset.ChartsIn(sectionId).Concat(Dataset.Sections.Where(s => s.Parent == sectionId).SelectMany(s => ChartsUnder(s.Id)));

    private IReadOnlyList<Fact> OfOtherArea(string code, IReadOnlyList<Chart> charts) => Dataset.FindArea(code) is { } area
        ? [.. areas.GetOrAdd(code, _ => new(Dataset, Options, area)).Of(charts).Where(f => f.IsObserved && f.AreaCode == code)
            .Select(f => f with { Id = $"{code}:{f.Id}" })]
        : [];

    private FactSheet Build(
        string areaCode, SubjectKey subject, string title, IReadOnlyList<Chart> charts, IReadOnlyList<SummaryBelow> below, Chart? only)
    {
        var area = Dataset.FindArea(areaCode)
            ?? throw new ArgumentException($"There is no area {areaCode} in the dataset.", nameof(areaCode));
        var known = areas.GetOrAdd(areaCode, _ => new(Dataset, Options, area));
        ChartEntry[] entries = [.. charts.Select(known.Of)];
        var comparator = Dataset.FindArea(area.Parent);
        var sheet = new FactSheet
        {
            Subject = subject,
            Title = title,
            Question = only?.Question,
            Why = only?.Why,
            Kind = only?.Kind ?? ChartKind.None,
            Availability = AvailabilityOf(charts, areaCode),
            Area = area,
            Comparator = comparator,
            Areas = Dataset.Areas,
            Indicators = known.Indicators(charts),
            Charts = charts,
            Facts = known.Of(charts),
            Background = known.Except(charts),
            OfOtherArea = code => OfOtherArea(code, charts),
            Caveats = Caveats.Of(comparator, entries.Select(e => e.Caveats)),
            Below = below,
            SimilarWithinPercent = Options.SimilarWithinPercent,
        };
        return sheet with { Hash = SheetHash.Of(sheet, [.. entries.Select(e => e.Digest)]) };
    }
}
