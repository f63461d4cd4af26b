using Shouldly;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>A comparison that the facts refute is called a contradiction where the text or a summary below it told the truth.</summary>
public sealed class ContradictionTests
{
    private const string Wrong = "The share of ferries that were late is lower in Holmvik than in Strandland.";

    [Theory]
    [InlineData("In Holmvik, 14.2% of ferries were late, higher than the figure for Strandland. " + Wrong)]
    [InlineData("In Holmvik, 14.2% of ferries were late. The figure for Strandland was 11.0%. " + Wrong)]
    public void Check_DeniesWhatItTold_IsAContradiction(string text) =>
        FerryData.Errors("late", text).ShouldBe([FindingKind.Contradiction]);

    [Theory]
    [InlineData(Wrong)]
    [InlineData("In Holmvik, 14.2% of ferries were late. " + Wrong)]
    [InlineData("In Holmvik, 14.2% of ferries were late, lower than the 11.0% of Strandland.")]
    public void Check_ToldNothingElse_IsADirectionError(string text) => FerryData.Errors("late", text).ShouldBe([FindingKind.Direction]);

    [Theory]
    [InlineData("Ferries in Holmvik were late more often than the average for Strandland.", FindingKind.Contradiction)]
    [InlineData("In Holmvik, 14.2% of ferries were late.", FindingKind.Direction)]
    public void Check_SummaryBelowSaysOtherwise_IsAContradiction(string below, FindingKind kind)
    {
        var sheet = FerryData.Sheets.Section("F1", "ferries",
            [new SummaryBelow(new SubjectKey("F1", SummaryLevel.Chart, "late"), "Late ferries", below)]);

        new GroundingCheck().Check(Wrong, sheet).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Kind).ShouldBe([kind]);
    }

    [Fact]
    public void Check_Contradiction_SaysWhereTheReverseStands() =>
        FerryData.Check("late", "In Holmvik, 14.2% of ferries were late, higher than the figure for Strandland. " + Wrong).Findings
            .Single(f => f.Kind == FindingKind.Contradiction).Message.ShouldStartWith("The text itself (“");
}
