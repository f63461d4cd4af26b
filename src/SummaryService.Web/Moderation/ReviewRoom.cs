using System.Security.Claims;
using Microsoft.Extensions.Options;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;
using SummaryService.Review;
using SummaryService.Votes;
using SummaryService.Web.Drawings;
using SummaryService.Web.Summaries;

namespace SummaryService.Web.Moderation;

/// <summary>Opens a version for an editor and makes the moves that the review page offers.</summary>
internal sealed class ReviewRoom(ISummaryStore summaries, IVoteStore votes, GroundingCheck grounding, TimeProvider clock)
{
    private const string Changed = "Somebody else changed this text meanwhile. Nothing was saved: look at it again.";

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
    public Task<MoveResult> ApproveAsync(Guid id, ClaimsPrincipal editor, DecisionInput input, CancellationToken ct) => MoveAsync(id, "approved", async version =>
    {
        if (!version.Report.Passes && input.GivenReason.Length == 0)
            return new MoveResult.Refused("The check found errors. Say in the note why the text is right all the same, or edit it.");
        version.Approve(Name(editor), clock.GetUtcNow(), input.GivenReason);
        List<SummaryVersion> changed = [version];
        if (version.State == SummaryState.Approved)
        {
            changed.AddRange(await ReplaceLiveAsync(version.Subject, ct));
            version.Publish(clock.GetUtcNow());
        }
        return await SaveAsync([], changed, version.Id, "approved", ct);
    }, ct);

    /// <summary>Puts an edited text in the place of a version. A text with errors needs a reason.</summary>
    public Task<MoveResult> EditAsync(Guid id, ClaimsPrincipal editor, DecisionInput input, CancellationToken ct) => MoveAsync(id, "edited", async version =>
    {
        if (input.GivenText.Length is 0 or > DecisionInput.LongestText)
            return new MoveResult.Refused($"The text needs 1 to {DecisionInput.LongestText:N0} characters.");
        if (input.GivenText == version.Text)
            return new MoveResult.Refused("You did not change anything.");
        var report = grounding.Check(input.GivenText, version.Provenance.Sheet);
        if (!report.Passes && input.GivenReason.Length == 0)
            return new MoveResult.Refused("Nothing was saved: the check found errors. Change the text, or say why it is right all the same.", report);
        var (at, name) = (clock.GetUtcNow(), Name(editor));
        var edited = SummaryVersion.Open(Guid.CreateVersion7(at), version.Subject, version.ContentKey, input.GivenText, report,
            version.Provenance with { EditedFrom = version.Id, Editor = name }, at);
        edited.Approve(name, at, input.GivenReason);
        version.ReplaceByEdit(name, at, input.GivenReason);
        var changed = await ReplaceLiveAsync(version.Subject, ct);
        edited.Publish(at);
        return await SaveAsync([edited], [.. changed.Where(v => v.Id != version.Id), Superseded(version, at)], edited.Id, "edited", ct);
    }, ct);

    /// <summary>Rejects a version, with or without asking for another.</summary>
    public Task<MoveResult> RejectAsync(Guid id, ClaimsPrincipal editor, DecisionInput input, bool askForAnother, CancellationToken ct) =>
        MoveAsync(id, "rejected", version =>
        {
            if (input.GivenReason.Length == 0)
                return Task.FromResult<MoveResult>(new MoveResult.Refused("Say why: the reason is kept with the text."));
            version.Reject(Name(editor), clock.GetUtcNow(), input.GivenReason, askForAnother);
            return SaveAsync([], [version], id, askForAnother ? "another" : "rejected", ct);
        }, ct);

    /// <summary>Takes a live version off the page.</summary>
    public Task<MoveResult> WithdrawAsync(Guid id, ClaimsPrincipal editor, DecisionInput input, CancellationToken ct) => MoveAsync(id, "withdrawn", version =>
    {
        if (input.GivenReason.Length == 0)
            return Task.FromResult<MoveResult>(new MoveResult.Refused("Say why: the reason is kept with the text."));
        version.Withdraw(Name(editor), clock.GetUtcNow(), input.GivenReason);
        return SaveAsync([], [version], id, "withdrawn", ct);
    }, ct);

    private async Task<MoveResult> MoveAsync(Guid id, string move, Func<SummaryVersion, Task<MoveResult>> make, CancellationToken ct)
    {
        if (await summaries.FindAsync(id, ct) is not { } version)
            return new MoveResult.Refused("There is no such text any more.");
        try
        {
            return await make(version);
        }
        catch (InvalidOperationException)
        {
            return new MoveResult.Refused($"This text is {Words.Of(version.State)} now, so it cannot be {move}. Look at it again.");
        }
    }

    private async Task<IReadOnlyList<SummaryVersion>> ReplaceLiveAsync(SubjectKey subject, CancellationToken ct)
    {
        var live = (await summaries.HistoryAsync(subject, ct)).Where(v => v.State == SummaryState.Published).ToList();
        live.ForEach(v => v.Supersede(clock.GetUtcNow()));
        return live;
    }

    private async Task<MoveResult> SaveAsync(IReadOnlyList<SummaryVersion> added, IReadOnlyList<SummaryVersion> changed, Guid show, string message, CancellationToken ct) =>
        await summaries.SaveAsync(added, changed, ct) == SaveOutcome.Saved ? new MoveResult.Done(show, message) : new MoveResult.Refused(Changed);

    private static SummaryVersion Superseded(SummaryVersion version, DateTimeOffset at)
    {
        if (version.State == SummaryState.Published)
            version.Supersede(at);
        return version;
    }

    private static string Name(ClaimsPrincipal editor) => editor.Identity?.Name ?? throw new InvalidOperationException("Nobody is signed in.");
}
