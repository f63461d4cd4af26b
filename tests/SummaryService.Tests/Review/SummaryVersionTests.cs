using SummaryService.Review;
using SummaryService.Tests.Data;

namespace SummaryService.Tests.Review;

public sealed class SummaryVersionTests
{
    private static readonly Dictionary<string, Action<SummaryVersion>> Moves = new()
    {
        ["approve"] = v => v.Approve("Ann", Samples.Noon),
        ["reject"] = v => v.Reject("Ann", Samples.Noon, "wrong"),
        ["edit"] = v => v.ReplaceByEdit("Ann", Samples.Noon, ""),
        ["publish"] = v => v.Publish(Samples.Noon),
        ["publish unreviewed"] = v => v.PublishUnreviewed(Samples.Noon),
        ["supersede"] = v => v.Supersede(Samples.Noon),
        ["withdraw"] = v => v.Withdraw("Ann", Samples.Noon, "wrong"),
    };

    // Every state with every move: the state after it, or null where the move is illegal.
    public static TheoryData<SummaryState, string, SummaryState?> EveryMove()
    {
        var data = new TheoryData<SummaryState, string, SummaryState?>();
        void Row(SummaryState from, params (string Move, SummaryState To)[] legal)
        {
            foreach (var move in Moves.Keys)
                data.Add(from, move, legal.Any(l => l.Move == move) ? legal.Single(l => l.Move == move).To : null);
        }
        Row(
            SummaryState.AwaitingReview,
            ("approve", SummaryState.Approved),
            ("reject", SummaryState.Rejected),
            ("edit", SummaryState.Superseded),
            ("publish unreviewed", SummaryState.Published),
            ("supersede", SummaryState.Superseded)
        );
        Row(
            SummaryState.Approved,
            ("reject", SummaryState.Rejected),
            ("edit", SummaryState.Superseded),
            ("publish", SummaryState.Published),
            ("supersede", SummaryState.Superseded)
        );
        Row(
            SummaryState.Published,
            ("approve", SummaryState.Published),
            ("edit", SummaryState.Published),
            ("supersede", SummaryState.Superseded),
            ("withdraw", SummaryState.Withdrawn)
        );
        Row(SummaryState.Rejected);
        Row(SummaryState.Superseded);
        Row(SummaryState.Withdrawn);
        return data;
    }

    [Theory, MemberData(nameof(EveryMove))]
    public void Move_FromEachState_GoesWhereItMayOrThrows(SummaryState from, string move, SummaryState? to)
    {
        var version = In(from);

        if (to is { } legal)
        {
            Moves[move](version);
            version.State.ShouldBe(legal);
        }
        else
        {
            Should.Throw<InvalidOperationException>(() => Moves[move](version)).Message.ShouldContain($"is {from}; only one that is ");
            version.State.ShouldBe(from);
        }
    }

    [Fact]
    public void PublishUnreviewed_ErrorFinding_Throws() =>
        Should
            .Throw<InvalidOperationException>(() => Samples.Version(report: Samples.WithError).PublishUnreviewed(Samples.Noon))
            .Message.ShouldContain("error findings");

    [Theory, InlineData("reject"), InlineData("withdraw")]
    public void End_WithoutReason_Throws(string move)
    {
        var version = In(move == "reject" ? SummaryState.AwaitingReview : SummaryState.Published);

        Should.Throw<ArgumentException>(() =>
        {
            if (move == "reject")
                version.Reject("Ann", Samples.Noon, " ");
            else
                version.Withdraw("Ann", Samples.Noon, " ");
        });
        version.EndedAt.ShouldBeNull();
    }

    [Fact]
    public void Decisions_AfterSeveralMoves_TellWhoWhenAndWhy()
    {
        var version = Samples.Live();
        version.Approve("Ann", Samples.Noon.AddMinutes(1), "fine");
        version.Withdraw("Bob", Samples.Noon.AddMinutes(2), " late data ");

        version.Decisions.ShouldBe([
            new Decision(DecisionKind.Approved, "Ann", Samples.Noon.AddMinutes(1), "fine"),
            new Decision(DecisionKind.Withdrawn, "Bob", Samples.Noon.AddMinutes(2), "late data"),
        ]);
        version.Approval!.Editor.ShouldBe("Ann");
        (version.PublishedAt, version.EndedAt).ShouldBe((Samples.Noon, Samples.Noon.AddMinutes(2)));
    }

    private static SummaryVersion In(SummaryState state)
    {
        var version = Samples.Version();
        string[] path = state switch
        {
            SummaryState.AwaitingReview => [],
            SummaryState.Approved => ["approve"],
            SummaryState.Rejected => ["reject"],
            SummaryState.Published => ["publish unreviewed"],
            SummaryState.Superseded => ["supersede"],
            _ => ["publish unreviewed", "withdraw"],
        };
        foreach (var move in path)
            Moves[move](version);
        return version;
    }
}
