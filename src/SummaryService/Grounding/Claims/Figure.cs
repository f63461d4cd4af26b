namespace SummaryService.Grounding.Claims;

/// <summary>How exact a figure is said to be.</summary>
internal enum Bound : byte
{
    Exact,
    About,
    Almost,
    JustOver,
    AtLeast,
    AtMost,
}

/// <summary>What a figure says of itself.</summary>
internal enum FigureShape : byte
{
    /// <summary>A number, with or without a unit.</summary>
    Amount,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>So many out of a base: x per 100,000, one in nine.</summary>
    OutOf,

    /// <summary>A part of a whole or of another value: half, two-thirds.</summary>
    Fraction,

    /// <summary>A ratio to another value: double, three times.</summary>
    Multiple,
}

/// <summary>A figure that a text states, as it stands there.</summary>
internal sealed record Figure
{
    /// <summary>Gets the first token, hedges included.</summary>
    public required int First { get; init; }

    /// <summary>Gets the token after the last.</summary>
    public required int Next { get; init; }

    /// <summary>Gets the token of the number itself.</summary>
    public required int NumberAt { get; init; }

    public required int Sentence { get; init; }

    /// <summary>Gets the number with its scale words: 37.7 million is 37,700,000.</summary>
    public required decimal Value { get; init; }

    /// <summary>Gets the upper end of a range, or null.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Gets one unit of the last digit shown.</summary>
    public decimal Step { get; init; } = 1;

    public Bound Bound { get; init; }

    public FigureShape Shape { get; init; }

    /// <summary>Gets the canonical unit word, such as gbp or day, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the base: 100,000 in "per 100,000", 1 in "per head", or null.</summary>
    public decimal? Base { get; init; }

    /// <summary>Gets the first token of the words that name the base, or -1.</summary>
    public int BaseNoun { get; init; } = -1;

    /// <summary>Gets whether it is a small number in words that may be no figure at all.</summary>
    public bool Weak { get; init; }

    /// <summary>Gets how many digits the number shows, leading and trailing zeros left out.</summary>
    public int Digits { get; init; } = 1;

    /// <summary>Gets a number by its place alone: no two figures of a text share one.</summary>
    public override int GetHashCode() => NumberAt;

    public bool IsShare => Shape is FigureShape.Percent or FigureShape.OutOf or FigureShape.Fraction;

    /// <summary>Gets the number as a part of its base: 0.0158 for 1,580 per 100,000.</summary>
    public decimal Share => Shape == FigureShape.Percent ? Value / 100 : Base is { } b and > 0 ? Value / b : Value;
}
