using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>Writes facts as plain lines for a prompt: id, what, where, when, value with unit and base, derivation.</summary>
public static class FactLines
{
    /// <summary>The most values of one series that are written; the first, the last, the highest and the lowest always are.</summary>
    public const int MostOfOneSeries = 30;

    /// <summary>Writes the facts of a sheet, one a line. A long series is thinned out evenly, and a line says so.</summary>
    public static IReadOnlyList<string> Of(FactSheet sheet)
    {
        var lines = new List<string>();
        var thinned = sheet.Facts.Where(f => f is { IsObserved: true, HasValue: true })
            .GroupBy(SeriesOf).Where(g => g.Count() > MostOfOneSeries)
            .ToDictionary(g => g.Key, g => (Kept: Kept([.. g]), All: g.Count()));
        var told = new HashSet<(string, string, string?, string)>();
        foreach (var fact in sheet.Facts)
        {
            var isThin = fact is { IsObserved: true, HasValue: true } && thinned.ContainsKey(SeriesOf(fact));
            if (isThin && told.Add(SeriesOf(fact)))
                lines.Add($"(The next series has {thinned[SeriesOf(fact)].All} values. {MostOfOneSeries} of them follow.)");
            if (!isThin || thinned[SeriesOf(fact)].Kept.Contains(fact.Id))
                lines.Add(Line(fact, sheet));
        }
        return lines;
    }

    /// <summary>Writes one fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="sheet">The sheet that knows its indicator and area.</param>
    public static string Line(Fact fact, FactSheet sheet)
    {
        var indicator = sheet.FindIndicator(fact.IndicatorId);
        var category = indicator?.FindCategory(fact.CategoryId)?.Label;
        var what = $"{Method(fact, sheet)}{indicator?.Label ?? fact.IndicatorId}{(category is null ? "" : $": {category}")}";
        string[] parts = [fact.Id, what, Name(fact.AreaCode, sheet), PeriodFormat.Words(fact.Period), Told(fact), Derivation(fact)];
        return string.Join(" | ", parts.Where(p => p.Length > 0).Select(OneLine));
    }

    private static (string, string, string?, string) SeriesOf(Fact fact) =>
        (fact.ChartId, fact.IndicatorId, fact.CategoryId, fact.AreaCode);

    private static HashSet<string> Kept(Fact[] series)
    {
        var ordered = series.OrderBy(f => f.Period).ToArray();
        var kept = new HashSet<string> { ordered[0].Id, ordered[^1].Id, ordered.MaxBy(f => f.Value)!.Id, ordered.MinBy(f => f.Value)!.Id };
        var free = MostOfOneSeries - kept.Count;
        for (var i = 1; i <= free; i++)
            kept.Add(ordered[i * (ordered.Length - 1) / (free + 1)].Id);
        return kept;
    }

    private static string Told(Fact fact)
    {
        if (!fact.HasValue && fact.Text is null)
            return $"no figure: {FactFormat.Status(fact.Status)}";
        var interval = fact is { Lower: { } low, Upper: { } high }
            ? $"(interval {FactFormat.Number(low, 10)} to {FactFormat.Number(high, 10)})" : "";
        // The base of money stands in its value already.
        var isMoney = fact.Per > 1 && MoneyUnit.Of(fact.Unit) is not null;
        var per = !isMoney ? FactFormat.Base(fact) : fact.Denominator is { } whole ? $"({whole})" : "";
        return string.Join(' ', new[] { FactFormat.Value(fact), fact.Text is null ? per : "", interval }.Where(p => p.Length > 0));
    }

    private static string Derivation(Fact fact) => fact.Derivation is { } d ? $"{d.Formula} ({string.Join(", ", d.From)})" : "";

    private static string Name(string code, FactSheet sheet) =>
        sheet.Area.Code == code ? sheet.Area.Name : sheet.Areas.FirstOrDefault(a => a.Code == code)?.Name ?? code;

    private static string Method(Fact fact, FactSheet sheet) => fact.Derivation?.Method switch
    {
        DerivationMethod.PointGap or DerivationMethod.Gap => $"Gap to {sheet.Comparator?.Name}: ",
        DerivationMethod.PercentGap => $"Gap to {sheet.Comparator?.Name} in per cent of its figure: ",
        DerivationMethod.Ratio => $"Ratio to {sheet.Comparator?.Name}: ",
        DerivationMethod.Comparison => $"Compared with {sheet.Comparator?.Name}: ",
        DerivationMethod.Change => "Change: ",
        DerivationMethod.PercentChange => "Change in per cent: ",
        DerivationMethod.Rank => "Place among the categories: ",
        DerivationMethod.Total => "Total: ",
        DerivationMethod.PerHead => "For each one: ",
        DerivationMethod.Peak => "Highest: ",
        DerivationMethod.Trough => "Lowest: ",
        _ => "",
    };

    // Labels are data that others wrote: they cannot start lines of their own.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
