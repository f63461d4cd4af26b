using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Plain;
using SummaryService.Grounding;
using SummaryService.Review;

namespace SummaryService.Tests;

public sealed class DraftLoopTests
{
    private const string Wrong = "In Milton Keynes, the average delay in leaving hospital was 7.13 days in November 2024.";
    private const string Right = "In Milton Keynes, the average delay in leaving hospital was 1.13 days in November 2024.";
    private static readonly RunRequest OneChart = new("E06000042", "average-delay");

    [Fact]
    public async Task Write_DraftWithError_GoesBackWithTheFindingAndTheRewriteIsKept()
    {
        var writer = new ScriptedWriter(Wrong, Right);

        var version = await RunAsync(writer);

        version.Text.ShouldBe(Right);
        version.State.ShouldBe(SummaryState.Published);
        version.Alternative.ShouldBeNull();
        version.Provenance.Attempts.Select(a => a.Text).ShouldBe([Wrong, Right]);
        writer.Tasks[1].Earlier.ShouldHaveSingleItem().Problems.ShouldContain(p => p.Contains("7.13") && p.Contains("1.13"));
    }

    [Fact]
    public async Task Write_EveryDraftHasAnError_GoesToReviewWithThePlainTextBesideIt()
    {
        var version = await RunAsync(new ScriptedWriter(Wrong, Wrong.Replace("7.13", "8.13"), Wrong.Replace("7.13", "9.13")));

        version.State.ShouldBe(SummaryState.AwaitingReview);
        version.Report.Passes.ShouldBeFalse();
        version.Provenance.Attempts.Count.ShouldBe(3);
        version.Alternative.ShouldNotBeNull().ShouldBe(PlainWriter.Write(version.Provenance.Sheet));
    }

    [Fact]
    public async Task Write_RewriteFailsToCome_KeepsTheDraftThatThereIsAndWhatTheCallCost()
    {
        var version = await RunAsync(new ScriptedWriter(Wrong));

        version.Provenance.FailedCall!.CostUsd.ShouldBe(0.25m);
        version.Provenance.CostUsd.ShouldBe(0.25m);

        version.Text.ShouldBe(Wrong);
        version.State.ShouldBe(SummaryState.AwaitingReview);
    }

    [Fact]
    public void Write_FixedSentence_IsCheckedAsStrictlyAsAgainstEverything()
    {
        var dataset = ((ReadResult.Read)DatasetReader.ReadSample()).Dataset;
        var (builder, check) = (new FactSheetBuilder(dataset, new ContextOptions()), new GroundingCheck());
        var without = dataset.ReportedAreas.SelectMany(a => dataset.Charts.Select(c => builder.Chart(a.Code, c.Id)))
            .Select(s => (Sheet: s, Sentence: FixedSentence.For(s))).Where(s => s.Sentence is not null).ToList();

        without.Count.ShouldBeGreaterThan(10);
        foreach (var (sheet, sentence) in without)
            SummaryJson.Write(check.Check(sentence!, sheet with { Background = [], Areas = [] })).ShouldBe(SummaryJson.Write(check.Check(sentence!, sheet)));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Write_TextStored_ItsItemSaysHowItEnded(bool passes)
    {
        await using var service = await TestService.StartAsync(writer: new ScriptedWriter(passes ? Right : Wrong));
        await service.ImportAsync();
        await service.Get<SummaryPipeline>().RunAsync(OneChart, null, default);

        var item = (await service.Get<IWorkQueue>().RecentAsync(1, default)).ShouldHaveSingleItem();
        (item.State, item.Outcome, item.Detail).ShouldBe(passes ? (WorkState.Done, "Passed", "") : (WorkState.Done, "Flagged", "It was cut off."));
    }

    private static async Task<SummaryVersion> RunAsync(ISummaryWriter writer)
    {
        await using var service = await TestService.StartAsync(writer: writer);
        await service.ImportAsync();
        await service.Get<SummaryPipeline>().RunAsync(OneChart, null, default);
        return (await service.Get<ISummaryStore>().HistoryAsync(new SubjectKey("E06000042", SummaryLevel.Chart, "average-delay"), default)).ShouldHaveSingleItem();
    }

    private sealed class ScriptedWriter(params string[] answers) : ISummaryWriter
    {
        public List<WritingTask> Tasks { get; } = [];

        public WriterIdentity Identity { get; } = new("openai", "a-model", "localhost", "");

        public Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct)
        {
            Tasks.Add(task);
            return Task.FromResult<GenerationResult>(Tasks.Count <= answers.Length
                ? new GenerationResult.Written(new Draft(answers[Tasks.Count - 1], [], CallRecord.Local(answers[Tasks.Count - 1])))
                : new GenerationResult.Failed(GenerationFailure.Truncated, "It was cut off.", CallRecord.Local("") with { CostUsd = 0.25m }));
        }
    }
}
