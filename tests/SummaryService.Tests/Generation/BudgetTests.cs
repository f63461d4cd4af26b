using SummaryService.Generation;
using SummaryService.Generation.Cost;

namespace SummaryService.Tests.Generation;

public sealed class BudgetTests
{
    [Fact]
    public async Task Reserve_ManyAtOnce_NeverPassesTheLimit()
    {
        var budget = new Budget(new BudgetOptions { PerRunUsd = 1.00m }, new FakeTime());

        var granted = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() =>
            Enumerable.Range(0, 50).Count(_ => budget.TryReserve(0.03m, out var _) is not null))));

        granted.Sum().ShouldBe(33);
        budget.State.ReservedUsd.ShouldBe(0.99m);
    }

    [Fact]
    public void Reserve_SettledForLess_LeavesRoomForMore()
    {
        var budget = new Budget(new BudgetOptions { PerRunUsd = 0.10m }, new FakeTime());
        var first = budget.TryReserve(0.08m, out _)!;
        budget.TryReserve(0.08m, out var why).ShouldBeNull();
        why.ShouldBe("The call could cost $0.08; $0 of Generation:Budget:PerRunUsd ($0.1) is spent and $0.08 is put aside.");

        first.Settle(0.02m);
        first.Settle(0.05m);
        first.Dispose();

        budget.State.ShouldBe(new BudgetState(0.02m, 0.02m, 0m));
        budget.TryReserve(0.08m, out _).ShouldNotBeNull();
    }

    [Fact]
    public void Reserve_DayLimit_CountsWhatTheStoreKnowsAndEndsAtMidnight()
    {
        var clock = new FakeTime();
        var budget = new Budget(new BudgetOptions { PerDayUsd = 5 }, clock);
        budget.StartRun(4.50m);
        budget.TryReserve(0.60m, out var why).ShouldBeNull();
        why.ShouldContain("PerDayUsd");
        budget.Observe(3m);
        budget.State.DayUsd.ShouldBe(4.50m, "what was spent does not become less");

        clock.Advance(TimeSpan.FromHours(15));

        budget.TryReserve(0.60m, out _).ShouldNotBeNull();
    }

    [Fact]
    public void StartRun_AfterAnother_BeginsAtZeroButKeepsTheDay()
    {
        var budget = new Budget(new BudgetOptions { PerRunUsd = 1, PerDayUsd = 5 }, new FakeTime());
        budget.TryReserve(0.9m, out _)!.Settle(0.9m);

        budget.StartRun(0.9m);

        budget.State.ShouldBe(new BudgetState(0m, 0.9m, 0m));
    }

    [Fact]
    public async Task Write_BudgetForSomeOfManyParallelCalls_StopsBeforeTheOneThatWouldPass()
    {
        // The server bills as much as the request allows, the worst that can happen.
        await using var server = await FaultServer.Start((_, body) => Faults.Text(Faults.GoodText, input: System.Text.Encoding.UTF8.GetByteCount(body) / 2, output: 1000));
        using var t = new WriterUnderTest(server.Address, s => s with { PerRunUsd = 0.05m, MaxConcurrency = 32, StructuredAnswers = "Never" });

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => t.WriteAsync(WriterUnderTest.Task($"chart-{i}"))));

        var written = results.OfType<GenerationResult.Written>().ToList();
        written.Sum(w => w.Draft.Call.CostUsd!.Value).ShouldBeLessThanOrEqualTo(0.05m);
        written.Count.ShouldBeGreaterThan(8);
        results.OfType<GenerationResult.Failed>().ShouldAllBe(f => f.Failure == GenerationFailure.OverBudget && f.Detail.Contains("PerRunUsd"));
        server.Requests.ShouldBe(written.Count, "a call over the budget is not made");
    }

    [Fact]
    public async Task Write_RetryThatWouldPassTheBudget_IsNotSent()
    {
        // A request that was cut off may have been billed, so it counts in full.
        await using var server = await FaultServer.Start(Faults.ResetMidBody);
        using var t = new WriterUnderTest(server.Address, s => s with { PerRunUsd = 0.007m, MaxOutputTokens = 500, MaxRetries = 9 });

        var failed = await t.FailAsync();

        failed.Failure.ShouldBe(GenerationFailure.OverBudget);
        server.Requests.ShouldBe(2);
        t.Budget.State.RunUsd.ShouldBeInRange(0.004m, 0.007m);
    }

    [Fact]
    public async Task Write_FailuresThatCostNothing_AreNotCounted()
    {
        await using var server = await FaultServer.Start(Faults.Status(500), Faults.Status(429), Faults.Good);
        using var t = new WriterUnderTest(server.Address, s => s with { PerRunUsd = 0.007m });

        await t.DraftAsync();

        t.Budget.State.ShouldBe(new BudgetState(0.00018m, 0.00018m, 0m));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_UnknownPrice_IsRefusedUnlessAllowed(bool allowed)
    {
        await using var server = await FaultServer.Start(Faults.Good);
        using var t = new WriterUnderTest(server.Address, s => s with { Priced = false, AllowUnknownPrice = allowed });

        var result = await t.WriteAsync();

        if (allowed)
            result.ShouldBeOfType<GenerationResult.Written>().Draft.Call.CostUsd.ShouldBeNull();
        else
            result.ShouldBeOfType<GenerationResult.Failed>().Detail.ShouldContain("The price of 'small-model' is not known: state it in Generation:Prices");
        server.Requests.ShouldBe(allowed ? 1 : 0);
    }
}
