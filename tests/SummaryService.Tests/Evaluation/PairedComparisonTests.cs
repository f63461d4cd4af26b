using SummaryService.Evaluation;

namespace SummaryService.Tests.Evaluation;

public sealed class PairedComparisonTests
{
    [Theory]
    // Two-sided exact binomial: 2 × 0.5^6 = 0.03125, 2 × 0.5^5 = 0.0625.
    [InlineData(6, 0, 0.03125, ComparisonVerdict.Better)]
    [InlineData(0, 6, 0.03125, ComparisonVerdict.Worse)]
    [InlineData(5, 0, 0.0625, ComparisonVerdict.CannotTell)]
    [InlineData(3, 3, 1.0, ComparisonVerdict.CannotTell)]
    [InlineData(0, 0, 1.0, ComparisonVerdict.CannotTell)]
    public void Of_CasesThatDiffer_GivesExactPValue(int gained, int lost, double p, ComparisonVerdict verdict)
    {
        var before = Run([.. Enumerable.Repeat((bool?)false, gained), .. Enumerable.Repeat((bool?)true, lost), true, true]);
        var after = Run([.. Enumerable.Repeat((bool?)true, gained), .. Enumerable.Repeat((bool?)false, lost), true, true]);

        var comparison = PairedComparison.Of(before, after, "grounded");

        (comparison.Gained, comparison.Lost, comparison.Pairs).ShouldBe((gained, lost, gained + lost + 2));
        comparison.PValue.ShouldBe(p, 1e-9);
        comparison.Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void Of_UnmeasuredCase_IsLeftOut() => PairedComparison.Of(Run([true, null]), Run([true, true]), "grounded").Pairs.ShouldBe(1);

    [Fact]
    public void Judge_NothingMeasured_DoesNotPass() =>
        GateResult.Judge(Run([null]), null).ShouldSatisfyAllConditions(g => g.Passed.ShouldBeFalse(), g => g.Reasons[0].ShouldContain("Nothing was measured"));

    [Fact]
    public void Judge_WorseThanBaseline_DoesNotPass()
    {
        var baseline = Run([.. Enumerable.Repeat((bool?)true, 200)]);
        var candidate = Run([.. Enumerable.Repeat((bool?)true, 192), .. Enumerable.Repeat((bool?)false, 8)]);

        GateResult.Judge(candidate, null).Passed.ShouldBeTrue();
        GateResult.Judge(candidate, baseline).Reasons.ShouldHaveSingleItem().ShouldContain("0 gained and 8 lost of 200 cases");
    }

    private static EvaluationRun Run(bool?[] grounded) =>
        new("chart-summary@v001:plain", "cases", "hash-of-the-data", default,
            [.. grounded.Select((g, i) => new CaseScore($"case-{i}", g is null ? null : "A text.", g is null ? "Refused" : null, g, null, null, null, null, null, []))], 0);
}
