using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>How a derived fact was computed; its inputs are named by <see cref="Derivation.From"/>.</summary>
public enum DerivationMethod
{
    /// <summary>Area minus comparator, for percentages: the value is in percentage points.</summary>
    PointGap,

    /// <summary>(Area − comparator) ÷ comparator × 100: the value is in per cent of the comparator.</summary>
    PercentGap,

    /// <summary>Area ÷ comparator: 2 means twice the comparator.</summary>
    Ratio,

    /// <summary>Which is higher, in <see cref="Fact.Text"/>: "higher", "lower" or "similar" by the stated rule.</summary>
    Comparison,

    /// <summary>Last minus first of a series: in percentage points for percentages, else in the unit of the series.</summary>
    Change,

    /// <summary>(Last − first) ÷ first × 100.</summary>
    PercentChange,

    /// <summary>The place among the categories that have a value, 1 for the highest; equal values share a place.</summary>
    Rank,

    /// <summary>
    /// The sum of the categories of a breakdown, or rate × population ÷ base: then <see cref="Fact.Approximate"/>, and rounded to what
    /// the rate's own rounding allows.
    /// </summary>
    Total,

    /// <summary>Money for each one of the base: pounds a resident from thousands of pounds per 100,000 residents.</summary>
    PerHead,

    /// <summary>The highest value of a long series.</summary>
    Peak,

    /// <summary>The lowest value of a long series.</summary>
    Trough,

    /// <summary>Area − comparator in the unit of both, where that unit can be subtracted.</summary>
    Gap,
}

/// <summary>Where a derived fact comes from.</summary>
/// <param name="Method">How it was computed.</param>
/// <param name="From">The ids of the facts of the same sheet that went in, in the order of the method's formula.</param>
/// <param name="Formula">The computation with its numbers, for people: "277 ÷ 150 = 1.85".</param>
public sealed record Derivation(DerivationMethod Method, IReadOnlyList<string> From, string Formula);

/// <summary>One thing that the data says, observed or derived, with all that is needed to tell it rightly.</summary>
public sealed record Fact
{
    /// <summary>Gets the id in the sheet: F1, F2 ….</summary>
    public required string Id { get; init; }

    /// <summary>Gets the chart that shows it.</summary>
    public required string ChartId { get; init; }

    /// <summary>Gets the indicator's id.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>Gets the category's id, or null.</summary>
    public string? CategoryId { get; init; }

    /// <summary>Gets the code of the area that the value is listed for: the sheet's, its comparator, or one further up that alone has it.</summary>
    public required string AreaCode { get; init; }

    /// <summary>Gets when it was measured; for changes from when to when.</summary>
    public Period Period { get; init; } = Period.None;

    /// <summary>Gets the number in <see cref="Unit"/>, or null for a text or a missing value.</summary>
    public decimal? Value { get; init; }

    /// <summary>Gets the grade or the outcome of a comparison, or null.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// Gets the unit of the value. Observed facts, comparisons, gaps, changes, peaks and troughs have the indicator's, but for: points
    /// (a gap or change of percentages), percent (a gap or change in per cent), times (a ratio), place (a rank), count (a total from a
    /// rate) and the bare currency, such as gbp (money for each one of the base, and its gap).
    /// </summary>
    public required string Unit { get; init; }

    /// <summary>Gets the base of a rate, 1 for money for each one, or null.</summary>
    public decimal? Per { get; init; }

    /// <summary>Gets what the base consists of, or null.</summary>
    public string? Denominator { get; init; }

    /// <summary>Gets the decimals that the publisher shows.</summary>
    public int Decimals { get; init; }

    /// <summary>Gets the lower end of the interval, or null.</summary>
    public decimal? Lower { get; init; }

    /// <summary>Gets the upper end of the interval, or null.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Gets whether only a rounded value was published, a small count stands for a range, or such a value went in.</summary>
    public bool Approximate { get; init; }

    /// <summary>Gets whether it is a disguised small count: never told as exact, and nothing is subtracted from it.</summary>
    public bool IsSmallCount { get; init; }

    /// <summary>Gets whether a value is there; the other statuses carry none.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>Gets where the value was read, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Gets how the fact was derived, or null when it was observed.</summary>
    public Derivation? Derivation { get; init; }

    /// <summary>Gets whether it stands in the data as it is.</summary>
    public bool IsObserved => Derivation is null;

    /// <summary>Gets whether a number is there.</summary>
    public bool HasValue => Status == ObservationStatus.Ok && Value is not null;
}
