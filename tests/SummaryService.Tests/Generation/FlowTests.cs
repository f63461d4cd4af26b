using FsCheck;
using FsCheck.Fluent;
using SummaryService.Generation;
using SummaryService.Generation.Resilience;

namespace SummaryService.Tests.Generation;

public sealed class FlowTests
{
    [Fact]
    public void Shares_AnyLimit_NeverLetMoreThanTheLimitThroughInAMinute() =>
        Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), limit =>
        {
            var (burst, refill, every) = RateLimits.Shares(limit);
            var refills = Math.Floor(TimeSpan.FromMinutes(1) / every);
            // One refill may fall on the very edge of the minute; a limit of one is a burst of one and a refill at the end of the minute.
            return burst >= 1 && refill >= 1 && every >= TimeSpan.FromMilliseconds(50) && burst + refills * refill <= Math.Max(limit, 2);
        }).CheckThrowOnFailure();

    [Fact]
    public async Task Rates_BucketEmpty_HoldsTheNextRequestBack()
    {
        using var rates = new RateLimits(requestsPerMinute: 20, tokensPerMinute: null);
        await rates.WaitAsync(1, default);
        await rates.WaitAsync(1, default);

        using var stop = new CancellationTokenSource();
        var third = rates.WaitAsync(1, stop.Token).AsTask();

        third.IsCompleted.ShouldBeFalse();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => third);
    }

    [Fact]
    public async Task Rates_QuestionLargerThanTheBucket_IsSentAllTheSame()
    {
        using var rates = new RateLimits(requestsPerMinute: null, tokensPerMinute: 1000);

        await rates.WaitAsync(5000, default);
    }

    [Fact]
    public async Task Enter_AllPlacesTaken_WaitsForOneToBeGivenBack()
    {
        var places = new AdaptiveConcurrency(1, new EngineStatus());
        await places.EnterAsync(default);
        var second = places.EnterAsync(default);
        second.IsCompleted.ShouldBeFalse();

        places.Leave();

        await second;
    }

    [Fact]
    public async Task Enter_CancelledWhileWaiting_LeavesNoPlaceTaken()
    {
        var status = new EngineStatus();
        var places = new AdaptiveConcurrency(1, status);
        await places.EnterAsync(default);
        using var stop = new CancellationTokenSource();
        var second = places.EnterAsync(stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);

        places.Leave();

        status.InFlight.ShouldBe(0);
        await places.EnterAsync(default);
    }

    [Fact]
    public void TooMany_BurstOfOneLimit_HalvesOnceAndRecoversOneARound()
    {
        var places = new AdaptiveConcurrency(32, new EngineStatus());
        var mark = places.Mark();

        Enumerable.Range(0, 32).Select(_ => places.TooMany(mark)).OfType<int>().ShouldBe([16]);
        places.TooMany(places.Mark()).ShouldBe(8);

        for (var i = 0; i < 9; i++)
            places.Succeeded();
        places.Limit.ShouldBe(9);
        for (var i = 0; i < 10_000; i++)
            places.Succeeded();
        places.Limit.ShouldBe(32);
    }

    [Fact]
    public void TooMany_AgainAndAgain_LeavesOnePlace()
    {
        var places = new AdaptiveConcurrency(32, new EngineStatus());

        for (var i = 0; i < 10; i++)
            places.TooMany(places.Mark());

        places.Limit.ShouldBe(1);
    }
}
