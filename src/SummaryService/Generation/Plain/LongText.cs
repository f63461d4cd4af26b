using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Prompts;

namespace SummaryService.Generation.Plain;

/// <summary>Puts many measures into one text under subheads, within the words that its level allows.</summary>
/// <param name="sheet">The facts.</param>
internal sealed class LongText(FactSheet sheet)
{
    private readonly Voice voice = new(sheet.Subject.ToString());

    /// <summary>Writes the text.</summary>
    /// <param name="opening">The first paragraph.</param>
    /// <param name="parts">The parts, in order.</param>
    /// <param name="closing">The last part: a subhead and its sentences, or null.</param>
    public string Write(string opening, IReadOnlyList<Subhead> parts, (string Title, string Text)? closing)
    {
        var comparing = new ComparisonWording(sheet, voice);
        comparing.Introduce(ComparatorKind.MeanOfAreas);
        var telling = new MeasureTelling(sheet, voice, comparing);
        List<string> blocks = [opening];
        foreach (var part in parts)
        {
            var text = string.Join(' ', Paragraph(part.Measures, telling));
            if (text.Length > 0)
                blocks.AddRange([$"### {part.Title}", text]);
        }
        if (closing is { } end)
            blocks.AddRange([$"### {end.Title}", end.Text]);
        return string.Join("\n\n", blocks.Where(b => b.Length > 0));
    }

    /// <summary>Takes measures in rounds, the best of each group first, while a text of them stays within its words.</summary>
    public static IReadOnlyList<Measure> Choose(FactSheet sheet, IEnumerable<IReadOnlyList<Measure>> groups, int perGroup, Func<IReadOnlyList<Measure>, string> write)
    {
        var most = LengthRule.For(sheet.Subject.Level).MostWords;
        IReadOnlyList<Measure>[] queues = [.. groups];
        List<Measure> chosen = [];
        for (var round = 0; round < perGroup; round++)
            foreach (var queue in queues.Where(q => q.Count > round))
                if (Prose.Words(write([.. chosen, queue[round]])) <= most)
                    chosen.Add(queue[round]);
        return chosen;
    }

    private List<string> Paragraph(IReadOnlyList<Measure> measures, MeasureTelling telling)
    {
        var sentences = new List<string>();
        Period? said = null;
        foreach (var measure in measures)
        {
            var forms = measure.Changes ? TrendText.Ends(sheet, measure, telling, sentences.Count == 0) : telling.Forms(measure, sentences.Count == 0, said);
            if (forms.Count == 0)
                continue;
            sentences.AddRange(forms[0]);
            said = measure.Latest.Period;
            var weighty = measure.Chart.Caveats.Where(CaveatWording.IsWeighty)
                .Select(c => CaveatWording.Sentence(c, [measure], measure.Indicator.Clause + string.Concat(sentences)))
                .FirstOrDefault(s => s is not null && Prose.IsGood(s, sheet.Subject.Level) && !sentences.Contains(s));
            if (weighty is not null)
                sentences.Add(weighty);
        }
        return sentences;
    }
}
