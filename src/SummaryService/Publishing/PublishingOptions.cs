namespace SummaryService.Publishing;

/// <summary>When a version goes live.</summary>
public enum PublishingPolicy
{
    /// <summary>Only after an editor approved it.</summary>
    AfterApproval,

    /// <summary>When the check finds no error; marked as not reviewed by an editor.</summary>
    WhenChecksPass,
}

/// <summary>Settings of the section Publishing.</summary>
public sealed class PublishingOptions
{
    /// <summary>Gets when a version goes live.</summary>
    /// <value>The default is <see cref="PublishingPolicy.AfterApproval"/>.</value>
    public PublishingPolicy Policy { get; init; } = PublishingPolicy.AfterApproval;
}
