using System.Security.Claims;
using SummaryService.Context;
using SummaryService.Review;
using SummaryService.Votes;
using SummaryService.Web.Drawings;
using SummaryService.Web.Summaries;

namespace SummaryService.Web.Moderation;

/// <summary>Opens a version for an editor, and hands the editor's moves to the review desk.</summary>
internal sealed class ReviewRoom(ISummaryStore summaries, ReviewDesk desk, VoteDesk votes)
{
    /// <summary>What the page says after a move, by the key in its address.</summary>
    public static readonly IReadOnlyDictionary<string, string> Messages = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["approved"] = "Approved. The public reads this text, marked as approved by an editor.",
        ["edited"] = "Saved. The public reads your text, marked as approved by an editor.",
        ["rejected"] = "Rejected. The public does not see this text.",
        ["another"] = "Rejected. Another text will be written.",
        ["withdrawn"] = "Withdrawn. The public no longer sees this text.",
    };

    /// <summary>Opens a version, or null when there is none.</summary>
    public async Task<ReviewView?> OpenAsync(Guid id, CancellationToken ct)
    {
        if (await summaries.FindAsync(id, ct) is not { } version)
            return null;
        return new ReviewView
        {
            Version = version,
            History = await summaries.HistoryAsync(version.Subject, ct),
            Drawing = version.Subject.Level == SummaryLevel.Chart ? DrawingBuilder.Draw(version.Provenance.Sheet) : new([], [], []),
            Evidence = EvidenceRow.Of(version).ToDictionary(e => e.Id, StringComparer.Ordinal),
            Reasons = await votes.ReasonsAsync(id, ct),
            Tally = (await votes.TalliesAsync([id], ct)).GetValueOrDefault(id, VoteTally.None),
        };
    }

    /// <summary>Approves a version; one that waited goes live.</summary>
    public async Task<MoveResult> ApproveAsync(Guid id, ClaimsPrincipal editor, DecisionInput input, CancellationToken ct) =>
        Told(await desk.ApproveAsync(id, Name(editor), input.GivenReason, ct), "approved",
            "Say in the note why the text is right all the same, or edit it.");

    /// <summary>Puts an edited text in the place of a version. A text with errors needs a reason.</summary>
    public async Task<MoveResult> EditAsync(Guid id, ClaimsPrincipal editor, DecisionInput input, CancellationToken ct) =>
        Told(await desk.EditAsync(id, Name(editor), input.GivenText, input.GivenReason, ct), "edited",
            "Change the text, or say why it is right all the same.");

    /// <summary>Rejects a version, with or without asking for another.</summary>
    public async Task<MoveResult> RejectAsync(
        Guid id, ClaimsPrincipal editor, DecisionInput input, bool askForAnother, CancellationToken ct) => askForAnother
        ? Told(await desk.AskForAnotherAsync(id, Name(editor), input.GivenReason, ct), "another")
        : Told(await desk.RejectAsync(id, Name(editor), input.GivenReason, ct), "rejected");

    /// <summary>Takes a live version off the page.</summary>
    public async Task<MoveResult> WithdrawAsync(Guid id, ClaimsPrincipal editor, DecisionInput input, CancellationToken ct) =>
        Told(await desk.WithdrawAsync(id, Name(editor), input.GivenReason, ct), "withdrawn");

    private static MoveResult Told(ReviewOutcome outcome, string message, string remedy = "") => outcome switch
    {
        ReviewOutcome.Done done => new MoveResult.Done(done.Version.Id, message),
        ReviewOutcome.HasErrors errors => new MoveResult.Refused($"Nothing was saved: the check found errors. {remedy}", errors.Report),
        ReviewOutcome.NotAllowed refused => new MoveResult.Refused($"Nothing was saved. {refused.Why}"),
        ReviewOutcome.Conflict => new MoveResult.Refused("Somebody else changed this text meanwhile. Nothing was saved: look at it again."),
        _ => new MoveResult.Refused("There is no such text any more."),
    };

    private static string Name(ClaimsPrincipal editor) =>
        editor.Identity?.Name ?? throw new InvalidOperationException("Nobody is signed in.");
}
