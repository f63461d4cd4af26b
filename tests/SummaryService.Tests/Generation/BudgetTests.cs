using System.Collections.Concurrent;
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
    public async Task Reserve_DayLimit_CountsWhatTheStoreKnowsAndEndsAtMidnight()
    {
        var clock = new FakeTime();
        var budget = new Budget(new BudgetOptions { PerDayUsd = 5 }, clock);
        await budget.StartRunAsync(4.50m, default);
        budget.TryReserve(0.60m, out var why).ShouldBeNull();
        why.ShouldContain("PerDayUsd");
        await budget.StartRunAsync(3m, default);
        budget.State.DayUsd.ShouldBe(4.50m, "what was spent does not become less");

        clock.Advance(TimeSpan.FromHours(15));

        budget.TryReserve(0.60m, out _).ShouldNotBeNull();
    }

    [Fact]
    public async Task Reserve_AnotherProcessSpendsMeanwhile_StopsBeforeTheLimitOfBoth()
    {
        var ledger = new Ledger();
        var (clock, day) = (new FakeTime(), new BudgetOptions { PerDayUsd = 1.00m });
        var (one, two) = (new Budget(day, clock, ledger), new Budget(day, clock, ledger));
        await one.StartRunAsync(0, default);
        await two.StartRunAsync(0, default);
        (await one.ReserveAsync(0.70m, default)).Reservation!.Settle(0.50m);
        await one.TellEndAsync();

        (await two.ReserveAsync(0.40m, default)).Reservation!.Settle(0.40m);
        await two.TellEndAsync();
        var (late, why) = await one.ReserveAsync(0.20m, default);

        late.ShouldBeNull();
        why.ShouldBe("The call could cost $0.2; $0.9 of Generation:Budget:PerDayUsd ($1) is spent and $0 is put aside.");
        (await one.ReserveAsync(0.10m, default)).Reservation.ShouldNotBeNull("a call that was refused keeps no room from others");
    }

    [Fact]
    public async Task Reserve_ManyAtOnceInTwoProcesses_NeverPassTheDaysLimitTogether()
    {
        var ledger = new Ledger();
        Budget[] budgets = [.. Enumerable.Range(0, 2).Select(_ => new Budget(new BudgetOptions { PerDayUsd = 1.00m }, new FakeTime(), ledger))];

        var granted = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(async () => (await budgets[i % 2].ReserveAsync(0.03m, default)).Reservation)));

        granted.Count(g => g is not null).ShouldBeInRange(1, 33);
    }

    [Fact]
    public async Task StartRun_AfterAnother_BeginsAtZeroButKeepsTheDay()
    {
        var budget = new Budget(new BudgetOptions { PerRunUsd = 1, PerDayUsd = 5 }, new FakeTime());
        budget.TryReserve(0.9m, out _)!.Settle(0.9m);

        await budget.StartRunAsync(0.9m, default);

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

    /// <summary>A ledger without a database.</summary>
    private sealed class Ledger : ISpendingLedger
    {
        private readonly ConcurrentDictionary<(string, DateOnly), decimal> rows = new();

        public async Task<decimal> ShareAsync(string process, DateOnly day, decimal usd, CancellationToken ct)
        {
            rows[(process, day)] = usd;
            await Task.Yield();
            return rows.Where(r => r.Key.Item1 != process && r.Key.Item2 == day).Sum(r => r.Value);
        }
    }
}
