using System.Collections.Concurrent;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Review;

namespace SummaryService.Tests.Data;

public sealed class SqliteWorkQueueTests(SqliteFiles server) : WorkQueueContract(server);

public sealed class PostgresWorkQueueTests(PostgresServer server) : WorkQueueContract(server);

/// <summary>What every queue of work must do.</summary>
public abstract class WorkQueueContract(IStoreServer server) : StoreContract(server)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Claim_EightWorkersAtOnce_NeverGiveTheSameItemTwice()
    {
        await Queue.EnqueueAsync(
            [.. Enumerable.Range(1, 200).Select(i => Samples.Item(new SubjectKey("A" + (i % 7), SummaryLevel.Chart, "c" + i)))],
            Ct
        );
        var claimed = new ConcurrentBag<Guid>();

        await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(worker =>
                    Task.Run(
                        async () =>
                        {
                            while (await Queue.ClaimAsync("w" + worker, SummaryLevel.Chart, Samples.Noon, Lease, Ct) is { } item)
                                claimed.Add(item.Id);
                        },
                        Ct
                    )
                )
        );

        claimed.Count.ShouldBe(200);
        claimed.Distinct().Count().ShouldBe(200);
    }

    [Fact]
    public async Task Claim_WaitingItems_GivesTheOldestOfTheLevelWithItsLease()
    {
        var (first, second) = (Samples.Item(Samples.Buses("A1")), Samples.Item(Samples.Buses("A2"), "k2", sample: 3));
        await Queue.EnqueueAsync([Samples.Item(SubjectKey.Overall("A1"))], Ct);
        await Queue.EnqueueAsync([first], Ct);
        await Queue.EnqueueAsync([second], Ct);

        (await Claim("w1"))!.Id.ShouldBe(first.Id);
        (await Claim("w1")).ShouldBeEquivalentTo(
            new WorkItem
            {
                Id = second.Id,
                Subject = Samples.Buses("A2"),
                ContentKey = "k2",
                Sample = 3,
                Reason = WorkReason.Missing,
                PlannedAt = Samples.Noon,
                State = WorkState.Claimed,
                Owner = "w1",
                LeaseUntil = Samples.Noon + Lease,
                Claims = 1,
            }
        );
        (await Claim("w1")).ShouldBeNull();
    }

    [Fact]
    public async Task Claim_CalledOff_LeavesNoItemWithoutAHolderWhoKnows()
    {
        await Queue.EnqueueAsync([.. Enumerable.Range(1, 40).Select(i => Samples.Item(Samples.Buses("A" + i)))], Ct);
        using var stop = new CancellationTokenSource();
        var held = 0;

        await Task.WhenAll(Enumerable.Range(1, 8).Select(worker => Task.Run(async () =>
        {
            try
            {
                while (await Queue.ClaimAsync("w" + worker, SummaryLevel.Chart, Samples.Noon, Lease, stop.Token) is not null)
                    if (Interlocked.Increment(ref held) == 10)
                        await stop.CancelAsync();
            }
            catch (OperationCanceledException)
            {
                // Called off before anything was taken.
            }
        }, Ct)));

        held.ShouldBeGreaterThanOrEqualTo(10);
        (await Queue.CountAsync(Ct)).Claimed.ShouldBe(held);
    }

    [Fact]
    public async Task Claim_EndedLease_GivesTheItemToAnother()
    {
        await Queue.EnqueueAsync([Samples.Item()], Ct);
        await Claim("dead");

        (await Queue.ClaimAsync("w2", SummaryLevel.Chart, Samples.Noon + Lease - TimeSpan.FromSeconds(1), Lease, Ct)).ShouldBeNull();
        var again = await Queue.ClaimAsync("w2", SummaryLevel.Chart, Samples.Noon + Lease, Lease, Ct);

        again.ShouldNotBeNull().Claims.ShouldBe(2);
    }

    [Fact]
    public async Task Renew_BeforeTheLeaseEnds_KeepsItemsOfTheOwnerOnly()
    {
        await Queue.EnqueueAsync([Samples.Item(Samples.Buses("A1")), Samples.Item(Samples.Buses("A2"))], Ct);
        var (mine, theirs) = (await Claim("w1"), await Claim("w2"));
        await Queue.RenewAsync("w1", Samples.Noon.AddHours(1), Ct);

        (await Queue.NextLeaseEndAsync(SummaryLevel.Chart, Ct)).ShouldBe(Samples.Noon + Lease);
        (await Queue.ClaimAsync("w3", SummaryLevel.Chart, Samples.Noon.AddMinutes(30), Lease, Ct))!.Id.ShouldBe(theirs!.Id);
        (await Queue.FailAsync(mine!, "TimedOut", "slow", null, Samples.Noon, Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task NextLeaseEnd_NothingClaimed_IsNull() => (await Queue.NextLeaseEndAsync(SummaryLevel.Chart, Ct)).ShouldBeNull();

    [Fact]
    public async Task Release_ClaimedItem_WaitsAgain()
    {
        await Queue.EnqueueAsync([Samples.Item()], Ct);
        await Queue.ReleaseAsync((await Claim("w1"))!, Ct);

        (await Queue.CountAsync(Ct)).Waiting.ShouldBe(1);
        (await Claim("w2")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Release_LostLease_LeavesTheNewHolderAlone()
    {
        await Queue.EnqueueAsync([Samples.Item()], Ct);
        var slow = await Claim("slow");
        await Queue.ClaimAsync("w2", SummaryLevel.Chart, Samples.Noon.AddHours(1), Lease, Ct);

        await Queue.ReleaseAsync(slow!, Ct);
        (await Queue.FailAsync(slow!, "TimedOut", "late", null, Samples.Noon, Ct)).ShouldBeFalse();
        (await Queue.CountAsync(Ct)).ShouldBe(new QueueCounts(0, 1, 0, 0, 0));
    }

    [Fact]
    public async Task Fail_SeveralItems_CountsAndAddsUpKnownCost()
    {
        await Queue.EnqueueAsync([.. Enumerable.Range(1, 3).Select(i => Samples.Item(Samples.Buses("A" + i)))], Ct);
        await Queue.FailAsync((await Claim("w"))!, "Refused", "no", 0.0012m, Samples.Noon, Ct);
        await Queue.FailAsync((await Claim("w"))!, "TimedOut", "slow", 0.5m, Samples.Noon.AddHours(1), Ct);
        await Queue.FailAsync((await Claim("w"))!, "Unreachable", "down", null, Samples.Noon.AddHours(2), Ct);

        (await Queue.CountAsync(Ct)).ShouldBe(new QueueCounts(0, 0, 0, 3, 0.5012m));
        (await Queue.CostSinceAsync(Samples.Noon.AddHours(1), Ct)).ShouldBe(0.5m);
        (await Queue.CostSinceAsync(Samples.Noon.AddHours(9), Ct)).ShouldBe(0);
        var recent = await Queue.RecentAsync(2, Ct);
        recent.Select(i => (i.Outcome, i.Detail, i.CostUsd)).ShouldBe([("Unreachable", "down", null), ("TimedOut", "slow", 0.5m)]);
    }

    [Fact]
    public async Task Enqueue_SamePlanTwice_AddsNothing()
    {
        await Queue.EnqueueAsync([Samples.Item()], Ct);
        await Claim("w1");
        await Queue.EnqueueAsync([Samples.Item()], Ct);

        (await Queue.CountAsync(Ct)).ShouldBe(new QueueCounts(0, 1, 0, 0, 0));
    }

    [Fact]
    public async Task Enqueue_FailedItem_WaitsAgain()
    {
        await Queue.EnqueueAsync([Samples.Item()], Ct);
        await Queue.FailAsync((await Claim("w1"))!, "TimedOut", "slow", 0.1m, Samples.Noon, Ct);
        await Queue.EnqueueAsync([Samples.Item()], Ct);

        (await Queue.CountAsync(Ct)).ShouldBe(new QueueCounts(1, 0, 0, 0, 0.1m), "what was paid is paid");
        await Queue.FailAsync((await Claim("w1"))!, "TimedOut", "slow", null, Samples.Noon, Ct);
        await Queue.EnqueueAsync([Samples.Item()], Ct);
        await Queue.FailAsync((await Claim("w1"))!, "Refused", "no", 0.25m, Samples.Noon, Ct);
        (await Queue.CountAsync(Ct)).ShouldBe(new QueueCounts(0, 0, 0, 1, 0.35m));
    }

    [Fact]
    public async Task Enqueue_OtherContentOfTheSubject_DropsWhatWaits()
    {
        await Queue.EnqueueAsync([Samples.Item(key: "old"), Samples.Item(Samples.Buses("A2"), "other")], Ct);
        await Queue.EnqueueAsync([Samples.Item(key: "new")], Ct);

        (await Claim("w1"))!.ContentKey.ShouldBe("other");
        (await Claim("w1"))!.ContentKey.ShouldBe("new");
        (await Claim("w1")).ShouldBeNull();
    }

    [Fact]
    public async Task Enqueue_DoneItemWhoseTextIsTheNewest_StaysDone()
    {
        await Written("k1");
        await Queue.EnqueueAsync([Samples.Item(key: "k1")], Ct);

        (await Queue.CountAsync(Ct)).ShouldBe(new QueueCounts(0, 0, 1, 0, 0));
    }

    [Fact]
    public async Task Enqueue_DoneItemWhoseContentCameBack_WaitsAgain()
    {
        await Written("k1");
        await Written("k2");
        await Queue.EnqueueAsync([Samples.Item(key: "k1")], Ct);

        (await Claim("w1"))!.ContentKey.ShouldBe("k1");
    }

    [Fact]
    public async Task Enqueue_SamePlanFromFourProcesses_AddsEachItemOnce()
    {
        WorkItem[] Plan() => [.. Enumerable.Range(1, 30).Select(i => Samples.Item(new SubjectKey("A1", SummaryLevel.Chart, "c" + i)))];

        await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => Task.Run(() => Queue.EnqueueAsync(Plan(), Ct), Ct)));

        (await Queue.CountAsync(Ct)).Waiting.ShouldBe(30);
    }

    [Fact]
    public async Task Requested_WaitingClaimedFailedAndDone_ListsAllButDone()
    {
        WorkItem Asked(string area) => new() { Id = Guid.NewGuid(), Subject = Samples.Buses(area), ContentKey = "k1", Sample = 2, Reason = WorkReason.Requested, PlannedAt = Samples.Noon };
        await Queue.EnqueueAsync([Asked("A1"), Asked("A2"), Asked("A3"), Asked("A4"), Samples.Item(Samples.Buses("A5"))], Ct);
        (await Summaries.CompleteAsync((await Claim("w1"))!, Samples.Version(), [], Samples.Noon, Ct)).ShouldBe(SaveOutcome.Saved);
        await Queue.FailAsync((await Claim("w1"))!, "TimedOut", "slow", null, Samples.Noon, Ct);
        await Claim("w1");

        (await Queue.RequestedAsync(Ct)).Select(i => (i.Subject.AreaCode, i.State))
            .ShouldBe([("A2", WorkState.Failed), ("A3", WorkState.Claimed), ("A4", WorkState.Waiting)]);
    }

    [Fact]
    public async Task Pace_ItemsEndWhileOthersWait_CountsThemSinceThePlan()
    {
        (await Queue.PaceAsync(Samples.Noon, Ct)).ShouldBeNull();
        await Queue.EnqueueAsync([.. Enumerable.Range(1, 5).Select(i => Samples.Item(Samples.Buses("A" + i)))], Ct);
        await Queue.FailAsync((await Claim("w"))!, "Refused", "no", 0, Samples.Noon.AddSeconds(10), Ct);
        await Queue.FailAsync((await Claim("w"))!, "Refused", "no", 0, Samples.Noon.AddSeconds(20), Ct);

        var pace = (await Queue.PaceAsync(Samples.Noon.AddSeconds(30), Ct))!;

        pace.ShouldBe(new QueuePace(2, TimeSpan.FromSeconds(30)));
        pace.Left(3).ShouldBe(TimeSpan.FromSeconds(45));
        (await Queue.PaceAsync(Samples.Noon.AddHours(1), Ct))!.Left(3).ShouldBeNull("nothing has ended for a while");
    }

    private Task<WorkItem?> Claim(string owner) => Queue.ClaimAsync(owner, SummaryLevel.Chart, Samples.Noon, Lease, Ct);

    private async Task Written(string key)
    {
        await Queue.EnqueueAsync([Samples.Item(key: key)], Ct);
        (await Summaries.CompleteAsync((await Claim("w1"))!, Samples.Version(key: key), [], Samples.Noon, Ct)).ShouldBe(SaveOutcome.Saved);
    }
}
