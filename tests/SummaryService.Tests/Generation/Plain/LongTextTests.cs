using SummaryService.Context;
using SummaryService.Generation.Plain;

namespace SummaryService.Tests.Generation.Plain;

/// <summary>Where the texts of charts and sections tell what their figures rest on.</summary>
public sealed class LongTextTests
{
    [Fact]
    public void Write_TwoFiguresOfOneSurvey_AreNotedTogether()
    {
        var text = Section("Luton", "quality-improvement");

        text.ShouldContain("These figures come from a survey of people who get care.");
        text.ShouldNotContain("This comes from a survey");
    }

    [Fact]
    public void Write_OneFigureOfASurvey_IsNotedRightAfterIt() =>
        Section("Luton", "care-providers").ShouldContain("on average for England. This comes from a survey of care providers.");

    [Fact]
    public void Write_FigureWithoutTimeAfterADatedOne_NamesThePlace() =>
        Section("Luton", "carers").ShouldContain("In Luton, 20.8% of carers said they had as much social contact as they wanted.");

    [Fact]
    public void Write_MonthThatTheFiguresName_IsNotNotedAgain()
    {
        var text = PlainWriter.Write(Sheets.OfSample("Luton", "hospital-delays"));

        text.ShouldContain("in November 2024");
        text.ShouldNotContain("single month");
    }

    [Fact]
    public void Write_RegionalFigure_IsNotToldOutOfAHundred()
    {
        var text = PlainWriter.Write(Sheets.OfSample("Luton", "workforce-turnover"));

        text.ShouldContain("23.9% of care staff in the wider region left their job");
        text.ShouldNotContain("percentage point");
    }

    private static string Section(string area, string id) =>
        PlainWriter.Write(
            Sheets.OfSample().Single(s => s.Subject.Level == SummaryLevel.Section && s.Subject.Id == id && s.Area.Name == area)
        );
}
