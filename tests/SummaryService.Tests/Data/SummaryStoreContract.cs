using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Review;

namespace SummaryService.Tests.Data;

public sealed class SqliteSummaryStoreTests(SqliteFiles server) : SummaryStoreContract(server);

public sealed class PostgresSummaryStoreTests(PostgresServer server) : SummaryStoreContract(server);

/// <summary>What every store of versions must do.</summary>
public abstract class SummaryStoreContract(IStoreServer server) : StoreContract(server)
{
    [Fact]
    public async Task Find_FullProvenance_ComesBackEqual()
    {
        var saved = SummaryVersion.Open(
            Guid.NewGuid(),
            Samples.Buses(),
            "k1",
            "18",
            Samples.WithError,
            Samples.FullProvenance(),
            Samples.Noon,
            "Plain £ text"
        );
        await Save(saved);

        var found = await Summaries.FindAsync(saved.Id, Ct);

        found.ShouldNotBeNull();
        Content(found).ShouldBe(Content(saved));
        found.Provenance.Sheet.Facts[0].ShouldBe(saved.Provenance.Sheet.Facts[0]);
        found.Provenance.CostUsd.ShouldBeNull();
        SummaryJson.Write(found.Provenance).ShouldContain("\"value\":16.80,");
    }

    [Fact]
    public async Task Find_SheetOfADatasetWithManyAreas_KeepsThoseOfItsFactsOnly()
    {
        var provenance = Samples.FullProvenance();
        Area[] all = [.. provenance.Sheet.Areas, .. Enumerable.Range(1, 500).Select(i => new Area("X" + i, "Place " + i, "town", null))];
        var saved = SummaryVersion.Open(Guid.NewGuid(), Samples.Buses(), "k1", "18", Samples.WithError,
            provenance with { Sheet = provenance.Sheet with { Areas = all } }, Samples.Noon);
        await Save(saved);

        (await Summaries.FindAsync(saved.Id, Ct))!.Provenance.Sheet.Areas.Select(a => a.Code).ShouldBe(["A1"]);
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

        Content((await Summaries.FindAsync(version.Id, Ct))!).ShouldBe(Content(version));
    }

    [Fact]
    public async Task Find_UnknownId_IsNull() => (await Summaries.FindAsync(Guid.NewGuid(), Ct)).ShouldBeNull();

