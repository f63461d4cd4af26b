using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Writes the text of one chart: the main figures of its kind, then the caveats that change their reading.</summary>
internal static class ChartText
{
    /// <summary>Writes the text, or an empty one when the sheet has no figure that can be told.</summary>
    public static string Write(FactSheet sheet)
    {
        var voice = new Voice(sheet.Subject.ToString());
        var measures = Measure.Of(sheet);
        var telling = new MeasureTelling(sheet, voice, new ComparisonWording(sheet, voice))
        {
            // One form for all shares of a text: whole people out of a hundred only where there is one share to tell.
            OutOfHundred =
                measures.Count(m => m.Indicator.Clause?.Contains("{share}", StringComparison.Ordinal) == true) == 1
                && voice.Pick("hundred", true, false),
        };
        var (told, statements) = Statements(sheet, measures, telling);
        var notes = Notes(sheet, told);
        string[] weighty = [.. notes.Where(n => n.Weight > 0).Select(n => n.Sentence).Take(2)];
        var sentences = Fitting.Fit(statements, weighty);
        if (sentences.Count == 0)
            (sentences, weighty) = (
                Fitting.Fit(statements, weighty[..Math.Min(1, weighty.Length)]),
                weighty[..Math.Min(1, weighty.Length)]
            );
        if (sentences.Count == 0)
            (sentences, weighty) = (Fitting.Fit(statements), []);
        if (sentences.Count == 0)
            return "";
        List<string> all = [.. sentences, .. weighty];
        string[] light =
        [
            .. notes.Where(n => n.Weight == 0 && !n.Sentence.StartsWith("Note:", StringComparison.Ordinal)).Select(n => n.Sentence),
        ];
        var note = light.Length > 0 ? voice.Pick<string>("note", light) : notes.FirstOrDefault(n => n.Weight == 0).Sentence;
        if (note is not null && Fitting.Fits([.. all, note]))
            all.Add(note);
        if (all.Count == 1)
            all.Add(Missing(sheet, told, voice));
        return string.Join(' ', all.Where(s => s.Length > 0));
    }

    // A text of one sentence leaves readers asking what else there is: it says what there is not.
    private static string Missing(FactSheet sheet, IReadOnlyList<Measure> told, Voice voice)
    {
        if (sheet.Kind == ChartKind.Trend && told.All(m => m.Series.Count == 1))
            return "No earlier figure is published here, so we cannot show a change.";
        if (sheet.Comparator is not { } other || told.Any(m => m.Other is not null))
            return "";
        return voice.Pick(
            "missing",
            $"No figure for {other.Name} is given to set beside it.",
            $"There is no figure for {other.Name} to compare this with."
        );
    }

    private static (IReadOnlyList<Measure> Told, IReadOnlyList<IReadOnlyList<string[]>> Statements) Statements(
        FactSheet sheet,
        IReadOnlyList<Measure> measures,
        MeasureTelling telling
    )
    {
        if (measures.Count > 0 && measures.All(m => m.Latest.Text is not null || m.Indicator.Unit == "score"))
            return (measures, RatingText.Statements(sheet, measures, telling));
        if (sheet.Kind == ChartKind.Trend && measures.Any(m => m.Series.Count > 1))
            return TrendText.Statements(sheet, measures, telling);
        return sheet.Kind == ChartKind.Breakdown
            ? BreakdownText.Statements(measures, telling)
            : ComparisonText.Statements(measures, telling);
    }

    private static IReadOnlyList<(string Sentence, int Weight)> Notes(FactSheet sheet, IReadOnlyList<Measure> told)
    {
        var text = string.Join(' ', told.Select(m => m.Indicator.Clause));
        // What the comparator's figure is matters only where it is told.
        var compares = told.Any(m => m.Standing != Standing.Unknown);
        return
        [
            .. Breaks(told)
                .Concat(sheet.Charts.SelectMany(c => c.Caveats).SelectMany(c => c.Split(';')))
                .Where(c => compares || sheet.Comparator is not { } other || !c.Contains(other.Name, StringComparison.Ordinal))
                .Select(c => (Sentence: CaveatWording.Sentence(c, told, text), Weight: CaveatWording.Weight(c)))
                .Where(n => n.Sentence is not null && Prose.IsGood(n.Sentence, sheet.Subject.Level))
                .Select(n => (n.Sentence!, n.Weight))
                .OrderByDescending(n => n.Weight),
        ];
    }

    private static IEnumerable<string> Breaks(IReadOnlyList<Measure> told) =>
        told.Where(m => m.Broken is not null)
            .Select(m => $"figures before {PeriodWording.Name(m.Broken!)} cannot be compared with later ones (a break in the series)")
            .Distinct();
}
