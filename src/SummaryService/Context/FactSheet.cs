using System.Globalization;
using System.Text.Json.Serialization;
using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>The checked summary of a chart or section, as the sheet above it sees it.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">The text.</param>
public sealed record SummaryBelow(SubjectKey Subject, string Title, string Text);

/// <summary>Everything that a writer may use, and nothing else: the facts of one subject with what they mean.</summary>
public sealed record FactSheet
{
    /// <summary>Gets what the sheet is about.</summary>
    public required SubjectKey Subject { get; init; }

    /// <summary>Gets the title of the chart or section, or the area's name for the whole report.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the title as a reader would ask it, or null.</summary>
    public string? Question { get; init; }

    /// <summary>Gets the answer to "Why is this important?", or null.</summary>
    public string? Why { get; init; }

    /// <summary>Gets what the chart shows; <see cref="ChartKind.None"/> above charts.</summary>
    public ChartKind Kind { get; init; }

    /// <summary>
    /// Gets whether the subject has data: the catalogue's word for a chart; above charts Ok when it is for any of them. Single figures
    /// may still be missing.
    /// </summary>
    public Availability Availability { get; init; }

    /// <summary>Gets the area.</summary>
    public required Area Area { get; init; }

    /// <summary>Gets the area that it is compared with, or null.</summary>
    public Area? Comparator { get; init; }

    /// <summary>Gets every area of the dataset, to tell one name from another.</summary>
    public IReadOnlyList<Area> Areas { get; init; } = [];

    /// <summary>Gets the indicators of the facts and of the background.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Gets the charts that the sheet covers: one for a chart, all of them above.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>Gets the facts, F1 first.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>
    /// Gets the facts of the area's other charts (ids B1 …): never sent to a writer; the check uses them to say what a stray figure is.
    /// </summary>
    public IReadOnlyList<Fact> Background { get; init; } = [];

    /// <summary>
    /// Gets what gives the observed facts of the same charts in another area, by its code (ids such as E06000032:F3), or null. Never sent to
    /// a writer and never stored; the check asks it where a text names the area.
    /// </summary>
    [JsonIgnore]
    public Func<string, IReadOnlyList<Fact>>? OfOtherArea { get; init; }

    /// <summary>Gets what a reader must know to read the figures rightly.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>Gets the checked summaries that the text stands on; empty for charts.</summary>
    public IReadOnlyList<SummaryBelow> Below { get; init; } = [];

    /// <summary>Gets the relative difference in per cent under which two values are called similar.</summary>
    public decimal SimilarWithinPercent { get; init; } = 3;

    /// <summary>Gets the SHA-256 of what a writer sees, in lower-case hex: background, release and lines of files are left out.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Finds an indicator of the sheet, or null.</summary>
    public Indicator? FindIndicator(string id) => Indicators.FirstOrDefault(i => i.Id == id);

    /// <summary>Finds a fact or background fact by id, or null.</summary>
    public Fact? FindFact(string id) => At(Facts, id) ?? At(Background, id);

    // F12 stands at place 12 unless facts were left out before it, so most look-ups need one step.
    private static Fact? At(IReadOnlyList<Fact> facts, string id) =>
        id.Length > 1 && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        && place > 0 && place <= facts.Count && facts[place - 1].Id == id
            ? facts[place - 1] : facts.FirstOrDefault(f => f.Id == id);
}
