using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Grounding;
using SummaryService.Prompts;

namespace SummaryService.Benchmarks;

/// <summary>Makes the recording set again, after a prompt or a fact sheet changed: the real writer, recorder, check and rewrite loop
/// against a server on loopback that answers as a small model would (small-model.jsonl in the folder).</summary>
internal static class RecordingSet
{
    /// <summary>Runs with the folder of recordings (evaluations/recordings when left out).</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var folder = args is [var given, ..] ? given : Path.Combine("evaluations", "recordings");
        var dataset = ((ReadResult.Read)DatasetReader.ReadSample()).Dataset;
        var model = SmallModel.Load(Path.Combine(folder, "small-model.jsonl"), dataset);
        foreach (var old in Directory.EnumerateFiles(folder, "*.json"))
            File.Delete(old);

        await using var server = await LatencyServer.StartAsync(TimeSpan.Zero, model.Answer);
        await using var services = Services(server.Address, folder);
        var writer = services.GetRequiredService<ISummaryWriter>();
        var sheets = new FactSheetBuilder(dataset, new ContextOptions());
        var prompt = PromptLibrary.Load(Path.Combine(AppContext.BaseDirectory, "prompts")).Current(SummaryLevel.Chart);
        var loop = new DraftLoop(writer, new GroundingCheck(), new GenerationOptions());
        foreach (var subject in model.Subjects)
        {
            var assignment = new Assignment(sheets.Chart(subject.AreaCode, subject.Chart), null, prompt, writer.Identity, []);
            var written = await loop.WriteAsync(assignment, 1, [], CancellationToken.None);
            Console.WriteLine($"{subject.Subject}: {written.Outcome} after {written.Attempts.Count} drafts");
            foreach (var finding in written.Attempts.SelectMany((a, i) => a.Findings.Select(f => $"  draft {i + 1}: {f.Severity} {f.Kind} \"{f.Quote}\": {f.Message}")))
                Console.WriteLine(finding);
        }
        return 0;
    }

    private static ServiceProvider Services(Uri address, string folder)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Generation:Writer"] = WriterNames.OpenAi,
            ["Generation:RecordTo"] = folder,
            ["Generation:Budget:AllowUnknownPrice"] = "true",
            ["Generation:OpenAi:Provider"] = "Compatible",
            ["Generation:OpenAi:Endpoint"] = address.ToString(),
            ["Generation:OpenAi:Model"] = "small-model",
            ["Generation:OpenAi:Seed"] = "1",
        };
        return new ServiceCollection().AddLogging().AddGeneration(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }
}
