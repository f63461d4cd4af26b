using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Review;

namespace SummaryService.Tests;

/// <summary>What makes a text needed again, and what its writer is told then.</summary>
public sealed class ReplanningTests
{
    private const string Luton = "E06000032";
    private static readonly RunRequest Everything = new(Luton);
    private static readonly RunRequest OneChart = new(Luton, "unpaid-carers");

    [Fact]
    public async Task AskForAnother_NextRun_TellsTheWriterTheReasonAndKeepsBothVersions()
    {
        var writer = new RememberingWriter();
        await using var service = await StartAsync(writer, ("Publishing:Policy", "AfterApproval"));
        await service.Get<SummaryPipeline>().RunAsync(OneChart, null, default);
        var first = await NewestAsync(service);

        (await service.Get<ReviewDesk>().AskForAnotherAsync(first.Id, "Ann", "Say what a carer is.", default)).ShouldBeOfType<ReviewOutcome.Done>();
        await service.Get<SummaryPipeline>().RunAsync(OneChart, null, default);

        writer.Tasks.Select(t => t.Sample).ShouldBe([1, 2]);
        var earlier = writer.Tasks[1].Earlier.ShouldHaveSingleItem();
        (earlier.Text, earlier.Problems).ShouldSatisfyAllConditions(e => e.Text.ShouldBe(first.Text), e => e.Problems.ShouldBe(["Say what a carer is."]));
        var history = await service.Get<ISummaryStore>().HistoryAsync(first.Subject, default);
        history.Select(v => v.State).ShouldBe([SummaryState.AwaitingReview, SummaryState.Rejected]);
    }

    [Fact]
    public async Task Plan_AnotherWasAskedFor_ListsItWithThatReasonUntilItIsWritten()
    {
        var writer = new RememberingWriter { FailsOn = 2 };
        await using var service = await StartAsync(writer, ("Publishing:Policy", "AfterApproval"));
        await service.Get<SummaryPipeline>().RunAsync(OneChart, null, default);
        var first = await NewestAsync(service);
        await service.Get<ReviewDesk>().AskForAnotherAsync(first.Id, "Ann", "Say what a carer is.", default);

        (await PlanAsync(service, OneChart)).ShouldBe([$"{Luton}/chart/unpaid-carers Requested"]);
        (await service.Get<SummaryPipeline>().RunAsync(OneChart, null, default))!.Failed.ShouldBe(1);
        (await PlanAsync(service, OneChart)).ShouldBe([$"{Luton}/chart/unpaid-carers Requested"], "the call failed, so the editor still waits");
        (await service.Get<SummaryPipeline>().RunAsync(OneChart, null, default))!.Written.ShouldBe(1);
        (await PlanAsync(service, OneChart)).ShouldBeEmpty();
        writer.Tasks.Select(t => t.Sample).ShouldBe([1, 2, 2]);
    }

    [Fact]
    public async Task Plan_ChartWithdrawn_NeedsWhatStandsOnIt()
    {
        await using var service = await WrittenAsync();

        (await service.Get<ReviewDesk>().WithdrawAsync((await NewestAsync(service)).Id, "Ann", "The source took the figure back.", default)).ShouldBeOfType<ReviewOutcome.Done>();

        (await PlanAsync(service, Everything)).ShouldBe([$"{Luton}/section/carers ParentChanged", $"{Luton}/overall/overall ParentChanged"]);
    }

    [Fact]
    public async Task Plan_ChartEdited_NeedsWhatStandsOnItAndNothingAfterARun()
    {
        await using var service = await WrittenAsync();
        var chart = await NewestAsync(service);

        (await service.Get<ReviewDesk>().EditAsync(chart.Id, "Ann", chart.Text + " The notes say who was asked.", "Notes", default)).ShouldBeOfType<ReviewOutcome.Done>();

        (await PlanAsync(service, Everything)).ShouldBe([$"{Luton}/section/carers ParentChanged", $"{Luton}/overall/overall ParentChanged"]);
        (await service.Get<SummaryPipeline>().RunAsync(Everything, null, default))!.Written.ShouldBe(2);
        (await PlanAsync(service, Everything)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Plan_OtherWriter_SaysSo()
    {
        await using var service = await StartAsync(new RememberingWriter());
        await service.Get<SummaryPipeline>().RunAsync(OneChart, null, default);
        await using var other = await TestService.StartAsync(writer: new RememberingWriter("another-model"), folder: service.Folder);

        (await PlanAsync(other, OneChart)).ShouldBe([$"{Luton}/chart/unpaid-carers WriterChanged"]);
    }

    [Fact]
    public async Task PromptFolder_NewVersionThenEditedFile_IsPlannedAndRefused()
    {
        var prompts = Directory.CreateTempSubdirectory("prompts-").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "prompts"), "v001.yaml", SearchOption.AllDirectories))
        {
            var folder = Directory.CreateDirectory(Path.Combine(prompts, Path.GetFileName(Path.GetDirectoryName(file)!))).FullName;
            File.Copy(file, Path.Combine(folder, "v001.yaml"));
        }
        var first = Path.Combine(prompts, "chart-summary", "v001.yaml");
        await using var service = await StartAsync(new RememberingWriter(), ("Prompts:Folder", prompts));
        await service.Get<SummaryPipeline>().RunAsync(OneChart, null, default);

