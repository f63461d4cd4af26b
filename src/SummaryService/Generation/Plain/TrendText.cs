using System.Globalization;
using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Tells series: where they began and where they stand, the change where the sheet derives one, and the peak of a long one.</summary>
internal static class TrendText
{
    private const int Most = 3;
    private const int Long = 8;

    public static (IReadOnlyList<Measure> Told, IReadOnlyList<IReadOnlyList<string[]>> Statements) Statements(FactSheet sheet, IReadOnlyList<Measure> measures, MeasureTelling telling)
    {
        Measure[] chosen = [.. measures.Where(m => m.Series.Count > 1).Take(Most)];
        var statements = new List<IReadOnlyList<string[]>>();
        foreach (var measure in chosen)
        {
            statements.Add(Ends(sheet, measure, telling, statements.Count == 0));
            if (chosen.Length == 1)
                statements.AddRange(Between(measure));
            if (measure.Standing != Standing.Unknown && measure.Other is { } other)
                statements.Add(Compared(measure, other, telling));
        }
        return (chosen, [.. statements.Where(s => s.Count > 0)]);
    }

    /// <summary>Tells both ends of a series.</summary>
    public static IReadOnlyList<string[]> Ends(FactSheet sheet, Measure measure, MeasureTelling telling, bool opens)
    {
        var (first, last) = (measure.Series[0], measure.Latest);
        var words = FigureWording.For(measure.Indicator, first, last);
        var noun = ClauseWording.Noun(measure);
        var (from, to) = ($"{words.Tell(first)} {PeriodWording.In(first.Period)}", $"{words.Tell(last)} {PeriodWording.In(last.Period)}");
        if (!measure.Changes || first.Value is not { } a || last.Value is not { } b)
            return telling.Forms(measure, opens, null);
        var place = measure.Indicator.Geography is { Length: > 0 } ? $"in and around {sheet.Area.Name}" : $"in {sheet.Area.Name}";
        var change = Change(measure, words, a, b);
        if (a == b)
            return Good($"{place}, {noun} was {to}, the same as {PeriodWording.In(first.Period)}", sheet);
        var verb = b > a ? "rose" : "fell";
        return
        [
            .. Good($"{place}, {noun} {verb} from {from} to {to}{(change.Length > 0 ? $". This is {change}" : "")}", sheet),
            .. Good($"{place}, {noun} {verb} from {from} to {to}", sheet),
            .. Good($"{noun} {verb} from {from} to {to}", sheet),
            .. Good($"{place}, {noun} was {to}. This was {(b > a ? "up" : "down")} from {from}", sheet),
            .. Good($"{noun} was {to}. This was {(b > a ? "up" : "down")} from {from}", sheet),
        ];
    }

    private static IReadOnlyList<string[]> Good(string clauses, FactSheet sheet)
    {
        string[] sentences = [.. clauses.Split(". ").Select(Prose.Sentence)];
        return sentences.All(s => Prose.IsGood(s, sheet.Subject.Level)) ? [sentences] : [];
    }

    private static string Change(Measure measure, FigureWording words, decimal a, decimal b)
    {
        if (measure.Series[0].Approximate || measure.Latest.Approximate)
            return "";
        var more = b > a ? "more" : "less";
        if (words.IsPercent)
            return string.Create(CultureInfo.InvariantCulture, $"{FigureWording.Rounded(Math.Abs(b - a), 1):0.#} percentage points {more}");
        if (a <= 0 || measure.Indicator.Unit == "count" && (words.IsSmall(measure.Latest) || words.IsSmall(measure.Series[0]) || a < 20))
            return "";
        var percent = FigureWording.Rounded(Math.Abs(b - a) / a * 100, 0);
        return percent is >= 1 and <= 100 ? string.Create(CultureInfo.InvariantCulture, $"{percent:0}% {more}") : "";
    }

    private static IEnumerable<IReadOnlyList<string[]>> Between(Measure measure)
    {
        if (measure.Series.Count < 3 || measure.Series.Any(f => f.Value is null))
            yield break;
        var words = FigureWording.For(measure.Indicator, [.. measure.Series]);
        // A tie goes to the earlier date: readers meet it first.
        var peak = measure.Series.MaxBy(f => f.Value)!;
        var trough = measure.Series.MinBy(f => f.Value)!;
        if (peak != measure.Latest && peak != measure.Series[0])
            yield return [[Prose.Sentence($"it was highest {PeriodWording.In(peak.Period)}, at {words.Tell(peak)}")]];
        if (trough != measure.Latest && trough != measure.Series[0] && measure.Series.Count >= Long)
            yield return [[Prose.Sentence($"it was lowest {PeriodWording.In(trough.Period)}, at {words.Tell(trough)}")]];
    }

    private static IReadOnlyList<string[]> Compared(Measure measure, Fact other, MeasureTelling telling)
    {
        var words = FigureWording.For(measure.Indicator, measure.Latest, other);
        return [.. telling.Comparing.Sentences(measure, words, words.Tell(other)).Select(s => new[] { Prose.Sentence(s.Replace("This is", "The latest figure is", StringComparison.Ordinal).Replace("That is", "The latest figure is", StringComparison.Ordinal)) })];
    }
}
