using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Puts many measures into one text under subheads, within the words that its level allows.</summary>
/// <param name="sheet">The facts.</param>
internal sealed class LongText(FactSheet sheet)
{
    private const int LongParagraph = 4;

    private readonly Voice voice = new(sheet.Subject.ToString());

    /// <summary>Writes the text.</summary>
    /// <param name="opening">The first paragraph.</param>
    /// <param name="parts">The parts, in order.</param>
    /// <param name="closing">The last part: a subhead and its sentences, or null.</param>
    public string Write(string opening, IReadOnlyList<Subhead> parts, (string Title, string Text)? closing)
    {
        var comparing = new ComparisonWording(sheet, voice);
        comparing.Introduce(ComparatorKind.MeanOfAreas);
        List<string> blocks = [opening];
        var notes = new HashSet<string>();
        foreach (var part in parts)
        {
            var telling = new MeasureTelling(sheet, voice, comparing) { DirectionIsTold = part.TellsDirection };
            var paragraphs = Paragraphs(part.Measures, telling, notes);
            if (paragraphs.Count > 0)
                blocks.AddRange([$"### {part.Title}", .. paragraphs.Select(p => string.Join(' ', p))]);
        }
        if (closing is { } end)
            blocks.AddRange([$"### {end.Title}", end.Text]);
        return string.Join("\n\n", blocks.Where(b => b.Length > 0));
    }

    /// <summary>Takes measures in rounds, the best of each group first, while a text of them stays within its words.</summary>
    /// <param name="groups">The measures of each chart or section, the most telling first.</param>
    /// <param name="perGroup">The most to take of one group.</param>
    /// <param name="mostWords">The most words of the text.</param>
    /// <param name="write">Writes a text of measures.</param>
    public static IReadOnlySet<Measure> Choose(
        IEnumerable<IReadOnlyList<Measure>> groups,
        int perGroup,
        int mostWords,
        Func<IReadOnlySet<Measure>, string> write
    )
    {
        IReadOnlyList<Measure>[] queues = [.. groups];
        HashSet<Measure> chosen = [];
        for (var round = 0; round < perGroup; round++)
            foreach (var measure in queues.Where(q => q.Count > round).Select(q => q[round]))
                if (chosen.Add(measure) && chosen.Count > 1 && Prose.Words(write(chosen)) > mostWords)
                    chosen.Remove(measure);
        return chosen;
    }

    private List<List<string>> Paragraphs(IReadOnlyList<Measure> measures, MeasureTelling telling, HashSet<string> notes)
    {
        var paragraphs = new List<List<string>>();
        Measure? before = null;
        foreach (var measure in measures)
        {
            // A long part breaks where another chart begins.
            if (before is null || (before.Chart != measure.Chart && paragraphs[^1].Count >= LongParagraph))
            {
                before = null;
                paragraphs.Add([]);
            }
            if (Tell(measure, before, telling) is not { Count: > 0 } told)
                continue;
            paragraphs[^1].AddRange(told);
            before = measure;
            if (Note(measure, string.Join(' ', paragraphs.SelectMany(p => p))) is { } note && notes.Add(note))
                paragraphs[^1].Add(note);
        }
        paragraphs.RemoveAll(p => p.Count == 0);
        return paragraphs;
    }

    private string? Note(Measure measure, string text) =>
        measure
            .Chart.Caveats.Where(CaveatWording.IsWeighty)
            .OrderByDescending(CaveatWording.Weight)
            .Select(c => CaveatWording.Sentence(c, [measure], text))
            .FirstOrDefault(s => s is not null && Prose.IsGood(s, sheet.Subject.Level));

    private IReadOnlyList<string> Tell(Measure measure, Measure? before, MeasureTelling telling)
    {
        if (measure.Category is not null && (measure.Latest.Text is not null || measure.Indicator.Unit == "score"))
            return
            [
                .. RatingText.Statements(sheet, [.. Measure.Of(sheet).Where(m => m.Chart == measure.Chart)], telling).SelectMany(s => s[0]),
            ];
        if (measure.Changes)
            return First(TrendText.Ends(sheet, measure, telling, before is null));
        var same =
            before is not null && before.Indicator == measure.Indicator
                ? BreakdownText.Short(measure, telling, before.Latest.Period).FirstOrDefault()
                : null;
        return same ?? First(telling.Forms(measure, before is null, before?.Latest.Period));
    }

    private static string[] First(IReadOnlyList<string[]> forms) => forms is [var first, ..] ? first : [];
}
