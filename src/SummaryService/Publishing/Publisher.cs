using Microsoft.Extensions.Options;
using SummaryService.Review;

namespace SummaryService.Publishing;

/// <summary>Decides by the policy what goes live, and keeps one live version per subject.</summary>
public sealed class Publisher(IOptions<PublishingOptions> options, TimeProvider clock)
{
    /// <summary>Takes in a new version: older ones that nobody decided on are superseded, and it goes live when the policy says so.</summary>
    /// <returns>The older versions that changed.</returns>
    public IReadOnlyList<SummaryVersion> Receive(SummaryVersion version, IReadOnlyList<SummaryVersion> history)
    {
        var now = clock.GetUtcNow();
        var goesLive = options.Value.Policy == PublishingPolicy.WhenChecksPass && version.Report.Passes;
        var changed = history.Where(v => v.State is SummaryState.AwaitingReview or SummaryState.Approved || (goesLive && v.State == SummaryState.Published)).ToList();
        foreach (var old in changed)
            old.Supersede(now);
        if (goesLive)
            version.PublishUnreviewed(now);
        return changed;
    }
}