        var text = await File.ReadAllTextAsync(first);
        await File.WriteAllTextAsync(first.Replace("v001", "v002"), text.Replace("parent: ~", "parent: v001").Replace("higher", "greater"));
        await using var succeeded = await StartAsync(new RememberingWriter(), service.Folder, ("Prompts:Folder", prompts));
        (await PlanAsync(succeeded, OneChart)).ShouldBe([$"{Luton}/chart/unpaid-carers PromptChanged"]);

        await File.WriteAllTextAsync(first, text.Replace("higher", "greater"));
        await using var edited = await StartAsync(new RememberingWriter(), service.Folder, ("Prompts:Folder", prompts));
        (await Should.ThrowAsync<InvalidDataException>(() => edited.Get<SummaryPipeline>().RunAsync(OneChart, null, default)))
            .Message.ShouldContain("prompts/chart-summary/v001.yaml");
        Directory.Delete(prompts, recursive: true);
    }

    [Fact]
    public async Task Run_EditorDecidesWhileATextIsWritten_StoresItAllTheSameAndEnds()
    {
        await using var service = await StartAsync(new RememberingWriter());
        await service.Get<SummaryPipeline>().RunAsync(OneChart, null, default);
        var live = await NewestAsync(service);
        var writer = new RememberingWriter(before: () => service.Get<ReviewDesk>().ApproveAsync(live.Id, "Ann", "", default));
        await using var other = await TestService.StartAsync(writer: writer, folder: service.Folder);

        var report = (await other.Get<SummaryPipeline>().RunAsync(OneChart with { Force = true }, null, default))!;

        report.Outcomes.ShouldBe(new Dictionary<string, int> { [RunOutcome.Passed] = 1 });
        var history = await service.Get<ISummaryStore>().HistoryAsync(live.Subject, default);
        history.Select(v => v.State).ShouldBe([SummaryState.Published, SummaryState.Superseded]);
    }

    private static async Task<TestService> WrittenAsync()
    {
        var service = await StartAsync(new RememberingWriter());
        await service.Get<SummaryPipeline>().RunAsync(Everything, null, default);
        (await PlanAsync(service, Everything)).ShouldBeEmpty();
        return service;
    }

    private static async Task<TestService> StartAsync(ISummaryWriter writer, params (string Name, string Value)[] settings)
    {
        var service = await TestService.StartAsync(settings.ToDictionary(s => s.Name, s => (string?)s.Value), writer);
        await service.ImportAsync();
        return service;
    }

    private static Task<TestService> StartAsync(ISummaryWriter writer, string folder, (string Name, string Value) setting) =>
        TestService.StartAsync(new() { [setting.Name] = setting.Value }, writer, folder);

    private static async Task<SummaryVersion> NewestAsync(TestService service) =>
        (await service.Get<ISummaryStore>().HistoryAsync(new(Luton, SummaryLevel.Chart, "unpaid-carers"), default))[0];

    private static async Task<string[]> PlanAsync(TestService service, RunRequest request) =>
        [.. (await service.Get<SummaryPipeline>().PlanAsync(request, default))!.Select(p => $"{p.Subject} {p.Reason}")];

    /// <summary>Writes the same harmless sentence about everything, and remembers what it was asked.</summary>
    private sealed class RememberingWriter(string model = "a-model", Func<Task>? before = null) : ISummaryWriter
    {
        private const string Text = "The chart shows the latest figures for the area, and its notes say how to read them.";

        public List<WritingTask> Tasks { get; } = [];

        /// <summary>Gets the call, counted from 1, that gets no answer; none does when it is 0.</summary>
        public int FailsOn { get; init; }

        public WriterIdentity Identity { get; } = new("scripted", model, null, "");

        public async Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct)
        {
            lock (Tasks)
                Tasks.Add(task);
            if (before is not null)
                await before();
            return Tasks.Count == FailsOn
                ? new GenerationResult.Failed(GenerationFailure.Unreachable, "Nobody answers.")
                : new GenerationResult.Written(new Draft(Text, [], CallRecord.Local(Text)));
        }
    }
}
