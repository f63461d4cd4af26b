using Microsoft.Extensions.Options;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Publishing;
using SummaryService.Review;
using SummaryService.Tests.Data;

namespace SummaryService.Tests.Review;

/// <summary>The desk on a real store; the check finds an error in every text that says 18.</summary>
public sealed class ReviewDeskTests(SqliteFiles server) : StoreContract(server)
{
    private readonly FakeTime clock = new();

    private ReviewDesk Desk =>
        new(
            Summaries,
            new Publisher(Options.Create(new PublishingOptions()), clock),
            new EditCheck(
                (text, _) => text.Contains("18", StringComparison.Ordinal) ? Samples.WithError : Samples.Clean,
                Catalogue,
                Options.Create(new ContextOptions())
            ),
            clock
        );

    [Fact]
    public async Task Approve_WaitingVersion_GoesLiveInPlaceOfTheOld()
    {
        var (live, waiting) = (Samples.Live(key: "k0"), Samples.Version());
        await Save(live, waiting);

        var done = (await Desk.ApproveAsync(waiting.Id, "Ann", "", Ct)).ShouldBeOfType<ReviewOutcome.Done>();

        done.Version.State.ShouldBe(SummaryState.Published);
        (await Summaries.PublishedAsync("A1", Ct)).ShouldHaveSingleItem().Approval!.Editor.ShouldBe("Ann");
        (await State(live)).ShouldBe(SummaryState.Superseded);
    }

    [Fact]
    public async Task Approve_LiveVersionNobodyHadSeen_StaysLiveAndLeavesTheQueue()
    {
        var live = Samples.Live();
        await Save(live);

        (await Desk.ApproveAsync(live.Id, "Ann", "", Ct)).ShouldBeOfType<ReviewOutcome.Done>();

        (await State(live)).ShouldBe(SummaryState.Published);
        (await Summaries.ToReviewAsync(Ct)).ShouldBeEmpty();
        (await Desk.ApproveAsync(live.Id, "Bob", "", Ct)).ShouldBe(new ReviewOutcome.NotAllowed("Ann has approved it already."));
    }

    [Fact]
    public async Task Approve_TextWithErrors_NeedsAReasonWhichIsKept()
    {
        var flagged = Samples.Version(report: Samples.WithError);
        await Save(flagged);

        (await Desk.ApproveAsync(flagged.Id, "Ann", " ", Ct))
            .ShouldBeOfType<ReviewOutcome.HasErrors>()
            .Report.Findings.ShouldHaveSingleItem();
        (await State(flagged)).ShouldBe(SummaryState.AwaitingReview);

        (await Desk.ApproveAsync(flagged.Id, "Ann", "18 is the corrected figure", Ct))
            .ShouldBeOfType<ReviewOutcome.Done>()
            .Version.Approval!.Reason.ShouldBe("18 is the corrected figure");
    }

    [Fact]
    public async Task Edit_WaitingVersion_MakesANewOneThatIsLive()
    {
        var original = Samples.Version();
        await Save(original);

        var edit = (await Desk.EditAsync(original.Id, "Ann", " Buses\r\nrun. ", "shorter", Ct))
            .ShouldBeOfType<ReviewOutcome.Done>()
            .Version;

        var stored = (await Summaries.FindAsync(edit.Id, Ct))!;
        (stored.Text, stored.State, stored.ContentKey).ShouldBe(("Buses\nrun.", SummaryState.Published, "k1"));
        (stored.Provenance.EditedFrom, stored.Provenance.Editor, stored.Approval!.Reason).ShouldBe((original.Id, "Ann", "shorter"));
        var old = (await Summaries.FindAsync(original.Id, Ct))!;
        (old.State, old.Decisions[^1].Kind, old.Text).ShouldBe((SummaryState.Superseded, DecisionKind.Edited, "Buses ran."));
    }

    [Fact]
    public async Task Edit_LiveVersion_LeavesOneLiveAndANewerDraftWaiting()
    {
        var live = Samples.Live();
        var draft = SummaryVersion.Open(
            Guid.NewGuid(),
            Samples.Buses(),
            "k2",
            "Newer.",
            Samples.Clean,
            Samples.SmallProvenance(Samples.Buses()),
            Samples.Noon.AddHours(1)
        );
        await Save(live, draft);

        var edit = (await Desk.EditAsync(live.Id, "Ann", "Buses run.", "", Ct)).ShouldBeOfType<ReviewOutcome.Done>().Version;

        (await Summaries.PublishedAsync("A1", Ct)).ShouldHaveSingleItem().Id.ShouldBe(edit.Id);
        (await State(draft)).ShouldBe(SummaryState.AwaitingReview);
    }

