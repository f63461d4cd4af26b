namespace SummaryService.Tests.Cli;

/// <summary>summaries evaluate and compare, on the set that is shipped and the answers that are recorded.</summary>
public sealed class EvaluateCommandTests : IDisposable
{
    private readonly CommandLine summaries = new();

    public void Dispose() => summaries.Dispose();

    [Fact]
    public async Task Evaluate_PlainAndReplay_ReportsBothAndTheGateStopsWhatIsNotRecorded()
    {
        summaries.With("Generation__Replay__Folder", Path.Combine(Repository.Root, "evaluations", "recordings"));
        var report = Path.Combine(summaries.Folder, "report");

        var said = await summaries.RunAsync("evaluate", "--baseline", "chart-summary@v001:plain", "--candidate", "chart-summary@v001:replay", "--gate", "--report", report);
        var (plain, replay) = (Path.Combine(report, "chart-summary-v001-plain.json"), Path.Combine(report, "chart-summary-v001-replay.json"));
        var compared = await summaries.RunAsync("compare", plain, replay);

        said.ExitCode.ShouldBe(1, said.Errors);
        said.Errors.ShouldContain("chart-summary@v001:replay: does not pass the gate.");
        said.Errors.ShouldContain("cases got no text.");
        said.Output.Trim().ShouldBe((await File.ReadAllTextAsync(Path.Combine(report, "report.md"))).Trim());
        said.Output.ShouldContain("NotRecorded");
        (compared.ExitCode, compared.Lines[0].Trim()).ShouldBe((0, "From chart-summary@v001:plain to chart-summary@v001:replay:"));
        compared.Output.ShouldContain("readable");
        Directory.Exists(summaries.Store).ShouldBeFalse("an evaluation needs no store");
    }
}
