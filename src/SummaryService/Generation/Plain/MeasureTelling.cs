using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Tells one measure in whole sentences, in every shape that fits, the preferred one first.</summary>
/// <param name="sheet">The facts.</param>
/// <param name="voice">Chooses among shapes.</param>
/// <param name="comparing">Sets figures beside the comparator's.</param>
internal sealed class MeasureTelling(FactSheet sheet, Voice voice, ComparisonWording comparing)
{
    // Longer sentences can be followed, but two short ones are easier.
    private const int MostJoined = 19;

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
        var forms = OutOf(measure, words) ? Shapes(measure, words, outOf: true, opens, said) : [];
        return forms.Count > 0 ? forms : Shapes(measure, words, outOf: false, opens, said);
    }

    private IReadOnlyList<string[]> Shapes(Measure measure, FigureWording words, bool outOf, bool opens, Period? said)
    {
        var compared = measure.Other is not null && measure.Standing != Standing.Unknown;
        var told = compared ? Other(words, measure.Other!, outOf) : "";
        var tail = comparing.Tail(measure, words, told);
        var after = comparing.Sentences(measure, outOf ? null : words, told);
        var forms = new List<string[]>();
        foreach (var clause in Clauses(measure, words, outOf, opens, said))
        {
            // A clause that explains its scale after a comma cannot carry a comparison as well, and a long one should not.
            var joined = Prose.Sentence(clause + tail);
            var joins = !compared || (!clause.Contains(", where ", StringComparison.Ordinal) && Prose.Words(joined) <= MostJoined);
            if (joins && voice.Pick("joined", true, false))
                forms.Add([joined]);
            forms.AddRange(after.Select(a => new[] { Prose.Sentence(clause), Prose.Sentence(a) }));
            forms.Add([joined]);
        }
        return [.. forms.Where(f => f.All(s => Prose.IsGood(s, sheet.Subject.Level)))];
    }

    private static string Other(FigureWording words, Fact other, bool outOf) => outOf ? FigureWording.OutOf(other) : words.Tell(other);

    private IEnumerable<string> Clauses(Measure measure, FigureWording words, bool outOf, bool opens, Period? said)
    {
        var clause = ClauseWording.Clause(measure, words, measure.Latest, outOf);
        var (place, time) = (Place(measure), PeriodWording.In(measure.Latest.Period));
        var named = $"{ClauseWording.Noun(measure)} was {words.Tell(measure.Latest)}";
        var known = said is not null && said.Equals(measure.Latest.Period);
        if (opens)
        {
            if (time.Length == 0)
                return outOf ? [$"{place}, {clause}"] : [$"{place}, {clause}", $"{place}, {named}"];
            // A time in brackets or a range reads badly at the front.
            string[] last = outOf ? [] : [$"{place}, {named} {time}"];
            return time[0] == '(' || time.StartsWith("from ", StringComparison.Ordinal) || !voice.Pick("front", true, false)
                ? [$"{place}, {clause} {time}", $"{place} {time}, {clause}", .. last]
                : [$"{place} {time}, {clause}", $"{place}, {clause} {time}", .. last];
        }
        string[] bare = char.IsAsciiDigit(clause[0]) && measure.Indicator.Noun is not null && !outOf
            ? [.. voice.Pick("share", true, false) ? (string[])[named, $"{place}, {clause}"] : [$"{place}, {clause}", named]]
            : [clause, $"{place}, {clause}"];
        return known || time.Length == 0 ? bare
            : time[0] == '(' ? [.. bare.Select(b => $"{b} {time}")]
            : [$"{time}, {clause}", .. bare.Select(b => $"{b} {time}")];
    }

    private string Place(Measure measure) => measure.Indicator.Geography is { Length: > 0 } ? $"in and around {sheet.Area.Name}" : $"in {sheet.Area.Name}";

    // Whole people out of a hundred are told only where that keeps every comparison as it is.
    private bool OutOf(Measure measure, FigureWording words) =>
        (OutOfHundred || measure.Indicator.Measures == "pounds") && words.CanBeOutOf(measure.Latest)
        && measure.Indicator.Clause?.Contains("{share}", StringComparison.Ordinal) == true
        && (measure.Other is null || measure.Standing == Standing.Unknown
            || (words.CanBeOutOf(measure.Other) && FigureWording.OutOf(measure.Latest) != FigureWording.OutOf(measure.Other)));
}
