using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SummaryService.Votes;

namespace SummaryService.Web.Voting;

/// <summary>Casts and counts votes. A visitor is stored as a keyed hash that differs from text to text, so votes on two texts cannot be joined.</summary>
internal sealed class VoteBox(IVoteStore store, TimeProvider clock)
{
    private const int KeyBytes = 32;
    private byte[]? key;

    /// <summary>Casts or changes a visitor's vote on a version.</summary>
    public async Task CastAsync(Guid summaryId, string token, Ballot ballot, string? reason, CancellationToken ct) =>
        await store.CastAsync(summaryId, Hash(await KeyAsync(ct), token, summaryId), ballot, reason, clock.GetUtcNow(), ct);

    /// <summary>Counts the votes on versions; one without votes is left out.</summary>
    public Task<IReadOnlyDictionary<Guid, VoteTally>> TalliesAsync(IReadOnlyCollection<Guid> summaryIds, CancellationToken ct) =>
        store.TalliesAsync(summaryIds, ct);

    /// <summary>Finds what a visitor voted on versions.</summary>
    public async Task<IReadOnlyDictionary<Guid, Ballot>> CastByAsync(string token, IReadOnlyCollection<Guid> summaryIds, CancellationToken ct)
    {
        var secret = await KeyAsync(ct);
        return await store.CastByAsync(summaryIds.ToDictionary(id => id, id => Hash(secret, token, id)), ct);
    }

    private async Task<byte[]> KeyAsync(CancellationToken ct) => key ??= await store.VisitorKeyAsync(RandomNumberGenerator.GetBytes(KeyBytes), ct);

    private static string Hash(byte[] secret, string token, Guid summaryId) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{summaryId:N}:{token}")));
}
