using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SummaryService.Catalogue;
using SummaryService.Data;
using SummaryService.Generation;

namespace SummaryService.Benchmarks;

/// <summary>How planning and the work around each text grow with the number of areas, on an SQLite file, with a writer that answers at once.</summary>
internal static class ScaleBenchmark
{
    private const double PlanSeconds = 2;

    /// <summary>Plans all charts, sections and reports of so many areas (153 when left out); 1 when it takes over two seconds, start of the program included.</summary>
    public static async Task<int> PlanAsync(string[] args)
    {
        var areas = args is [var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : 153;
        await using var store = await Store.CreateAsync(areas);
        var pipeline = store.Pipeline();
        var started = Stopwatch.GetTimestamp();
        var planned = (await pipeline.PlanAsync(new RunRequest(), default))!.Count;
        var cold = Stopwatch.GetElapsedTime(started).TotalSeconds;
        started = Stopwatch.GetTimestamp();
        await store.Pipeline().PlanAsync(new RunRequest(), default);
        var warm = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"plan of {areas} areas, {planned} texts: {cold:0.00} s the first time, {warm:0.00} s again, processor {Environment.CpuUsage.TotalTime.TotalSeconds:0.0} s in all"));
        return cold <= PlanSeconds ? 0 : 1;
    }

    /// <summary>Writes every text of few and of many areas (15 and 1,500 when left out) and compares time and memory for each text.</summary>
    public static async Task<int> WriteAsync(string[] args)
    {
        int[] sizes = args is [var few, var many] ? [int.Parse(few, CultureInfo.InvariantCulture), int.Parse(many, CultureInfo.InvariantCulture)] : [15, 1500];
        await MeasureAsync(2, quiet: true);
        var results = new List<(double Milliseconds, double Megabytes)>();
        foreach (var size in sizes)
            results.Add(await MeasureAsync(size, quiet: false));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"from {sizes[0]} to {sizes[1]} areas: processor a text × {results[1].Milliseconds / results[0].Milliseconds:0.00}, memory beside the data × {results[1].Megabytes / results[0].Megabytes:0.00}"));
        return 0;
    }

    private static async Task<(double Milliseconds, double Megabytes)> MeasureAsync(int areas, bool quiet)
    {
        await using var store = await Store.CreateAsync(areas);
        var before = Alive();
        var peak = new Peak(areas);
        var (cpu, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var report = (await store.Pipeline().RunAsync(new RunRequest(), peak, default))!;
        peak.Look();
        var (used, took) = (Environment.CpuUsage.TotalTime - cpu - peak.Spent, Stopwatch.GetElapsedTime(started));
        if (report.Failed > 0)
            throw new InvalidOperationException($"{report.Failed} texts failed.");
        var (each, kept) = (used.TotalMilliseconds / report.Written, (peak.Bytes - before) / 1048576.0);
        if (!quiet)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{areas} areas, {report.Written} texts: {took.TotalSeconds:0.0} s, {each:0.00} ms of processor a text, {kept:0.0} MiB live at most beside {before / 1048576.0:0} MiB of data"));
        return (each, kept);
    }

    private static long Alive()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        return GC.GetTotalMemory(forceFullCollection: false);
    }

    /// <summary>Keeps the most memory that was alive, looked at about ten times in a run and at the end; what looking takes is not the run's.</summary>
    private sealed class Peak(int areas) : IProgress<RunProgress>
    {
        private readonly Lock gate = new();
        private readonly int every = Math.Max(1, areas * 7);
        private int seen;

        public long Bytes { get; private set; }

        public TimeSpan Spent { get; private set; }

        public void Report(RunProgress value)
        {
            if (Interlocked.Increment(ref seen) % every == every / 2)
                Look();
        }

        // Everything else stands still while the memory is collected, so what the processor does meanwhile is the looking.
        public void Look()
        {
            lock (gate)
            {
                var cpu = Environment.CpuUsage.TotalTime;
                Bytes = Math.Max(Bytes, Alive());
                Spent += Environment.CpuUsage.TotalTime - cpu;
            }
        }
    }

    private sealed class AtOnce : ISummaryWriter
    {
        private const string Text = "The chart shows the latest figures for the area, and its notes say how to read them.";

        public WriterIdentity Identity { get; } = new("scripted", "a-model", null, "");

        public Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct) =>
            Task.FromResult<GenerationResult>(new GenerationResult.Written(new Draft(Text, [], CallRecord.Local(Text))));
    }

    private sealed class Store(ServiceProvider services, string folder) : IAsyncDisposable
    {
        public static async Task<Store> CreateAsync(int areas)
        {
            var folder = Directory.CreateTempSubdirectory("scale-").FullName;
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Folder"] = folder,
                ["Publishing:Policy"] = "WhenChecksPass",
            }).Build();
            var services = new ServiceCollection().AddLogging().AddSummaryStore(configuration).AddSummaryService(configuration)
                .Replace(ServiceDescriptor.Singleton<ISummaryWriter>(new AtOnce())).BuildServiceProvider();
            await services.GetRequiredService<StoreMigrator>().MigrateAsync(default);
            var (dataset, files) = ManyAreas.Of(areas);
            await services.GetRequiredService<ICatalogueStore>().ImportAsync(dataset, files, default);
            await services.GetRequiredService<ICatalogueStore>().CurrentAsync(default);
            return new Store(services, folder);
        }

        public SummaryPipeline Pipeline() => services.GetRequiredService<SummaryPipeline>();

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
