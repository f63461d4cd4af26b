using SummaryService.Context;

namespace SummaryService.Generation;

/// <summary>How much work there is.</summary>
/// <param name="Waiting">Items that nobody holds.</param>
/// <param name="Claimed">Items that are being worked on.</param>
/// <param name="Done">Items that ended with a summary.</param>
/// <param name="Failed">Items that ended without one.</param>
/// <param name="CostUsd">The known cost of ended items.</param>
public sealed record QueueCounts(int Waiting, int Claimed, int Done, int Failed, decimal CostUsd);

/// <summary>How fast items end.</summary>
/// <param name="Ended">Items that ended in the time.</param>
/// <param name="During">The time.</param>
public sealed record QueuePace(int Ended, TimeSpan During)
{
    /// <summary>Gets the time that some more items take at this pace, or null when none has ended yet.</summary>
    public TimeSpan? Left(int items) => Ended == 0 ? null : During / Ended * items;
}

/// <summary>The work to be done; the store is the queue, so nothing is lost when a process dies.</summary>
public interface IWorkQueue
{
    /// <summary>Adds items; one that is there already (same subject and content key) is left alone unless it failed, when it waits again.
    /// Waiting items of the same subject with another key are dropped.</summary>
    Task EnqueueAsync(IReadOnlyList<WorkItem> items, CancellationToken ct);

    /// <summary>Claims the oldest waiting item of a level, or one whose lease has ended; null when there is none. No two callers get the
    /// same one.</summary>
    /// <param name="owner">Who claims, unique by process.</param>
    /// <param name="level">Which level to take from.</param>
    /// <param name="now">The time now.</param>
    /// <param name="lease">How long the claim holds.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    Task<WorkItem?> ClaimAsync(string owner, SummaryLevel level, DateTimeOffset now, TimeSpan lease, CancellationToken ct);

    /// <summary>Gives a claimed item back unworked.</summary>
    Task ReleaseAsync(WorkItem item, CancellationToken ct);

    /// <summary>Ends a claimed item without a summary.</summary>
    /// <returns>False when the lease was lost to another owner meanwhile.</returns>
    Task<bool> FailAsync(WorkItem item, string outcome, string detail, decimal? costUsd, DateTimeOffset now, CancellationToken ct);

    /// <summary>Extends every claim of an owner; called again and again while it works, so that leases can be short.</summary>
    Task RenewAsync(string owner, DateTimeOffset until, CancellationToken ct);

    /// <summary>Gets when the first claim of a level ends, or null when nothing of it is claimed.</summary>
    Task<DateTimeOffset?> NextLeaseEndAsync(SummaryLevel level, CancellationToken ct);

    /// <summary>Lists what somebody asked for and nobody has written yet, failed attempts included.</summary>
    Task<IReadOnlyList<WorkItem>> RequestedAsync(CancellationToken ct);

    /// <summary>Counts items by state.</summary>
    Task<QueueCounts> CountAsync(CancellationToken ct);

    /// <summary>Measures how fast items end: over the last minutes, and only since the oldest open one was planned; null when none is
    /// open.</summary>
    Task<QueuePace?> PaceAsync(DateTimeOffset now, CancellationToken ct);

    /// <summary>Lists the items that ended last, newest first.</summary>
    Task<IReadOnlyList<WorkItem>> RecentAsync(int count, CancellationToken ct);

    /// <summary>Adds up the known cost of items that ended at or after a time.</summary>
    Task<decimal> CostSinceAsync(DateTimeOffset since, CancellationToken ct);
}
