using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SummaryService.Data.Rows;
using SummaryService.Review;

namespace SummaryService.Data.Stores;

/// <summary>Stores versions in one transaction, or nothing of them.</summary>
internal static class VersionWriter
{
    /// <param name="db">A context of its own.</param>
    /// <param name="added">New versions.</param>
    /// <param name="changed">Versions whose state changed since they were loaded.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <param name="first">What else belongs to the transaction; false gives everything up.</param>
    public static async Task<SaveOutcome> SaveAsync(
        SummaryDbContext db,
        IReadOnlyList<SummaryVersion> added,
        IReadOnlyList<SummaryVersion> changed,
        CancellationToken ct,
        Func<Task<bool>>? first = null
    )
    {
        var tokens = new Dictionary<SummaryVersion, Guid>();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (first is not null && !await first())
                return SaveOutcome.Conflict;
            // The live version steps down before another steps up; the order by id keeps two savers from waiting for each other.
            foreach (var version in changed.OrderBy(v => v.State == SummaryState.Published).ThenBy(v => v.Id))
            {
                tokens[version] = Guid.NewGuid();
                if (!await UpdateAsync(db, version, tokens[version], ct))
                    return SaveOutcome.Conflict;
            }
            db.Summaries.AddRange(added.Select(SummaryRow.Of));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception e) when (e is DbException or DbUpdateException && db.IsConflict(e))
        {
            return SaveOutcome.Conflict;
        }
        foreach (var (version, token) in tokens)
            version.ConcurrencyToken = token;
        return SaveOutcome.Saved;
    }

    private static async Task<bool> UpdateAsync(SummaryDbContext db, SummaryVersion version, Guid token, CancellationToken ct)
    {
        var row = SummaryRow.Of(version);
        var updated = await db
            .Summaries.Where(r => r.Id == row.Id && r.ConcurrencyToken == row.ConcurrencyToken)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.State, row.State)
                        .SetProperty(r => r.Reviewed, row.Reviewed)
                        .SetProperty(r => r.PublishedAt, row.PublishedAt)
                        .SetProperty(r => r.EndedAt, row.EndedAt)
                        .SetProperty(r => r.Decisions, row.Decisions)
                        .SetProperty(r => r.ConcurrencyToken, token),
                ct
            );
        return updated == 1;
    }
}
