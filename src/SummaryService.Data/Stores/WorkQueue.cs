using Microsoft.EntityFrameworkCore;
using SummaryService.Context;
using SummaryService.Data.Rows;
using SummaryService.Generation;

namespace SummaryService.Data.Stores;

/// <summary>The database is the queue.</summary>
internal sealed class WorkQueue(IDbContextFactory<SummaryDbContext> contexts) : IWorkQueue
{
    // Long enough for slow models, short enough to follow a change of pace.
    private static readonly TimeSpan PaceWindow = TimeSpan.FromMinutes(5);

    public Task EnqueueAsync(IReadOnlyList<WorkItem> items, CancellationToken ct) => WorkPlanner.EnqueueAsync(contexts, items, ct);

    public async Task<WorkItem?> ClaimAsync(string owner, SummaryLevel level, DateTimeOffset now, TimeSpan lease, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (waiting, claimed, of) = (nameof(WorkState.Waiting), nameof(WorkState.Claimed), level.ToString());
        // One statement picks and takes, so that no two callers can take the same row. The few claimed rows are looked at first: two
        // picks by index, where one pick with OR would sort the whole queue for every claim.
        var sql = $$"""
            UPDATE "Work" SET "State" = {0}, "Owner" = {1}, "LeaseUntil" = {2}, "Claims" = "Claims" + 1
            WHERE "Number" = COALESCE(
                (SELECT "Number" FROM "Work" WHERE "Level" = {3} AND "State" = {0} AND "LeaseUntil" <= {5}
                    ORDER BY "Number" LIMIT 1 {{db.SkipLocked}}),
                (SELECT "Number" FROM "Work" WHERE "Level" = {3} AND "State" = {4} ORDER BY "Number" LIMIT 1 {{db.SkipLocked}}))
            RETURNING *
            """;
        await db.Database.OpenConnectionAsync(ct);
        // Once sent it is not called off: the row would be taken, and nobody would know that they hold it.
        var rows = await db
            .Work.FromSqlRaw(sql, claimed, owner, db.Time(now + lease), of, waiting, db.Time(now))
            .AsNoTracking()
            .ToListAsync(CancellationToken.None);
        return rows.SingleOrDefault()?.ToItem();
    }

    public async Task ReleaseAsync(WorkItem item, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await Held(db, item)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.State, WorkState.Waiting)
                        .SetProperty(r => r.Owner, (string?)null)
                        .SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null),
                ct
            );
    }

    public async Task<bool> FailAsync(
        WorkItem item,
        string outcome,
        string detail,
        decimal? costUsd,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await EndAsync(db, item, WorkState.Failed, outcome, detail, costUsd, now, ct);
    }

    public async Task RenewAsync(string owner, DateTimeOffset until, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db
            .Work.Where(r => r.State == WorkState.Claimed && r.Owner == owner)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseUntil, until), ct);
    }

    public async Task<DateTimeOffset?> NextLeaseEndAsync(SummaryLevel level, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db
            .Work.Where(r => r.State == WorkState.Claimed && r.Level == level)
            .OrderBy(r => r.LeaseUntil)
            .Select(r => r.LeaseUntil)
            .FirstOrDefaultAsync(ct);
    }

    public async Task<IReadOnlyList<WorkItem>> RequestedAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db
            .Work.AsNoTracking()
            .Where(r => r.Reason == WorkReason.Requested && r.State != WorkState.Done)
            .OrderBy(r => r.Number)
            .ToListAsync(ct);
        return [.. rows.Select(r => r.ToItem())];
    }

    public async Task<QueueCounts> CountAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var counts = await db
            .Work.GroupBy(r => r.State)
            .Select(g => new
            {
                State = g.Key,
                Count = g.Count(),
                Cost = g.Sum(r => r.CostUsd ?? 0),
            })
            .ToDictionaryAsync(g => g.State, ct);
        int Of(WorkState state) => counts.TryGetValue(state, out var c) ? c.Count : 0;
        return new QueueCounts(
            Of(WorkState.Waiting),
            Of(WorkState.Claimed),
            Of(WorkState.Done),
            Of(WorkState.Failed),
            counts.Values.Sum(c => c.Cost)
        );
    }

    public async Task<QueuePace?> PaceAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var open = db.Work.Where(r => r.State == WorkState.Waiting || r.State == WorkState.Claimed);
        if (await open.MinAsync(r => (DateTimeOffset?)r.PlannedAt, ct) is not { } planned)
            return null;
        var from = planned > now - PaceWindow ? planned : now - PaceWindow;
        return new QueuePace(await db.Work.CountAsync(r => r.EndedAt >= from, ct), now - from);
    }

    public async Task<IReadOnlyList<WorkItem>> RecentAsync(int count, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db
            .Work.AsNoTracking()
            .Where(r => r.EndedAt != null)
            .OrderByDescending(r => r.EndedAt)
            .ThenByDescending(r => r.Number)
            .Take(count)
            .ToListAsync(ct);
        return [.. rows.Select(r => r.ToItem())];
    }

    public async Task<decimal> CostSinceAsync(DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Work.Where(r => r.EndedAt >= since).SumAsync(r => r.CostUsd ?? 0, ct);
    }

    /// <summary>Ends an item for its holder; false when the lease was lost.</summary>
    internal static async Task<bool> EndAsync(
        SummaryDbContext db,
        WorkItem item,
        WorkState state,
        string outcome,
        string? detail,
        decimal? costUsd,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        await Held(db, item)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.State, state)
                        .SetProperty(r => r.Owner, (string?)null)
                        .SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null)
                        .SetProperty(r => r.Outcome, outcome)
                        .SetProperty(r => r.Detail, detail)
                        .SetProperty(r => r.EndedAt, now)
                        .SetProperty(r => r.CostUsd, r => costUsd == null ? r.CostUsd : (r.CostUsd ?? 0) + costUsd),
                ct
            ) == 1;

    // The count of claims tells a holder from the same process's earlier claim of the same item.
    private static IQueryable<WorkRow> Held(SummaryDbContext db, WorkItem item) =>
        db.Work.Where(r => r.Id == item.Id && r.State == WorkState.Claimed && r.Owner == item.Owner && r.Claims == item.Claims);
}
