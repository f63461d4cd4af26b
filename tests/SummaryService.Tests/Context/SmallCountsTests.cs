using SummaryService.Context;

namespace SummaryService.Tests.Context;

public sealed class SmallCountsTests
{
    private const string Rule = """ "small_count": { "below": 6, "shown_as": 5 } """;
    private const string Count = """ "unit": "count", "per": null, "measures": "calls", """ + Rule;
    private const string Rate = """ "unit": "rate", "per": 100000, "decimals": 2, "denominator": "all residents", "measures": "calls", """
        + Rule;
    private const string Residents = """ "unit": "count", "per": null, "population_of": "all residents" """;

    [Theory]
    [InlineData("0", 0, false)]
    [InlineData("1", 5, true)]
    [InlineData("5", 5, true)]
    [InlineData("6", 6, false)]
    public void SmallCount_IsShownAsFive(string value, int shown, bool isSmall)
    {
        var fact = OneChart.Of(Count, $"N1,x,,2024,{value},ok,,{value},{value}").Facts.ShouldHaveSingleItem();

        (fact.Value, fact.IsSmallCount, fact.Approximate, fact.Lower is null).ShouldBe((shown, isSmall, isSmall, isSmall));
    }

    [Fact]
    public void SmallCount_IsNeverDifferenced()
    {
        OneChart.Of(Count, "N1,x,,2023,20,ok", "N1,x,,2024,3,ok").Told().ShouldBeEmpty();
        OneChart.Of(Count, "N1,x,,2023,3,ok", "N1,x,,2024,20,ok").Told().ShouldBeEmpty();
        OneChart.Of(Count, "N1,x,,2021,9,ok", "N1,x,,2022,3,ok", "N1,x,,2023,7,ok", "N1,x,,2024,8,ok").Told()
            .ShouldBe(["Change N1 2021 to 2024 -1 count", "PercentChange N1 2021 to 2024 -11.1111 percent"]);
    }

    [Fact]
    public void SmallCounts_HaveNoPlaceAndNoTotal()
    {
        var parts = Count + """ , "categories_add_up": true """ + OneChart.Categories("a", "b", "c");

        OneChart.Of(parts, "N1,x,a,2024,4,ok", "N1,x,b,2024,2,ok", "N1,x,c,2024,9,ok").Told().ShouldBe(["Rank c N1 2024 1 place"]);
    }

    [Fact]
    public void SmallCount_IsTheSameInEveryFact()
    {
        var one = OneChart.Of(Count, "N1,x,,2024,1,ok");
        var four = OneChart.Of(Count, "N1,x,,2024,4,ok");

        four.Hash.ShouldBe(one.Hash);
    }

    [Fact]
    public void RateBehindWhichASmallCountStands_IsAboutRight_AndGivesNothingAway()
    {
        string[] rows = ["N1,x,,2024,0.34,ok", "LAND,x,,2024,0.75,ok", "N1,y,,2024,298270,ok", "N1,z,,2024,1,ok"];

        var sheet = OneChart.Builder([Rate, Residents, Count], rows).Chart("N1", "chart");

        var rate = sheet.Facts[0];
        (rate.Value, rate.Approximate, rate.IsSmallCount).ShouldBe((0.34m, true, false));
        sheet.Derived(DerivationMethod.Total).ShouldBeEmpty();
        sheet.Derived(DerivationMethod.Comparison).Single().Text.ShouldBe("lower");
        sheet.Facts.ShouldAllBe(f => f.Value != 1);
    }
}