    [Fact]
    public async Task Save_VersionThatSomebodyElseChanged_ConflictsAndStoresNothing()
    {
        var mine = Samples.Version();
        await Save(mine);
        var theirs = (await Summaries.FindAsync(mine.Id, Ct))!;
        theirs.Approve("Ann", Samples.Noon);
        await Change(theirs);

        mine.Reject("Bob", Samples.Noon, "wrong");
        var added = Samples.Version(key: "k2");

        (await Summaries.SaveAsync([added], [mine], Ct)).ShouldBe(SaveOutcome.Conflict);
        (await Summaries.FindAsync(mine.Id, Ct))!.State.ShouldBe(SummaryState.Approved);
        (await Summaries.FindAsync(added.Id, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task RejectForAnother_RejectedVersion_IsSavedWithItsSuccessorInTheQueue()
    {
        var version = Samples.Version();
        await Save(version);
        version.Reject("Ann", Samples.Noon, "dull", askForAnother: true);

        (await Summaries.RejectForAnotherAsync(version, Samples.Item(sample: 2), Ct)).ShouldBe(SaveOutcome.Saved);

        (await Summaries.FindAsync(version.Id, Ct))!.State.ShouldBe(SummaryState.Rejected);
        (await Queue.CountAsync(Ct)).Waiting.ShouldBe(1);
    }

    [Fact]
    public async Task RejectForAnother_VersionThatSomebodyElseChanged_ConflictsAndQueuesNothing()
    {
        var mine = Samples.Version();
        await Save(mine);
        var theirs = (await Summaries.FindAsync(mine.Id, Ct))!;
        theirs.Approve("Bob", Samples.Noon);
        await Change(theirs);
        mine.Reject("Ann", Samples.Noon, "dull", askForAnother: true);

        (await Summaries.RejectForAnotherAsync(mine, Samples.Item(sample: 2), Ct)).ShouldBe(SaveOutcome.Conflict);

        (await Summaries.FindAsync(mine.Id, Ct))!.State.ShouldBe(SummaryState.Approved);
        (await Queue.CountAsync(Ct)).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task LiveCost_PaidFreeAndUnknown_AreToldApart()
    {
        await Save(Live("A1", 0.002m, 0.0005m), Live("A2", 0m), Live("A3", 0.01m, null), Live("A4", 1.25m));
        var gone = Live("A5", 5m);
        gone.Withdraw("Ann", Samples.Noon, "wrong");
        await Save(gone);

        (await Summaries.LiveCostAsync(Ct)).ShouldBe(new LiveCost(4, 2, 1, 1.2525m));
    }

    [Fact]
    public async Task PromptRates_FirstDraftsRewritesAndEdits_CountsDraftsOnly()
    {
        var clean = new AttemptRecord("b", CallRecord.Local("b"), []);
        var wrong = new AttemptRecord("a", CallRecord.Local("a"), Samples.WithError.Findings);
        await Save(By("chart-summary@v001", clean), By("chart-summary@v001", wrong, clean), By("chart-summary@v001", wrong, wrong), By("section-summary@v002", clean));
        await Save(SummaryVersion.Open(Guid.NewGuid(), Samples.Buses(), "k1", "c", Samples.Clean, Samples.SmallProvenance(Samples.Buses()) with
        {
            Prompt = "chart-summary@v001",
            Attempts = [clean],
            EditedFrom = Guid.NewGuid(),
        }, Samples.Noon));

        (await Summaries.PromptRatesAsync(Ct)).ShouldBe([new PromptRate("chart-summary@v001", 3, 1, 2), new PromptRate("section-summary@v002", 1, 1, 1)]);
    }

    private static SummaryVersion By(string prompt, params AttemptRecord[] attempts) =>
        SummaryVersion.Open(Guid.NewGuid(), Samples.Buses(), "k1", "b", attempts[^1].Findings.Count > 0 ? Samples.WithError : Samples.Clean,
            Samples.SmallProvenance(Samples.Buses()) with { Prompt = prompt, Attempts = attempts }, Samples.Noon);

    private static SummaryVersion Live(string area, params decimal?[] costs)
    {
        var version = SummaryVersion.Open(Guid.NewGuid(), Samples.Buses(area), "k1", "b", Samples.Clean, Samples.SmallProvenance(Samples.Buses(area)) with
        {
            Attempts = [.. costs.Select(c => new AttemptRecord("b", CallRecord.Local("b") with { CostUsd = c }, []))],
        }, Samples.Noon);
        version.PublishUnreviewed(Samples.Noon);
        return version;
    }

    [Fact]
    public async Task Save_SecondLiveVersionOfASubject_Conflicts()
    {
        await Save(Samples.Live());

        (await Summaries.SaveAsync([Samples.Live(key: "k2")], [], Ct)).ShouldBe(SaveOutcome.Conflict);
        (await Summaries.PublishedAsync("A1", Ct)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Save_LiveVersionInPlaceOfAnother_LeavesOneLive()
    {
        var (old, next) = (Samples.Live(), Samples.Version(key: "k2"));
        await Save(old, next);
        old.Supersede(Samples.Noon);
        next.PublishUnreviewed(Samples.Noon);

        // The new one first: the store has to find the right order itself.
        (await Summaries.SaveAsync([], [next, old], Ct)).ShouldBe(SaveOutcome.Saved);
        (await Summaries.PublishedAsync("A1", Ct)).ShouldHaveSingleItem().Id.ShouldBe(next.Id);
    }

    [Fact]
    public async Task Save_ManyPublishersAtOnce_LeaveOneLiveVersion()
    {
        var live = Samples.Live();
        var waiting = Enumerable.Range(1, 6).Select(i => Samples.Version(key: "n" + i)).ToArray();
        await Save([live, .. waiting]);

        var outcomes = await Task.WhenAll(
            waiting.Select(v =>
                Task.Run(
                    async () =>
                    {
                        var old = (await Summaries.FindAsync(live.Id, Ct))!;
                        var mine = (await Summaries.FindAsync(v.Id, Ct))!;
                        if (old.State != SummaryState.Published)
                            return SaveOutcome.Conflict;
                        old.Supersede(Samples.Noon);
                        mine.PublishUnreviewed(Samples.Noon);
                        return await Summaries.SaveAsync([], [old, mine], Ct);
                    },
                    Ct
                )
            )
        );

        outcomes.Count(o => o == SaveOutcome.Saved).ShouldBe(1);
        (await Summaries.PublishedAsync("A1", Ct)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Complete_HeldItem_StoresVersionAndEndsItem()
    {
        var item = await Claimed("w1");
        var old = Samples.Live(key: "k0");
        await Save(old);
        var version = Samples.Version();
        old.Supersede(Samples.Noon);

        (await Summaries.CompleteAsync(item, version, [old], Samples.Noon, Ct)).ShouldBe(SaveOutcome.Saved);
        (await Summaries.FindAsync(version.Id, Ct)).ShouldNotBeNull();
        (await Summaries.FindAsync(old.Id, Ct))!.State.ShouldBe(SummaryState.Superseded);
        (await Queue.CountAsync(Ct)).ShouldBe(new QueueCounts(0, 0, 1, 0, 0));
        (await Queue.RecentAsync(1, Ct))[0].Outcome.ShouldBe("Passed");
    }

    [Fact]
    public async Task Complete_LostLease_ConflictsAndStoresNothing()
    {
        var slow = await Claimed("slow");
        await Queue.ClaimAsync("quick", SummaryLevel.Chart, Samples.Noon.AddHours(1), TimeSpan.FromMinutes(1), Ct);
        var version = Samples.Version();

        (await Summaries.CompleteAsync(slow, version, [], Samples.Noon, Ct)).ShouldBe(SaveOutcome.Conflict);
        (await Summaries.FindAsync(version.Id, Ct)).ShouldBeNull();
        (await Queue.CountAsync(Ct)).Claimed.ShouldBe(1);
    }

    [Fact]
    public async Task Complete_LeaseLostToTheSameOwner_Conflicts()
    {
        var first = await Claimed("w1");
        await Queue.ClaimAsync("w1", SummaryLevel.Chart, Samples.Noon.AddHours(1), TimeSpan.FromMinutes(1), Ct);

        (await Summaries.CompleteAsync(first, Samples.Version(), [], Samples.Noon, Ct)).ShouldBe(SaveOutcome.Conflict);
    }

    [Fact]
    public async Task Complete_SupersededVersionChangedMeanwhile_LeavesTheItemClaimed()
    {
        var item = await Claimed("w1");
        var old = Samples.Live(key: "k0");
        await Save(old);
        var stale = (await Summaries.FindAsync(old.Id, Ct))!;
        old.Withdraw("Ann", Samples.Noon, "wrong");
        await Change(old);
        stale.Supersede(Samples.Noon);

        (await Summaries.CompleteAsync(item, Samples.Version(), [stale], Samples.Noon, Ct)).ShouldBe(SaveOutcome.Conflict);
        (await Queue.CountAsync(Ct)).ShouldBe(new QueueCounts(0, 1, 0, 0, 0));
    }

    [Fact]
    public async Task Heads_SeveralVersions_GiveTheNewestOfEachSubject()
    {
        var roads = new SubjectKey("A1", SummaryLevel.Section, "buses");
        var rejected = Samples.Version(key: "k2", report: Samples.WithError, provenance: Samples.FullProvenance(), text: "18");
        rejected.Reject("Ann", Samples.Noon, "no");
        await Save(Samples.Live(), rejected, Samples.Version(roads, "r1"), Samples.Version(Samples.Buses("A2"), "k9"));

        var heads = await Summaries.HeadsAsync("A1", Ct);

        heads.Select(h => (h.Subject, h.ContentKey)).ShouldBe([(Samples.Buses(), "k2"), (roads, "r1")]);
        heads[0]
            .ShouldBeEquivalentTo(
                new SummaryHead(
                    rejected.Id,
                    Samples.Buses(),
                    "k2",
                    "p7",
                    "openai|model-x|temperature 0.2",
                    rejected.Provenance.Parents.ToList(),
                    SummaryState.Rejected,
                    false,
                    "18"
                )
            );
        (await Summaries.HeadsAsync(null, Ct)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task ToReview_MixedStates_ListsWaitingAndUnseenLive()
    {
        var (waiting, unseen, seen) = (
            Samples.Version(Samples.Buses("A1")),
            Samples.Live(Samples.Buses("A2")),
            Samples.Live(Samples.Buses("A3"))
        );
        var rejected = Samples.Version(Samples.Buses("A4"));
        seen.Approve("Ann", Samples.Noon);
        rejected.Reject("Ann", Samples.Noon, "no");
        await Save(waiting, unseen, seen, rejected);

        (await Summaries.ToReviewAsync(Ct)).Select(v => v.Id).ShouldBe([waiting.Id, unseen.Id]);
        unseen.Approve("Ann", Samples.Noon);
        await Change(unseen);
        (await Summaries.ToReviewAsync(Ct)).Select(v => v.Id).ShouldBe([waiting.Id]);
    }

    [Fact]
    public async Task HistoryAndWrittenBy_SeveralVersions_AreNewestFirst()
    {
        var (first, second) = (Samples.Version(), Samples.Version(key: "k2"));
        var fixedSentence = Samples.Version(key: "k3", provenance: Samples.SmallProvenance(Samples.Buses()) with { Prompt = null });
        await Save(first);
        await Save(second);
        await Save(
            fixedSentence,
            Samples.Version(
                Samples.Buses("A2"),
                provenance: Samples.SmallProvenance(Samples.Buses("A2")) with
                {
                    Prompt = "chart-summary@v002",
                }
            )
        );

        (await Summaries.HistoryAsync(Samples.Buses(), Ct)).Select(v => v.Id).ShouldBe([fixedSentence.Id, second.Id, first.Id]);
        (await Summaries.WrittenByAsync("chart-summary@v001", Ct)).Select(v => v.Id).ShouldBe([second.Id, first.Id]);
    }

    [Fact]
    public async Task PromptHash_ChangedFile_AnswersTheHashOfFirstUse()
    {
        (await Summaries.PromptHashAsync("chart-summary@v001", "aaa", Ct)).ShouldBe("aaa");
        (await Summaries.PromptHashAsync("chart-summary@v001", "bbb", Ct)).ShouldBe("aaa");
        (await Summaries.PromptHashAsync("chart-summary@v002", "bbb", Ct)).ShouldBe("bbb");
    }

    private async Task<WorkItem> Claimed(string owner)
    {
        await Queue.EnqueueAsync([Samples.Item()], Ct);
        return (await Queue.ClaimAsync(owner, SummaryLevel.Chart, Samples.Noon, TimeSpan.FromMinutes(1), Ct))!;
    }

    private static string[] Content(SummaryVersion v) =>
        [
            $"{v.Id} {v.Subject} {v.ContentKey} {v.State} {v.WrittenAt:O} {v.PublishedAt:O} {v.EndedAt:O} {v.ConcurrencyToken}",
            v.Text,
            v.Alternative ?? "none",
            SummaryJson.Write(v.Report),
            SummaryJson.Write(v.Provenance),
            SummaryJson.Write(v.Decisions),
        ];
}
