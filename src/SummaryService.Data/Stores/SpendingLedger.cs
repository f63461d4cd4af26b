using Microsoft.EntityFrameworkCore;
using SummaryService.Generation.Cost;

namespace SummaryService.Data.Stores;

/// <summary>Spending in the database: a row for each process and day, so that nobody waits for anybody's row.</summary>
internal sealed class SpendingLedger(IDbContextFactory<SummaryDbContext> contexts) : ISpendingLedger
{
    public async Task<decimal> ShareAsync(string process, DateOnly day, decimal usd, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Spending" ("Day", "Process", "Usd") VALUES ({day}, {process}, {usd})
            ON CONFLICT ("Day", "Process") DO UPDATE SET "Usd" = excluded."Usd"
            """,
            ct
        );
        // SQLite has no decimals to add up; the rows are as few as the processes of a day.
        return (await db.Spending.Where(r => r.Day == day && r.Process != process).Select(r => r.Usd).ToListAsync(ct)).Sum();
    }
}
