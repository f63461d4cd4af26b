namespace SummaryService.Context;

/// <summary>How much of a report a summary covers.</summary>
public enum SummaryLevel
{
    /// <summary>One chart in one area.</summary>
    Chart,

    /// <summary>One section of one area's report.</summary>
    Section,

    /// <summary>The whole report of one area.</summary>
    Overall,
}

/// <summary>What a summary is about: one subject has many versions, of which at most one is live.</summary>
/// <param name="AreaCode">The area's code.</param>
/// <param name="Level">Chart, section or overall.</param>
/// <param name="Id">The chart's or section's id; <see cref="OverallId"/> for the whole report.</param>
public sealed record SubjectKey(string AreaCode, SummaryLevel Level, string Id)
{
    /// <summary>The id of the one overall summary of an area.</summary>
    public const string OverallId = "overall";

    /// <summary>Names the overall summary of an area.</summary>
    public static SubjectKey Overall(string areaCode) => new(areaCode, SummaryLevel.Overall, OverallId);

    /// <inheritdoc/>
    public override string ToString() => $"{AreaCode}/{Level.ToString().ToLowerInvariant()}/{Id}";
}
