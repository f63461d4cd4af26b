using SummaryService.Context;

namespace SummaryService.Tests.Context;

public sealed class PopulationFactsTests
{
    private const string Rate = """ "unit": "rate", "per": 100000, "denominator": "all residents", "measures": "requests" """;
    private const string Share = """ "unit": "percent", "per": 100, "denominator": "all residents", "decimals": 1 """;
    private const string Money = """ "unit": "gbp_thousand", "per": 100000, "denominator": "all residents" """;
    private const string Residents = """ "unit": "count", "per": null, "population_of": "All residents" """;

    [Fact]
    public void ThousandsPerBase_BecomeMoneyForEachOne()
    {
        var sheet = OneChart.Of(Money, "N1,x,,2023-24,40084,ok", "LAND,x,,2023-24,47758,ok");

        var head = sheet.Derived(DerivationMethod.PerHead)[0];
        (head.Value, head.Unit, head.Per, head.Denominator, head.Decimals).ShouldBe((400.84m, "gbp", 1m, "all residents", 0));
        head.Derivation!.Formula.ShouldBe("40,084 × 1,000 ÷ 100,000 = 400.84");
        var gap = sheet.Derived(DerivationMethod.Gap).Single();
        (gap.Value, gap.Unit, gap.Derivation!.Formula).ShouldBe((-76.74m, "gbp", "400.84 − 477.58 = −76.74"));
        sheet.Derived(DerivationMethod.Ratio).Single().Derivation!.Formula.ShouldBe("40,084 ÷ 47,758 = 0.8393");
    }

    [Fact]
    public void Budget_HasNoPerHead() => OneChart.Of(""" "unit": "gbp_thousand", "per": null """, "N1,x,,2024,98507,ok").Told()
        .ShouldBeEmpty();

    [Theory]
    [InlineData(Share, "14.1", 42_100,
        "14.1 × 298,270 ÷ 100 = 42,056.07 (Label y, 2023)")] // a tenth of a point is 298 people: hundreds are as far as it goes
    [InlineData(Rate, "1158", 3_454, "1,158 × 298,270 ÷ 100,000 = 3,453.97 (Label y, 2023)")]
    [InlineData(Money, "40084", 119_559, "40,084 × 298,270 ÷ 100,000 = 119,558.55 (Label y, 2023)")]
    public void RateAndPopulation_GiveATotal_NoMoreExactThanTheRate(string indicator, string value, int total, string formula)
    {
        var fact = OneChart.Builder([indicator, Residents], [$"N1,x,,2024,{value},ok", "N1,y,,2023,298270,ok"]).Chart("N1", "chart")
            .Derived(DerivationMethod.Total).Single();

        (fact.Value, fact.Approximate, fact.Derivation!.Formula).ShouldBe((total, true, formula));
        fact.Unit.ShouldBe(indicator == Money ? "gbp_thousand" : "count");
        fact.Per.ShouldBeNull();
    }

    [Fact]
    public void Population_IsTheNearestInTime()
    {
        var sheet = OneChart.Builder([Share, Residents], ["N1,x,,2019,10,ok", "N1,y,,2023,300000,ok", "N1,y,,2019,200000,ok"])
            .Chart("N1", "chart");

        sheet.Derived(DerivationMethod.Total).Single().Value.ShouldBe(20_000);
    }

    [Theory]
    [InlineData("all residents, age-standardised", "2024")]
    [InlineData("adults", "2024")]
    [InlineData("all residents", "2030")]
    public void AnotherDenominatorOrTime_GivesNoTotal(string denominator, string period)
    {
        var rate = Rate.Replace("all residents", denominator, StringComparison.Ordinal);

        OneChart.Builder([rate, Residents], [$"N1,x,,{period},100,ok", "N1,y,,2023,298270,ok"]).Chart("N1", "chart")
            .Derived(DerivationMethod.Total).ShouldBeEmpty();
    }

    [Fact]
    public void PublishedCount_StandsForTheTotal()
    {
        const string counted = """ "unit": "count", "per": null, "measures": "requests" """;

        var sheet = OneChart.Builder([Rate, Residents, counted], ["N1,x,,2024,1158,ok", "N1,y,,2023,298270,ok", "N1,z,,2024,3455,ok"])
            .Chart("N1", "chart");

        sheet.Derived(DerivationMethod.Total).ShouldBeEmpty();
    }
}
