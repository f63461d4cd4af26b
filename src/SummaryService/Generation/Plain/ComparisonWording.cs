using System.Globalization;
using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>How figures are set beside the comparator's in one text: what the comparator's figure is gets told once.</summary>
/// <param name="sheet">The facts.</param>
/// <param name="voice">Chooses among shapes.</param>
internal sealed class ComparisonWording(FactSheet sheet, Voice voice)
{
    private readonly HashSet<ComparatorKind> introduced = [];

    /// <summary>Marks what kind of figure the comparator's is as told.</summary>
    public void Introduce(ComparatorKind kind) => introduced.Add(kind);

    /// <summary>Names the comparator's figure: "the average of 29.3% for areas in England", later "the England average of 29.3%".</summary>
    public string Figure(Measure measure, string told) =>
        measure.Indicator.ComparatorIs == ComparatorKind.MeanOfAreas
            ? introduced.Contains(ComparatorKind.MeanOfAreas)
                ? $"the {Name} average of {told}"
                : $"the average of {told} for areas in {Name}"
            : $"the figure of {told} for {Name}";

    /// <summary>Names the comparator without its figure.</summary>
    public string Bare(Measure measure) =>
        measure.Indicator.ComparatorIs == ComparatorKind.MeanOfAreas
            ? introduced.Contains(ComparatorKind.MeanOfAreas)
                ? $"the {Name} average"
                : $"the average for areas in {Name}"
            : $"the figure for {Name}";

    /// <summary>Tells the comparison in a sentence of its own that follows the area's figure, fullest shape first.</summary>
    /// <param name="measure">What is compared.</param>
    /// <param name="words">How the figures are told, or null for shares out of every hundred, where a gap in points would be a second
    /// form.</param>
    /// <param name="told">The comparator's figure as told.</param>
    public IReadOnlyList<string> Sentences(Measure measure, FigureWording? words, string told)
    {
        if (measure.Other is not { } other || measure.Standing == Standing.Unknown)
            return [];
        var is_ = other.Period.IsDated ? "was" : "is";
        var (one, two) = Pointers(measure);
        var (figure, bare) = (Figure(measure, told), Bare(measure));
        if (measure.Standing == Standing.Similar)
        {
            return IsSame(measure, words, other) ? Rotated("same", $"{one} is the same as {bare}", $"{bare} {is_} the same")
                : IsClose(measure, other)
                    ? Rotated(
                        "similar",
                        $"{one} is about the same as {figure}",
                        $"{bare} {is_} about the same, at {told}",
                        $"{two} is about the same as {figure}"
                    )
                : Rotated("alike", $"{one} is similar to {figure}", $"{two} is similar to {figure}");
        }
        var (word, opposite) = measure.Standing == Standing.Higher ? ("higher", "lower") : ("lower", "higher");
        if (Size(measure, other) is { } size)
            return Rotated("size", $"{one} is {size} {figure}", $"{two} is {size} {figure}");
        return Rotated(
            "gap",
            $"{one} is {GapWords(measure, words, word)} than {figure}",
            $"{bare} {is_} {opposite}, at {told}",
            $"{two} is {word} than {figure}"
        );
    }

    /// <summary>Tells the comparison as the end of the sentence that tells the area's figure.</summary>
    public string Tail(Measure measure, FigureWording words, string told)
    {
        if (measure.Other is not { } other || measure.Standing == Standing.Unknown)
            return "";
        var figure = Figure(measure, told);
        return measure.Standing switch
        {
            Standing.Similar when IsSame(measure, words, other) => $", the same as {Bare(measure)}",
            Standing.Similar => IsClose(measure, other) ? $", about the same as {figure}" : $", similar to {figure}",
            _ => Size(measure, other) is { } size
                ? $", {size} {figure}"
                : $", {voice.Pick("tail", Word(measure) + " than", measure.Standing == Standing.Higher ? "above" : "below")} {figure}",
        };
    }

    /// <summary>Sets the comparator's figure beside the area's where a subhead says already which is higher.</summary>
    public (string Tail, IReadOnlyList<string> Sentences) Beside(Measure measure, string told)
    {
        if (measure.Other is not { } other || measure.Standing == Standing.Unknown)
            return ("", []);
        var verb = other.Period.IsDated ? "was" : "is";
        var mean = measure.Indicator.ComparatorIs == ComparatorKind.MeanOfAreas;
        var size = measure.Standing == Standing.Similar ? null : Size(measure, other);
        string[] sentences =
        [
            $"{Bare(measure)} {verb} {told}",
            .. size is null ? Array.Empty<string>() : [$"{Pointers(measure).Two.ToLowerInvariant()} is {size} {Figure(measure, told)}"],
        ];
        return (
            mean
                ? $", against {voice.Pick("against", $"an average of {told} for {Name}", $"{told} on average for {Name}")}"
                : $", against {told} for {Name}",
            size is null ? sentences : [sentences[1], sentences[0]]
        );
    }

    private string Name => sheet.Comparator?.Name ?? "";

    private static string Word(Measure measure) => measure.Standing == Standing.Higher ? "higher" : "lower";

    /// <summary>Tells a gap between percentages: 2.9 percentage points.</summary>
    public static string Points(decimal gap)
    {
        var told = FigureWording
            .Rounded(
                gap,
                gap >= 10 ? 0
                    : gap >= 1 ? 1
                    : 2
            )
            .ToString("0.##", CultureInfo.InvariantCulture);
        return told == "1" ? "1 percentage point" : told + " percentage points";
    }

    // A figure for a wider place must not be taken for the area's own.
    private static (string One, string Two) Pointers(Measure measure) =>
        measure.Indicator.Geography is { Length: > 0 } wider
            ? ($"The figure for the {wider}", $"The figure for the {wider}")
            : ("This", "That");

    // Where only the intervals make two figures alike, the figures themselves may lie visibly apart.
    private bool IsClose(Measure measure, Fact other) =>
        measure.Latest.Value is { } own
        && other.Value is { } theirs
        && Math.Abs(own - theirs) * 100 <= sheet.SimilarWithinPercent * Math.Abs(theirs);

    private static bool IsSame(Measure measure, FigureWording? words, Fact other) =>
        measure.Latest.Value == other.Value || (words is not null && words.Tell(measure.Latest) == words.Tell(other));

    private static string? Size(Measure measure, Fact other) =>
        Approximate(measure) || UnitWords.IsScale(measure.Indicator.Unit)
            ? null
            : SizeWording.Of(measure.Latest.Value ?? 0, other.Value ?? 0);

    private static bool Approximate(Measure measure) => measure.Latest.Approximate || measure.Other is { Approximate: true };

    // Percentages lie points apart; everything else lies per cent apart.
    private static string GapWords(Measure measure, FigureWording? words, string word)
    {
        if (
            words is null
            || Approximate(measure)
            || UnitWords.IsScale(measure.Indicator.Unit)
            || measure.Latest.Value is not { } own
            || measure.Other?.Value is not { } other
            || other == 0
        )
            return word;
        if (words.IsPercent)
        {
            var points = Math.Abs(own - other);
            return points < 1 ? word : $"{Points(points)} {word}";
        }
        var percent = FigureWording.Rounded(Math.Abs(own - other) / Math.Abs(other) * 100, 0);
        return string.Create(CultureInfo.InvariantCulture, $"{percent:0}% {word}");
    }

    private IReadOnlyList<string> Rotated(string what, params string[] shapes)
    {
        var first = Array.IndexOf(shapes, voice.Pick<string>(what, shapes));
        return [.. shapes[first..], .. shapes[..first]];
    }
}
