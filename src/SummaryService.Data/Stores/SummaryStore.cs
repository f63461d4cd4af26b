using Microsoft.EntityFrameworkCore;
using SummaryService.Context;
using SummaryService.Data.Rows;
using SummaryService.Generation;
using SummaryService.Review;

namespace SummaryService.Data.Stores;

/// <summary>Versions in the database.</summary>
internal sealed class SummaryStore(IDbContextFactory<SummaryDbContext> contexts) : ISummaryStore
{
    public async Task<SaveOutcome> CompleteAsync(
        WorkItem item,
        SummaryVersion version,
        IReadOnlyList<SummaryVersion> changed,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var cost = version.Provenance.CostUsd;
        return await VersionWriter.SaveAsync(
            db,
            [version],
            changed,
            ct,
            () => WorkQueue.EndAsync(db, item, WorkState.Done, item.Outcome ?? Outcome(version), item.Detail, cost, now, ct)
        );
    }

    private static string Outcome(SummaryVersion version) => version.Report.Passes ? RunOutcome.Passed : RunOutcome.Flagged;

    public async Task<SaveOutcome> SaveAsync(
        IReadOnlyList<SummaryVersion> added,
        IReadOnlyList<SummaryVersion> changed,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await VersionWriter.SaveAsync(db, added, changed, ct);
    }

    public async Task<SaveOutcome> RejectForAnotherAsync(SummaryVersion rejected, WorkItem next, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            try
            {
                return await VersionWriter.SaveAsync(db, [], [rejected], ct, () => WorkPlanner.AddAsync(db, next, ct));
            }
            catch (DbUpdateConcurrencyException) when (attempt < WorkPlanner.Attempts)
            {
                // Somebody claimed an older item of the subject at the same time; nothing was stored, so look again.
            }
        }
    }

    public async Task<SummaryVersion?> FindAsync(Guid id, CancellationToken ct) =>
        (await ListAsync(rows => rows.Where(r => r.Id == id), ct)).SingleOrDefault();

    public async Task<IReadOnlyList<SummaryHead>> HeadsAsync(string? areaCode, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var all = db.Summaries.Where(r => areaCode == null || r.AreaCode == areaCode);
        var newest = all.GroupBy(r => new
            {
                r.AreaCode,
                r.Level,
                r.SubjectId,
            })
            .Select(g => g.Max(r => r.Number));
        var rows = await db
            .Summaries.Where(r => newest.Contains(r.Number))
            .OrderBy(r => r.Number)
            .Select(r => new
            {
                r.Id,
                r.AreaCode,
                r.Level,
                r.SubjectId,
                r.ContentKey,
                r.PromptHash,
                r.WriterKey,
                r.Parents,
                r.State,
                r.Passes,
                r.Text,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => new SummaryHead(
                r.Id,
                new SubjectKey(r.AreaCode, r.Level, r.SubjectId),
                r.ContentKey,
                r.PromptHash,
                r.WriterKey,
                SummaryJson.Read<List<Guid>>(r.Parents),
                r.State,
                r.Passes,
                r.Text
            )),
        ];
    }

    public Task<IReadOnlyList<SummaryVersion>> PublishedAsync(string areaCode, CancellationToken ct) =>
        ListAsync(rows => rows.Where(r => r.AreaCode == areaCode && r.State == SummaryState.Published).OrderBy(r => r.Number), ct);

    public Task<IReadOnlyList<SummaryVersion>> ToReviewAsync(CancellationToken ct) =>
        ListAsync(
            rows =>
                rows.Where(r => r.State == SummaryState.AwaitingReview || (r.State == SummaryState.Published && !r.Reviewed))
                    .OrderBy(r => r.Number),
            ct
        );

    public Task<IReadOnlyList<SummaryVersion>> HistoryAsync(SubjectKey subject, CancellationToken ct) =>
        ListAsync(
            rows =>
                rows.Where(r => r.AreaCode == subject.AreaCode && r.Level == subject.Level && r.SubjectId == subject.Id)
                    .OrderByDescending(r => r.Number),
            ct
        );

    public Task<IReadOnlyList<SummaryVersion>> WrittenByAsync(string prompt, CancellationToken ct) =>
        ListAsync(rows => rows.Where(r => r.Prompt == prompt).OrderByDescending(r => r.Number), ct);

    public async Task<IReadOnlyList<PromptRate>> PromptRatesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db
            .Summaries.Where(r => r.Prompt != null && r.PassedAtOnce != null)
            .GroupBy(r => r.Prompt!)
            .OrderBy(g => g.Key)
            .Select(g => new PromptRate(g.Key, g.Count(), g.Count(r => r.PassedAtOnce == true), g.Count(r => r.Passes)))
            .ToListAsync(ct);
    }

    public async Task<LiveCost> LiveCostAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var live = db.Summaries.Where(r => r.State == SummaryState.Published);
        return new LiveCost(
            await live.CountAsync(ct),
            await live.CountAsync(r => r.CostUsd > 0, ct),
            await live.CountAsync(r => r.CostUsd == null, ct),
            await live.SumAsync(r => r.CostUsd ?? 0, ct)
        );
    }

    public async Task<string> PromptHashAsync(string prompt, string hash, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "PromptUses" ("Prompt", "Hash") VALUES ({prompt}, {hash}) ON CONFLICT ("Prompt") DO NOTHING""",
            ct
        );
        return await db.PromptUses.Where(p => p.Prompt == prompt).Select(p => p.Hash).SingleAsync(ct);
    }

    private async Task<IReadOnlyList<SummaryVersion>> ListAsync(
        Func<IQueryable<SummaryRow>, IQueryable<SummaryRow>> query,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await query(db.Summaries.AsNoTracking()).ToListAsync(ct);
        return [.. rows.Select(r => r.ToVersion())];
    }
}
