using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Review;

/// <summary>One version of one summary. Its text never changes; its state changes only by the moves below, and an illegal one throws,
/// naming both states.</summary>
public sealed class SummaryVersion
{
    private readonly List<Decision> decisions = [];

    private SummaryVersion() { }

    /// <summary>Gets the id, part of the version's public address.</summary>
    public Guid Id { get; private init; }

    /// <summary>Gets what it is about.</summary>
    public required SubjectKey Subject { get; init; }

    /// <summary>Gets the hash of everything that decided the text.</summary>
    public required string ContentKey { get; init; }

    /// <summary>Gets the text that readers see.</summary>
    public required string Text { get; init; }

    /// <summary>Gets what the check said about the text.</summary>
    public required GroundingReport Report { get; init; }

    /// <summary>Gets where the text came from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gets a text of the plain writer offered beside one that failed the check, or null.</summary>
    public string? Alternative { get; init; }

    /// <summary>Gets when it was written.</summary>
    public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>Gets where it stands.</summary>
    public SummaryState State { get; private set; }

    /// <summary>Gets when it went live, or null.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Gets when it left the page, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Gets what editors did, oldest first.</summary>
    public IReadOnlyList<Decision> Decisions => decisions;

    /// <summary>Gets the editor's approval, or null when no editor has approved it.</summary>
    public Decision? Approval => decisions.LastOrDefault(d => d.Kind == DecisionKind.Approved);

    /// <summary>Gets the token under which the store holds this version. Only a store changes it, on saving: a save under another token is
    /// a conflict.</summary>
    public Guid ConcurrencyToken { get; internal set; }

    /// <summary>Makes a version that waits for review.</summary>
    public static SummaryVersion Open(
        Guid id,
        SubjectKey subject,
        string contentKey,
        string text,
        GroundingReport report,
        Provenance provenance,
        DateTimeOffset at,
        string? alternative = null
    ) =>
        new()
        {
            Id = id,
            Subject = subject,
            ContentKey = contentKey,
            Text = text,
            Report = report,
            Provenance = provenance,
            Alternative = alternative,
            WrittenAt = at,
            State = SummaryState.AwaitingReview,
            ConcurrencyToken = id,
        };

    /// <summary>Rebuilds a version from a store.</summary>
    internal SummaryVersion Restore(
        SummaryState state,
        DateTimeOffset? publishedAt,
        DateTimeOffset? endedAt,
        IEnumerable<Decision> history,
        Guid token
    )
    {
        (State, PublishedAt, EndedAt, ConcurrencyToken) = (state, publishedAt, endedAt, token);
        decisions.Clear();
        decisions.AddRange(history);
        return this;
    }

    /// <summary>An editor approves. A published version that no editor had seen stays published and counts as reviewed.</summary>
    public void Approve(string editor, DateTimeOffset at, string reason = "")
    {
        Require("approved", SummaryState.AwaitingReview, SummaryState.Published);
        decisions.Add(new Decision(DecisionKind.Approved, editor, at, reason));
        if (State == SummaryState.AwaitingReview)
            State = SummaryState.Approved;
    }

    /// <summary>An editor rejects, with or without asking for another text.</summary>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public void Reject(string editor, DateTimeOffset at, string reason, bool askForAnother = false)
    {
        Require("rejected", SummaryState.AwaitingReview, SummaryState.Approved);
        decisions.Add(new Decision(askForAnother ? DecisionKind.AskedForAnother : DecisionKind.Rejected, editor, at, Needed(reason)));
        (State, EndedAt) = (SummaryState.Rejected, at);
    }

    /// <summary>An edited version takes the place of this one; a published one stays live until the edit is published.</summary>
    public void ReplaceByEdit(string editor, DateTimeOffset at, string reason)
    {
        Require("edited", SummaryState.AwaitingReview, SummaryState.Approved, SummaryState.Published);
        decisions.Add(new Decision(DecisionKind.Edited, editor, at, reason));
        if (State != SummaryState.Published)
            (State, EndedAt) = (SummaryState.Superseded, at);
    }

    /// <summary>The version goes live after an editor approved it.</summary>
    public void Publish(DateTimeOffset at)
    {
        Require("published", SummaryState.Approved);
        (State, PublishedAt) = (SummaryState.Published, at);
    }

    /// <summary>The version goes live because its checks pass, before any editor has seen it.</summary>
    /// <exception cref="InvalidOperationException">The check found an error, or the state does not allow it.</exception>
    public void PublishUnreviewed(DateTimeOffset at)
    {
        Require("published", SummaryState.AwaitingReview);
        if (!Report.Passes)
            throw new InvalidOperationException($"Summary {Id} has error findings; it cannot be published unreviewed.");
        (State, PublishedAt) = (SummaryState.Published, at);
    }

    /// <summary>A newer version takes its place.</summary>
    public void Supersede(DateTimeOffset at)
    {
        Require("superseded", SummaryState.AwaitingReview, SummaryState.Approved, SummaryState.Published);
        (State, EndedAt) = (SummaryState.Superseded, at);
    }

    /// <summary>The version leaves the page.</summary>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public void Withdraw(string editor, DateTimeOffset at, string reason)
    {
        Require("withdrawn", SummaryState.Published);
        decisions.Add(new Decision(DecisionKind.Withdrawn, editor, at, Needed(reason)));
        (State, EndedAt) = (SummaryState.Withdrawn, at);
    }

    private void Require(string move, params ReadOnlySpan<SummaryState> allowed)
    {
        if (!allowed.Contains(State))
            throw new InvalidOperationException(
                $"Summary {Id} is {State}; only one that is {string.Join(" or ", allowed.ToArray())} can be {move}."
            );
    }

    private static string Needed(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new ArgumentException("A reason is needed.", nameof(reason)) : reason.Trim();
}
