using Microsoft.EntityFrameworkCore;
using SummaryService.Context;
using SummaryService.Data.Rows;
using SummaryService.Generation;

namespace SummaryService.Data.Stores;

/// <summary>Puts a plan into the queue, area by area, so that memory does not grow with the plan.</summary>
internal static class WorkPlanner
{
    /// <summary>How often a plan is tried when another process plans or claims the same at the same time.</summary>
    public const int Attempts = 5;

    public static async Task EnqueueAsync(IDbContextFactory<SummaryDbContext> contexts, IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        foreach (var area in items.GroupBy(i => i.Subject.AreaCode))
            for (var attempt = 1; ; attempt++)
            {
                await using var db = await contexts.CreateDbContextAsync(ct);
                try
                {
                    await EnqueueAsync(db, area.Key, [.. area], ct);
                    break;
                }
                catch (DbUpdateException e) when (attempt < Attempts && (e is DbUpdateConcurrencyException || db.IsConflict(e)))
                {
                    // Another process planned the same area, or claimed from it, at the same time: look again.
                }
            }
    }

    /// <summary>Adds one item as part of a transaction that is under way; always true.</summary>
    public static async Task<bool> AddAsync(SummaryDbContext db, WorkItem item, CancellationToken ct)
    {
        await EnqueueAsync(db, item.Subject.AreaCode, [item], ct);
        return true;
    }

    private static async Task EnqueueAsync(SummaryDbContext db, string area, IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        var rows = await db.Work.Where(r => r.AreaCode == area).ToListAsync(ct);
        var known = rows.ToDictionary(r => (r.Subject, r.ContentKey, r.Sample));
        var keys = items.ToLookup(i => i.Subject, i => i.ContentKey);
        db.Work.RemoveRange(
            rows.Where(r => r.State == WorkState.Waiting && keys.Contains(r.Subject) && !keys[r.Subject].Contains(r.ContentKey))
        );
        var newest = await NewestKeysAsync(db, area, ct);
        foreach (var item in items)
        {
            if (!known.TryGetValue((item.Subject, item.ContentKey, item.Sample), out var row))
                db.Work.Add(known[(item.Subject, item.ContentKey, item.Sample)] = WorkRow.Of(item));
            else if (
                row.State == WorkState.Failed
                || (row.State == WorkState.Done && newest.GetValueOrDefault(item.Subject) != item.ContentKey)
            )
                row.Reopen(item);
        }
        await db.SaveChangesAsync(ct);
    }

    // Content may return to what it was: what was done once is to be done again when a later version has taken its place.
    private static async Task<Dictionary<SubjectKey, string>> NewestKeysAsync(SummaryDbContext db, string area, CancellationToken ct)
    {
        var newest = db
            .Summaries.Where(r => r.AreaCode == area)
            .GroupBy(r => new { r.Level, r.SubjectId })
            .Select(g => g.Max(r => r.Number));
        return await db
            .Summaries.Where(r => newest.Contains(r.Number))
            .ToDictionaryAsync(r => new SubjectKey(r.AreaCode, r.Level, r.SubjectId), r => r.ContentKey, ct);
    }
}
