using SummaryService.Votes;

namespace SummaryService.Tests.Data;

public sealed class SqliteVoteStoreTests(SqliteFiles server) : VoteStoreContract(server);

public sealed class PostgresVoteStoreTests(PostgresServer server) : VoteStoreContract(server);

/// <summary>What every store of votes must do.</summary>
public abstract class VoteStoreContract(IStoreServer server) : StoreContract(server)
{
    [Fact]
    public async Task Cast_SeveralVisitors_AreCountedByVersion()
    {
        var (one, two, none) = (await Live("A1"), await Live("A2"), await Live("A3"));
        await Cast(one, "v1", Ballot.Accurate);
        await Cast(one, "v2", Ballot.Inaccurate);
        await Cast(one, "v3", Ballot.Accurate);
        await Cast(two, "v4", Ballot.Inaccurate);

        var tallies = await Votes.TalliesAsync([one, two, none], Ct);

        tallies[one].ShouldBe(new VoteTally(2, 1));
        tallies[two].ShouldBe(new VoteTally(0, 1));
        tallies.ContainsKey(none).ShouldBeFalse();
    }

    [Fact]
    public async Task Cast_SameVisitorAgain_ChangesTheVote()
    {
        var id = await Live("A1");
        await Cast(id, "v1", Ballot.Accurate);
        await Cast(id, "v1", Ballot.Inaccurate);

        (await Votes.TalliesAsync([id], Ct))[id].ShouldBe(new VoteTally(0, 1));
    }

    [Fact]
    public async Task Cast_SameVisitorManyTimesAtOnce_CountsOnce()
    {
        var id = await Live("A1");
        await Task.WhenAll(Enumerable.Range(1, 10).Select(_ => Task.Run(() => Cast(id, "v1", Ballot.Accurate), Ct)));

        (await Votes.TalliesAsync([id], Ct))[id].ShouldBe(new VoteTally(1, 0));
    }

    [Fact]
    public async Task Cast_Reasons_ComeBackNewestFirst()
    {
        var id = await Live("A1");
        await Cast(id, "v1", Ballot.Inaccurate, "wrong year", minute: 1);
        await Cast(id, "v2", Ballot.Accurate, minute: 2);
        await Cast(id, "v3", Ballot.Accurate, "as I know it", minute: 3);

        (await Votes.ReasonsAsync(id, Ct)).ShouldBe(
        [
            new VoteReason(id, Ballot.Accurate, "as I know it", Samples.Noon.AddMinutes(3)),
            new VoteReason(id, Ballot.Inaccurate, "wrong year", Samples.Noon.AddMinutes(1)),
        ]);
    }

    [Fact]
    public async Task Cast_AgainWithoutReason_KeepsItForTheSameVoteOnly()
    {
        var id = await Live("A1");
        await Cast(id, "v1", Ballot.Inaccurate, "wrong year");
        await Cast(id, "v1", Ballot.Inaccurate);
        (await Votes.ReasonsAsync(id, Ct)).ShouldHaveSingleItem().Reason.ShouldBe("wrong year");

        await Cast(id, "v1", Ballot.Accurate);
        (await Votes.ReasonsAsync(id, Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CastBy_KnownAndUnknownVisitors_FindsOwnVotesOnly()
    {
        var (one, two) = (await Live("A1"), await Live("A2"));
        await Cast(one, "mine-1", Ballot.Inaccurate);
        await Cast(two, "theirs-2", Ballot.Accurate);

        var cast = await Votes.CastByAsync(new Dictionary<Guid, string> { [one] = "mine-1", [two] = "mine-2" }, Ct);

        cast.ShouldBe(new Dictionary<Guid, Ballot> { [one] = Ballot.Inaccurate });
    }

    [Fact]
    public async Task VisitorKey_AskedTwice_IsTheFirst()
    {
        (await Votes.VisitorKeyAsync([1, 2, 3], Ct)).ShouldBe([1, 2, 3]);
        (await Votes.VisitorKeyAsync([4, 5, 6], Ct)).ShouldBe([1, 2, 3]);
    }

    private Task Cast(Guid id, string visitor, Ballot ballot, string? reason = null, int minute = 0) =>
        Votes.CastAsync(id, visitor, ballot, reason, Samples.Noon.AddMinutes(minute), Ct);

    private async Task<Guid> Live(string area)
    {
        var version = Samples.Live(Samples.Buses(area));
        await Save(version);
        return version.Id;
    }
}
