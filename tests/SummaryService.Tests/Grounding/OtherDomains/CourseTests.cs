using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>Single sentences about the course of a series: when it went past a figure, whether it came back, for how long it had not gone
/// that way.</summary>
public class CourseTests
{
    [Theory]
    [InlineData("energy", "ARD", "solar", "The rate of solar roofs passed the 100 mark in 2024.")]
    [InlineData("energy", "COR", "solar", "The rate first exceeded 100 in 2022.")]
    [InlineData("energy", "ARD", "minutes", "The minutes without power fell below 40 for the first time in 2024.")]
    [InlineData("energy", "POL", "minutes", "The time without power fell below 100 minutes in 2023.")]
    [InlineData("rescue", "LMT", "response-times", "The median response time passed the 13-minute mark in 2023.")]
    [InlineData("energy", "MES", "minutes", "In 2024 the minutes without power rose for the first time since 2020.")]
    [InlineData("energy", "COR", "total", "In 2022 electricity use was back above its 2019 level.")]
    [InlineData("energy", "ARD", "solar", "The rate of solar roofs rose in each of the last three years.")]
    [InlineData("energy", "ARD", "tariff", "The price of electricity rose in the last quarter of 2024.")]
    public async Task Check_TrueCourse_FindsNoError(string domain, string area, string chart, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Message).ShouldBeEmpty();

    [Theory]
    [InlineData("energy", "ARD", "solar", "The rate of solar roofs passed the 100 mark in 2023.")]
    [InlineData("energy", "COR", "solar", "The rate first exceeded 100 in 2023.")]
    [InlineData("energy", "ARD", "minutes", "The minutes without power fell below 40 for the first time in 2023.")]
    [InlineData("energy", "POL", "minutes", "The time without power fell below 100 minutes in 2022.")]
    [InlineData("energy", "MES", "minutes", "In 2024 the minutes without power rose for the first time since 2018.")]
    [InlineData("energy", "ARD", "total", "In 2023 electricity use was back above its 2019 level.")]
    [InlineData("energy", "ARD", "complaints", "Complaints are now back at their 2019-20 level.")]
    [InlineData("energy", "ARD", "complaints", "Complaints per 10,000 customers rose in each of the last three years.")]
    public async Task Check_FalseCourse_FindsIt(string domain, string area, string chart, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).ShouldNotBeEmpty();
}
