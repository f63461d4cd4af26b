using SummaryService.Grounding;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts;
using SummaryService.Tests.Grounding.Writing;

namespace SummaryService.Tests.Grounding;

/// <summary>What is said where the check itself fails: an error, whatever the text, so that nothing passes unread.</summary>
public class CheckFailureTests
{
    [Theory]
    [InlineData("")]
    [InlineData("One word more.")]
    public void Failed_AnyText_IsAnError(string text)
    {
        var judge = new Judgements(new TextReading(text, new SheetIndex(SampleSheets.Chart("working-age-need-and-care"))));

        judge.Failed("A part of the check failed on this text.");

        judge.Findings.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
    }
}
