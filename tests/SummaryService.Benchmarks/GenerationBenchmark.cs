using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Cost;
using SummaryService.Generation.OpenAi;
using SummaryService.Prompts;

namespace SummaryService.Benchmarks;

/// <summary>How much time the engine adds to a slow model: many charts through one writer against a server of known latency.</summary>
internal static class GenerationBenchmark
{
    /// <summary>Runs with items, concurrency and latency in milliseconds (1000 32 200 when left out); 1 when the ratio to ideal is above 1.05.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (items, concurrency, latency) = (Number(args, 0, 1000), Number(args, 1, 32), TimeSpan.FromMilliseconds(Number(args, 2, 200)));
        await using var server = await LatencyServer.StartAsync(latency);
        using var writer = Writer(server.Address, concurrency);
        await WarmUpAsync(concurrency);
        await WriteAsync(writer, concurrency * 2);
        GC.Collect();
        var (allocated, cpu, started) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await WriteAsync(writer, items);
        var took = Stopwatch.GetElapsedTime(started);

        var ideal = latency * ((double)items / concurrency);
        var ratio = took / ideal;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{items} charts, {concurrency} at once, {latency.TotalMilliseconds} ms each: {took.TotalSeconds:0.000} s, ideal {ideal.TotalSeconds:0.000} s, ratio {ratio:0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"per chart, server included: {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / items:0.00} ms of processor, {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / items:0.0} KiB allocated"));
        return ratio <= 1.05 ? 0 : 1;
    }

    // The engine is measured, not the compiler: the first calls compile the code.
    private static async Task WarmUpAsync(int concurrency)
    {
        await using var quick = await LatencyServer.StartAsync(TimeSpan.Zero);
        using var writer = Writer(quick.Address, concurrency);
        await WriteAsync(writer, 1000);
    }

    private static int Number(string[] args, int index, int otherwise) =>
        args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;

    private static async Task WriteAsync(ISummaryWriter writer, int items)
    {
        var results = await Task.WhenAll(Enumerable.Range(0, items).Select(i => writer.WriteAsync(Chart(i), CancellationToken.None)));
        if (results.FirstOrDefault(r => r is not GenerationResult.Written) is { } failed)
            throw new InvalidOperationException(failed.ToString());
    }

    private static OpenAiWriter Writer(Uri address, int concurrency)
    {
        var options = new GenerationOptions
        {
            Budget = new BudgetOptions { PerRunUsd = 1000 },
            Prices = [new ModelPrice { Model = "small-model", InputUsdPerMillion = 0.15m, OutputUsdPerMillion = 0.6m, AsOf = new DateOnly(2026, 1, 5) }],
            OpenAi = new OpenAiOptions { Provider = "Compatible", Endpoint = address, Model = "small-model", MaxConcurrency = concurrency },
        };
        var clock = TimeProvider.System;
        return new OpenAiWriter(OpenAiConnection.Connect(options.OpenAi, clock), options, new Budget(options.Budget, clock), clock, new Random(1),
            new EngineStatus(), NullLogger.Instance);
    }

    private static WritingTask Chart(int number)
    {
        var area = new Area("E1", "Exampleshire", "county", null);
        var sheet = new FactSheet { Subject = new SubjectKey("E1", SummaryLevel.Chart, $"chart-{number}"), Title = "Chart", Area = area };
        var template = string.Join(' ', Enumerable.Repeat("Write one short summary of the facts below in plain English.", 40));
        var prompt = new PromptVersion { Name = "chart-summary", Version = "v001", Hash = "0", File = "prompts/chart-summary/v001.yaml", Template = template };
        return new WritingTask(sheet, new RenderedPrompt(prompt, [new("system", template), new("user", $"Chart {number}: F1 is 12.5, F2 is 9.1.")]), []);
    }
}
