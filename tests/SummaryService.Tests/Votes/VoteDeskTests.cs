using SummaryService.Tests.Data;
using SummaryService.Votes;

namespace SummaryService.Tests.Votes;

public sealed class VoteDeskTests(SqliteFiles server) : StoreContract(server)
{
    private readonly FakeTime clock = new();

    private VoteDesk Desk => new(Votes, Summaries, clock);

    [Fact]
    public async Task Cast_LiveVersion_CountsOnceForEachVisitorAndRemembersTheirVote()
    {
        var live = Samples.Live();
        await Save(live);

        (await Desk.CastAsync(live.Id, "cookie-1", Ballot.Accurate, null, Ct)).ShouldBe(VoteOutcome.Counted);
        await Desk.CastAsync(live.Id, "cookie-1", Ballot.Inaccurate, "wrong year", Ct);
        await Desk.CastAsync(live.Id, "cookie-2", Ballot.Inaccurate, null, Ct);

        (await Desk.TalliesAsync([live.Id], Ct))[live.Id].ShouldBe(new VoteTally(0, 2));
        // Another desk, as after a new start of the program.
        (await Desk.CastByAsync("cookie-1", [live.Id], Ct))[live.Id].ShouldBe(Ballot.Inaccurate);
        (await Desk.CastByAsync("cookie-3", [live.Id], Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cast_VersionThatIsNotLive_IsNotCounted()
    {
        var waiting = Samples.Version();
        await Save(waiting);

        (await Desk.CastAsync(waiting.Id, "cookie-1", Ballot.Accurate, null, Ct)).ShouldBe(VoteOutcome.NotPublished);
        (await Desk.CastAsync(Guid.NewGuid(), "cookie-1", Ballot.Accurate, null, Ct)).ShouldBe(VoteOutcome.NotPublished);
        (await Desk.TalliesAsync([waiting.Id], Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cast_ReasonWithPersonalData_IsKeptWithoutIt()
    {
        var live = Samples.Live();
        await Save(live);
        await Desk.CastAsync(live.Id, "cookie-1", Ballot.Inaccurate, "Ask jo@example.org", Ct);

        (await Desk.ReasonsAsync(live.Id, Ct)).ShouldBe([new VoteReason(live.Id, Ballot.Inaccurate, "Ask [removed]", clock.GetUtcNow())]);
    }
}
