using Microsoft.Extensions.Options;
using SummaryService.Generation;
using SummaryService.Review;

namespace SummaryService.Web.Worker;

/// <summary>What the administrator's page shows of the work, as the store knows it: of every process, not of this one only.</summary>
/// <param name="At">When it was looked up.</param>
/// <param name="Counts">Items by state.</param>
/// <param name="Pace">How fast items end, or null when none is open.</param>
/// <param name="Workers">The workers that are alive.</param>
/// <param name="Recent">What ended last, newest first.</param>
/// <param name="Live">What the live texts cost.</param>
/// <param name="Rates">How the drafts of each prompt version did.</param>
public sealed record EngineView(DateTimeOffset At, QueueCounts Counts, QueuePace? Pace, IReadOnlyList<WorkerNews> Workers,
    IReadOnlyList<WorkItem> Recent, LiveCost Live, IReadOnlyList<PromptRate> Rates)
{
    /// <summary>Gets the items that have not ended.</summary>
    public int Open => Counts.Waiting + Counts.Claimed;

    /// <summary>Gets the time left in words.</summary>
    public string Left => Open == 0 ? "nothing to do" : Pace?.Left(Open) is { } left ? Words(left) : "not known yet";

    private static string Words(TimeSpan left) =>
        left < TimeSpan.FromSeconds(90) ? Summaries.Words.Count((int)Math.Ceiling(left.TotalSeconds), "second", "seconds")
        : left < TimeSpan.FromMinutes(90) ? Summaries.Words.Count((int)Math.Ceiling(left.TotalMinutes), "minute", "minutes")
        : Summaries.Words.Count((int)Math.Ceiling(left.TotalHours), "hour", "hours");
}

/// <summary>Looks up what the administrator's page shows of the work.</summary>
internal sealed class EngineRoom(IWorkQueue queue, IWorkerBoard board, ISummaryStore summaries, IOptions<GenerationOptions> options,
    TimeProvider clock)
{
    private const int RecentShown = 20;

    /// <summary>Looks up everything.</summary>
    public async Task<EngineView> LookAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // Whoever has said nothing for as long as a lease holds has lost its work too.
        var workers = await board.ReadAsync(now - options.Value.LeaseTime, ct);
        return new EngineView(now, await queue.CountAsync(ct), await queue.PaceAsync(now, ct), workers,
            await queue.RecentAsync(RecentShown, ct), await summaries.LiveCostAsync(ct), await summaries.PromptRatesAsync(ct));
    }
}
