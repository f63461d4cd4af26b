namespace SummaryService.Catalogue;

/// <summary>What a chart shows, which decides how it is told.</summary>
public enum ChartKind
{
    /// <summary>No figures are published.</summary>
    None,

    /// <summary>Values over time.</summary>
    Trend,

    /// <summary>An area beside its comparator.</summary>
    Comparison,

    /// <summary>Categories of one whole or one question.</summary>
    Breakdown,

    /// <summary>Grades or scores on a scale.</summary>
    Rating,
}

/// <summary>Whether an area has data for a chart; everything but <see cref="Ok"/> is told by one fixed sentence.</summary>
public enum Availability
{
    /// <summary>Figures are there.</summary>
    Ok,

    /// <summary>Nobody publishes the figures for single areas.</summary>
    NotPublishedAtAreaLevel,

    /// <summary>Nobody collects the figures.</summary>
    NotCollected,

    /// <summary>The figures are no longer collected.</summary>
    Discontinued,

    /// <summary>The figures are expected.</summary>
    ComingSoon,

    /// <summary>The figures were looked for and not found.</summary>
    NoDataFound,
}

/// <summary>One chart of the catalogue.</summary>
public sealed record Chart
{
    /// <summary>Gets the kebab-case id, unique among charts.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the id of the section that shows the chart.</summary>
    public required string Section { get; init; }

    /// <summary>Gets the publisher's title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the place in the report; lower comes first.</summary>
    public int Order { get; init; }

    /// <summary>Gets what the chart shows.</summary>
    public ChartKind Kind { get; init; }

    /// <summary>Gets the ids of the indicators that it draws; empty when no figures are published.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Gets where the figures come from, or null when the observations alone say so.</summary>
    public string? Source { get; init; }

    /// <summary>Gets what a reader must know to read the figures rightly.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>Gets the availability for areas that <see cref="AvailabilityByArea"/> does not name.</summary>
    public Availability Availability { get; init; }

    /// <summary>Gets availabilities by area code.</summary>
    public IReadOnlyDictionary<string, Availability> AvailabilityByArea { get; init; } = new Dictionary<string, Availability>();

    /// <summary>Gets the title as a reader would ask it, or null.</summary>
    public string? Question { get; init; }

    /// <summary>Gets the answer to "Why is this important?", or null.</summary>
    public string? Why { get; init; }

    /// <summary>Answers whether figures exist for an area.</summary>
    public Availability AvailabilityIn(string areaCode) => AvailabilityByArea.GetValueOrDefault(areaCode, Availability);
}
