using SummaryService.Catalogue;

namespace SummaryService.Tests.Context;

public sealed class ObservedFactsTests
{
    private const string Share = """ "unit": "percent", "per": 100, "denominator": "adults", "decimals": 1 """;

    [Fact]
    public void Area_ComesFirst_LatestPeriodFirst_CategoriesInTheCataloguesOrder()
    {
        var sheet = OneChart.Of(Share + """ , "categories": [{ "id": "b", "label": "B" }, { "id": "a", "label": "A" }] """,
            "LAND,x,a,2024,9,ok", "N1,x,a,2023,1,ok", "N1,x,a,2024,2,ok", "N1,x,b,2024,3,ok", "N1,x,,2024,4,ok");

        sheet.Facts.Where(f => f.IsObserved).Select(f => (f.Id, f.AreaCode, f.CategoryId, f.Period.Text, f.Value)).ShouldBe([
            ("F1", "N1", null, "2024", 4m), ("F2", "N1", "b", "2024", 3m), ("F3", "N1", "a", "2024", 2m), ("F4", "N1", "a", "2023", 1m),
                ("F5", "LAND", "a", "2024", 9m),
        ]);
    }

    [Fact]
    public void Fact_CarriesAllThatTellingItTakes()
    {
        var fact = OneChart.Of(Share, "N1,x,,2024,62.5,ok,1,60,65").Facts.ShouldHaveSingleItem();

        (fact.ChartId, fact.IndicatorId, fact.Unit, fact.Per, fact.Denominator, fact.Decimals)
            .ShouldBe(("chart", "x", "percent", 100m, "adults", 1));
        (fact.Lower, fact.Upper, fact.Approximate, fact.HasValue, fact.IsObserved).ShouldBe((60m, 65m, true, true, true));
    }

    [Fact]
    public void MissingValue_IsAFactWithItsReason()
    {
        var fact = OneChart.Of(Share, "N1,x,,2024,,suppressed").Facts.ShouldHaveSingleItem();

        (fact.Value, fact.Status, fact.HasValue).ShouldBe((null, ObservationStatus.Suppressed, false));
    }

    [Fact]
    public void FigureOfAnAreaFurtherUp_IsThereWhenNobodyBelowHasOne_AndKeepsItsOwnName()
    {
        OneChart.Of(Share, "ALL,x,,2024,57,ok").Facts.Select(f => (f.AreaCode, f.Value)).ShouldBe([("ALL", 57m)]);
        OneChart.Of(Share, "N1,x,,2024,,not_available", "ALL,x,,2024,57,ok").Facts.Select(f => f.AreaCode).ShouldBe(["N1", "ALL"]);
        OneChart.Of(Share, "LAND,x,,2024,50,ok", "ALL,x,,2024,57,ok").Facts.Select(f => f.AreaCode).ShouldBe(["LAND"]);
        OneChart.Of(Share, "N1,x,,2024,50,ok", "ALL,x,,2024,57,ok").Told().ShouldBeEmpty();
    }

    [Fact]
    public void LongSeries_IsThereInFull()
    {
        var rows = Enumerable.Range(0, 900).Select(i => $"N1,x,,{new DateOnly(2020, 1, 1).AddDays(i):yyyy-MM-dd},{i % 97},ok").ToArray();

        var sheet = OneChart.Of(Share, rows);

        sheet.Facts.Count(f => f.IsObserved).ShouldBe(900);
        sheet.Facts.Count.ShouldBeLessThan(910);
    }
}
