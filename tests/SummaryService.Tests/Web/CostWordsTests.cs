using SummaryService.Generation;
using SummaryService.Review;
using SummaryService.Tests.Data;
using SummaryService.Web.Summaries;

namespace SummaryService.Tests.Web;

public sealed class CostWordsTests
{
    [Theory]
    [InlineData("plain", "no cost: no model was asked")]
    [InlineData("fixed", "no cost: no model was asked")]
    [InlineData("replay", "no cost: recorded answers were used")]
    [InlineData("openai", "$0.00 for 1 attempt")]
    public void Of_NothingPaid_SaysWhy(string writer, string expected) => CostWords.Of(Paid(writer, 0)).ShouldBe(expected);

    [Fact]
    public void Of_SeveralAttempts_AddsThemUp() => CostWords.Of(Paid("openai", 0.00121m, 0.0009m)).ShouldBe("$0.00211 for 2 attempts");

    [Fact]
    public void Of_FailedLastCall_CountsIt() =>
        CostWords.Of(Paid("openai", 0.25m) with { FailedCall = CallRecord.Local("") with { CostUsd = 1m } }).ShouldBe("$1.25 for 2 attempts");

    [Fact]
    public void Of_UnknownCost_IsNeverNothing()
    {
        CostWords.Of(Paid("openai", null, null)).ShouldBe("not known (2 attempts)");
        CostWords.Of(Paid("openai", 0.5m, null)).ShouldBe("at least $0.50; what 1 of 2 attempts cost is not known");
        CostWords.Of(new LiveCost(3, 0, 2, 0)).ShouldBe("not known");
        CostWords.Of(new LiveCost(3, 1, 1, 1234.5m)).ShouldBe("at least $1,234.50");
        CostWords.Of(new LiveCost(3, 0, 0, 0)).ShouldBe("$0.00");
    }

    [Fact]
    public void Each_PaidTextsOnly_IsTheirAverage()
    {
        CostWords.Each(new LiveCost(10, 4, 1, 0.01m)).ShouldBe("$0.0025");
        CostWords.Each(new LiveCost(10, 0, 0, 0)).ShouldBeNull();
    }

    private static Provenance Paid(string writer, params decimal?[] costs) => Samples.SmallProvenance(Samples.Buses()) with
    {
        Writer = new WriterIdentity(writer, null, null, ""),
        Attempts = [.. costs.Select(c => new AttemptRecord("a", CallRecord.Local("a") with { CostUsd = c }, []))],
    };
}
