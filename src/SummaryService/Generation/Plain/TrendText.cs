using System.Globalization;
using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Tells series: where they began and where they stand, the change where the sheet derives one, and the peak of a long
/// one.</summary>
internal static class TrendText
{
    private const int Most = 3;
    private const int Long = 8;

    public static (IReadOnlyList<Measure> Told, IReadOnlyList<IReadOnlyList<string[]>> Statements) Statements(
        FactSheet sheet,
        IReadOnlyList<Measure> measures,
        MeasureTelling telling
    )
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
        if (Wanders(measure, a, b))
            return
            [
                .. Good($"{place}, {noun} was {to}. {PeriodWording.In(first.Period)}, it was {words.Tell(first)}", sheet),
                .. Good($"{noun} was {to}", sheet),
            ];
        var (verb, direction) = b > a ? ("rose", "up") : ("fell", "down");
        return
        [
            .. change.Length > 0 ? Good($"{place}, {noun} {verb} by {change}, from {from} to {to}", sheet) : [],
            .. Good($"{place}, {noun} {verb} from {from} to {to}", sheet),
            .. Good($"{place}, {noun} was {to}. This was {direction} from {from}", sheet),
            .. Good($"{noun} {verb} from {from} to {to}", sheet),
            .. Good($"{noun} was {to}. This was {direction} from {from}", sheet),
        ];
    }

    // A series that went up and down by more than its ends lie apart did not simply rise or fall.
    private static bool Wanders(Measure measure, decimal first, decimal last) =>
        measure.Series.Count >= Long && measure.Series.Max(f => f.Value) - measure.Series.Min(f => f.Value) > 2 * Math.Abs(last - first);

    private static IReadOnlyList<string[]> Good(string clauses, FactSheet sheet)
    {
        string[] sentences = [.. clauses.Split(". ").Select(Prose.Sentence)];
        return sentences.All(s => Prose.IsGood(s, sheet.Subject.Level)) ? [sentences] : [];
    }

    private static string Change(Measure measure, FigureWording words, decimal a, decimal b)
    {
        if (measure.Series[0].Approximate || measure.Latest.Approximate)
            return "";
        if (UnitWords.IsScale(measure.Indicator.Unit) || (words.IsPercent && Math.Abs(b - a) < 0.1m))
            return "";
        if (words.IsPercent)
            return ComparisonWording.Points(Math.Abs(b - a));
        if (a <= 0 || measure.Indicator.Unit == "count" && a < 20)
            return "";
        var percent = FigureWording.Rounded(Math.Abs(b - a) / a * 100, 0);
        return percent is >= 1 and <= 100 ? string.Create(CultureInfo.InvariantCulture, $"{percent:0}%") : "";
    }

    private static IEnumerable<IReadOnlyList<string[]>> Between(Measure measure)
    {
        if (measure.Series.Count < 3 || measure.Series.Any(f => f.Value is null))
            yield break;
        // A tie goes to the earlier date: readers meet it first.
        var (peak, trough) = (measure.Series.MaxBy(f => f.Value)!, measure.Series.MinBy(f => f.Value)!);
        var words = FigureWording.For(measure.Indicator, measure.Series[0], measure.Latest);
        string[] ends = [words.Tell(measure.Series[0]), words.Tell(measure.Latest)];
        if (!ends.Contains(words.Tell(peak)))
            yield return
            [
                [Prose.Sentence($"it was highest {PeriodWording.In(peak.Period)}, at {words.Tell(peak)}")],
            ];
        if (measure.Series.Count >= Long && !ends.Contains(words.Tell(trough)))
            yield return
            [
                [Prose.Sentence($"it was lowest {PeriodWording.In(trough.Period)}, at {words.Tell(trough)}")],
            ];
    }

    private static IReadOnlyList<string[]> Compared(Measure measure, Fact other, MeasureTelling telling)
    {
        var words = FigureWording.For(measure.Indicator, measure.Latest, other);
        return
        [
            .. telling
                .Comparing.Sentences(measure, words, words.Tell(other))
                .Select(s =>
                    new[]
                    {
                        Prose.Sentence(
                            s.Replace("This is", "The latest figure is", StringComparison.Ordinal)
                                .Replace("That is", "The latest figure is", StringComparison.Ordinal)
                        ),
                    }
                ),
        ];
    }
}
