using System.Text.Json;

namespace SummaryService.Catalogue;

/// <summary>What catalogue.json says.</summary>
internal sealed record CatalogueContent(IReadOnlyList<Section> Sections, IReadOnlyList<Chart> Charts, IReadOnlyList<Indicator> Indicators);

/// <summary>Reads catalogue.json: sections, charts and indicators with all that refers from one to the other.</summary>
internal static class CatalogueFile
{
    private const int HighestOrder = 1_000_000;

    /// <param name="text">The file's text.</param>
    /// <param name="areas">The areas that availabilities may name, or null when they are not known.</param>
    /// <param name="faults">Where faults are added.</param>
    /// <returns>The content, or null when the file is no usable JSON at all.</returns>
    public static CatalogueContent? Read(string text, IReadOnlyList<Area>? areas, List<ImportFault> faults)
    {
        if (LinedJson.Read(Fields.File, text, faults) is not { } json)
            return null;
        if (json.Kind != JsonValueKind.Object)
        {
            const string expected = "expected { \"sections\": [ … ], \"charts\": [ … ], \"indicators\": [ … ] }";
            faults.Add(new(Fields.File, json.Line, $"this is no object; {expected}"));
            return null;
        }
        var root = new Fields(json, "catalogue", faults);
        foreach (var list in (string[])["sections", "charts", "indicators"])
        {
            if (!root.Has(list))
                root.Fault($"{list} is missing; expected a list");
        }
        var indicators = Unique(root.Objects("indicators", "indicator"), "indicator", IndicatorFields.Read);
        var sections = Unique(root.Objects("sections", "section"), "section", ReadSection);
        CheckSections(sections);
        var codes = areas?.Select(a => a.Code).ToHashSet();
        var charts = Unique(root.Objects("charts", "chart"), "chart", (f, id, place) => ReadChart(f, id, place, codes));
        CheckCharts(charts, sections, indicators);
        return new([.. sections.Select(s => s.Entry)], [.. charts.Select(c => c.Entry)], [.. indicators.Select(i => i.Entry)]);
    }

    /// <summary>Reads entries that have an id of their own; a second entry with the same id is a fault.</summary>
    internal static List<(Fields Fields, string Id, T Entry)> Unique<T>(
        List<Fields> objects, string kind, Func<Fields, string, int, T> read, string? of = null)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<(Fields, string, T)>();
        foreach (var (place, fields) in objects.Index())
        {
            var id = fields.Required("id");
            var named = id.Length > 0 ? fields.Named(of is null ? $"{kind} {id}" : $"{kind} {id} of {of}") : fields;
            if (id.Length > 0 && !Ids.IsValid(id))
                fields.Fault($"the id {Shown.Text(id)} is not usable; {Ids.Expected}", "id");
            else if (id.Length > 0 && !lines.TryAdd(id, fields.Line))
                named.Fault($"the id is given twice (first in line {lines[id]}); expected every {kind} once");
            var entry = read(named, id, place);
            if (id.Length > 0)
                entries.Add((named, id, entry));
        }
        return entries;
    }

    private static Section ReadSection(Fields f, string id, int place) =>
        new(id, f.Required("title"), f.Whole("order", -HighestOrder, HighestOrder) ?? place, f.Text("parent"));

    private static void CheckSections(List<(Fields Fields, string Id, Section Entry)> sections)
    {
        var ids = sections.Select(s => s.Id).ToHashSet();
        foreach (var (f, _, section) in sections.Where(s => s.Entry.Parent is { } p && !ids.Contains(p)))
            f.Fault($"the parent {Shown.Text(section.Parent!)} is unknown; expected the id of a section", "parent");
        foreach (var (f, _, _) in Ids.InCircle(sections, s => s.Id, s => s.Entry.Parent))
            f.Fault("the section is its own ancestor; expected parents that end at a section without one", "parent");
    }

    private static Chart ReadChart(Fields f, string id, int place, HashSet<string>? areas)
    {
        if (!f.Has("kind"))
            f.Fault($"kind is missing; expected {Choices<ChartKind>.Listed}");
        var byArea = f.Map<Availability>("availability_by_area");
        foreach (var code in byArea.Keys.Where(c => areas?.Contains(c) == false))
            f.Object("availability_by_area")!.Fault($"the area {Shown.Text(code)} is unknown; expected a code of areas.csv", code);
        return new()
        {
            Id = id,
            Section = f.Required("section"),
            Title = f.Required("title"),
            Order = f.Whole("order", -HighestOrder, HighestOrder) ?? place,
            Kind = f.Choice("kind", ChartKind.None),
            Indicators = f.Texts("indicators"),
            Source = f.Text("source"),
            Caveats = f.Texts("caveats"),
            Availability = f.Choice("availability", Availability.Ok),
            AvailabilityByArea = byArea,
            Question = f.Text("question"),
            Why = f.Text("why"),
        };
    }

    private static void CheckCharts(List<(Fields Fields, string Id, Chart Entry)> charts, List<(Fields, string Id, Section)> sections,
        List<(Fields, string Id, Indicator)> indicators)
    {
        var sectionIds = sections.Select(s => s.Id).ToHashSet();
        var indicatorIds = indicators.Select(i => i.Id).ToHashSet();
        foreach (var (f, _, chart) in charts)
        {
            if (chart.Section.Length > 0 && !sectionIds.Contains(chart.Section))
                f.Fault($"the section {Shown.Text(chart.Section)} is unknown; expected the id of a section", "section");
            foreach (var id in chart.Indicators.Where(i => !indicatorIds.Contains(i)).Distinct())
                f.Fault($"the indicator {Shown.Text(id)} is unknown; expected the id of an indicator", "indicators");
            foreach (var twice in chart.Indicators.GroupBy(i => i).Where(g => g.Count() > 1))
                f.Fault($"the indicator {Shown.Text(twice.Key)} is listed {twice.Count()} times; expected it once", "indicators");
        }
    }
}
