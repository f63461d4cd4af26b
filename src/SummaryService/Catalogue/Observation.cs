namespace SummaryService.Catalogue;

/// <summary>Whether a value was published, and if not, why.</summary>
public enum ObservationStatus
{
    /// <summary>A value is there.</summary>
    Ok,

    /// <summary>No value is published for this area and period.</summary>
    NotAvailable,

    /// <summary>The value is held back to protect people.</summary>
    Suppressed,

    /// <summary>Nobody collected the value.</summary>
    NotCollected,

    /// <summary>The series ended.</summary>
    Discontinued,

    /// <summary>The value was looked for and not found.</summary>
    NoDataFound,
}

/// <summary>One published cell: a number, a grade, or the honest reason why there is neither.</summary>
public sealed record Observation
{
    /// <summary>Gets the code of the area.</summary>
    public required string AreaCode { get; init; }

    /// <summary>Gets the id of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Gets the id of the category, or null.</summary>
    public string? Category { get; init; }

    /// <summary>Gets when it was measured; <see cref="Period.None"/> when the publisher does not say.</summary>
    public Period Period { get; init; } = Period.None;

    /// <summary>Gets the number, or null for a grade or a missing value. Missing is never zero.</summary>
    public decimal? Value { get; init; }

    /// <summary>Gets the grade in words, or null.</summary>
    public string? Grade { get; init; }

    /// <summary>Gets the lower end of the value's interval, or null.</summary>
    public decimal? Lower { get; init; }

    /// <summary>Gets the upper end of the value's interval, or null.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Gets whether a value is there.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>Gets whether only a rounded value was published.</summary>
    public bool Approximate { get; init; }

    /// <summary>Gets where the value was read, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the line in observations.csv, from 2; 0 when it came from elsewhere.</summary>
    public int Line { get; init; }
}
