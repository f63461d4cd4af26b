using Microsoft.Extensions.Options;
using SummaryService.Review;

namespace SummaryService.Publishing;

/// <summary>Decides what goes live, by the policy. It changes versions and stores nothing: whoever calls saves them in one transaction.</summary>
public sealed class Publisher(ISummaryStore summaries, IOptions<PublishingOptions> options) : IPublication
{
    /// <summary>Decides about a version that was just written: it goes live when the policy lets it, and older texts that still wait step down.</summary>
    /// <param name="written">The new version, awaiting review.</param>
    /// <param name="at">The time now.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    /// <returns>The other versions that changed, to be saved with it.</returns>
    public async Task<IReadOnlyList<SummaryVersion>> DecideAsync(SummaryVersion written, DateTimeOffset at, CancellationToken ct)
    {
        var goesLive = options.Value.Policy == PublishingPolicy.WhenChecksPass && written.Report.Passes;
        var history = await summaries.HistoryAsync(written.Subject, ct);
        var replaced = history.Where(v => v.Id != written.Id && (IsWaiting(v) || (goesLive && v.State == SummaryState.Published))).ToList();
        foreach (var version in replaced)
            version.Supersede(at);
        if (goesLive)
            written.PublishUnreviewed(at);
        return replaced;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SummaryVersion> GoLive(SummaryVersion approved, IReadOnlyList<SummaryVersion> open, DateTimeOffset at)
    {
        approved.Publish(at);
        // A draft written after the approved text still waits for its own decision.
        var replaced = open.Where(v => v.State == SummaryState.Published || (IsWaiting(v) && v.WrittenAt < approved.WrittenAt)).ToList();
        foreach (var version in replaced)
            version.Supersede(at);
        return replaced;
    }

    private static bool IsWaiting(SummaryVersion version) => version.State is SummaryState.AwaitingReview or SummaryState.Approved;
}
