using Shouldly;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>Grades in words are claims like figures.</summary>
public sealed class GradeTests
{
    [Theory]
    [InlineData("The bathing water of the north beach in Sandvik was rated Excellent.", "Excellent")]
    [InlineData("In 2024 the class of the bathing water at the harbour beach was Good.", "Good")]
    [InlineData("The harbour beach was rated Sufficient in 2021.", "Sufficient")]
    public void Check_RightGrade_IsSupported(string text, string grade)
    {
        var report = BeachData.Report("water", text);

        report.Findings.ShouldNotContain(f => f.Severity == Severity.Error);
        report.Claims.Single(c => c.Quote == grade).Verdict.ShouldBe(ClaimVerdict.Supported);
    }

    [Theory]
    [InlineData(FindingKind.Subject, "The bathing water of the north beach in Sandvik was rated Good.")]
    [InlineData(FindingKind.Subject, "The class of the bathing water at the harbour beach was Excellent.")]
    [InlineData(FindingKind.Number, "The bathing water of the north beach in Sandvik was rated Outstanding.")]
    [InlineData(FindingKind.Period, "The harbour beach is now rated Sufficient.")]
    public void Check_WrongGrade_IsAnError(FindingKind kind, string text) => BeachData.Errors("water", text).ShouldBe([kind]);

    [Fact]
    public void Check_UnknownPart_IsNotChecked() =>
        BeachData.Report("water", "A beach in Sandvik was rated Good.").Claims.ShouldAllBe(c => c.Verdict != ClaimVerdict.Contradicted);

    [Fact]
    public void Check_CommonWordThatIsAlsoAGrade_IsNoClaim() =>
        BeachData.Report("water", "It is good to know the class of the bathing water.").Claims.ShouldBeEmpty();
}
