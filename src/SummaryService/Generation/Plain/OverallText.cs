using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Writes the text of a whole report: the most telling figures of each section, in the order of the report.</summary>
internal static class OverallText
{
    private const int MostPerSection = 3;

    public static string Write(FactSheet sheet)
    {
        var bySection = Measure.Of(sheet).GroupBy(m => m.Chart.Section).Select(g => Telling([.. g])).ToArray();
        return Compose(sheet, LongText.Choose(sheet, bySection, MostPerSection, m => Compose(sheet, m)));
    }

    // The widest gap or change of each chart, and of those the widest: one chart never fills a section.
    private static IReadOnlyList<Measure> Telling(IReadOnlyList<Measure> measures) =>
        [.. measures.GroupBy(m => m.Chart.Id).Select(g => SectionText.Main([.. g])[0]).OrderByDescending(m => m.Changes).ThenByDescending(m => m.Gap)];

    private static string Compose(FactSheet sheet, IReadOnlyList<Measure> chosen)
    {
        var parts = sheet.Charts.Select(c => c.Section).Distinct()
            .Select(id => new Subhead(Title(sheet, id), [.. chosen.Where(m => m.Chart.Section == id)]))
            .Where(p => p.Measures.Count > 0);
        var opening = $"This page picks out what the report on {sheet.Area.Name} shows. " + SectionText.WhatIsCompared(sheet, chosen);
        var empty = sheet.Charts.Select(c => c.Section).Distinct().Where(id => Measure.Of(sheet).All(m => m.Chart.Section != id)).Select(id => Prose.Lower(Title(sheet, id))).ToArray();
        return new LongText(sheet).Write(opening.Trim(), [.. parts],
            empty.Length > 0 ? ("What is missing", Prose.Sentence($"the report has no figures for {sheet.Area.Name} on {Prose.List(empty)}")) : null);
    }

    private static string Title(FactSheet sheet, string section) =>
        sheet.Below.FirstOrDefault(b => b.Subject.Id == section)?.Title ?? char.ToUpperInvariant(section[0]) + section[1..].Replace('-', ' ');
}
