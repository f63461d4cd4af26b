using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Recording;
using SummaryService.Grounding;
using SummaryService.Prompts;

namespace SummaryService.Tests.Generation;

/// <summary>The recording set in the repository belongs to the prompts and sheets of now.</summary>
public sealed class RecordedSetTests
{
    private const string MakeAgain = "A prompt or a fact sheet changed since the answers were recorded: "
        + "dotnet run -c Release --project tests/SummaryService.Benchmarks -- recordings";

    [Theory]
    [InlineData("E06000042", "population", 1)]
    [InlineData("E06000032", "provider-numbers", 1)]
    [InlineData("E06000042", "gross-expenditure", 2)]
    [InlineData("E06000042", "average-delay", 2)]
    [InlineData("E06000032", "workforce-vacancy", 2)]
    public async Task Replay_SubjectOfTheSet_PassesAfterAsManyDraftsAsRecorded(string area, string chart, int drafts)
    {
        var dataset = ((ReadResult.Read)DatasetReader.ReadSample()).Dataset;
        var writer = ReplayWriter.Open(new ReplayOptions());
        var prompt = PromptLibrary.Load(Path.Combine(AppContext.BaseDirectory, "prompts")).Versions.First(v => v.Name == "chart-summary");
        var assignment = new Assignment(new FactSheetBuilder(dataset, new ContextOptions()).Chart(area, chart), null, prompt, writer.Identity, []);

        var written = await new DraftLoop(writer, new GroundingCheck(), new GenerationOptions()).WriteAsync(assignment, 1, [], default);

        written.Outcome.ShouldBe(RunOutcome.Passed, $"{MakeAgain} ({written.Detail})");
        written.Attempts.Count.ShouldBe(drafts);
        written.CostUsd.ShouldBe(0);
    }
}
