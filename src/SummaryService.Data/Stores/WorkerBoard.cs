using Microsoft.EntityFrameworkCore;
using SummaryService.Data.Rows;
using SummaryService.Generation;

namespace SummaryService.Data.Stores;

/// <summary>The board in the database.</summary>
internal sealed class WorkerBoard(IDbContextFactory<SummaryDbContext> contexts) : IWorkerBoard
{
    public async Task SayAsync(WorkerNews news, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = new WorkerRow
        {
            Owner = news.Owner,
            SeenAt = news.SeenAt,
            ParkedSince = news.Parked?.Since,
            ParkedUntil = news.Parked?.Until,
            ParkedBecause = news.Parked?.Because,
            InFlight = news.InFlight,
            Limit = news.Limit,
        };
        // Nobody else writes the row of a worker.
        if (await db.Workers.AnyAsync(r => r.Owner == news.Owner, ct))
            db.Update(row);
        else
            db.Add(row);
        await db.SaveChangesAsync(ct);
    }

    public async Task LeaveAsync(string owner, DateTimeOffset silentSince, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Workers.Where(r => r.Owner == owner || r.SeenAt < silentSince).ExecuteDeleteAsync(ct);
    }

    public async Task<IReadOnlyList<WorkerNews>> ReadAsync(DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Workers.AsNoTracking().Where(r => r.SeenAt >= since).OrderBy(r => r.Owner).ToListAsync(ct);
        return
        [
            .. rows.Select(r => new WorkerNews(
                r.Owner,
                r.SeenAt,
                r.ParkedUntil is { } until ? new EngineStatus.Parked(r.ParkedSince ?? r.SeenAt, until, r.ParkedBecause ?? "") : null,
                r.InFlight,
                r.Limit
            )),
        ];
    }
}
