namespace SummaryService.Review;

/// <summary>Where a version stands.</summary>
public enum SummaryState
{
    /// <summary>Written and checked; an editor has to decide.</summary>
    AwaitingReview,

    /// <summary>An editor approved it; it is not live yet.</summary>
    Approved,

    /// <summary>An editor rejected it.</summary>
    Rejected,

    /// <summary>The public reads it.</summary>
    Published,

    /// <summary>A newer version took its place.</summary>
    Superseded,

    /// <summary>It was taken off the page.</summary>
    Withdrawn,
}

/// <summary>What an editor did.</summary>
public enum DecisionKind
{
    /// <summary>Approved as it is.</summary>
    Approved,

    /// <summary>Replaced by an edited version.</summary>
    Edited,

    /// <summary>Rejected with a reason.</summary>
    Rejected,

    /// <summary>Rejected with a reason, and another is to be written.</summary>
    AskedForAnother,

    /// <summary>Taken off the page with a reason.</summary>
    Withdrawn,
}

/// <summary>One entry of a version's history.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Editor">Who did it: the name of the account.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why; never empty for a rejection or withdrawal.</param>
public sealed record Decision(DecisionKind Kind, string Editor, DateTimeOffset At, string Reason);
