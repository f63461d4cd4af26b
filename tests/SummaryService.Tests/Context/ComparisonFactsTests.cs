using SummaryService.Context;

namespace SummaryService.Tests.Context;

public sealed class ComparisonFactsTests
{
    private const string Share = """ "unit": "percent", "per": 100, "denominator": "adults" """;
    private const string Days = """ "unit": "days", "per": null """;

    [Fact]
    public void Shares_DifferInPoints_AndInPerCent()
    {
        var sheet = OneChart.Of(Share, "N1,x,,2024,7.7,ok", "LAND,x,,2024,8.4,ok");

        sheet.Told().ShouldBe([
            "Comparison N1 2024 lower percent", "PointGap N1 2024 -0.7 points", "PercentGap N1 2024 -8.3333 percent",
                "Ratio N1 2024 0.9167 times",
        ]);
        var gap = sheet.Derived(DerivationMethod.PointGap).Single();
        (gap.Derivation!.Formula, gap.Denominator).ShouldBe(("7.7 − 8.4 = −0.7", null));
        gap.Derivation.From.ShouldBe(["F1", "F2"]);
        sheet.Derived(DerivationMethod.PercentGap).Single().Derivation!.Formula.ShouldBe("(7.7 − 8.4) ÷ 8.4 × 100 = −8.33");
    }

    [Fact]
    public void OtherUnits_DifferInTheirUnit() =>
        OneChart.Of(Days, "N1,x,,2024,1.13,ok", "LAND,x,,2024,0.7,ok").Told().ShouldBe([
            "Comparison N1 2024 higher days", "Gap N1 2024 0.43 days", "PercentGap N1 2024 61.4286 percent", "Ratio N1 2024 1.6143 times",
        ]);

    [Theory]
    [InlineData("102.9", "100", "similar")]
    [InlineData("103", "100", "higher")]
    [InlineData("97.1", "100", "similar")]
    [InlineData("97", "100", "lower")]
    [InlineData("0", "0", "similar")]
    [InlineData("0.1", "0", "higher")]
    [InlineData("-5", "0", "lower")]
    [InlineData("-5", "-4", "lower")]
    public void WithoutIntervals_ASmallDifference_IsSimilar(string own, string other, string word) =>
        Word(3, $"N1,x,,2024,{own},ok", $"LAND,x,,2024,{other},ok").ShouldBe(word);

    [Theory]
    [InlineData("60,ok,,55,65", "64,ok,,60,68", "similar")] // 7 per cent apart, but the intervals overlap
    [InlineData("60,ok,,59,61", "61.5,ok,,61.2,61.8", "lower")] // under 3 per cent apart, but the intervals do not
    [InlineData("60,ok,,55,65", "65,ok", "similar")] // a value without an interval lies in the other's
    [InlineData("60,ok,,55,65", "65.1,ok", "lower")]
    [InlineData("60,ok", "50,ok,,45,59.9", "higher")]
    public void WithIntervals_OverlapDecides(string own, string other, string word) => Word(3, $"N1,x,,2024,{own}", $"LAND,x,,2024,{other}")
        .ShouldBe(word);

    [Fact]
    public void Limit_IsASetting()
    {
        Word(10, "N1,x,,2024,109,ok", "LAND,x,,2024,100,ok").ShouldBe("similar");
        Word(0, "N1,x,,2024,100.1,ok", "LAND,x,,2024,100,ok").ShouldBe("higher");
        Word(0, "N1,x,,2024,100,ok", "LAND,x,,2024,100,ok").ShouldBe("similar");
    }

    [Theory]
    [InlineData(""" "unit": "count", "per": null, "comparator_is": "mean_of_areas" """)]
    [InlineData(""" "unit": "gbp_thousand", "per": null """)]
    public void WhatGrowsWithSize_IsNeverCompared(string indicator) => OneChart.Of(indicator, "N1,x,,2024,87,ok", "LAND,x,,2024,63.8,ok")
        .Told().ShouldBeEmpty();

    [Theory]
    [InlineData("rank")]
    [InlineData("decile")]
    [InlineData("score")]
    public void PlaceOnAScale_IsHigherOrLower_ButNeverDifferenced(string unit) =>
        OneChart.Of($""" "unit": "{unit}", "per": null """, "N1,x,,2024,6,ok", "LAND,x,,2024,5,ok").Told()
            .ShouldBe([$"Comparison N1 2024 higher {unit}"]);

    [Fact]
    public void Grades_AreNotCompared() =>
        OneChart.Of(""" "unit": "grade", "per": null """, "N1,x,,2024,Good,ok", "LAND,x,,2024,Poor,ok").Told().ShouldBeEmpty();

    [Fact]
    public void AnotherPeriodOrCategory_IsNotCompared()
    {
        OneChart.Of(Share, "N1,x,,2024,7.7,ok", "LAND,x,,2023,8.4,ok").Told().ShouldBeEmpty();
        OneChart.Of(Share, "N1,x,,2024,7.7,ok", "LAND,x,,,8.4,ok").Told().ShouldBeEmpty();
        OneChart.Of(Share, "N1,x,,2024,7.7,ok", "LAND,x,,2024,,suppressed").Told().ShouldBeEmpty();
        OneChart.Of(Share + """ , "categories": [{ "id": "a", "label": "A" }] """, "N1,x,a,2024,7.7,ok", "LAND,x,,2024,8.4,ok").Told()
            .ShouldBeEmpty();
    }

    [Fact]
    public void SamePeriodWrittenAnotherWay_IsCompared()
    {
        OneChart.Of(Share, "N1,x,,2023-24,7.7,ok", "LAND,x,,2023/24,8.4,ok").Derived(DerivationMethod.Comparison).ShouldHaveSingleItem();
        OneChart.Of(Share, "N1,x,,,7.7,ok", "LAND,x,,,8.4,ok").Derived(DerivationMethod.Comparison).ShouldHaveSingleItem();
    }

    [Fact]
    public void ApproximateValue_MakesWhatFollowsApproximate() =>
        OneChart.Of(Share, "N1,x,,2024,14.1,ok", "LAND,x,,2024,19,ok,1").Facts.Where(f => !f.IsObserved).ShouldAllBe(f => f.Approximate);

    [Fact]
    public void NothingToDivideBy_GivesNoRatio() =>
        OneChart.Of(Days, "N1,x,,2024,3,ok", "LAND,x,,2024,0,ok").Told().ShouldBe(["Comparison N1 2024 higher days", "Gap N1 2024 3 days"]);

    [Fact]
    public void Quotient_BeyondADecimal_IsLeftOut() =>
        OneChart.Of(Days, "N1,x,,2024,1000000000000000,ok", "LAND,x,,2024,0.0000000000000000000000001,ok").Told()
            .Select(t => t.Split(' ')[0]).ShouldBe(["Comparison", "Gap"]);

    [Fact]
    public void LongSeries_IsComparedAtItsEndsOnly()
    {
        var rows = Enumerable.Range(2000, 20).SelectMany(y => new[] { $"N1,x,,{y},{y % 7 + 1},ok", $"LAND,x,,{y},4,ok" }).ToArray();

        OneChart.Of(Share, rows).Derived(DerivationMethod.Comparison).Select(f => f.Period.Text).ShouldBe(["2019", "2000"]);
    }

    private static string? Word(decimal similarWithin, params string[] rows) =>
        OneChart.Builder([Days], rows, similarWithin).Chart("N1", "chart").Derived(DerivationMethod.Comparison).Single().Text;
}
