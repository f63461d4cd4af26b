using Shouldly;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>The date that belongs to a figure, however far behind it stands and however the publisher words the period.</summary>
public sealed class DateOfFigureTests
{
    [Theory]
    [InlineData("late", "In Holmvik, 14.2% of ferries were late in the year 2023 to 2024.")]
    [InlineData("late", "In Holmvik, 14.2% of the ferries (with all their crossings) were late in 2024.")]
    [InlineData("complaints", "In the 12 months to September 2025, there were 137 complaints about ferries in Holmvik.")]
    [InlineData("complaints", "There were 137 complaints about ferries in Holmvik in 2025.")]
    public void Check_RightDate_FindsNoError(string chart, string text) => FerryData.Errors(chart, text).ShouldBeEmpty();

    [Theory]
    [InlineData("late", "In Holmvik, 14.2% of the people with a ticket took a ferry that was late in the year 2019 to 2020.")]
    [InlineData("late", "In Holmvik, 14.2% of the ferries (with all their crossings) were late in 2021.")]
    [InlineData("complaints", "In the 12 months to December 2025, there were 137 complaints about ferries in Holmvik.")]
    [InlineData("complaints", "There were 137 complaints about ferries in Holmvik in 2021.")]
    public void Check_DateOfNoValue_IsAPeriodError(string chart, string text) =>
        FerryData.Errors(chart, text).ShouldContain(FindingKind.Period);
}
