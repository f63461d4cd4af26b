namespace SummaryService.Catalogue;

/// <summary>How readers read a higher value; never a licence to praise.</summary>
public enum Polarity
{
    /// <summary>Neither direction is better.</summary>
    Neutral,

    /// <summary>A higher value is read as better.</summary>
    HigherIsBetter,

    /// <summary>A lower value is read as better.</summary>
    LowerIsBetter,
}

/// <summary>What the figure of the parent area is.</summary>
public enum ComparatorKind
{
    /// <summary>The catalogue does not say, or the parent has no figure.</summary>
    Unknown,

    /// <summary>The mean of the parent's areas.</summary>
    MeanOfAreas,

    /// <summary>The figure for the parent as a whole.</summary>
    National,
}

/// <summary>One part of an indicator's breakdown.</summary>
/// <param name="Id">Kebab-case id, unique in the indicator.</param>
/// <param name="Label">The label in the chart.</param>
/// <param name="Phrase">How it reads inside <see cref="Indicator.Clause"/>, or null.</param>
/// <param name="Aliases">Other words that texts use for it, in lower case.</param>
public sealed record Category(string Id, string Label, string? Phrase, IReadOnlyList<string> Aliases)
{
    /// <summary>Gets whether it is the whole rather than a part, such as "all ages": it takes no place in the order of the parts.</summary>
    public bool IsTotal { get; init; }
}

/// <summary>How a publisher disguises small counts: from 1 up to just under <paramref name="Below"/> all are shown as one number.</summary>
/// <param name="Below">The first count that is told as it is.</param>
/// <param name="ShownAs">What smaller counts are shown as.</param>
public sealed record SmallCount(int Below, int ShownAs)
{
    /// <summary>The rule of an indicator that speaks of small numbers in words only: 1 to 5 are shown as 5.</summary>
    public static readonly SmallCount Usual = new(6, 5);

    /// <summary>Answers whether a count must be disguised. Zero is told as it is.</summary>
    public bool Hides(decimal count) => count > 0 && count < Below;
}

/// <summary>What is measured, in which unit and out of what. Nothing about it is ever guessed.</summary>
public sealed record Indicator
{
    /// <summary>Gets the kebab-case id, unique among indicators.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the publisher's label.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the unit, such as count, percent, rate, gbp_thousand, days. Units are data: others may come.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets the base of the rate (100 for percentages, 100,000 for many rates), or null when there is none.</summary>
    public decimal? Per { get; init; }

    /// <summary>Gets what the base consists of, such as "all residents", or null.</summary>
    public string? Denominator { get; init; }

    /// <summary>Gets how readers read a higher value.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>Gets the decimals that the publisher shows, 0 or more.</summary>
    public int Decimals { get; init; }

    /// <summary>Gets what the parent area's figure is.</summary>
    public ComparatorKind ComparatorIs { get; init; }

    /// <summary>Gets the parts of a breakdown; empty when the indicator has none.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>Gets what geography the value really describes, such as "region", or null for the area itself.</summary>
    public string? Geography { get; init; }

    /// <summary>Gets how small counts are shown, in words, or null.</summary>
    public string? SmallNumbers { get; init; }

    /// <summary>Gets the rule by which small counts are disguised, or null when there is none.</summary>
    public SmallCount? SmallCount { get; init; }

    /// <summary>Gets the denominator of which this count is the size ("all residents"), or null: it turns rates into totals.</summary>
    public string? PopulationOf { get; init; }

    /// <summary>Gets whether the categories are parts that leave nothing out and overlap nowhere, so that their sum is a figure.</summary>
    public bool CategoriesAddUp { get; init; }

    /// <summary>Gets what the arithmetic proves and readers should know, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Gets what the indicator measures in a sentence, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the periods at which the series breaks: values before and after one cannot be compared.</summary>
    public IReadOnlyList<string> BreakBefore { get; init; } = [];

    /// <summary>Gets a clause that states a value: "{share} residents lived in rural places", or null.</summary>
    public string? Clause { get; init; }

    /// <summary>Gets the noun phrase that a comparison is about: "the share of residents in rural places", or null.</summary>
    public string? Noun { get; init; }

    /// <summary>Gets the plural noun of what the figure counts or is a share of, such as "requests", or null.</summary>
    public string? Measures { get; init; }

    /// <summary>Gets other words that texts use for the indicator, in lower case.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Finds a category by id.</summary>
    public Category? FindCategory(string? id) => Categories.FirstOrDefault(c => c.Id == id);
}
