using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>A sentence with more figures than any person writes: nothing of it passes, and everything around it is still read.</summary>
public sealed class CrowdTests
{
    private const string Right = "In 2023, Galicia had 1,526 mm of rain. ";

    [Fact]
    public void Check_CrowdOfRightFigures_OneErrorAndNothingSupported()
    {
        var crowd = $"In 2023, Galicia had {string.Join(" and then ", Enumerable.Repeat("1,526 mm", 40))} of rain.";

        var report = GaliciaData.Check("rainfall", Right + crowd);

        report.Findings.Where(f => f.Severity == Severity.Error).ShouldHaveSingleItem().Quote.ShouldBe(crowd);
        report.Claims.Where(c => c.Start >= Right.Length).ShouldAllBe(c => c.Verdict == ClaimVerdict.NotCheckable);
        report.Claims.ShouldContain(c => c.Start < Right.Length && c.Verdict == ClaimVerdict.Supported);
    }

    [Fact]
    public void Check_LongRowWithoutWords_OneErrorForAllThatItWasCutInto()
    {
        var report = GaliciaData.Check("rainfall", Right + string.Concat(Enumerable.Repeat("((((12)))) [[3]] ", 100)));

        report.Findings.Where(f => f.Severity == Severity.Error && f.End - f.Start > 1_000).ShouldHaveSingleItem();
        report.Passes.ShouldBeFalse();
    }

    [Fact]
    public void Check_ListOfThirtyFigures_IsReadOneByOne()
    {
        var list = $"In 2023, Galicia had {string.Join(" and then ", Enumerable.Repeat("1,526 mm", 30))} of rain.";

        GaliciaData.Check("rainfall", list).Claims.Count(c => c.Verdict == ClaimVerdict.Supported).ShouldBe(30);
    }
}
