using Microsoft.Extensions.Options;
using SummaryService.Publishing;
using SummaryService.Review;
using SummaryService.Tests.Data;

namespace SummaryService.Tests.Publishing;

public sealed class PublisherTests
{
    private readonly FakeTime clock = new();

    [Theory]
    [InlineData(PublishingPolicy.AfterApproval, true, SummaryState.AwaitingReview)]
    [InlineData(PublishingPolicy.AfterApproval, false, SummaryState.AwaitingReview)]
    [InlineData(PublishingPolicy.WhenChecksPass, true, SummaryState.Published)]
    [InlineData(PublishingPolicy.WhenChecksPass, false, SummaryState.AwaitingReview)]
    public void Receive_NewVersion_GoesLiveOnlyWhenPolicyAndCheckAllow(PublishingPolicy policy, bool passes, SummaryState expected)
    {
        var version = Samples.Version(report: passes ? Samples.Clean : Samples.WithError);

        Publisher(policy).Receive(version, []).ShouldBeEmpty();

        version.State.ShouldBe(expected);
        version.PublishedAt.ShouldBe(expected == SummaryState.Published ? clock.GetUtcNow() : null);
    }

    [Theory]
    [InlineData(PublishingPolicy.AfterApproval, true, SummaryState.Published)]
    [InlineData(PublishingPolicy.WhenChecksPass, true, SummaryState.Superseded)]
    [InlineData(PublishingPolicy.WhenChecksPass, false, SummaryState.Published)]
    public void Receive_BesideALiveVersion_ReplacesItOnlyByGoingLive(PublishingPolicy policy, bool passes, SummaryState liveBecomes)
    {
        var live = Samples.Live(key: "k0");

        Publisher(policy).Receive(Samples.Version(report: passes ? Samples.Clean : Samples.WithError), [live]);

        live.State.ShouldBe(liveBecomes);
    }

    [Fact]
    public void Receive_OlderDraftsAndEndedVersions_SupersedesTheDraftsOnly()
    {
        var (draft, rejected, withdrawn) = (Samples.Version(), Samples.Version(), Samples.Live());
        rejected.Reject("Ann", Samples.Noon, "no");
        withdrawn.Withdraw("Ann", Samples.Noon, "no");

        Publisher(PublishingPolicy.AfterApproval).Receive(Samples.Version(), [draft, rejected, withdrawn]).ShouldBe([draft]);

        draft.State.ShouldBe(SummaryState.Superseded);
    }

    [Fact]
    public void GoLive_VersionThatNobodyApproved_Throws() =>
        Should.Throw<InvalidOperationException>(() =>
            Publisher(PublishingPolicy.WhenChecksPass).GoLive(Samples.Version(), [], Samples.Noon)
        );

    private Publisher Publisher(PublishingPolicy policy) => new(Options.Create(new PublishingOptions { Policy = policy }), clock);
}
