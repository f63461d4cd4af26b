using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Writes the text of a section: what lies above, below and close to the comparator, what changed, and what is missing.</summary>
internal static class SectionText
{
    private const int MostPerChart = 4;

    public static string Write(FactSheet sheet)
    {
        var measures = Measure.Of(sheet);
        var byChart = measures.GroupBy(m => m.Chart.Id).Select(g => Main([.. g])).ToArray();
        var chosen = LongText.Choose(sheet, byChart, MostPerChart, m => Compose(sheet, m)).ToHashSet();
        return Compose(sheet, [.. measures.Where(chosen.Contains)]);
    }

    /// <summary>Orders the measures of one chart by what they say most.</summary>
    public static IReadOnlyList<Measure> Main(IReadOnlyList<Measure> measures)
    {
        var comparable = measures.Where(m => m.Standing != Standing.Unknown || m.Changes).ToArray();
        // Where rates can be compared, the counts behind them say the same once more.
        return comparable.Length > 0 ? [.. comparable.OrderByDescending(m => m.Category is null).ThenByDescending(m => m.Gap)] : measures;
    }

    /// <summary>Says once what the comparator's figures are.</summary>
    public static string WhatIsCompared(FactSheet sheet, IReadOnlyList<Measure> measures)
    {
        var name = sheet.Comparator?.Name;
        var kinds = measures.Where(m => m.Standing != Standing.Unknown).Select(m => m.Indicator.ComparatorIs).ToHashSet();
        var mean = kinds.Contains(ComparatorKind.MeanOfAreas);
        return mean ? $"The {name} average here is the average of the areas in {name}, not one figure for {name} as a whole."
            : kinds.Contains(ComparatorKind.National) ? $"The figures for {name} are for {name} as a whole."
            : "";
    }

    /// <summary>Says which charts have no figures for the area.</summary>
    public static string Gaps(FactSheet sheet)
    {
        var without = sheet.Charts.Where(c => !Measure.Of(sheet).Any(m => m.Chart.Id == c.Id)).Select(c => Prose.Lower(c.Title)).ToArray();
        return string.Join(' ', without.Chunk(3).Select((titles, i) => Prose.Sentence(
            (i == 0 ? $"there are no figures for {sheet.Area.Name} on " : "nor are there any on ") + Or(titles))));
    }

    private static string Compose(FactSheet sheet, IReadOnlyList<Measure> chosen)
    {
        var (area, other) = (sheet.Area.Name, sheet.Comparator?.Name);
        Subhead[] parts =
        [
            new("Change over time", [.. chosen.Where(m => m.Changes)]),
            new($"Higher than {other}", [.. chosen.Where(m => !m.Changes && m.Standing == Standing.Higher)]),
            new($"Lower than {other}", [.. chosen.Where(m => !m.Changes && m.Standing == Standing.Lower)]),
            new($"Close to {other}", [.. chosen.Where(m => !m.Changes && m.Standing == Standing.Similar)]),
            new($"Other figures for {area}", [.. chosen.Where(m => !m.Changes && m.Standing == Standing.Unknown)]),
        ];
        var gaps = Gaps(sheet);
        return new LongText(sheet).Write(WhatIsCompared(sheet, chosen), [.. parts.Where(p => p.Measures.Count > 0)],
            gaps.Length > 0 ? ("What is missing", gaps) : null);
    }

    private static string Or(IReadOnlyList<string> titles) => titles.Count < 2 ? string.Concat(titles) : string.Join(", ", titles.SkipLast(1)) + " or " + titles[^1];
}
