using System.Collections.Concurrent;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Plain;
using SummaryService.Review;

namespace SummaryService.Tests;

public sealed class SummaryPipelineTests
{
    private static readonly RunRequest Everything = new();

    [Fact]
    public async Task Run_FreshStore_WritesEverySubjectOnceAndThenNothing()
    {
        await using var service = await TestService.StartAsync();
        var dataset = await service.ImportAsync();

        var first = (await service.Get<SummaryPipeline>().RunAsync(Everything, null, default))!;
        var second = (await service.Get<SummaryPipeline>().RunAsync(Everything, null, default))!;

        var subjects = dataset.ReportedAreas.Count() * (dataset.Charts.Count + dataset.Sections.Count + 1);
        (first.Written, first.Failed).ShouldBe((subjects, 0));
        second.Outcomes.ShouldBeEmpty();
        (await service.Get<ISummaryStore>().HeadsAsync(null, default)).Select(h => h.Subject).Distinct().Count().ShouldBe(subjects);
        first.Outcomes.GetValueOrDefault(RunOutcome.Flagged).ShouldBe(0, "the plain writer's texts are true: the check must not stop one");
    }

    [Fact]
    public async Task Plan_ThenRun_WritesExactlyWhatWasPlanned()
    {
        await using var service = await TestService.StartAsync();
        await service.ImportAsync();

        var planned = (await service.Get<SummaryPipeline>().PlanAsync(Everything, default))!;
        var report = (await service.Get<SummaryPipeline>().RunAsync(Everything, null, default))!;
        var after = (await service.Get<SummaryPipeline>().PlanAsync(Everything, default))!;

        planned.ShouldAllBe(p => p.Reason == WorkReason.Missing);
        report.Written.ShouldBe(planned.Count);
        after.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OneObservationChanged_RewritesItsChartItsSectionAndTheOverallText()
    {
        await using var service = await TestService.StartAsync();
        await service.ImportAsync();
        await service.Get<SummaryPipeline>().RunAsync(Everything, null, default);
        var files = ((ReadResult.Read)DatasetReader.ReadSample()).Files;
        await service.ImportAsync(files with { Observations = files.Observations.Replace("E06000032,unpaid-carers-rate,,2021,7156,", "E06000032,unpaid-carers-rate,,2021,7256,") });

        var planned = (await service.Get<SummaryPipeline>().PlanAsync(Everything, default))!;
        var report = (await service.Get<SummaryPipeline>().RunAsync(Everything, null, default))!;

        planned.Select(p => p.Subject.ToString()).ShouldBe(["E06000032/chart/unpaid-carers", "E06000032/section/carers", "E06000032/overall/overall"]);
        planned[0].Reason.ShouldBe(WorkReason.DataChanged);
        report.Written.ShouldBe(3);
        var live = await service.Get<ISummaryStore>().PublishedAsync("E06000032", default);
        live.Count(v => v.Subject.Id == "unpaid-carers").ShouldBe(1);
        live.Single(v => v.Subject.Id == "unpaid-carers").Text.ShouldContain("7,256");
    }

    [Fact]
    public async Task Run_TwoProcessesOnOneStore_WriteNothingTwice()
    {
        var calls = new ConcurrentBag<SubjectKey>();
        await using var one = await TestService.StartAsync(writer: new CountingWriter(calls));
        await one.ImportAsync();
        await using var two = await TestService.StartAsync(writer: new CountingWriter(calls), folder: one.Folder);

        await Task.WhenAll(one.Get<SummaryPipeline>().RunAsync(Everything, null, default), two.Get<SummaryPipeline>().RunAsync(Everything, null, default));

        calls.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        (await one.Get<SummaryPipeline>().PlanAsync(Everything, default))!.ShouldBeEmpty();
        (await one.Get<IWorkQueue>().CountAsync(default)).ShouldSatisfyAllConditions(q => q.Waiting.ShouldBe(0), q => q.Claimed.ShouldBe(0), q => q.Failed.ShouldBe(0));
    }

    [Fact]
    public async Task Run_Stopped_GivesBackWhatWasInFlightAndTheNextRunGoesOn()
    {
        using var stop = new CancellationTokenSource();
        await using var service = await TestService.StartAsync(writer: new CountingWriter([], afterCalls: 20, stop));
        await service.ImportAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => service.Get<SummaryPipeline>().RunAsync(Everything, null, stop.Token));
        var halted = await service.Get<IWorkQueue>().CountAsync(default);
        await using var next = await TestService.StartAsync(folder: service.Folder);
        await next.Get<SummaryPipeline>().RunAsync(Everything, null, default);

        halted.Claimed.ShouldBe(0);
        halted.Waiting.ShouldBeGreaterThan(0);
        (await next.Get<SummaryPipeline>().PlanAsync(Everything, default))!.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_EveryCallFails_EndsEveryItemInANamedState()
    {
        await using var service = await TestService.StartAsync(writer: new FailingWriter());
        await service.ImportAsync();

        var report = (await service.Get<SummaryPipeline>().RunAsync(new RunRequest("E06000032"), null, default))!;

        report.Outcomes.Keys.ShouldBe([RunOutcome.Passed, nameof(GenerationFailure.Refused)], ignoreOrder: true);
        var recent = await service.Get<IWorkQueue>().RecentAsync(200, default);
        recent.Where(i => i.State == WorkState.Failed).ShouldAllBe(i => i.Outcome == "Refused" && i.Detail == "The filter said no.");
    }

    [Fact]
    public async Task Run_WhileItLasts_SaysOnTheBoardHowItIs()
    {
        var began = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var parked = new EngineStatus.Parked(began, began.AddMinutes(1), "503 Service Unavailable");
        var writer = new LookingWriter();
        await using var service = await TestService.StartAsync(writer: writer);
        await service.ImportAsync();
        service.Get<EngineStatus>().Park(parked);
        writer.Board = service.Get<IWorkerBoard>();

        await service.Get<SummaryPipeline>().RunAsync(new RunRequest("E06000042", "average-delay"), null, TestContext.Current.CancellationToken);

        writer.Seen.ShouldHaveSingleItem().Parked.ShouldBe(parked);
        (await writer.Board.ReadAsync(DateTimeOffset.MinValue, default)).ShouldBeEmpty("the run is over");
    }

    /// <summary>Looks at the board until somebody is on it.</summary>
    private sealed class LookingWriter : ISummaryWriter
    {
        private readonly PlainWriter plain = new();

        public IWorkerBoard Board { get; set; } = null!;

        public IReadOnlyList<WorkerNews> Seen { get; private set; } = [];

        public WriterIdentity Identity => plain.Identity;

        public async Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct)
        {
            while (Seen.Count == 0)
                Seen = await Board.ReadAsync(DateTimeOffset.MinValue, ct);
            return await plain.WriteAsync(task, ct);
        }
    }

    private sealed class CountingWriter(ConcurrentBag<SubjectKey> calls, int afterCalls = int.MaxValue, CancellationTokenSource? stop = null) : ISummaryWriter
    {
        private readonly PlainWriter plain = new();

        public WriterIdentity Identity => plain.Identity;

        public async Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct)
        {
            // A rewrite is asked of the same process; only first drafts tell whether two work on one subject.
            if (task.Earlier.Count == 0)
                calls.Add(task.Sheet.Subject);
            if (calls.Count >= afterCalls)
                await stop!.CancelAsync();
            ct.ThrowIfCancellationRequested();
            return await plain.WriteAsync(task, ct);
        }
    }

    private sealed class FailingWriter : ISummaryWriter
    {
        public WriterIdentity Identity { get; } = new("openai", "a-model", "localhost", "");

        public Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct) =>
            Task.FromResult<GenerationResult>(new GenerationResult.Failed(GenerationFailure.Refused, "The filter said no."));
    }
}
