using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Tells charts that split a whole or ask several questions: the highest figure, then those that lie furthest from the
/// comparator's.</summary>
internal static class BreakdownText
{
    private const int Most = 3;

    public static (IReadOnlyList<Measure> Told, IReadOnlyList<IReadOnlyList<string[]>> Statements) Statements(
        IReadOnlyList<Measure> measures,
        MeasureTelling telling
    )
    {
        var chosen = Choose(measures);
        if (chosen.Count < 2 || chosen[0].Category is null)
            return (chosen, ComparisonText.InTurn(chosen, telling));
        var statements = new List<IReadOnlyList<string[]>> { telling.Forms(chosen[0], opens: true, null) };
        telling.Comparing.Introduce(chosen[0].Indicator.ComparatorIs);
        foreach (var measure in chosen.Skip(1))
            statements.Add([
                .. measure.Indicator == chosen[0].Indicator ? Short(measure, telling, chosen[0].Latest.Period) : [],
                .. telling.Forms(measure, opens: false, chosen[0].Latest.Period),
            ]);
        return (chosen, statements);
    }

    /// <summary>Chooses the indicator that says most, and its most telling categories.</summary>
    public static IReadOnlyList<Measure> Choose(IReadOnlyList<Measure> measures)
    {
        var best = measures
            .GroupBy(m => m.Indicator.Id)
            .OrderByDescending(g => g.Count(m => m.Standing != Standing.Unknown))
            .ThenByDescending(g => g.Count(m => m.Category is not null))
            .First()
            .ToArray();
        var highest = best.OrderByDescending(m => m.Latest.Value).First();
        var others = best.Where(m => m != highest).OrderByDescending(m => m.Gap).ThenByDescending(m => m.Latest.Value);
        var elsewhere = measures
            .Where(m => m.Indicator.Id != highest.Indicator.Id && best.All(b => b.Category != m.Category))
            .OrderByDescending(m => m.Latest.Value);
        return [highest, .. others.Concat(elsewhere).Take(Most - 1)];
    }

    /// <summary>Tells a further category of an indicator and time that the sentence before named.</summary>
    public static IEnumerable<string[]> Short(Measure measure, MeasureTelling telling, Period said)
    {
        if (!measure.Latest.Period.Equals(said))
            yield break;
        var words = FigureWording.For(measure.Indicator, measure.Other is null ? [measure.Latest] : [measure.Latest, measure.Other]);
        if (Start(measure, words.Tell(measure.Latest)) is not { } start)
            yield break;
        var tail =
            measure.Other is not { } other || measure.Standing == Standing.Unknown ? ""
            : telling.DirectionIsTold ? telling.Comparing.Beside(measure, words.Tell(other)).Tail
            : telling.Comparing.Tail(measure, words, words.Tell(other));
        var sentence = Prose.Sentence(start + tail);
        if (Prose.IsGood(sentence, SummaryLevel.Chart))
            yield return [sentence];
    }

    // "There were 60 who got advice" or, of a number that the clause names, "it was 60 for those aged 65 and over": an estimate stays one.
    private static string? Start(Measure measure, string told)
    {
        if (
            measure.Indicator is not { Unit: "count" or "rate", Clause: { } clause }
            || clause.Contains("{share}", StringComparison.Ordinal)
            || ClauseWording.Linked(measure) is not { } linked
        )
            return null;
        if (!clause.Contains(" was {value}", StringComparison.Ordinal) || clause.Contains("of {category}", StringComparison.Ordinal))
            return $"there were {told} {linked}";
        return linked.StartsWith("for ", StringComparison.Ordinal) ? $"it was {told} {linked}"
            : linked.StartsWith("aged ", StringComparison.Ordinal) || linked.StartsWith("with ", StringComparison.Ordinal)
                ? $"it was {told} for those {linked}"
            : null;
    }
}
