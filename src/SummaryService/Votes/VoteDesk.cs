using System.Security.Cryptography;
using System.Text;
using SummaryService.Review;

namespace SummaryService.Votes;

/// <summary>What came of a vote.</summary>
public enum VoteOutcome
{
    /// <summary>It counts, in the place of the visitor's earlier one if there was one.</summary>
    Counted,

    /// <summary>There is no such version, or it is not live.</summary>
    NotPublished,
}

/// <summary>Takes votes on live versions. Of a visitor it keeps a keyed hash that differs on every version, so that votes cannot be joined
/// to a person.</summary>
public sealed class VoteDesk(IVoteStore votes, ISummaryStore summaries, TimeProvider clock)
{
    private const int KeyBytes = 32;
    private byte[]? key;

    /// <summary>Casts or changes a visitor's vote.</summary>
    /// <param name="summaryId">The version.</param>
    /// <param name="visitor">The random value that the visitor's browser holds; it is not stored.</param>
    /// <param name="ballot">The vote.</param>
    /// <param name="reason">Why, or null; cleaned by <see cref="ReasonText"/>.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    public async Task<VoteOutcome> CastAsync(Guid summaryId, string visitor, Ballot ballot, string? reason, CancellationToken ct)
    {
        if (await summaries.FindAsync(summaryId, ct) is not { State: SummaryState.Published })
            return VoteOutcome.NotPublished;
        await votes.CastAsync(
            summaryId,
            Hash(await KeyAsync(ct), visitor, summaryId),
            ballot,
            ReasonText.Clean(reason),
            clock.GetUtcNow(),
            ct
        );
        return VoteOutcome.Counted;
    }

    /// <summary>Counts the votes of versions; a version without votes is left out.</summary>
    public Task<IReadOnlyDictionary<Guid, VoteTally>> TalliesAsync(IReadOnlyCollection<Guid> summaryIds, CancellationToken ct) =>
        votes.TalliesAsync(summaryIds, ct);

    /// <summary>Finds what a visitor voted on versions.</summary>
    public async Task<IReadOnlyDictionary<Guid, Ballot>> CastByAsync(
        string visitor,
        IReadOnlyCollection<Guid> summaryIds,
        CancellationToken ct
    )
    {
        var secret = await KeyAsync(ct);
        return await votes.CastByAsync(summaryIds.Distinct().ToDictionary(id => id, id => Hash(secret, visitor, id)), ct);
    }

    /// <summary>Lists the reasons given on a version, newest first. Untrusted text: show it, never put it into a prompt.</summary>
    public Task<IReadOnlyList<VoteReason>> ReasonsAsync(Guid summaryId, CancellationToken ct) => votes.ReasonsAsync(summaryId, ct);

    // Two first calls may both ask; the store gives both the same answer.
    private async Task<byte[]> KeyAsync(CancellationToken ct) =>
        key ??= await votes.VisitorKeyAsync(RandomNumberGenerator.GetBytes(KeyBytes), ct);

    private static string Hash(byte[] key, string visitor, Guid summaryId) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{summaryId:N}|{visitor}")));
}
