using SummaryService.Context;
using SummaryService.Grounding;
using SummaryService.Review;
using SummaryService.Votes;
using SummaryService.Web.Drawings;
using SummaryService.Web.Summaries;

namespace SummaryService.Web.Moderation;

/// <summary>What the review page shows of one version.</summary>
public sealed record ReviewView
{
    /// <summary>Gets the version.</summary>
    public required SummaryVersion Version { get; init; }

    /// <summary>Gets every version of the subject, newest first.</summary>
    public required IReadOnlyList<SummaryVersion> History { get; init; }

    /// <summary>Gets the drawing of the facts that the writer had; empty above charts.</summary>
    public required ChartDrawing Drawing { get; init; }

    /// <summary>Gets the facts by id.</summary>
    public required IReadOnlyDictionary<string, EvidenceRow> Evidence { get; init; }

    /// <summary>Gets what readers gave as reasons, newest first.</summary>
    public IReadOnlyList<VoteReason> Reasons { get; init; } = [];

    /// <summary>Gets the votes.</summary>
    public VoteTally Tally { get; init; } = VoteTally.None;

    /// <summary>Gets the edited text that was not saved, or null.</summary>
    public string? Attempted { get; init; }

    /// <summary>Gets what the check said about the text that was not saved, or null.</summary>
    public GroundingReport? AttemptedReport { get; init; }

    /// <summary>Gets the sheet that the text was written from.</summary>
    public FactSheet Sheet => Version.Provenance.Sheet;

    /// <summary>Gets the version before this one, or null for the first.</summary>
    public SummaryVersion? Previous => History.SkipWhile(v => v.Id != Version.Id).Skip(1).FirstOrDefault();

    /// <summary>Gets whether an edit may take the place of the version.</summary>
    public bool CanEdit => Version.State is SummaryState.AwaitingReview or SummaryState.Approved or SummaryState.Published;

    /// <summary>Gets the votes in words.</summary>
    public string Votes => Tally.Total == 0 ? "No votes yet." : $"✅ {Tally.Accurate} ❌ {Tally.Inaccurate}";
}

/// <summary>What came of an editor's move.</summary>
public abstract record MoveResult
{
    private MoveResult() { }

    /// <summary>It is done.</summary>
    /// <param name="Show">The id of the version to show next.</param>
    /// <param name="Message">The key of the message to show.</param>
    public sealed record Done(Guid Show, string Message) : MoveResult;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Why">Why, in words for the editor.</param>
    /// <param name="Report">What the check said about an edited text, or null.</param>
    public sealed record Refused(string Why, GroundingReport? Report = null) : MoveResult;
}
