using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>Single sentences that rank areas among each other, or say something of several of them.</summary>
public class AmongAreasTests
{
    [Theory]
    [InlineData("energy", "COR", "solar", "With 172.4 solar roofs per 1,000 homes Corvane has the highest rate of the four towns.")]
    [InlineData("energy", "ARD", "complaints",
        "At 106 per 10,000 customers, Ardelle has the second-highest rate of complaints of the four towns.")]
    [InlineData("energy", "MES", "satisfaction", "Satisfaction in Mestrin is lower than in any other town.")]
    [InlineData("energy", "POL", "arrears", "For arrears, Poldova ranks second among the four towns, with 6.2%.")]
    [InlineData("energy", "MES", "satisfaction", "For satisfaction, Mestrin came last of the four.")]
    [InlineData("energy", "MES", "solar", "The highest rate among the four towns was that of Corvane.")]
    [InlineData("energy", "POL", "solar", "In 2024 the rate was the second-lowest of the four towns.")]
    [InlineData("energy", "COR", "rank", "Corvane came first of the 18 towns in 2024.")]
    [InlineData("energy", "ARD", "minutes", "Ardelle's customers were without power for 38 minutes; only in Corvane was the time shorter.")]
    [InlineData("energy", "POL", "satisfaction", "Satisfaction stood at 64.8 in Poldova. Only Mestrin has a lower score.")]
    [InlineData("energy", "ARD", "satisfaction", "Mestrin is the only town below the national score of 64.1.")]
    [InlineData("energy", "ARD", "minutes", "Ardelle lost 38 minutes, the second-shortest time among the four towns.")]
    [InlineData("rescue", "LMT", "readiness", "Lomatai was given rank 11 of 12, so only one of the 12 shires was placed lower.")]
    public async Task Check_TrueOfTheAreas_FindsNoError(string domain, string area, string chart, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Message).ShouldBeEmpty();

    [Theory]
    [InlineData("energy", "POL", "solar", "With 101.9 solar roofs per 1,000 homes Poldova has the lowest rate in the country.")]
    [InlineData("energy", "ARD", "complaints",
        "At 106 per 10,000 customers, Ardelle has the highest rate of complaints of the four towns.")]
    [InlineData("energy", "POL", "satisfaction", "Satisfaction in Poldova is lower than in any other town.")]
    [InlineData("energy", "ARD", "arrears", "For arrears, Ardelle ranks second among the four towns, with 6.5%.")]
    [InlineData("energy", "POL", "satisfaction", "For satisfaction, Poldova came last of the four.")]
    [InlineData("energy", "MES", "solar", "The highest rate among the four towns was that of Ardelle.")]
    [InlineData("energy", "ARD", "satisfaction", "Satisfaction stood at 66.9 in Ardelle. Only Poldova has a higher score.")]
    [InlineData("energy", "ARD", "satisfaction", "Satisfaction stood at 66.9 in Ardelle. Only Mestrin has a lower score.")]
    [InlineData("energy", "COR", "satisfaction", "Corvane is the only town above the national satisfaction score of 64.1.")]
    [InlineData("energy", "COR", "satisfaction", "All four towns are above the national satisfaction score of 64.1.")]
    public async Task Check_FalseOfTheAreas_FindsTheSubject(string domain, string area, string chart, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Kind).ShouldContain(FindingKind.Subject);
}
