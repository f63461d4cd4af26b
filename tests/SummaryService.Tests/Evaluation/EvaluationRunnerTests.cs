using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Evaluation;
using SummaryService.Generation;
using SummaryService.Generation.Plain;
using SummaryService.Generation.Recording;
using SummaryService.Grounding;
using SummaryService.Prompts;

namespace SummaryService.Tests.Evaluation;

/// <summary>Candidates on the set of cases that is shipped.</summary>
public sealed class EvaluationRunnerTests
{
    private static readonly Dataset Data = ((ReadResult.Read)DatasetReader.ReadSample()).Dataset;
    private static readonly PromptLibrary Prompts = PromptLibrary.Load(Path.Combine(Repository.Root, "prompts"));

    [Theory]
    [InlineData("chart-summary@v001", 20)]
    [InlineData("section-summary@v001", 2)]
    [InlineData("overall-summary@v001", 1)]
    public async Task Run_PlainWriter_MeasuresEveryRate(string prompt, int least)
    {
        var run = await RunAsync(prompt, new PlainWriter());

        run.Scores.Count.ShouldBeGreaterThanOrEqualTo(least);
        run.CostUsd.ShouldBe(0);
        run.Rates.Select(r => r.Metric).ShouldBe(["written", "grounded", "main fact", "readable", "length"]);
        run.Rates.ShouldAllBe(r => r.Measured > 0 && r.Good <= r.Measured && r.Interval!.Lower <= r.Share && r.Share <= r.Interval.Upper);
        run.Rates[0].Good.ShouldBe(run.Scores.Count);
    }

    [Fact]
    public async Task Run_WriterThatFailsOrErrs_TellsFailuresFromErrors()
    {
        var run = await RunAsync("chart-summary@v001", new ScriptedWriter(number => number switch
        {
            1 => new GenerationResult.Failed(GenerationFailure.Refused, "The filter said no."),
            2 => Written("The figure was 123,456,789 in 2024, which is higher than the national figure of 7."),
            _ => Written("The chart shows the latest figures for the area, and its notes say how to read them."),
        }));

        run.Scores[0].ShouldSatisfyAllConditions(s => s.Failure.ShouldBe("Refused"), s => s.Grounded.ShouldBeNull(), s => s.Readable.ShouldBeNull(), s => s.Text.ShouldBeNull());
        run.Scores[1].Grounded.ShouldBe(false);
        run.Scores[2].ShouldSatisfyAllConditions(s => s.Grounded.ShouldBe(true), s => s.TellsMainFact.ShouldBe(false));
        var (written, grounded) = (run.Rates[0], run.Rates[1]);
        (written.Good, written.Measured, grounded.Measured).ShouldBe((run.Scores.Count - 1, run.Scores.Count, run.Scores.Count - 1));
        GateResult.Judge(run, null).ShouldSatisfyAllConditions(g => g.Passed.ShouldBeFalse(), g => g.Reasons.ShouldContain(r => r.StartsWith("1 of ")));
        run.CostUsd.ShouldBeNull("one answer's price is not known");
    }

    [Fact]
    public async Task Run_Replay_SaysWhatIsNotRecordedAndMeasuresTheRest()
    {
        var run = await RunAsync("chart-summary@v001", ReplayWriter.Open(new ReplayOptions { Folder = Path.Combine(Repository.Root, "evaluations", "recordings") }));

        run.Scores.ShouldContain(s => s.Failure == "NotRecorded");
        run.Scores.Where(s => s.Failure is not null).ShouldAllBe(s => s.Failure == "NotRecorded" && s.Grounded == null && s.Text == null);
        run.Rates[1].Measured.ShouldBe(run.Rates[0].Good, "what was not written is not measured");
        GateResult.Judge(run, null).Passed.ShouldBeFalse();
        EvaluationReport.ToMarkdown([run with { Scores = [.. run.Scores.Where(s => s.Text is null)] }]).ShouldContain("| grounded | 0 | 0 | not measured |");
    }

    [Fact]
    public async Task Report_WrittenAndRead_IsTheSame()
    {
        var run = await RunAsync("section-summary@v001", new PlainWriter());
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, EvaluationReport.ToJson(run));

        var read = await EvaluationReport.ReadAsync(file, default);
        File.Delete(file);

        EvaluationReport.ToJson(read).ShouldBe(EvaluationReport.ToJson(run));
        PairedComparison.Of(run, read, "grounded").ShouldSatisfyAllConditions(p => p.Pairs.ShouldBe(run.Rates[1].Measured), p => p.Verdict.ShouldBe(ComparisonVerdict.CannotTell));
        EvaluationReport.ToMarkdown([read]).ShouldContain($"| section-summary@v001:plain | sample | written | {run.Scores.Count} | {run.Scores.Count} | 1.000 |");
    }

    private static async Task<EvaluationRun> RunAsync(string prompt, ISummaryWriter writer)
    {
        var cases = await EvaluationDataset.ReadAsync(Path.Combine(Repository.Root, "evaluations", "datasets", "sample.jsonl"), Data, default);
        var runner = new EvaluationRunner(new FactSheetBuilder(Data, new ContextOptions()), new GroundingCheck(), TimeProvider.System);
        return await runner.RunAsync(Candidate.Parse($"{prompt}:{writer.Identity.Writer}", Prompts, _ => writer), cases, null, default);
    }

    private static GenerationResult Written(string text) => new GenerationResult.Written(new Draft(text, [], CallRecord.Local(text) with { CostUsd = null }));

    private sealed class ScriptedWriter(Func<int, GenerationResult> answer) : ISummaryWriter
    {
        private int asked;

        public WriterIdentity Identity { get; } = new("scripted", "a-model", null, "");

        public Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct) => Task.FromResult(answer(++asked));
    }
}
