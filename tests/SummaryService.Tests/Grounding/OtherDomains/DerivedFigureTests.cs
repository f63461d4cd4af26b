using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>Figures that no fact holds and that follow from two or more of them.</summary>
public class DerivedFigureTests
{
    [Theory]
    [InlineData("energy", "ARD", "sectors", "Industry and services together used more than two thirds of the electricity.")]
    [InlineData("energy", "ARD", "reasons", "In 2023-24 there were 305 complaints about billing and 141 about meters, over 440 in all.")]
    [InlineData("energy", "ARD", "sectors", "Homes used 159 GWh. That is more than a quarter of the 600 GWh that the town used.")]
    [InlineData("forest", "UPD", "species", "Together, spruce and beech make up 61%, down from 66% in 2014.")]
    [InlineData("justice", "VEL", "total", "Offences in Velmouth: 9,560 (+2.6% on 2023).")]
    public async Task Check_FigureThatFollows_FindsNoError(string domain, string area, string chart, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Message).ShouldBeEmpty();

    [Theory]
    [InlineData("energy", "ARD", "sectors", FindingKind.Arithmetic,
        "Homes and services together used three quarters of the electricity.")]
    [InlineData("energy", "ARD", "sectors", FindingKind.Number,
        "Homes used 159 GWh. That is nearly half of the 600 GWh that the town used.")]
    [InlineData("justice", "VEL", "total", FindingKind.Arithmetic, "Offences in Velmouth: 9,560 (+6.4% on 2023).")]
    public async Task Check_FigureThatDoesNotFollow_FindsIt(string domain, string area, string chart, FindingKind kind, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Kind).ShouldContain(kind);
}
