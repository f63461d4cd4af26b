using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Writes the text of a section: what lies above, below and close to the comparator, what changed, and what is missing.</summary>
internal static class SectionText
{
    private const int MostPerChart = 4;

    private const int MostGaps = 6;

    // Well below the limit: a reader who wants every figure has the charts.
    private const int MostWords = 310;

    public static string Write(FactSheet sheet)
    {
        var measures = Measure.Of(sheet);
        var byChart = measures.GroupBy(m => m.Chart.Id).Select(g => Main([.. g]));
        return Compose(sheet, measures, LongText.Choose(byChart, MostPerChart, MostWords, chosen => Compose(sheet, measures, chosen)));
    }

    /// <summary>Orders the measures of one chart by what they say most.</summary>
    public static IReadOnlyList<Measure> Main(IReadOnlyList<Measure> measures)
    {
        // A scale of grades is told as one.
        if (measures.All(m => m.Category is not null && (m.Latest.Text is not null || m.Indicator.Unit == "score")))
            return [measures[0]];
        var comparable = measures.Where(m => m.Standing != Standing.Unknown || m.Changes).ToArray();
        // Where rates can be compared, the counts behind them say the same once more.
        return comparable.Length > 0 ? [.. comparable.OrderByDescending(m => m.Category is null).ThenByDescending(m => m.Gap)] : measures;
    }

    /// <summary>Says once what the comparator's figures are.</summary>
    public static string WhatIsCompared(FactSheet sheet, IEnumerable<Measure> measures)
    {
        var name = sheet.Comparator?.Name;
        var kinds = measures.Where(m => m.Standing != Standing.Unknown).Select(m => m.Indicator.ComparatorIs).ToHashSet();
        var mean = kinds.Contains(ComparatorKind.MeanOfAreas)
            ? $"The {name} average used here is the average of areas in {name}, not one figure for {name} as a whole."
            : "";
        var whole = kinds.Contains(ComparatorKind.National)
            ? kinds.Contains(ComparatorKind.MeanOfAreas)
                ? $"Where the text says “the figure for {name}”, it is for {name} as a whole."
                : $"The figures for {name} are for {name} as a whole."
            : "";
        return $"{mean} {whole}".Trim();
    }

    /// <summary>Says which charts have no figures for the area.</summary>
    public static string Gaps(FactSheet sheet, IReadOnlyList<Measure> measures)
    {
        string[] without = [.. sheet.Charts.Where(c => measures.All(m => m.Chart.Id != c.Id)).Select(c => Prose.Lower(c.Title)).Distinct()];
        if (without.Length > MostGaps)
            return $"Many charts of this section have no figures for {sheet.Area.Name}.";
        var sentences = new List<string>();
        for (var rest = without; rest.Length > 0; )
        {
            var start = sentences.Count == 0 ? $"there are no figures for {sheet.Area.Name} on " : "nor are there any on ";
            var count = rest.Length;
            while (count > 1 && !Prose.IsGood(Prose.Sentence(start + Or(rest[..count])), sheet.Subject.Level))
                count--;
            sentences.Add(Prose.Sentence(start + Or(rest[..count])));
            rest = rest[count..];
        }
        return string.Join(' ', sentences);
    }

    private static string Compose(FactSheet sheet, IReadOnlyList<Measure> measures, IReadOnlySet<Measure> told)
    {
        var (area, other) = (sheet.Area.Name, sheet.Comparator?.Name);
        Measure[] chosen = [.. measures.Where(told.Contains)];
        Subhead[] parts =
        [
            new("Change over time", [.. chosen.Where(m => m.Changes)]),
            new($"Higher than {other}", [.. chosen.Where(m => !m.Changes && m.Standing == Standing.Higher)], TellsDirection: true),
            new($"Lower than {other}", [.. chosen.Where(m => !m.Changes && m.Standing == Standing.Lower)], TellsDirection: true),
            new($"Close to {other}", [.. chosen.Where(m => !m.Changes && m.Standing == Standing.Similar)], TellsDirection: true),
            new($"Other figures for {area}", [.. chosen.Where(m => !m.Changes && m.Standing == Standing.Unknown)]),
        ];
        parts = [.. parts.Where(p => p.Measures.Count > 0)];
        if (parts is [{ TellsDirection: false } only])
            parts = [only with { Title = only.Measures[0].Changes ? only.Title : $"Figures for {area}" }];
        var gaps = Gaps(sheet, measures);
        return new LongText(sheet).Write(Opening(sheet, chosen), parts, gaps.Length > 0 ? ("What is missing", gaps) : null);
    }

    private static string Opening(FactSheet sheet, IReadOnlyList<Measure> chosen)
    {
        var area = sheet.Area.Name;
        if (sheet.Comparator is not { Name: { } other } || chosen.All(m => m.Standing == Standing.Unknown))
            return $"These are the figures for {area} in this section.";
        var first = new Voice(sheet.Subject.ToString()).Pick(
            "opening",
            $"These are figures for {area}, next to those for {other}.",
            $"This section sets figures for {area} beside those for {other}.",
            $"Here is how {area} compares with {other} in this section.",
            $"Below are figures of this section for {area} and for {other}."
        );
        return $"{first} {WhatIsCompared(sheet, chosen)}";
    }

    private static string Or(IReadOnlyList<string> titles) =>
        titles.Count < 2 ? string.Concat(titles) : string.Join(", ", titles.SkipLast(1)) + " or " + titles[^1];
}
