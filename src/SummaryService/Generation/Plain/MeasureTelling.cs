using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Tells one measure in whole sentences, in every shape that fits, the preferred one first.</summary>
/// <param name="sheet">The facts.</param>
/// <param name="voice">Chooses among shapes.</param>
/// <param name="comparing">Sets figures beside the comparator's.</param>
internal sealed class MeasureTelling(FactSheet sheet, Voice voice, ComparisonWording comparing)
{
    /// <summary>Gets how the comparator's figures are told in this text.</summary>
    public ComparisonWording Comparing => comparing;

    /// <summary>Gets whether shares are told out of every hundred in this text.</summary>
    public bool OutOfHundred { get; init; }

    /// <summary>Lists the ways to tell a measure; each is one or two sentences, none too long.</summary>
    /// <param name="measure">What is told.</param>
    /// <param name="opens">Whether the text begins here, so that area and time have to be named.</param>
    /// <param name="said">The period that the sentence before named, or null.</param>
    public IReadOnlyList<string[]> Forms(Measure measure, bool opens, Period? said)
    {
        var words = FigureWording.For(measure.Indicator, measure.Other is null ? [measure.Latest] : [measure.Latest, measure.Other]);
        var outOf = OutOf(measure, words);
        var told = measure.Other is { } other && measure.Standing != Standing.Unknown ? Other(words, other, outOf) : "";
        var tail = comparing.Tail(measure, words, told);
        var forms = new List<string[]>();
        foreach (var clause in Clauses(measure, words, outOf, opens, said))
        {
            forms.AddRange(comparing.Sentences(measure, outOf ? null : words, told).Select(c => new[] { Prose.Sentence(clause), Prose.Sentence(c) }));
            // A clause that explains its scale after a comma cannot carry a comparison as well.
            if (!clause.Contains(", where ", StringComparison.Ordinal))
                forms.Insert(voice.Pick("joined", 0, forms.Count), [Prose.Sentence(clause + tail)]);
        }
        if (tail.Length == 0)
            forms.RemoveAll(f => f.Length > 1);
        return [.. forms.Where(f => f.All(s => Prose.IsGood(s, sheet.Subject.Level)))];
    }

    private static string Other(FigureWording words, Fact other, bool outOf) => outOf ? FigureWording.OutOf(other) : words.Tell(other);

    private IEnumerable<string> Clauses(Measure measure, FigureWording words, bool outOf, bool opens, Period? said)
    {
        var clause = ClauseWording.Clause(measure, words, measure.Latest, outOf);
        var (place, time) = (Place(measure), PeriodWording.In(measure.Latest.Period));
        var known = said is not null && said.Equals(measure.Latest.Period);
        if (opens)
        {
            if (time.Length == 0)
                return [$"{place}, {clause}"];
            // A time in brackets or a range reads badly at the front.
            return time[0] == '(' || time.StartsWith("from ", StringComparison.Ordinal) || !voice.Pick("front", true, false)
                ? [$"{place}, {clause} {time}", $"{place} {time}, {clause}"]
                : [$"{place} {time}, {clause}", $"{place}, {clause} {time}"];
        }
        return known || time.Length == 0
            ? [clause, $"{place}, {clause}"]
            : time[0] == '(' ? [$"{clause} {time}", $"{place}, {clause} {time}"] : [$"{time}, {clause}", $"{clause} {time}", $"{place}, {clause} {time}"];
    }

    private string Place(Measure measure) => measure.Indicator.Geography is { Length: > 0 } ? $"in and around {sheet.Area.Name}" : $"in {sheet.Area.Name}";

    // Whole people out of a hundred are told only where that keeps every comparison as it is.
    private bool OutOf(Measure measure, FigureWording words) =>
        (OutOfHundred || measure.Indicator.Measures == "pounds") && words.CanBeOutOf(measure.Latest)
        && measure.Indicator.Clause?.Contains("{share}", StringComparison.Ordinal) == true
        && (measure.Other is null || measure.Standing == Standing.Unknown
            || (words.CanBeOutOf(measure.Other) && FigureWording.OutOf(measure.Latest) != FigureWording.OutOf(measure.Other)));
}
