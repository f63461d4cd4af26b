using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Writes the text of a whole report: the most telling figures of each section, in the order of the report.</summary>
internal static class OverallText
{
    private const int MostPerSection = 3;

    // Two thirds of the limit: this is the page that most readers read.
    private const int MostWords = 560;

    public static string Write(FactSheet sheet)
    {
        var measures = Measure.Of(sheet);
        var bySection = measures.GroupBy(m => m.Chart.Section).Select(g => Telling([.. g]));
        return Compose(sheet, measures, LongText.Choose(bySection, MostPerSection, MostWords, chosen => Compose(sheet, measures, chosen)));
    }

    // The main figure of each chart, and of those the widest gap first. Whole figures come before categories and small numbers, whose
    // gaps are often wide.
    private static IReadOnlyList<Measure> Telling(IReadOnlyList<Measure> measures) =>
        [
            .. measures
                .GroupBy(m => m.Chart.Id)
                .Select(g => SectionText.Main([.. g])[0])
                .OrderByDescending(m => m.Changes)
                .ThenByDescending(m => m.Standing != Standing.Unknown)
                .ThenByDescending(m => m.Category is null && m.Indicator.SmallCount is null)
                .ThenByDescending(m => m.Gap),
        ];

    private static string Compose(FactSheet sheet, IReadOnlyList<Measure> measures, IReadOnlySet<Measure> told)
    {
        string[] sections = [.. sheet.Charts.Select(c => c.Section).Distinct()];
        Measure[] chosen = [.. measures.Where(told.Contains)];
        var parts = sections
            .Select(id => new Subhead(Title(sheet, id), [.. chosen.Where(m => m.Chart.Section == id)]))
            .Where(p => p.Measures.Count > 0);
        string[] empty = [.. sections.Where(id => measures.All(m => m.Chart.Section != id)).Select(id => Prose.Lower(Title(sheet, id)))];
        var opening =
            $"This page picks out figures from the report on {sheet.Area.Name}. {SectionText.WhatIsCompared(sheet, chosen)}".Trim();
        return new LongText(sheet).Write(
            opening,
            [.. parts],
            empty.Length > 0
                ? ("What is missing", Prose.Sentence($"the report has no figures for {sheet.Area.Name} on {Prose.List(empty)}"))
                : null
        );
    }

    private static string Title(FactSheet sheet, string section) =>
        sheet.Below.FirstOrDefault(b => b.Subject.Id == section)?.Title
        ?? char.ToUpperInvariant(section[0]) + section[1..].Replace('-', ' ');
}
