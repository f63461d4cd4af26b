using Microsoft.Extensions.DependencyInjection;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Review;

namespace SummaryService.Tests.Data;

public sealed class SqliteSummaryStoreTests(SqliteFiles server) : SummaryStoreContract(server);

public sealed class PostgresSummaryStoreTests(PostgresServer server) : SummaryStoreContract(server);

/// <summary>What every store of versions must do.</summary>
public abstract class SummaryStoreContract(IStoreServer server) : IAsyncLifetime
{
    private ServiceProvider services = null!;

    private ISummaryStore Store => services.GetRequiredService<ISummaryStore>();

    private IWorkQueue Queue => services.GetRequiredService<IWorkQueue>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => services = await server.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (services is not null)
            await services.DisposeAsync();
    }

    [Fact]
    public async Task Find_FullProvenance_ComesBackEqual()
    {
        var saved = SummaryVersion.Open(Guid.NewGuid(), Samples.Buses(), "k1", "18", Samples.WithError, Samples.FullProvenance(), Samples.Noon, "Plain £ text");
        await Save(saved);

        var found = await Store.FindAsync(saved.Id, Ct);

        found.ShouldNotBeNull();
        Content(found).ShouldBe(Content(saved));
        found.Provenance.Sheet.Facts[0].ShouldBe(saved.Provenance.Sheet.Facts[0]);
        found.Provenance.CostUsd.ShouldBeNull();
        SummaryJson.Write(found.Provenance).ShouldContain("\"value\":16.80,");
    }

    [Fact]
    public async Task Find_AfterEveryMove_ComesBackWithItsHistory()
    {
        var version = Samples.Version();
        await Save(version);
        version.Approve("Ann", Samples.Noon.AddMinutes(1), "fine");
        version.Publish(Samples.Noon.AddMinutes(2));
        await Change(version);
        version.Withdraw("Bob", Samples.Noon.AddMinutes(3), "wrong year");
        await Change(version);

        Content((await Store.FindAsync(version.Id, Ct))!).ShouldBe(Content(version));
    }

    [Fact]
    public async Task Find_UnknownId_IsNull() => (await Store.FindAsync(Guid.NewGuid(), Ct)).ShouldBeNull();

    [Fact]
    public async Task Save_VersionThatSomebodyElseChanged_ConflictsAndStoresNothing()
    {
        var mine = Samples.Version();
        await Save(mine);
        var theirs = (await Store.FindAsync(mine.Id, Ct))!;
        theirs.Approve("Ann", Samples.Noon);
        await Change(theirs);

        mine.Reject("Bob", Samples.Noon, "wrong");
        var added = Samples.Version(key: "k2");

        (await Store.SaveAsync([added], [mine], Ct)).ShouldBe(SaveOutcome.Conflict);
        (await Store.FindAsync(mine.Id, Ct))!.State.ShouldBe(SummaryState.Approved);
        (await Store.FindAsync(added.Id, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task Save_SecondLiveVersionOfASubject_Conflicts()
    {
        await Save(Samples.Live());

        (await Store.SaveAsync([Samples.Live(key: "k2")], [], Ct)).ShouldBe(SaveOutcome.Conflict);
        (await Store.PublishedAsync("A1", Ct)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Save_LiveVersionInPlaceOfAnother_LeavesOneLive()
    {
        var (old, next) = (Samples.Live(), Samples.Version(key: "k2"));
        await Save(old, next);
        old.Supersede(Samples.Noon);
        next.PublishUnreviewed(Samples.Noon);

        // The new one first: the store has to find the right order itself.
        (await Store.SaveAsync([], [next, old], Ct)).ShouldBe(SaveOutcome.Saved);
        (await Store.PublishedAsync("A1", Ct)).ShouldHaveSingleItem().Id.ShouldBe(next.Id);
    }

    [Fact]
    public async Task Save_ManyPublishersAtOnce_LeaveOneLiveVersion()
    {
        var live = Samples.Live();
        var waiting = Enumerable.Range(1, 6).Select(i => Samples.Version(key: "n" + i)).ToArray();
        await Save([live, .. waiting]);

        var outcomes = await Task.WhenAll(waiting.Select(v => Task.Run(async () =>
        {
            var old = (await Store.FindAsync(live.Id, Ct))!;
            var mine = (await Store.FindAsync(v.Id, Ct))!;
            if (old.State != SummaryState.Published)
                return SaveOutcome.Conflict;
            old.Supersede(Samples.Noon);
            mine.PublishUnreviewed(Samples.Noon);
            return await Store.SaveAsync([], [old, mine], Ct);
        }, Ct)));

        outcomes.Count(o => o == SaveOutcome.Saved).ShouldBe(1);
        (await Store.PublishedAsync("A1", Ct)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Complete_HeldItem_StoresVersionAndEndsItem()
    {
        var item = await Claimed("w1");
        var old = Samples.Live(key: "k0");
        await Save(old);
        var version = Samples.Version();
        old.Supersede(Samples.Noon);

        (await Store.CompleteAsync(item, version, [old], Samples.Noon, Ct)).ShouldBe(SaveOutcome.Saved);
        (await Store.FindAsync(version.Id, Ct)).ShouldNotBeNull();
        (await Store.FindAsync(old.Id, Ct))!.State.ShouldBe(SummaryState.Superseded);
        (await Queue.CountAsync(Ct)).ShouldBe(new QueueCounts(0, 0, 1, 0, 0));
        (await Queue.RecentAsync(1, Ct))[0].Outcome.ShouldBe("Written");
    }

    [Fact]
    public async Task Complete_LostLease_ConflictsAndStoresNothing()
    {
        var slow = await Claimed("slow");
        await Queue.ClaimAsync("quick", SummaryLevel.Chart, Samples.Noon.AddHours(1), TimeSpan.FromMinutes(1), Ct);
        var version = Samples.Version();

        (await Store.CompleteAsync(slow, version, [], Samples.Noon, Ct)).ShouldBe(SaveOutcome.Conflict);
        (await Store.FindAsync(version.Id, Ct)).ShouldBeNull();
        (await Queue.CountAsync(Ct)).Claimed.ShouldBe(1);
    }

    [Fact]
    public async Task Complete_LeaseLostToTheSameOwner_Conflicts()
    {
        var first = await Claimed("w1");
        await Queue.ClaimAsync("w1", SummaryLevel.Chart, Samples.Noon.AddHours(1), TimeSpan.FromMinutes(1), Ct);

        (await Store.CompleteAsync(first, Samples.Version(), [], Samples.Noon, Ct)).ShouldBe(SaveOutcome.Conflict);
    }

    [Fact]
    public async Task Complete_SupersededVersionChangedMeanwhile_LeavesTheItemClaimed()
    {
        var item = await Claimed("w1");
        var old = Samples.Live(key: "k0");
        await Save(old);
        var stale = (await Store.FindAsync(old.Id, Ct))!;
        old.Withdraw("Ann", Samples.Noon, "wrong");
        await Change(old);
        stale.Supersede(Samples.Noon);

        (await Store.CompleteAsync(item, Samples.Version(), [stale], Samples.Noon, Ct)).ShouldBe(SaveOutcome.Conflict);
        (await Queue.CountAsync(Ct)).ShouldBe(new QueueCounts(0, 1, 0, 0, 0));
    }

    [Fact]
    public async Task Heads_SeveralVersions_GiveTheNewestOfEachSubject()
    {
        var roads = new SubjectKey("A1", SummaryLevel.Section, "buses");
        var rejected = Samples.Version(key: "k2", report: Samples.WithError, provenance: Samples.FullProvenance(), text: "18");
        rejected.Reject("Ann", Samples.Noon, "no");
        await Save(Samples.Live(), rejected, Samples.Version(roads, "r1"), Samples.Version(Samples.Buses("A2"), "k9"));

        var heads = await Store.HeadsAsync("A1", Ct);

        heads.Select(h => (h.Subject, h.ContentKey)).ShouldBe([(Samples.Buses(), "k2"), (roads, "r1")]);
        heads[0].ShouldBeEquivalentTo(new SummaryHead(rejected.Id, Samples.Buses(), "k2", "p7", "openai|model-x|temperature 0.2",
            rejected.Provenance.Parents.ToList(), SummaryState.Rejected, false, "18"));
        (await Store.HeadsAsync(null, Ct)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task ToReview_MixedStates_ListsWaitingAndUnseenLive()
    {
        var (waiting, unseen, seen) = (Samples.Version(Samples.Buses("A1")), Samples.Live(Samples.Buses("A2")), Samples.Live(Samples.Buses("A3")));
        var rejected = Samples.Version(Samples.Buses("A4"));
        seen.Approve("Ann", Samples.Noon);
        rejected.Reject("Ann", Samples.Noon, "no");
        await Save(waiting, unseen, seen, rejected);

        (await Store.ToReviewAsync(Ct)).Select(v => v.Id).ShouldBe([waiting.Id, unseen.Id]);
        unseen.Approve("Ann", Samples.Noon);
        await Change(unseen);
        (await Store.ToReviewAsync(Ct)).Select(v => v.Id).ShouldBe([waiting.Id]);
    }

    [Fact]
    public async Task HistoryAndWrittenBy_SeveralVersions_AreNewestFirst()
    {
        var (first, second) = (Samples.Version(), Samples.Version(key: "k2"));
        var fixedSentence = Samples.Version(key: "k3", provenance: Samples.SmallProvenance(Samples.Buses()) with { Prompt = null });
        await Save(first);
        await Save(second);
        await Save(fixedSentence, Samples.Version(Samples.Buses("A2"), provenance: Samples.SmallProvenance(Samples.Buses("A2")) with { Prompt = "chart-summary@v002" }));

        (await Store.HistoryAsync(Samples.Buses(), Ct)).Select(v => v.Id).ShouldBe([fixedSentence.Id, second.Id, first.Id]);
        (await Store.WrittenByAsync("chart-summary@v001", Ct)).Select(v => v.Id).ShouldBe([second.Id, first.Id]);
    }

    [Fact]
    public async Task PromptHash_ChangedFile_AnswersTheHashOfFirstUse()
    {
        (await Store.PromptHashAsync("chart-summary@v001", "aaa", Ct)).ShouldBe("aaa");
        (await Store.PromptHashAsync("chart-summary@v001", "bbb", Ct)).ShouldBe("aaa");
        (await Store.PromptHashAsync("chart-summary@v002", "bbb", Ct)).ShouldBe("bbb");
    }

    private async Task<WorkItem> Claimed(string owner)
    {
        await Queue.EnqueueAsync([Samples.Item()], Ct);
        return (await Queue.ClaimAsync(owner, SummaryLevel.Chart, Samples.Noon, TimeSpan.FromMinutes(1), Ct))!;
    }

    private static string[] Content(SummaryVersion v) =>
    [
        $"{v.Id} {v.Subject} {v.ContentKey} {v.State} {v.WrittenAt:O} {v.PublishedAt:O} {v.EndedAt:O} {v.ConcurrencyToken}",
        v.Text, v.Alternative ?? "none", SummaryJson.Write(v.Report), SummaryJson.Write(v.Provenance), SummaryJson.Write(v.Decisions),
    ];

    private async Task Save(params SummaryVersion[] added) => (await Store.SaveAsync(added, [], Ct)).ShouldBe(SaveOutcome.Saved);

    private async Task Change(SummaryVersion changed) => (await Store.SaveAsync([], [changed], Ct)).ShouldBe(SaveOutcome.Saved);
}
