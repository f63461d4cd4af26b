using System.Text;
using SummaryService.Generation;
using SummaryService.Generation.Cost;

namespace SummaryService.Tests.Generation;

public sealed class SharedBudgetTests
{
    private const decimal PerDay = 0.10m;
    private const string True = "The chart shows the latest figures for the area, and its notes say how to read them.";

    [Fact]
    public async Task Run_TwoPipelinesOnOneStore_StayWithinTheDaysBudgetTogether()
    {
        var billed = 0L;
        await using var server = await FaultServer.Start((_, body) =>
        {
            // As much as the request allows, the worst that can happen.
            var (input, output) = (Encoding.UTF8.GetByteCount(body) / 2, 1000);
            Interlocked.Add(ref billed, input + 4 * output);
            return Faults.Text(True, input: input, output: output);
        });
        await using var one = await TestService.StartAsync(Settings(server));
        await one.ImportAsync();
        await using var two = await TestService.StartAsync(Settings(server), folder: one.Folder);

        var reports = await Task.WhenAll(new[] { one, two }.Select(s => Task.Run(() => s.Get<SummaryPipeline>().RunAsync(new RunRequest(), null, default))));

        (billed / 1_000_000m).ShouldBeInRange(PerDay / 2, PerDay);
        reports.ShouldAllBe(r => r!.Outcomes.ContainsKey(nameof(GenerationFailure.OverBudget)));
        reports.Sum(r => r!.CostUsd).ShouldBe(billed / 1_000_000m);
        one.Get<Budget>().State.ReservedUsd.ShouldBe(0);
    }

    [Fact]
    public async Task Run_AfterAnotherProcessSpentTheDay_MakesNoCall()
    {
        await using var server = await FaultServer.Start(Faults.Text(True));
        await using var service = await TestService.StartAsync(Settings(server));
        await service.ImportAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await service.Get<ISpendingLedger>().ShareAsync("another", today, PerDay, default);
        await service.Get<ISpendingLedger>().ShareAsync("another", today.AddDays(1), PerDay, default);

        var report = (await service.Get<SummaryPipeline>().RunAsync(new RunRequest("E06000042"), null, default))!;

        server.Requests.ShouldBe(0);
        report.Outcomes.Keys.ShouldContain(nameof(GenerationFailure.OverBudget));
    }

    private static Dictionary<string, string?> Settings(FaultServer server) => new()
    {
        ["Generation:Writer"] = "openai",
        ["Generation:OpenAi:Provider"] = "Compatible",
        ["Generation:OpenAi:Endpoint"] = server.Address.ToString(),
        ["Generation:OpenAi:Model"] = "small-model",
        ["Generation:OpenAi:StructuredAnswers"] = "Never",
        ["Generation:OpenAi:MaxOutputTokens"] = "1000",
        ["Generation:Prices:0:Model"] = "small-model",
        ["Generation:Prices:0:InputUsdPerMillion"] = "1",
        ["Generation:Prices:0:OutputUsdPerMillion"] = "4",
        ["Generation:Prices:0:AsOf"] = "2026-01-05",
        ["Generation:Budget:PerDayUsd"] = "0.10",
    };
}
