using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummaryService.Data;

namespace SummaryService.Tests.Data;

public sealed class StoreMigratorTests(PostgresServer postgres) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("migrator-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder, "not", "there", "yet.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory, InlineData("Sqlite"), InlineData("Postgres")]
    public async Task Model_OfEachDatabase_HasNoChangeWithoutMigration(string provider)
    {
        await using var services = Stores.Services(provider, provider == "Sqlite" ? "Data Source=unused.db" : "Host=unused");
        await using var db = await services.GetRequiredService<IDbContextFactory<SummaryDbContext>>().CreateDbContextAsync(Ct);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task Migrate_NoFolderYet_MakesItAndTheSecondStartFindsNothingToDo()
    {
        await using var services = Stores.Services("Sqlite", $"Data Source={File}");
        var migrator = services.GetRequiredService<StoreMigrator>();

        (await migrator.MigrateAsync(Ct)).ShouldNotBeEmpty();
        (await migrator.MigrateAsync(Ct)).ShouldBeEmpty();
    }

    [Theory, InlineData("Sqlite"), InlineData("Postgres")]
    public async Task Migrate_FourStartsAtOnce_MigrateOnce(string provider)
    {
        var connection = provider == "Sqlite" ? $"Data Source={File}" : postgres.Connection("together" + Guid.NewGuid().ToString("N"));

        await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => Task.Run(() => Migrate(provider, connection), Ct)));

        (await Migrate(provider, connection)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Migrate_AfterAProcessWasKilledInTheMiddle_DoesNotWaitForItsLock()
    {
        await Migrate("Sqlite", $"Data Source={File}");
        await Execute("""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
        await Execute("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");
        await Execute("""DELETE FROM "__EFMigrationsHistory" """);
        foreach (var table in (string[])["Votes", "Summaries", "Work", "Releases", "PromptUses", "Spending", "Workers", "Settings"])
            await Execute($"DROP TABLE \"{table}\"");
        foreach (
            var table in (string[])["UserTokens", "UserRoles", "UserLogins", "UserClaims", "RoleClaims", "Users", "Roles", "UserPasskeys"]
        )
            await Execute($"DROP TABLE IF EXISTS \"AspNet{table}\"");

        (await Migrate("Sqlite", $"Data Source={File}")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Migrate_DatabaseOfANewerProgram_SaysSo()
    {
        await Migrate("Sqlite", $"Data Source={File}");
        await Execute("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Future', '99.0')""");

        var error = await Should.ThrowAsync<StoreUnavailableException>(() => Migrate("Sqlite", $"Data Source={File}"));

        error.Message.ShouldContain("newer version of this program (29990101000000_Future)");
    }

    [Fact]
    public async Task Migrate_ServerThatIsNotThere_NamesTheSettingsAndNoPassword()
    {
        const string Connection = "Host=127.0.0.1;Port=1;Database=summaries;Username=me;Password=hush;Timeout=2";

        var error = await Should.ThrowAsync<StoreUnavailableException>(() => Migrate("Postgres", Connection));

        error.Message.ShouldContain("Database:ConnectionString");
        error.Message.ShouldContain("'summaries'");
        error.ToString().ShouldNotContain("hush");
    }

    [Fact]
    public async Task Migrate_FileThatIsNoDatabase_IsNamed()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000), Ct);

        var error = await Should.ThrowAsync<StoreUnavailableException>(() => Migrate("Sqlite", $"Data Source={File}"));

        error.Message.ShouldContain("yet.db");
    }

    private static async Task<IReadOnlyList<string>> Migrate(string provider, string connection)
    {
        await using var services = Stores.Services(provider, connection);
        return await services.GetRequiredService<StoreMigrator>().MigrateAsync(Ct);
    }

    private async Task Execute(string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File}");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Ct);
    }
}