    [Fact]
    public async Task Edit_TextWithErrors_IsSavedOnlyWithAReason()
    {
        var original = Samples.Version();
        await Save(original);

        (await Desk.EditAsync(original.Id, "Ann", "18 buses.", "", Ct)).ShouldBeOfType<ReviewOutcome.HasErrors>();
        (await Summaries.HistoryAsync(Samples.Buses(), Ct)).ShouldHaveSingleItem();

        var edit = (await Desk.EditAsync(original.Id, "Ann", "18 buses.", "The operator says so.", Ct))
            .ShouldBeOfType<ReviewOutcome.Done>()
            .Version;
        (edit.Report.Passes, edit.Approval!.Reason).ShouldBe((false, "The operator says so."));
    }

    [Theory, InlineData("  ", "The text is empty."), InlineData("Buses ran.\n", "The text is unchanged.")]
    public async Task Edit_NothingToSave_SaysWhy(string text, string why)
    {
        var original = Samples.Version();
        await Save(original);

        (await Desk.EditAsync(original.Id, "Ann", text, "", Ct)).ShouldBe(new ReviewOutcome.NotAllowed(why));
    }

    [Fact]
    public async Task Reject_WithAndWithoutReason_IsStoredOnlyWithOne()
    {
        var waiting = Samples.Version();
        await Save(waiting);

        (await Desk.RejectAsync(waiting.Id, "Ann", "", Ct)).ShouldBeOfType<ReviewOutcome.NotAllowed>();
        (await Desk.RejectAsync(waiting.Id, "Ann", "too long", Ct)).ShouldBeOfType<ReviewOutcome.Done>();
        (await State(waiting)).ShouldBe(SummaryState.Rejected);
        (await Queue.CountAsync(Ct)).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task AskForAnother_RejectedText_QueuesTheNextSampleOfTheSameContent()
    {
        var (first, second) = (Samples.Version(), Samples.Version());
        first.Supersede(Samples.Noon);
        await Save(first, second);

        (await Desk.AskForAnotherAsync(second.Id, "Ann", "dull", Ct))
            .ShouldBeOfType<ReviewOutcome.Done>()
            .Version.Decisions[^1]
            .Kind.ShouldBe(DecisionKind.AskedForAnother);

        var item = await Queue.ClaimAsync("w", SummaryLevel.Chart, clock.GetUtcNow(), TimeSpan.FromMinutes(1), Ct);
        (item!.ContentKey, item.Sample, item.Reason).ShouldBe(("k1", 3, WorkReason.Requested));
    }

    [Fact]
    public async Task Withdraw_LiveAndOtherVersions_OnlyTakesLiveOnesOff()
    {
        var (live, waiting) = (Samples.Live(), Samples.Version(Samples.Buses("A2")));
        await Save(live, waiting);

        (await Desk.WithdrawAsync(live.Id, "Ann", "wrong year", Ct)).ShouldBeOfType<ReviewOutcome.Done>();
        (await Summaries.PublishedAsync("A1", Ct)).ShouldBeEmpty();
        (await Desk.WithdrawAsync(waiting.Id, "Ann", "wrong year", Ct)).ShouldBe(
            new ReviewOutcome.NotAllowed("It is awaiting review and cannot be withdrawn.")
        );
    }

    [Fact]
    public async Task Move_UnknownVersion_IsNotFound() =>
        (await Desk.ApproveAsync(Guid.NewGuid(), "Ann", "", Ct)).ShouldBeOfType<ReviewOutcome.NotFound>();

    [Fact]
    public async Task Approve_ByTwoEditorsAtOnce_IsDoneOnce()
    {
        var waiting = Samples.Version();
        await Save(waiting);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(1, 4).Select(i => Task.Run(() => Desk.ApproveAsync(waiting.Id, "E" + i, "", Ct), Ct))
        );

        outcomes.Count(o => o is ReviewOutcome.Done).ShouldBe(1);
        outcomes.ShouldAllBe(o => o is ReviewOutcome.Done || o is ReviewOutcome.Conflict || o is ReviewOutcome.NotAllowed);
        (await Summaries.FindAsync(waiting.Id, Ct))!.Decisions.ShouldHaveSingleItem();
    }

    private async Task<SummaryState> State(SummaryVersion version) => (await Summaries.FindAsync(version.Id, Ct))!.State;
}
