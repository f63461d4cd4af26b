using Microsoft.Extensions.Options;
using SummaryService.Review;

namespace SummaryService.Publishing;

/// <summary>Decides by the policy what goes live, and keeps one live version per subject. It changes versions and stores nothing:
/// whoever calls saves them in one transaction.</summary>
public sealed class Publisher(IOptions<PublishingOptions> options, TimeProvider clock) : IPublication
{
    /// <summary>Takes in a version that was just written: older ones that nobody decided on are superseded, and it goes live when the
    /// policy says so.</summary>
    /// <param name="version">The new version, awaiting review.</param>
    /// <param name="history">The other versions of its subject.</param>
    /// <returns>The older versions that changed, to be saved with it.</returns>
    public IReadOnlyList<SummaryVersion> Receive(SummaryVersion version, IReadOnlyList<SummaryVersion> history)
    {
        var at = clock.GetUtcNow();
        var goesLive = options.Value.Policy == PublishingPolicy.WhenChecksPass && version.Report.Passes;
        var replaced = Supersede(
            history.Where(v => v.Id != version.Id && (IsWaiting(v) || (goesLive && v.State == SummaryState.Published))),
            at
        );
        if (goesLive)
            version.PublishUnreviewed(at);
        return replaced;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SummaryVersion> GoLive(SummaryVersion approved, IReadOnlyList<SummaryVersion> open, DateTimeOffset at)
    {
        approved.Publish(at);
        // A draft written after the approved text still waits for its own decision.
        return Supersede(open.Where(v => v.State == SummaryState.Published || (IsWaiting(v) && v.WrittenAt < approved.WrittenAt)), at);
    }

    private static List<SummaryVersion> Supersede(IEnumerable<SummaryVersion> versions, DateTimeOffset at)
    {
        var replaced = versions.ToList();
        foreach (var version in replaced)
            version.Supersede(at);
        return replaced;
    }

    private static bool IsWaiting(SummaryVersion version) => version.State is SummaryState.AwaitingReview or SummaryState.Approved;
}
