using SummaryService.Generation;

namespace SummaryService.Tests.Generation;

public sealed class OutageTests
{
    private static FakeTime Clock() => new(TimeSpan.FromMinutes(1));

    private static WriterUnderTest.Settings Patient(WriterUnderTest.Settings s) =>
        s with { AttemptTimeout = TimeSpan.FromMinutes(2), TotalTimeout = TimeSpan.FromMinutes(20), MaxRetries = 2 };

    [Fact]
    public async Task Write_ServerDownForAWhile_ParksTheRunAndGoesOnWhenItIsBack()
    {
        await using var server = await FaultServer.Start((number, _) => number <= 12 ? Faults.Status(500, "out of order") : Faults.Good);
        var clock = Clock();
        using var t = new WriterUnderTest(server.Address, s => Patient(s) with { MaxRetries = 20 }, clock);

        (await t.DraftAsync()).Text.ShouldBe(Faults.GoodText);

        clock.Skipped.ShouldContain(TimeSpan.FromSeconds(30), "the run was parked for as long as the settings say");
        server.Requests.ShouldBe(13, "parked questions are not sent");
        t.Log.Lines.ShouldContain(l => l.StartsWith("Warning: The run is parked until 2026-03-02 09:00:3") && l.Contains("out of order"));
        t.Log.Lines.ShouldContain(l => l.StartsWith("Warning: The run goes on"), "whoever saw the warning sees its end");
        t.Status.Parking.ShouldBeNull();
    }

    [Fact]
    public async Task Write_ServerStaysDown_EndsAsUnreachableAndStatusSaysWhy()
    {
        await using var server = await FaultServer.Start(Faults.Status(500, "out of order"));
        using var t = new WriterUnderTest(server.Address, s => Patient(s) with { MaxRetries = 20 }, Clock());

        var failed = await t.FailAsync();

        failed.Failure.ShouldBe(GenerationFailure.Unreachable);
        failed.Detail.ShouldContain("out of order");
        t.Status.Parking!.Because.ShouldContain("out of order");
        t.Status.Parking.Since.ShouldBeLessThan(t.Status.Parking.Until - TimeSpan.FromMinutes(1), "it tried again in vain, and began before that");
    }

    [Fact]
    public async Task Write_NobodyListens_NamesTheAddressAndTheSetting()
    {
        await using var server = await FaultServer.Start(Faults.Good);
        await server.DisposeAsync();
        using var t = new WriterUnderTest(server.Address, s => Patient(s) with { MaxRetries = 20 }, Clock());

        await t.FailAsync();

        t.Status.Parking!.Because.ShouldStartWith(server.Address.Authority);
        t.Status.Parking.Because.ShouldContain("Generation:OpenAi:Endpoint");
    }

    [Fact]
    public async Task Write_ManyTextsThroughAnOutage_MostAreWrittenInTheEnd()
    {
        await using var server = await FaultServer.Start((number, _) => number <= 60 ? Faults.Reset : Faults.Good);
        // Each waiting text moves the clock on its own, so hours go by on it.
        using var t = new WriterUnderTest(server.Address, s => Patient(s) with { GiveUpAfter = TimeSpan.FromDays(1) }, Clock());

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => t.WriteAsync(WriterUnderTest.Task($"chart-{i}"))));

        results.ShouldAllBe(r => r is GenerationResult.Written || ((GenerationResult.Failed)r).Failure == GenerationFailure.Unreachable);
        results.Count(r => r is GenerationResult.Written).ShouldBeGreaterThan(20);
        results.Sum(Attempts).ShouldBe(server.Requests);
        (t.Status.InFlight, t.Status.Parking).ShouldBe((0, null));
    }

    [Fact]
    public async Task Write_TooManyRequests_LowersTheRequestsInFlightAndRecovers()
    {
        var inFlight = 0;
        await using var server = await FaultServer.Start((number, _) => async context =>
        {
            var now = Interlocked.Increment(ref inFlight);
            // More than four at once are too many for this server.
            await (now > 4 ? Faults.Status(429, "slow down", "rate_limit", ("retry-after-ms", "1")) : Faults.After(TimeSpan.FromMilliseconds(2), Faults.Good))(context);
            Interlocked.Decrement(ref inFlight);
        });
        using var t = new WriterUnderTest(server.Address, s => s with { MaxConcurrency = 32, MaxRetries = 20 });

        var results = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => t.WriteAsync(WriterUnderTest.Task($"chart-{i}"))));

        results.ShouldAllBe(r => r is GenerationResult.Written);
        t.Log.Lines.ShouldContain(l => l.Contains("at most 16 are in flight"));
        t.Log.Lines.ShouldContain(l => l.Contains("at most 8 are in flight"));
        t.Status.ConcurrencyLimit.ShouldBeLessThan(32);
        results.Sum(Attempts).ShouldBe(server.Requests);
    }

    [Fact]
    public async Task Write_ThousandTextsThroughMixedFaults_EachEndsNamedAndTheCountsAddUp()
    {
        var chance = new Random(20260302);
        Behaviour[] faults =
        [
            Faults.Status(429, "slow down", "rate_limit", ("retry-after-ms", "2")), Faults.Status(429), Faults.Status(500), Faults.Status(503),
            Faults.Reset, Faults.ResetMidBody, Faults.TruncatedJson, Faults.WebPage, Faults.Refusal, Faults.Text("The rate", "length"),
            Faults.Text(""), Faults.Status(400, "filtered", "content_filter"), Faults.Hang,
        ];
        await using var server = await FaultServer.Start((_, _) =>
        {
            lock (chance)
                return chance.NextDouble() < 0.3 ? faults[chance.Next(faults.Length)] : Faults.Good;
        });
        using var t = new WriterUnderTest(server.Address, s => s with
        {
            // Long enough that only servers that hang run into it, however busy the machine is: a request cut off on its way is not seen by the server.
            MaxConcurrency = 32, MaxRetries = 4, AttemptTimeout = TimeSpan.FromSeconds(3), PerRunUsd = 100,
        });

        var results = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => t.WriteAsync(WriterUnderTest.Task($"chart-{i}"))));

        var written = results.OfType<GenerationResult.Written>().ToList();
        var failed = results.OfType<GenerationResult.Failed>().ToList();
        (written.Count + failed.Count).ShouldBe(1000);
        written.Count.ShouldBeGreaterThan(900);
        written.ShouldAllBe(w => w.Draft.Text == Faults.GoodText);
        failed.ShouldContain(f => f.Failure == GenerationFailure.Refused);
        failed.ShouldAllBe(f => f.Detail.Length > 0);
        results.Sum(Attempts).ShouldBe(server.Requests);
        t.Log.Lines.Count(l => l.Contains(" requests: ")).ShouldBe(failed.Count, "each failure is one line of the log");
        t.Budget.State.ReservedUsd.ShouldBe(0);
        t.Budget.State.RunUsd.ShouldBeGreaterThanOrEqualTo(results.Sum(Cost));
        t.Status.InFlight.ShouldBe(0);
    }

    private static int Attempts(GenerationResult result) => Call(result)?.HttpAttempts ?? 0;

    private static decimal Cost(GenerationResult result) => Call(result)?.CostUsd ?? 0;

    private static CallRecord? Call(GenerationResult result) =>
        result switch
        {
            GenerationResult.Written w => w.Draft.Call,
            GenerationResult.Failed f => f.Call,
            _ => null,
        };
}
