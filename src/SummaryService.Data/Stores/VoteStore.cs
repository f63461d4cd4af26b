using Microsoft.EntityFrameworkCore;
using SummaryService.Data.Rows;
using SummaryService.Votes;

namespace SummaryService.Data.Stores;

/// <summary>Votes in the database.</summary>
internal sealed class VoteStore(IDbContextFactory<SummaryDbContext> contexts) : IVoteStore
{
    public async Task CastAsync(Guid summaryId, string visitor, Ballot ballot, string? reason, DateTimeOffset at, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        // Voting the same again without words keeps the words given before.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Votes" ("SummaryId", "Visitor", "Ballot", "Reason", "At")
            VALUES ({summaryId}, {visitor}, {ballot.ToString()}, {reason}, {db.Time(
                at
            )})
            ON CONFLICT ("SummaryId", "Visitor") DO UPDATE SET
                "Reason" = COALESCE(excluded."Reason", CASE WHEN "Votes"."Ballot" = excluded."Ballot" THEN "Votes"."Reason" END),
                "Ballot" = excluded."Ballot",
                "At" = excluded."At"
            """,
            ct
        );
    }

    public async Task<IReadOnlyDictionary<Guid, VoteTally>> TalliesAsync(IReadOnlyCollection<Guid> summaryIds, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var counts = await db
            .Votes.Where(v => summaryIds.Contains(v.SummaryId))
            .GroupBy(v => v.SummaryId)
            .Select(g => new
            {
                Id = g.Key,
                Accurate = g.Count(v => v.Ballot == Ballot.Accurate),
                All = g.Count(),
            })
            .ToListAsync(ct);
        return counts.ToDictionary(c => c.Id, c => new VoteTally(c.Accurate, c.All - c.Accurate));
    }

    public async Task<IReadOnlyDictionary<Guid, Ballot>> CastByAsync(IReadOnlyDictionary<Guid, string> visitors, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (ids, hashes) = (visitors.Keys.ToList(), visitors.Values.ToList());
        var votes = await db
            .Votes.Where(v => ids.Contains(v.SummaryId) && hashes.Contains(v.Visitor))
            .Select(v => new
            {
                v.SummaryId,
                v.Visitor,
                v.Ballot,
            })
            .ToListAsync(ct);
        return votes.Where(v => visitors[v.SummaryId] == v.Visitor).ToDictionary(v => v.SummaryId, v => v.Ballot);
    }

    public async Task<IReadOnlyList<VoteReason>> ReasonsAsync(Guid summaryId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db
            .Votes.Where(v => v.SummaryId == summaryId && v.Reason != null)
            .OrderByDescending(v => v.At)
            .Select(v => new VoteReason(v.SummaryId, v.Ballot, v.Reason!, v.At))
            .ToListAsync(ct);
    }

    public async Task<byte[]> VisitorKeyAsync(byte[] proposed, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Settings" ("Name", "Value") VALUES ({SettingRow.VisitorKey}, {Convert.ToBase64String(proposed)})
            ON CONFLICT ("Name") DO NOTHING
            """,
            ct
        );
        return Convert.FromBase64String(await db.Settings.Where(s => s.Name == SettingRow.VisitorKey).Select(s => s.Value).SingleAsync(ct));
    }
}
