using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SummaryService.Data;
using SummaryService.Tests.Data;

[assembly: AssemblyFixture(typeof(SqliteFiles))]
[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace SummaryService.Tests.Data;

/// <summary>A kind of database that gives every test an empty, migrated one of its own.</summary>
public interface IStoreServer
{
    Task<ServiceProvider> OpenAsync();
}

/// <summary>SQLite files, copied from one that was migrated once.</summary>
public sealed class SqliteFiles : IStoreServer, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("summaries-").FullName;

    public async ValueTask InitializeAsync()
    {
        await using var template = Stores.Services("Sqlite", Connection("template"));
        await template.GetRequiredService<StoreMigrator>().MigrateAsync(CancellationToken.None);
        SqliteConnection.ClearAllPools();
    }

    public string Connection(string name) => $"Data Source={Path.Combine(folder, name)}.db";

    public Task<ServiceProvider> OpenAsync()
    {
        var name = Guid.NewGuid().ToString("N");
        File.Copy(Path.Combine(folder, "template.db"), Path.Combine(folder, name + ".db"));
        return Task.FromResult(Stores.Services("Sqlite", Connection(name)));
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A private PostgreSQL server on a free port; databases are copied from one that was migrated once.</summary>
public sealed class PostgresServer : IStoreServer, IAsyncLifetime
{
    private readonly PostgresCluster? cluster = PostgresCluster.Installed ? new PostgresCluster() : null;
    private readonly SemaphoreSlim oneCopy = new(1);

    public async ValueTask InitializeAsync()
    {
        if (cluster is null)
            return;
        cluster.Start();
        await using var template = Stores.Services("Postgres", Connection("template"));
        await template.GetRequiredService<StoreMigrator>().MigrateAsync(CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>How to connect to a database of the server; skips the test when there is no server.</summary>
    public string Connection(string database)
    {
        Assert.SkipWhen(cluster is null, PostgresCluster.HowToInstall);
        return $"Host=127.0.0.1;Port={cluster!.Port};Username=postgres;Database={database};Include Error Detail=true;Maximum Pool Size=20";
    }

    public async Task<ServiceProvider> OpenAsync()
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        await using var admin = new NpgsqlConnection(Connection("postgres"));
        // A template is copied for one at a time.
        await oneCopy.WaitAsync();
        try
        {
            await admin.OpenAsync();
            await using var copy = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE template", admin);
            await copy.ExecuteNonQueryAsync();
        }
        finally
        {
            oneCopy.Release();
        }
        return Stores.Services("Postgres", Connection(name));
    }

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        cluster?.Stop();
        oneCopy.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>The store as the programs register it.</summary>
internal static class Stores
{
    public static ServiceProvider Services(string provider, string connection)
    {
        var settings = Settings(("Database:Provider", provider), ("Database:ConnectionString", connection));
        return new ServiceCollection().AddLogging().AddSingleton(settings).AddSummaryStore(settings).BuildServiceProvider();
    }

    public static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value)).Build();
}
