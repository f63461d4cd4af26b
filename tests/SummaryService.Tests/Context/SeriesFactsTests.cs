using SummaryService.Context;

namespace SummaryService.Tests.Context;

public sealed class SeriesFactsTests
{
    private const string Count = """ "unit": "count", "per": null """;
    private const string Share = """ "unit": "percent", "per": 100 """;

    [Fact]
    public void Series_ChangesFromFirstToLast()
    {
        var sheet = OneChart.Of(Count, "N1,x,,2021,500,ok", "N1,x,,2019,400,ok", "N1,x,,2020,700,ok");

        sheet.Told().ShouldBe(["Change N1 2019 to 2021 100 count", "PercentChange N1 2019 to 2021 25 percent"]);
        var change = sheet.Derived(DerivationMethod.Change).Single();
        change.Derivation!.Formula.ShouldBe("500 − 400 = 100");
        change.Derivation.From.Select(id => sheet.FindFact(id)!.Value).ShouldBe([500m, 400m]);
        (change.Period.Start, change.Period.End).ShouldBe((new DateOnly(2019, 1, 1), new DateOnly(2021, 12, 31)));
    }

    [Fact]
    public void Shares_ChangeInPoints() =>
        OneChart.Of(Share, "N1,x,,2019,13.5,ok", "N1,x,,2023,14.1,ok").Told()
            .ShouldBe(["Change N1 2019 to 2023 0.6 points", "PercentChange N1 2019 to 2023 4.4444 percent"]);

    [Fact]
    public void Comparator_ChangesToo() =>
        OneChart.Of(Count, "N1,x,,2024,5,ok", "LAND,x,,2023,10,ok", "LAND,x,,2024,8,ok").Told()
            .ShouldBe(["Change LAND 2023 to 2024 -2 count", "PercentChange LAND 2023 to 2024 -20 percent"]);

    [Fact]
    public void NothingCrossesABreak()
    {
        const string broken = Count + """ , "break_before": ["2020", "2022"] """;

        OneChart.Of(broken, "N1,x,,2019,1,ok", "N1,x,,2021,2,ok").Told().ShouldBeEmpty();
        OneChart.Of(broken, "N1,x,,2018,1,ok", "N1,x,,2019,2,ok", "N1,x,,2022,10,ok", "N1,x,,2023,15,ok").Told()
            .ShouldBe(["Change N1 2022 to 2023 5 count", "PercentChange N1 2022 to 2023 50 percent"]);
        OneChart.Of(broken, "N1,x,,2018,1,ok", "N1,x,,2019,2,ok").Told().First().ShouldBe("Change N1 2018 to 2019 1 count");
    }

    [Fact]
    public void UndatedValue_IsNoPartOfASeries() => OneChart.Of(Count, "N1,x,,,2800,ok", "N1,x,,2040,4700,ok").Told().ShouldBeEmpty();

    [Fact]
    public void MonthBesideYears_IsNoPartOfTheSeries() =>
        OneChart.Of(Count, "N1,x,,2022-05,1,ok", "N1,x,,2022,10,ok", "N1,x,,2023,12,ok").Derived(DerivationMethod.Change).Single().Value
            .ShouldBe(2);

    [Fact]
    public void MonthsOfDifferentLength_AreASeries() =>
        OneChart.Of(Count, "N1,x,,2024-02,10,ok", "N1,x,,2024-03,12,ok").Derived(DerivationMethod.Change).Single().Period.Text
            .ShouldBe("2024-02 to 2024-03");

    [Fact]
    public void SeriesFromNothing_HasNoPerCent() => OneChart.Of(Count, "N1,x,,2022,0,ok", "N1,x,,2023,12,ok").Told()
        .ShouldBe(["Change N1 2022 to 2023 12 count"]);

    [Fact]
    public void Ranks_AreNotDifferenced() => OneChart.Of(""" "unit": "rank", "per": null """, "N1,x,,2022,4,ok", "N1,x,,2023,9,ok").Told()
        .ShouldBeEmpty();

    [Fact]
    public void FourValues_HaveAPeakAndATrough()
    {
        var sheet = OneChart.Of(Count, "N1,x,,2020,3,ok", "N1,x,,2021,9,ok", "N1,x,,2022,1,ok", "N1,x,,2023,9,ok");

        var peak = sheet.Derived(DerivationMethod.Peak).Single();
        (peak.Value, peak.Period.Text, peak.Derivation!.Formula).ShouldBe((9m, "2021", "the highest of 4 values, 2020 to 2023"));
        var trough = sheet.Derived(DerivationMethod.Trough).Single();
        (trough.Value, trough.Period.Text).ShouldBe((1m, "2022"));
        sheet.FindFact(trough.Derivation!.From.Single())!.Period.Text.ShouldBe("2022");
    }

    [Fact]
    public void ShortOrLevelSeries_HasNoPeak()
    {
        OneChart.Of(Count, "N1,x,,2021,9,ok", "N1,x,,2022,1,ok", "N1,x,,2023,9,ok").Derived(DerivationMethod.Peak).ShouldBeEmpty();
        OneChart.Of(Count, "N1,x,,2020,9,ok", "N1,x,,2021,9,ok", "N1,x,,2022,9,ok", "N1,x,,2023,9,ok").Derived(DerivationMethod.Peak)
            .ShouldBeEmpty();
    }
}
