using Shouldly;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>Nothing is said to rise or fall across a break in a series.</summary>
public sealed class BreakTests
{
    [Theory]
    [InlineData("catch", "Fish caught by anglers in Sandvik rose from 310 tonnes in 2019 to 365 tonnes in 2021.")]
    [InlineData("catch", "Anglers in Sandvik caught 498 tonnes of fish in 2023. The catch fell from 2022 to 2023.")]
    [InlineData("catch", "Fish caught by anglers fell by 22 tonnes between 2022 and 2023.")]
    [InlineData("catch", "The fish caught by anglers has fallen.")]
    [InlineData("catch", "Figures for 2021 and 2022 are not comparable, because the way of counting changed.")]
    [InlineData("licences", "In 2023, 5,260 angling licences were sold. This cannot be compared with 2022.")]
    public void Check_OnOneSideOfABreak_FindsNoError(string chart, string text) => BeachData.Errors(chart, text).ShouldBeEmpty();

    [Theory]
    [InlineData("catch", "Fish caught by anglers in Sandvik rose between 2021 and 2022.")]
    [InlineData("catch", "Fish caught by anglers in Sandvik rose from 310 tonnes in 2019 to 498 tonnes in 2023.")]
    [InlineData("catch", "Fish caught by anglers fell between 2021 and 2023.")]
    [InlineData("licences", "The number of angling licences sold has risen.")]
    [InlineData("licences", "Sandvik sold 1,140 more angling licences in 2023 than in 2022.")]
    public void Check_AcrossABreak_IsATrendError(string chart, string text) =>
        BeachData.Errors(chart, text).ShouldContain(FindingKind.Trend);

    [Theory]
    [InlineData("Crossings were highest in 2020.")]
    [InlineData("Crossings peaked at 6,200 in 2020.")]
    [InlineData("Ferry crossings remained stable from 2018 to 2022.")]
    [InlineData("More ferries crossed in 2020 than in 2019.")]
    [InlineData("There was a jump in crossings in 2020.")]
    [InlineData("Ferry crossings have increased by half since 2015.")]
    public void Check_PeakOrStandstillAcrossABreak_IsATrendError(string text) =>
        FerryData.Errors("crossings", text).ShouldContain(FindingKind.Trend);

    [Theory]
    [InlineData("Ferry crossings remained stable from 2015 to 2019.")]
    [InlineData("Since 2020, crossings were highest in 2020.")]
    [InlineData("Crossings were highest in 2020, at 6,200. Earlier figures cannot be compared with these.")]
    [InlineData("Fewer ferries crossed in 2021 than in 2020.")]
    public void Check_PeakOrStandstillOnOneSide_FindsNoError(string text) => FerryData.Errors("crossings", text).ShouldBeEmpty();
}
