using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SummaryService.Data.Sqlite;

namespace SummaryService.Data;

/// <summary>The store cannot be used; the message says what an operator can do.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Brings the tables up to this program's version at start; any number of processes may start together.</summary>
public sealed class StoreMigrator(IDbContextFactory<SummaryDbContext> contexts)
{
    /// <summary>Applies what is missing; a database that is up to date is only looked at.</summary>
    /// <returns>The names of the migrations applied; empty when there were none.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be reached, or a newer program has changed it.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        try
        {
            return db is SqliteSummaryDbContext ? await MigrateFileAsync(db, ct) : await MigrateServerAsync(db, ct);
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The database {Place(db)} cannot be used: {e.Message} See Database:Provider and Database:ConnectionString.",
                e
            );
        }
    }

    private const int Attempts = 5;

    private static readonly string[] OthersDidIt =
    [
        PostgresErrorCodes.DuplicateDatabase,
        PostgresErrorCodes.UniqueViolation,
        PostgresErrorCodes.DuplicateTable,
        PostgresErrorCodes.DuplicateColumn,
        PostgresErrorCodes.DuplicateObject,
        PostgresErrorCodes.UndefinedObject,
        PostgresErrorCodes.DeadlockDetected,
    ];

    private static async Task<IReadOnlyList<string>> MigrateFileAsync(SummaryDbContext db, CancellationToken ct)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        await using var held = await FileLock.TakeAsync(file + ".lock", ct);
        var missing = await MissingAsync(db, ct);
        if (missing.Count == 0)
            return missing;
        // EF's own lock is a row, and a process that was killed leaves it for ever. We hold the file lock, so any row here is such a
        // leftover.
        await db.Database.ExecuteSqlRawAsync(
            """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""",
            ct
        );
        await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, ct);
        await db.Database.MigrateAsync(ct);
        return missing;
    }

    private static async Task<IReadOnlyList<string>> MigrateServerAsync(SummaryDbContext db, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ApplyAsync(db, ct);
            }
            catch (PostgresException e) when (attempt < Attempts && OthersDidIt.Contains(e.SqlState))
            {
                // Another process created the database, or took the same step, between our look and ours; each step is a transaction.
            }
        }
    }

    private static async Task<IReadOnlyList<string>> ApplyAsync(SummaryDbContext db, CancellationToken ct)
    {
        var missing = await MissingAsync(db, ct);
        if (missing.Count > 0)
            await db.Database.MigrateAsync(ct);
        return missing;
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(SummaryDbContext db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = await db.Database.CanConnectAsync(ct) ? (await db.Database.GetAppliedMigrationsAsync(ct)).ToList() : [];
        if (applied.Except(known).ToList() is { Count: > 0 } newer)
            throw new StoreUnavailableException(
                $"The database {Place(db)} was changed by a newer version of this program ({string.Join(", ", newer)}). "
                    + "Start that version, or restore a backup made before it."
            );
        return [.. known.Except(applied)];
    }

    // Never the whole connection string: it may hold a password.
    private static string Place(SummaryDbContext db) =>
        db is SqliteSummaryDbContext
            ? $"'{db.Database.GetDbConnection().DataSource}'"
            : $"'{db.Database.GetDbConnection().Database}' at {db.Database.GetDbConnection().DataSource}";
}
