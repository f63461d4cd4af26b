using System.Collections.Frozen;

namespace SummaryService.Catalogue;

/// <summary>One release of areas, catalogue and observations. It is valid: only <see cref="DatasetReader"/> builds it.</summary>
public sealed class Dataset
{
    private readonly FrozenDictionary<string, Area> areas;
    private readonly FrozenDictionary<string, Chart> charts;
    private readonly FrozenDictionary<string, Indicator> indicators;
    private readonly FrozenDictionary<string, Section> sections;
    private readonly ILookup<string, Chart> chartsBySection;
    private readonly ILookup<(string Area, string Indicator), Observation> observations;

    internal Dataset(DatasetContent content, string hash)
    {
        (Areas, Indicators, Observations, Hash) = (content.Areas, content.Indicators, content.Observations, hash);
        Sections = [.. content.Sections.OrderBy(s => s.Order)];
        Charts = [.. content.Charts.OrderBy(c => c.Order)];
        areas = Areas.ToFrozenDictionary(a => a.Code);
        charts = Charts.ToFrozenDictionary(c => c.Id);
        indicators = Indicators.ToFrozenDictionary(i => i.Id);
        sections = Sections.ToFrozenDictionary(s => s.Id);
        chartsBySection = Charts.ToLookup(c => c.Section);
        observations = Observations.ToLookup(o => (o.AreaCode, o.Indicator));
        var parents = Areas.Select(a => a.Parent).OfType<string>().ToHashSet();
        ReportedAreas = [.. Areas.Where(a => !parents.Contains(a.Code))];
    }

    /// <summary>Gets every area, in the publisher's order.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>Gets every section, in report order.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>Gets every chart, in report order.</summary>
    public IReadOnlyList<Chart> Charts { get; }

    /// <summary>Gets every indicator, in the publisher's order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Gets every observation, in the publisher's order.</summary>
    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>Gets the SHA-256 of the content, in lower-case hex.</summary>
    public string Hash { get; }

    /// <summary>Gets the areas that get a report: those that no other area is compared with.</summary>
    public IEnumerable<Area> ReportedAreas { get; }

    /// <summary>Finds an area by code, or null.</summary>
    public Area? FindArea(string? code) => code is null ? null : areas.GetValueOrDefault(code);

    /// <summary>Finds a chart by id, or null.</summary>
    public Chart? FindChart(string? id) => id is null ? null : charts.GetValueOrDefault(id);

    /// <summary>Finds an indicator by id, or null.</summary>
    public Indicator? FindIndicator(string? id) => id is null ? null : indicators.GetValueOrDefault(id);

    /// <summary>Finds a section by id, or null.</summary>
    public Section? FindSection(string? id) => id is null ? null : sections.GetValueOrDefault(id);

    /// <summary>Lists the charts of one section, in report order.</summary>
    public IEnumerable<Chart> ChartsIn(string sectionId) => chartsBySection[sectionId];

    /// <summary>Lists the observations of one indicator in one area, in the publisher's order.</summary>
    public IEnumerable<Observation> Observed(string areaCode, string indicatorId) => observations[(areaCode, indicatorId)];
}
