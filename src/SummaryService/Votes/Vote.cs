namespace SummaryService.Votes;

/// <summary>What a reader says of a summary.</summary>
public enum Ballot
{
    /// <summary>✅ It is right.</summary>
    Accurate,

    /// <summary>❌ It is wrong.</summary>
    Inaccurate,
}

/// <summary>The votes on one version.</summary>
/// <param name="Accurate">How many ✅.</param>
/// <param name="Inaccurate">How many ❌.</param>
public sealed record VoteTally(int Accurate, int Inaccurate)
{
    /// <summary>No votes.</summary>
    public static readonly VoteTally None = new(0, 0);

    /// <summary>Gets all votes.</summary>
    public int Total => Accurate + Inaccurate;
}

/// <summary>A reason given with a vote, as moderators see it. Untrusted text: it never enters a prompt.</summary>
/// <param name="SummaryId">The version voted on.</param>
/// <param name="Ballot">The vote.</param>
/// <param name="Reason">The words, at most 500 characters.</param>
/// <param name="At">When.</param>
public sealed record VoteReason(Guid SummaryId, Ballot Ballot, string Reason, DateTimeOffset At);

/// <summary>Keeps votes: one for each visitor and version, changeable, without personal data.</summary>
public interface IVoteStore
{
    /// <summary>Casts or changes a vote.</summary>
    /// <param name="summaryId">The version.</param>
    /// <param name="visitor">A keyed hash that stands for the visitor on this version only.</param>
    /// <param name="ballot">The vote.</param>
    /// <param name="reason">Why, or null; at most 500 characters.</param>
    /// <param name="at">When.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    Task CastAsync(Guid summaryId, string visitor, Ballot ballot, string? reason, DateTimeOffset at, CancellationToken ct);

    /// <summary>Counts the votes of versions; a version without votes is left out.</summary>
    Task<IReadOnlyDictionary<Guid, VoteTally>> TalliesAsync(IReadOnlyCollection<Guid> summaryIds, CancellationToken ct);

    /// <summary>Finds what a visitor voted on versions, by their keyed hash.</summary>
    Task<IReadOnlyDictionary<Guid, Ballot>> CastByAsync(IReadOnlyDictionary<Guid, string> visitors, CancellationToken ct);

    /// <summary>Lists the reasons given on a version, newest first.</summary>
    Task<IReadOnlyList<VoteReason>> ReasonsAsync(Guid summaryId, CancellationToken ct);

    /// <summary>Gets the key of the visitors' hashes, which stays the same for the life of the store.</summary>
    /// <param name="proposed">Random bytes that become the key when there is none yet.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    Task<byte[]> VisitorKeyAsync(byte[] proposed, CancellationToken ct);
}
