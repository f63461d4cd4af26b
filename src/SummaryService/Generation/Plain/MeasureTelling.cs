using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Tells one measure in whole sentences, in every shape that fits, the preferred one first.</summary>
/// <param name="sheet">The facts.</param>
/// <param name="voice">Chooses among shapes.</param>
/// <param name="comparing">Sets figures beside the comparator's.</param>
internal sealed class MeasureTelling(FactSheet sheet, Voice voice, ComparisonWording comparing)
{
    private static readonly string[] Whom = ["survey", "region"];

    // Longer sentences can be followed, but two short ones are easier.
    private const int MostJoined = 19;

    /// <summary>Gets how the comparator's figures are told in this text.</summary>
    public ComparisonWording Comparing => comparing;

    /// <summary>Gets whether shares are told out of every hundred in this text.</summary>
    public bool OutOfHundred { get; init; }

    /// <summary>Gets whether a subhead says already which figures are higher.</summary>
    public bool DirectionIsTold { get; init; }

    /// <summary>Lists the ways to tell a measure; each is one or two sentences, none too long.</summary>
    /// <param name="measure">What is told.</param>
    /// <param name="opens">Whether the text begins here, so that area and time have to be named.</param>
    /// <param name="said">The period that the sentence before named, or null.</param>
    public IReadOnlyList<string[]> Forms(Measure measure, bool opens, Period? said)
    {
        if (measure.Behind is { } count)
            return OfSmallCount(measure, count, opens, said);
        var words = FigureWording.For(measure.Indicator, measure.Other is null ? [measure.Latest] : [measure.Latest, measure.Other]);
        var forms = OutOf(measure, words) ? Shapes(measure, words, outOf: true, opens, said) : [];
        return forms.Count > 0 ? forms : Shapes(measure, words, outOf: false, opens, said);
    }

    // A rate would give the small count away: the count is told as a range, and the rate only as higher or lower.
    private IReadOnlyList<string[]> OfSmallCount(Measure rate, Measure count, bool opens, Period? said)
    {
        var counts = Forms(count, opens, said);
        if (rate.Other is not { } other || rate.Standing is not (Standing.Higher or Standing.Lower))
            return counts;
        var words = FigureWording.For(rate.Indicator, other);
        var compared = Prose.Sentence(
            $"{ClauseWording.Per(rate.Indicator, words)}, that is {(rate.Standing == Standing.Higher ? "higher" : "lower")} "
                + $"than {comparing.Figure(rate, words.Tell(other))}"
        );
        return [.. counts.Where(c => c.Length == 1).Select(c => new[] { c[0], compared }), .. counts];
    }

    private IReadOnlyList<string[]> Shapes(Measure measure, FigureWording words, bool outOf, bool opens, Period? said)
    {
        var compared = measure.Other is not null && measure.Standing != Standing.Unknown;
        var told = compared ? Other(words, measure.Other!, outOf) : "";
        var (tail, after) = DirectionIsTold
            ? comparing.Beside(measure, told)
            : (comparing.Tail(measure, words, told), comparing.Sentences(measure, outOf ? null : words, told));
        var forms = new List<string[]>();
        foreach (var clause in Clauses(measure, words, outOf, opens, said))
        {
            // A clause that explains its scale after a comma cannot carry a comparison as well, and a long one should not.
            var joined = Prose.Sentence(clause + tail);
            var joins =
                !compared
                || (
                    !clause.Contains(", where ", StringComparison.Ordinal)
                    && Prose.Words(joined) <= (DirectionIsTold ? MostJoined + 6 : MostJoined)
                );
            if (joins && (DirectionIsTold ? voice.Pick("joined", true, true, false) : voice.Pick("joined", true, false)))
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
        if (
            opens
            && measure.Indicator.Geography is null
            && clause.StartsWith("there were ", StringComparison.Ordinal)
            && !clause.EndsWith(" in the area", StringComparison.Ordinal)
            && voice.Pick("had", true, false)
        )
        {
            var had = $"{sheet.Area.Name} had {clause["there were ".Length..]}";
            return time.Length == 0 ? [had, $"{place}, {clause}"]
                : time[0] == '(' || time.StartsWith("from ", StringComparison.Ordinal) ? [$"{had} {time}", $"{place}, {clause} {time}"]
                : voice.Pick("front", true, false) ? [$"{time}, {had}", $"{had} {time}"]
                : [$"{had} {time}", $"{time}, {had}"];
        }
        if (opens)
        {
            if (time.Length == 0)
                return outOf || !NounTellsAll(measure) ? [$"{place}, {clause}"] : [$"{place}, {clause}", $"{place}, {named}"];
            // A time in brackets or a range reads badly at the front.
            string[] last = outOf || !NounTellsAll(measure) ? [] : [$"{place}, {named} {time}"];
            return time[0] == '(' || time.StartsWith("from ", StringComparison.Ordinal) || !voice.Pick("front", true, false)
                ? [$"{place}, {clause} {time}", $"{place} {time}, {clause}", .. last]
                : [$"{place} {time}, {clause}", $"{place}, {clause} {time}", .. last];
        }
        string[] bare =
            char.IsAsciiDigit(clause[0]) && !outOf && NounTellsAll(measure)
                ? [.. voice.Pick("share", true, false) ? (string[])[named, $"{place}, {clause}"] : [$"{place}, {clause}", named]]
                : [clause, $"{place}, {clause}"];
        return known || time.Length == 0 ? bare
            : time[0] == '(' ? [.. bare.Select(b => $"{b} {time}")]
            : [$"{time}, {clause}", .. bare.Select(b => $"{b} {time}")];
    }

    // The noun is shorter than the clause; it must not lose whom the figure is about.
    private static bool NounTellsAll(Measure measure) =>
        measure.Indicator.Clause is null
        || (
            measure.Indicator.Noun is { } noun
            && Whom.All(w => !measure.Indicator.Clause.Contains(w, StringComparison.Ordinal) || noun.Contains(w, StringComparison.Ordinal))
        );

    private string Place(Measure measure) =>
        measure.Indicator.Geography is { Length: > 0 } ? $"in and around {sheet.Area.Name}" : $"in {sheet.Area.Name}";

    // Whole people out of a hundred are told only where that keeps every comparison as it is.
    private bool OutOf(Measure measure, FigureWording words) =>
        (OutOfHundred || measure.Indicator.Measures == "pounds")
        && words.CanBeOutOf(measure.Latest)
        && measure.Indicator.Clause?.Contains("{share}", StringComparison.Ordinal) == true
        && (
            measure.Other is null
            || measure.Standing == Standing.Unknown
            || (words.CanBeOutOf(measure.Other) && FigureWording.OutOf(measure.Latest) != FigureWording.OutOf(measure.Other))
        );
}
