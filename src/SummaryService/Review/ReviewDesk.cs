using SummaryService.Generation;
using SummaryService.Grounding;

namespace SummaryService.Review;

/// <summary>Where editors decide. Every move is stored whole or not at all, with who, when and why.</summary>
public sealed class ReviewDesk(ISummaryStore summaries, IPublication publication, EditCheck check, TimeProvider clock)
{
    /// <summary>The most characters that an edited text may have.</summary>
    public const int LongestText = 20_000;

    /// <summary>Approves a version, which then goes live; a live one that no editor had seen counts as reviewed.</summary>
    /// <param name="id">The version.</param>
    /// <param name="editor">The name of the account.</param>
    /// <param name="reason">Why; may be empty unless the text has error findings.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    public Task<ReviewOutcome> ApproveAsync(Guid id, string editor, string reason, CancellationToken ct) =>
        MoveAsync(
            id,
            "approved",
            async version =>
            {
                if (version.State is not (SummaryState.AwaitingReview or SummaryState.Published) || version.Approval is not null)
                    return null;
                if (!version.Report.Passes && string.IsNullOrWhiteSpace(reason))
                    return new ReviewOutcome.HasErrors(version.Report);
                var others = await OthersAsync(version, ct);
                version.Approve(editor, clock.GetUtcNow(), reason.Trim());
                var replaced = version.State == SummaryState.Approved ? publication.GoLive(version, others, clock.GetUtcNow()) : [];
                return await SaveAsync(version, [], [version, .. replaced], ct);
            },
            ct
        );

    /// <summary>Puts an editor's text in the place of a version. The edit is its editor's own and so approved: it goes live, and until
    /// then a live original stays.</summary>
    /// <param name="id">The version edited.</param>
    /// <param name="editor">The name of the account.</param>
    /// <param name="text">The new text.</param>
    /// <param name="reason">Why; may be empty unless the text has error findings, when it is the recorded reason for passing it all the
    /// same.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    public Task<ReviewOutcome> EditAsync(Guid id, string editor, string text, string reason, CancellationToken ct) =>
        MoveAsync(
            id,
            "edited",
            async version =>
            {
                var words = text.ReplaceLineEndings("\n").Trim();
                if (version.State is not (SummaryState.AwaitingReview or SummaryState.Approved or SummaryState.Published))
                    return null;
                if (Refusal(version, words) is { } why)
                    return new ReviewOutcome.NotAllowed(why);
                var report = await check.CheckAsync(version, words, ct);
                if (!report.Passes && string.IsNullOrWhiteSpace(reason))
                    return new ReviewOutcome.HasErrors(report);
                // A draft written after the original, of newer facts perhaps, still waits for its own decision.
                var others = (await OthersAsync(version, ct)).Where(v =>
                    v.State == SummaryState.Published || v.WrittenAt < version.WrittenAt
                );
                var edit = Edited(version, words, report, editor, reason.Trim());
                var replaced = publication.GoLive(edit, [version, .. others], clock.GetUtcNow());
                return await SaveAsync(edit, [edit], [version, .. replaced.Where(v => v != version)], ct);
            },
            ct
        );

    /// <summary>Rejects a version that is not live.</summary>
    public Task<ReviewOutcome> RejectAsync(Guid id, string editor, string reason, CancellationToken ct) =>
        EndAsync(
            id,
            "rejected",
            reason,
            [SummaryState.AwaitingReview, SummaryState.Approved],
            (v, at) => v.Reject(editor, at, reason),
            v => summaries.SaveAsync([], [v], ct),
            ct
        );

    /// <summary>Rejects a version that is not live and has another text written of the same facts.</summary>
    public Task<ReviewOutcome> AskForAnotherAsync(Guid id, string editor, string reason, CancellationToken ct) =>
        EndAsync(
            id,
            "rejected",
            reason,
            [SummaryState.AwaitingReview, SummaryState.Approved],
            (v, at) => v.Reject(editor, at, reason, askForAnother: true),
            async v => await summaries.RejectForAnotherAsync(v, await NextAsync(v, ct), ct),
            ct
        );

