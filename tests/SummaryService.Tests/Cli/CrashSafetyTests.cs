using System.Diagnostics;
using System.Text.Json;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Review;

namespace SummaryService.Tests.Cli;

/// <summary>Real processes that are killed, stopped and doubled: nothing is lost, and nothing is written twice.</summary>
public sealed class CrashSafetyTests : IDisposable
{
    private const string Luton = "E06000032";
    private const int AtATime = 4;
    private static readonly FactSheetBuilder Sheets = new(((ReadResult.Read)DatasetReader.ReadSample()).Dataset, new ContextOptions());
    private static readonly int Charts = Sheets.Dataset.Charts.Count(c => FixedSentence.For(Sheets.Chart(Luton, c.Id)) is null);
    private readonly CommandLine summaries = new();

    public void Dispose() => summaries.Dispose();

    [Fact]
    public async Task Generate_KilledAtSeveralPoints_CompletesWithEverySubjectOnce()
    {
        await using var server = await HoldingServer.StartAsync();
        server.Point(summaries);
        await summaries.RunAsync("import", CommandLine.Sample);
        // Before the first answer, in the middle of the charts, and when the charts are done and the first section is asked for.
        int[] answersBeforeKill = [0, Charts / 2, Charts - Charts / 2];

        foreach (var answers in answersBeforeKill)
        {
            var held = server.HoldAfter(answers);
            using var process = summaries.Start("generate", "--area", Luton);
            await Task.WhenAny(held, process.WaitForExitAsync());
            held.IsCompleted.ShouldBeTrue("the run ended before it was to be killed");
            process.Kill();
            await process.WaitForExitAsync();
        }
        _ = server.HoldAfter(int.MaxValue);
        var last = await summaries.RunAsync("generate", "--area", Luton, "--json");

        last.ExitCode.ShouldBe(0, last.Output);
        await EverySubjectHasOneVersion(server);
        server.DifferentQuestions.ShouldBeGreaterThan(Charts);
        (server.Questions - server.DifferentQuestions).ShouldBeLessThanOrEqualTo(AtATime * answersBeforeKill.Length, "only calls in flight are repeated");
    }

    [Fact]
    public async Task Generate_TwoProcessesOnOneStore_AskNothingTwice()
    {
        await using var server = await HoldingServer.StartAsync();
        server.Point(summaries);
        await summaries.RunAsync("import", CommandLine.Sample);
        _ = server.HoldAfter(int.MaxValue);

        var both = await Task.WhenAll(summaries.RunAsync("generate", "--area", Luton, "--json"), summaries.RunAsync("generate", "--area", Luton, "--json"));

        both.ShouldAllBe(b => b.ExitCode == 0);
        both.Sum(b => JsonDocument.Parse(b.Output).RootElement.GetProperty("written").GetInt32()).ShouldBe(70);
        server.Questions.ShouldBe(server.DifferentQuestions);
        await EverySubjectHasOneVersion(server);
    }

    [Fact]
    public async Task Generate_CtrlC_StopsCleanlyAndTheNextRunGoesOn()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("The signal is sent as Linux does it.");
        await using var server = await HoldingServer.StartAsync();
        server.Point(summaries);
        await summaries.RunAsync("import", CommandLine.Sample);
        var held = server.HoldAfter(5);

        var process = summaries.StartInterruptible("generate", "--area", Luton);
        await Task.WhenAny(held, process.WaitForExitAsync());
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        var stopped = await CommandLine.EndAsync(process);
        var claimed = await ClaimedAsync(server);
        _ = server.HoldAfter(int.MaxValue);
        var next = await summaries.RunAsync("generate", "--area", Luton);

        stopped.ExitCode.ShouldBe(130, stopped.Errors);
        stopped.Errors.ShouldContain("Stopped. What was finished is stored; run the command again to go on.");
        claimed.ShouldBe(0, "what was in flight is given back");
        next.ExitCode.ShouldBe(0, next.Errors);
        await EverySubjectHasOneVersion(server);
    }

    private async Task<int> ClaimedAsync(HoldingServer server)
    {
        await using var service = await TestService.StartAsync(server.Settings(), folder: summaries.Store);
        return (await service.Get<IWorkQueue>().CountAsync(default)).Claimed;
    }

    private async Task EverySubjectHasOneVersion(HoldingServer server)
    {
        await using var service = await TestService.StartAsync(server.Settings(), folder: summaries.Store);
        var heads = await service.Get<ISummaryStore>().HeadsAsync(Luton, default);
        heads.Select(h => h.Subject).Distinct().Count().ShouldBe(70);
        foreach (var head in heads)
            (await service.Get<ISummaryStore>().HistoryAsync(head.Subject, default)).Count.ShouldBe(1, head.Subject.ToString());
        (await service.Get<IWorkQueue>().CountAsync(default)).ShouldBe(new QueueCounts(0, 0, 70, 0, 0));
        (await service.Get<SummaryPipeline>().PlanAsync(new RunRequest(Luton), default))!.ShouldBeEmpty();
    }
}
