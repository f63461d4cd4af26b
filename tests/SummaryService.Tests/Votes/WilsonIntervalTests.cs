using FsCheck;
using FsCheck.Fluent;
using SummaryService.Votes;

namespace SummaryService.Tests.Votes;

public sealed class WilsonIntervalTests
{
    // Computed by hand from the formula with z = 1.959964.
    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    public void For_KnownCounts_GivesTheKnownInterval(int k, int n, double lower, double upper)
    {
        var interval = WilsonInterval.For(k, n);

        interval.Lower.ShouldBe(lower, 0.0001);
        interval.Upper.ShouldBe(upper, 0.0001);
    }

    [Fact]
    public void For_AnyCounts_HoldsTheShareInsideZeroAndOne()
    {
        var counts = Gen.Choose(1, 100_000).SelectMany(n => Gen.Choose(0, n).Select(k => (k, n))).ToArbitrary();

        Prop.ForAll(
                counts,
                c =>
                    WilsonInterval.For(c.k, c.n) is var i
                    && i.Lower >= 0
                    && i.Upper <= 1
                    && i.Lower <= (double)c.k / c.n
                    && i.Upper >= (double)c.k / c.n
            )
            .CheckThrowOnFailure();
    }

    [Theory, InlineData(-1, 5), InlineData(6, 5), InlineData(0, 0)]
    public void For_ImpossibleCounts_Throws(int k, int n) => Should.Throw<ArgumentOutOfRangeException>(() => WilsonInterval.For(k, n));

    [Fact]
    public void Of_FewVotes_IsNull()
    {
        WilsonInterval.Of(new VoteTally(3, 1)).ShouldBeNull();
        WilsonInterval.Of(new VoteTally(4, 1)).ShouldNotBeNull();
    }
}
