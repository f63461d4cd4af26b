using SummaryService.Generation;
using SummaryService.Generation.Resilience;

namespace SummaryService.Tests.Generation;

public sealed class RetryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    // Timeouts are longer than a minute here, so only the waits between retries are skipped.
    private static FakeTime Clock() => new(TimeSpan.FromMinutes(1));

    private static WriterUnderTest.Settings Patient(WriterUnderTest.Settings s) =>
        s with { AttemptTimeout = TimeSpan.FromMinutes(2), TotalTimeout = TimeSpan.FromMinutes(20) };

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", "Mon, 02 Mar 2026 09:00:20 GMT", 20)]
    [InlineData("retry-after-ms", "1500", 1.5)]
    [InlineData("x-ratelimit-reset-requests", "12s", 12)]
    public async Task Write_TooManyRequestsWithAWait_WaitsThatLong(string header, string value, double seconds)
    {
        await using var server = await FaultServer.Start(Faults.Status(429, "slow down", "rate_limit", (header, value)), Faults.Good);
        var clock = Clock();
        using var t = new WriterUnderTest(server.Address, Patient, clock);

        var draft = await t.DraftAsync();

        draft.Call.HttpAttempts.ShouldBe(2);
        var wait = clock.Skipped.ShouldHaveSingleItem();
        wait.ShouldBeInRange(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds) + TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task Write_TooManyRequestsWithoutAWait_WaitsLongerEachTime()
    {
        await using var server = await FaultServer.Start(Faults.Status(429));
        var clock = Clock();
        using var t = new WriterUnderTest(server.Address, s => Patient(s) with { MaxRetries = 6, RetryDelay = TimeSpan.FromSeconds(1) }, clock);

        (await t.FailAsync()).Failure.ShouldBe(GenerationFailure.RateLimited);

        clock.Skipped.Count.ShouldBe(6);
        clock.Skipped[^1].ShouldBeGreaterThan(clock.Skipped[0]);
    }

    [Fact]
    public async Task Write_WaitLongerThanAllowed_EndsAtOnce()
    {
        await using var server = await FaultServer.Start(Faults.Status(429, "come back tomorrow", "rate_limit", ("Retry-After", "86000")));
        var clock = Clock();
        using var t = new WriterUnderTest(server.Address, Patient, clock);

        (await t.FailAsync()).Failure.ShouldBe(GenerationFailure.RateLimited);

        (server.Requests, clock.Skipped.Count).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("20ms", 0.02)]
    [InlineData("1s", 1)]
    [InlineData("6m0s", 360)]
    [InlineData("1h2m3.5s", 3723.5)]
    [InlineData("42", 42)]
    [InlineData("999999h", 86400)]
    public void Duration_AsServersWriteIt_IsRead(string text, double seconds) =>
        RetryHeaders.Duration(text)!.Value.TotalSeconds.ShouldBe(seconds, 1e-9);

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("1x")]
    [InlineData("1.2.3s")]
    [InlineData("s")]
    [InlineData("-5s")]
    public void Duration_AnythingElse_IsNull(string text) => RetryHeaders.Duration(text).ShouldBeNull();

    [Theory]
    [InlineData("0", "5", 60)]
    [InlineData("5", "0", 2)]
    [InlineData("5", "5", 2)]
    [InlineData("0", "0", 60)]
    public void Wait_ResetHeaders_CountForTheLimitThatIsUsedUp(string requestsLeft, string tokensLeft, double seconds)
    {
        var headers = new Dictionary<string, string>
        {
            ["x-ratelimit-remaining-requests"] = requestsLeft,
            ["x-ratelimit-reset-requests"] = "1m0s",
            ["x-ratelimit-remaining-tokens"] = tokensLeft,
            ["x-ratelimit-reset-tokens"] = "2s",
        };

        RetryHeaders.Wait(headers.GetValueOrDefault, Now, isLimited: true).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task Write_ServerErrorThatTellsItsLimits_WaitsAsWithoutThem()
    {
        // Limits come with every answer; far from used up they say nothing about when the server is well again.
        await using var server = await FaultServer.Start(Faults.Status(500, "no luck", "some_code", ("x-ratelimit-remaining-requests", "4999"),
            ("x-ratelimit-reset-requests", "8h0m0s"), ("x-ratelimit-remaining-tokens", "149000"), ("x-ratelimit-reset-tokens", "8h0m0s")), Faults.Good);
        var clock = Clock();
        using var t = new WriterUnderTest(server.Address, s => Patient(s) with { RetryDelay = TimeSpan.FromSeconds(1) }, clock);

        (await t.DraftAsync()).Call.HttpAttempts.ShouldBe(2);

        clock.Skipped.ShouldHaveSingleItem().ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Theory, InlineData("0", 60), InlineData("5", null)]
    public void Wait_AnotherFailureThanTooManyRequests_HeedsOnlyALimitThatIsUsedUp(string requestsLeft, int? seconds)
    {
        var headers = new Dictionary<string, string> { ["x-ratelimit-remaining-requests"] = requestsLeft, ["x-ratelimit-reset-requests"] = "1m0s" };

        RetryHeaders.Wait(headers.GetValueOrDefault, Now, isLimited: false).ShouldBe(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
    }

    [Fact]
    public void Wait_DateInThePastOrNonsense_IsZeroOrNull()
    {
        RetryHeaders.Wait(n => n == "Retry-After" ? "Mon, 02 Mar 2026 08:59:00 GMT" : null, Now, isLimited: true).ShouldBe(TimeSpan.Zero);
        RetryHeaders.Wait(n => n == "Retry-After" ? "NaN" : null, Now, isLimited: true).ShouldBeNull();
        RetryHeaders.Wait(_ => null, Now, isLimited: true).ShouldBeNull();
    }
}
