using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Tells grades and scores: one in a clause, many grouped by grade, and never as good or bad.</summary>
internal static class RatingText
{
    public static IReadOnlyList<IReadOnlyList<string[]>> Statements(
        FactSheet sheet,
        IReadOnlyList<Measure> measures,
        MeasureTelling telling
    )
    {
        if (measures.Count == 1)
            return ComparisonText.InTurn(measures, telling);
        var split = measures.Where(m => m.Category is not null).ToArray();
        // What is graded as a whole comes first, whatever the parts got.
        var whole = split.FirstOrDefault(m => m.Category!.Id is "overall" or "total" or "all");
        var groups = split
            .Where(m => m != whole)
            .GroupBy(Grade)
            .OrderBy(g => g.Count())
            .ThenByDescending(g => g.Key, StringComparer.Ordinal)
            .ToArray();
        var time = PeriodWording.In(measures[0].Latest.Period);
        var lead = $"in {sheet.Area.Name} {time}, ";
        if (groups.Length < 2)
            return split.Length > 0 ? [Group(sheet, split, lead)] : ComparisonText.InTurn(measures, telling);
        var statements = new List<IReadOnlyList<string[]>>();
        if (whole is not null)
            statements.Add(Group(sheet, [whole], lead));
        foreach (var group in groups[..^1])
            statements.Add(Group(sheet, [.. group], statements.Count == 0 ? lead : ""));
        var last = groups[^1].First();
        statements.Add([
            [
                Prose.Sentence(
                    last.Latest.Text is null ? $"everything else scored {Told(last)}" : $"everything else was graded {Told(last)}"
                ),
            ],
        ]);
        return [.. statements.Where(s => s.Count > 0)];
    }

    private static string Grade(Measure measure) =>
        measure.Latest.Text ?? FigureWording.For(measure.Indicator, measure.Latest).Tell(measure.Latest);

    // "3 out of 4": the words that the clause puts after the figure belong to it.
    private static string Told(Measure measure) =>
        Grade(measure) + (measure.Indicator.Clause?.Split("{value}") is [_, var after] && !after.Contains('{') ? after : "");

    private static IReadOnlyList<string[]> Group(FactSheet sheet, IReadOnlyList<Measure> group, string lead)
    {
        var forms = new List<string[]>();
        var first = group[0].Category!.Phrase ?? Prose.Lower(group[0].Category!.Label);
        var clause = ClauseWording.Clause(group[0], FigureWording.For(group[0].Indicator, group[0].Latest), group[0].Latest, outOf: false);
        for (var count = group.Count; count > 0; count--)
        {
            var names = Names([.. group.Take(count).Select(m => m.Category!.Phrase ?? Prose.Lower(m.Category.Label))], clause, first);
            if (
                Prose.Sentence(lead + clause.Replace(first, names, StringComparison.Ordinal)) is var sentence
                && Prose.IsGood(sentence, sheet.Subject.Level)
            )
                forms.Add([sentence]);
        }
        return forms;
    }

    // Names that hold an "and" of their own are kept apart by the preposition: "for housing and transport, and for learning and work".
    private static string Names(IReadOnlyList<string> names, string clause, string first)
    {
        if (!names.Any(n => n.Contains(" and ", StringComparison.Ordinal)))
            return Prose.List(names);
        var before = clause.Split(first)[0].TrimEnd().Split(' ')[^1];
        return string.Join($", and {before} ", names);
    }
}
