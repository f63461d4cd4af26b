using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>Single sentences that set a change against other changes: of areas, of the parts of a breakdown, of the steps of a series.
/// </summary>
public class LargestChangeTests
{
    [Theory]
    [InlineData("energy", "ARD", "solar", "The number of solar roofs grew fastest in Ardelle between 2019 and 2024.")]
    [InlineData("energy", "ARD", "solar", "Between 2019 and 2024 the rate rose the most in Corvane.")]
    [InlineData("energy", "ARD", "minutes",
        "The steepest fall in minutes without power of the four towns between 2018 and 2024 was in Poldova.")]
    [InlineData("energy", "ARD", "sectors", "Between 2019 and 2024, the use of electricity grew most in transport.")]
    [InlineData("energy", "ARD", "minutes", "The biggest fall came between 2020 and 2021.")]
    [InlineData("energy", "ARD", "complaints", "The sharpest rise in complaints came in 2022-23.")]
    [InlineData("rescue", "KRW", "response-times", "The biggest falls in the median response time were those of 2022 and 2023.")]
    [InlineData("rescue", "KRW", "spending-chart", "Spending has grown fastest in Sennet Isles since 2019-20.")]
    public async Task Check_LargestChange_FindsNoError(string domain, string area, string chart, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Message).ShouldBeEmpty();

    [Theory]
    [InlineData("energy", "ARD", "solar", "The number of solar roofs grew fastest in Poldova between 2019 and 2024.")]
    [InlineData("energy", "ARD", "solar", "Between 2019 and 2024 the rate rose the most in Mestrin.")]
    [InlineData("energy", "ARD", "sectors", "Between 2019 and 2024, the use of electricity grew most in services.")]
    [InlineData("energy", "ARD", "minutes", "The biggest fall came between 2021 and 2022.")]
    [InlineData("energy", "ARD", "complaints", "The sharpest rise in complaints came in 2020-21.")]
    [InlineData("rescue", "PHY", "spending-chart", "Spending has grown fastest in Lomatai since 2019-20.")]
    public async Task Check_NotTheLargestChange_FindsTheTrend(string domain, string area, string chart, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Kind).ShouldContain(FindingKind.Trend);
}