    /// <summary>Takes a live version off the page.</summary>
    public Task<ReviewOutcome> WithdrawAsync(Guid id, string editor, string reason, CancellationToken ct) =>
        EndAsync(
            id,
            "withdrawn",
            reason,
            [SummaryState.Published],
            (v, at) => v.Withdraw(editor, at, reason),
            v => summaries.SaveAsync([], [v], ct),
            ct
        );

    private Task<ReviewOutcome> EndAsync(
        Guid id,
        string move,
        string reason,
        IReadOnlyList<SummaryState> from,
        Action<SummaryVersion, DateTimeOffset> end,
        Func<SummaryVersion, Task<SaveOutcome>> save,
        CancellationToken ct
    ) =>
        MoveAsync(
            id,
            move,
            async version =>
            {
                if (!from.Contains(version.State))
                    return null;
                if (string.IsNullOrWhiteSpace(reason))
                    return new ReviewOutcome.NotAllowed("Give a reason: it is kept with the version.");
                end(version, clock.GetUtcNow());
                return Told(version, await save(version));
            },
            ct
        );

    // The act answers null when the state does not allow it.
    private async Task<ReviewOutcome> MoveAsync(Guid id, string move, Func<SummaryVersion, Task<ReviewOutcome?>> act, CancellationToken ct)
    {
        if (await summaries.FindAsync(id, ct) is not { } version)
            return new ReviewOutcome.NotFound();
        var before = version.State;
        return await act(version)
            ?? new ReviewOutcome.NotAllowed(
                version.Approval is { } approval && move == "approved"
                    ? $"{approval.Editor} has approved it already."
                    : $"It is {Words(before)} and cannot be {move}."
            );
    }

    private async Task<IReadOnlyList<SummaryVersion>> OthersAsync(SummaryVersion version, CancellationToken ct) =>
        [
            .. (await summaries.HistoryAsync(version.Subject, ct)).Where(v =>
                v.Id != version.Id && v.State is SummaryState.AwaitingReview or SummaryState.Approved or SummaryState.Published
            ),
        ];

    private async Task<ReviewOutcome> SaveAsync(
        SummaryVersion shown,
        IReadOnlyList<SummaryVersion> added,
        IReadOnlyList<SummaryVersion> changed,
        CancellationToken ct
    ) => Told(shown, await summaries.SaveAsync(added, changed, ct));

    private static ReviewOutcome Told(SummaryVersion shown, SaveOutcome outcome) =>
        outcome == SaveOutcome.Saved ? new ReviewOutcome.Done(shown) : new ReviewOutcome.Conflict();

    private SummaryVersion Edited(SummaryVersion original, string text, GroundingReport report, string editor, string reason)
    {
        var at = clock.GetUtcNow();
        original.ReplaceByEdit(editor, at, reason);
        var edit = SummaryVersion.Open(
            Guid.CreateVersion7(at),
            original.Subject,
            original.ContentKey,
            text,
            report,
            original.Provenance with
            {
                EditedFrom = original.Id,
                Editor = editor,
            },
            at
        );
        edit.Approve(editor, at, reason);
        return edit;
    }

    // Each text of the same content is a sample of its own, so that a recording of one never answers for another.
    private async Task<WorkItem> NextAsync(SummaryVersion rejected, CancellationToken ct)
    {
        var written = (await summaries.HistoryAsync(rejected.Subject, ct)).Count(v => v.ContentKey == rejected.ContentKey);
        var at = clock.GetUtcNow();
        return new WorkItem
        {
            Id = Guid.CreateVersion7(at),
            Subject = rejected.Subject,
            ContentKey = rejected.ContentKey,
            Sample = written + 1,
            Reason = WorkReason.Requested,
            PlannedAt = at,
        };
    }

    private static string? Refusal(SummaryVersion version, string text) =>
        text switch
        {
            "" => "The text is empty.",
            { Length: > LongestText } => $"The text has more than {LongestText:N0} characters.",
            _ when text == version.Text => "The text is unchanged.",
            _ => null,
        };

    private static string Words(SummaryState state) =>
        state == SummaryState.AwaitingReview ? "awaiting review" : state.ToString().ToLowerInvariant();
}
