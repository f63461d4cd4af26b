using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SummaryService.Catalogue;
using SummaryService.Data;
using SummaryService.Generation;

namespace SummaryService.Tests;

/// <summary>The whole service on an SQLite file of its own, as both programs put it together.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder;
    private readonly bool owns;

    private TestService(ServiceProvider services, string folder, bool owns) => (this.services, this.folder, this.owns) = (services, folder, owns);

    /// <summary>The folder of the store, for another process on the same one.</summary>
    public string Folder => folder;

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Starts a service; with a folder given, on the store that is there already.</summary>
    public static async Task<TestService> StartAsync(Dictionary<string, string?>? settings = null, ISummaryWriter? writer = null, string? folder = null)
    {
        var place = folder ?? Directory.CreateTempSubdirectory("summaries-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Folder"] = place,
            ["Publishing:Policy"] = "WhenChecksPass",
            ["Prompts:Folder"] = Path.Combine(Repository.Root, "prompts"),
        }).AddInMemoryCollection(settings ?? []).Build();
        var collection = new ServiceCollection().AddLogging().AddSummaryStore(configuration).AddSummaryService(configuration);
        if (writer is not null)
            collection.Replace(ServiceDescriptor.Singleton(writer));
        var service = new TestService(collection.BuildServiceProvider(), place, folder is null);
        await service.Get<StoreMigrator>().MigrateAsync(default);
        return service;
    }

    /// <summary>Imports files, the bundled sample when none are given.</summary>
    public async Task<Dataset> ImportAsync(DatasetFiles? files = null)
    {
        var read = files is null ? DatasetReader.ReadSample() : DatasetReader.Read(files);
        var (dataset, kept) = read.ShouldBeOfType<ReadResult.Read>();
        await Get<ICatalogueStore>().ImportAsync(dataset, kept, default);
        return dataset;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (!owns)
            return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
