using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>Sentences in twos, one true and one false: changes summed up, marks passed, records, units, and areas set side by
/// side.</summary>
public class SummedUpTests
{
    [Theory]
    [InlineData("captions-two", "W016", "chart-016",
        "The black rhino population grew from 391 animals in 1980 to 2,156 in 2021, a more than fivefold increase.")]
    [InlineData("captions-two", "W006", "chart-006", "By 2018, it had climbed to 12.12 TWh, a little more than 1.6 times the 2016 figure.")]
    [InlineData("captions-two", "W007", "chart-007", "Compared with 2002, it was 0.131 lower in 2022, a fall of around 24%.")]
    [InlineData("captions-two", "W018", "chart-018", "It first dropped below 6 million km² in 1999.")]
    [InlineData("captions-two", "W002", "chart-002", "Slipping to 1,786 kcal a year later, it had been 1,823 in 2002.")]
    [InlineData("captions-two", "W000", "chart-000", "The ratio is measured in deaths per 100,000 live births.")]
    [InlineData("captions-two", "W001", "chart-001", "The record of 256.01 TWh was set in 2003.")]
    [InlineData("captions-two", "W015", "chart-015", "By 2000 the total had shrunk to 646,100 tonnes and by 2019 to 254,700.")]
    [InlineData("fisheries", "SAB", "seadays", "It is well under half the national figure of 149.")]
    [InlineData("fisheries", "KEL", "landed", "Kelpa still accounts for roughly 23% of the national catch.")]
    [InlineData("fisheries", "MIZ", "quota", "The herring left uncaught came to 15.5% of the allowance.")]
    public async Task Check_TrueSentence_FindsNoError(string domain, string area, string chart, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Message).ShouldBeEmpty();

    [Theory]
    [InlineData("captions-two", "W016", "chart-016", FindingKind.Arithmetic,
        "The black rhino population grew from 391 animals in 1980 to 2,156 in 2021, a threefold increase.")]
    [InlineData("captions-two", "W006", "chart-006", FindingKind.Arithmetic,
        "By 2018, it had climbed to 12.12 TWh, more than double the 2016 figure.")]
    [InlineData("captions-two", "W007", "chart-007", FindingKind.Arithmetic,
        "Compared with 2002, it was 0.131 lower in 2022, a fall of around 13%.")]
    [InlineData("captions-two", "W018", "chart-018", FindingKind.Period, "It first dropped below 6 million km² in 2002.")]
    [InlineData("captions-two", "W000", "chart-000", FindingKind.Unit, "The ratio is measured in deaths per 1,000 live births.")]
    [InlineData("captions-two", "W006", "chart-006", FindingKind.Unit, "Measured in gigawatt-hours, solar generation lifts off after 2010.")]
    [InlineData("captions-two", "W001", "chart-001", FindingKind.Number, "The record of 254.52 TWh was set in 2002.")]
    [InlineData("captions-two", "W017", "chart-017", FindingKind.Trend,
        "Female labour force participation increased every year between 1990 and 2019.")]
    [InlineData("captions-two", "W008", "chart-008", FindingKind.Trend,
        "The recovery culminated in a catch of 11,585,000 tonnes in 1994, the highest figure in the whole series.")]
    [InlineData("fisheries", "KEL", "mix", FindingKind.Unit,
        "In 2019 it made up 36.9% of the weight landed; by 2024 the share was down to 27.7%, a loss of 9.2%.")]
    [InlineData("fisheries", "TIR", "firstsale", FindingKind.Arithmetic, "Today the harbour takes twice as much as Sabek.")]
    public async Task Check_FalseTwin_FindsIt(string domain, string area, string chart, FindingKind kind, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Kind).ShouldContain(kind);
}
