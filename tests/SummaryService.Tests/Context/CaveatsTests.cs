namespace SummaryService.Tests.Context;

public sealed class CaveatsTests
{
    private const string Share = """ "unit": "percent", "per": 100 """;

    [Fact]
    public void WhatTheCatalogueSaysOfAnIndicator_IsACaveat()
    {
        const string indicator = Share
            + """ , "geography": "valley", "note": "adults only", "small_numbers": "small ones are disguised", "break_before": ["2020-21"] """;

        OneChart.Of(indicator, "N1,x,,2024,5,ok").Caveats.ShouldBe([
            "Label x: the figures describe the valley, not Northby alone.",
            "Label x: adults only",
            "Label x: small ones are disguised",
            "Label x: the series breaks before 2020 to 2021; figures before and after cannot be compared.",
        ]);
    }

    [Fact]
    public void Equation_IsAProofForTheMaintainer_NotACaveat() =>
        OneChart.Of(Share + """ , "note": "5/100 = 5 %" """, "N1,x,,2024,5,ok").Caveats.ShouldBeEmpty();

    [Fact]
    public void ComparatorsOfTwoKinds_AreToldForEachIndicator() =>
        OneChart.Builder([Share + """ , "comparator_is": "national" """, Share + """ , "comparator_is": "mean_of_areas" """],
            ["LAND,x,,2024,5,ok", "LAND,y,,2024,5,ok"])
            .Chart("N1", "chart").Caveats.ShouldBe(["Label x: the Landia figure is for Landia as a whole.",
                "Label y: the Landia figure is the mean of its areas."]);

    [Theory]
    [InlineData("LAND,x,,2024,,suppressed")]
    [InlineData("N1,x,,2024,5,ok")]
    public void ComparatorWithoutFigure_IsNotMentioned(string row) =>
        OneChart.Of(Share + """ , "comparator_is": "national" """, row).Caveats.ShouldBeEmpty();
}
