using SummaryService.Context;

namespace SummaryService.Tests.Context;

public sealed class BreakdownFactsTests
{
    private static readonly string Parts = """ "unit": "count", "per": null """ + OneChart.Categories("a", "b", "c");
    private static readonly string Whole = Parts + """ , "categories_add_up": true """;

    [Fact]
    public void Categories_HavePlaces_AndEqualOnesShareThem()
    {
        var sheet = OneChart.Of(Parts, "N1,x,a,2024,60,ok", "N1,x,b,2024,23,ok", "N1,x,c,2024,60,ok");

        sheet.Told().ShouldBe(["Rank a N1 2024 1 place", "Rank c N1 2024 1 place", "Rank b N1 2024 3 place"]);
        sheet.Derived(DerivationMethod.Rank)[0].Derivation!.Formula.ShouldBe("60 is number 1 of 3 categories, shared");
    }

    [Fact]
    public void Places_AreOfTheLatestPeriod_AndOfEachArea() =>
        OneChart.Of(Parts, "N1,x,a,2023,9,ok", "N1,x,b,2023,8,ok", "N1,x,c,2023,7,ok", "LAND,x,a,2024,1,ok", "LAND,x,b,2024,2,ok",
            "LAND,x,c,2024,4,ok").Derived(DerivationMethod.Rank)
            .Select(f => (f.AreaCode, f.CategoryId, f.Period.Text))
                .ShouldBe([("N1", "a", "2023"), ("N1", "b", "2023"), ("N1", "c", "2023"), ("LAND", "c", "2024"), ("LAND", "b", "2024"),
                ("LAND", "a", "2024")]);

    [Fact]
    public void PartOfTheCategories_SaysSo()
    {
        var four = """ "unit": "count", "per": null """ + OneChart.Categories("a", "b", "c", "d");

        OneChart.Of(four, "N1,x,a,2024,3,ok", "N1,x,b,2024,7,ok", "N1,x,c,2024,5,ok", "N1,x,d,2024,,not_available")
            .Derived(DerivationMethod.Rank)[0].Derivation!.Formula
            .ShouldBe("7 is number 1 of the 3 categories with a value, of 4 in all");
        OneChart.Of(four, "N1,x,a,2024,3,ok", "N1,x,b,2024,7,ok").Told().ShouldBeEmpty();
    }

    [Fact]
    public void MarkedTotal_TakesNoPlace_AndIsNotAdded()
    {
        var withTotal = """ "unit": "count", "per": null, "categories_add_up": true """ + OneChart.Categories("all*", "a", "b", "c");

        OneChart.Of(withTotal, "N1,x,all,2024,15,ok", "N1,x,a,2024,3,ok", "N1,x,b,2024,7,ok", "N1,x,c,2024,5,ok").Told()
            .ShouldBe(["Rank b N1 2024 1 place", "Rank c N1 2024 2 place", "Rank a N1 2024 3 place"]);
    }

    [Fact]
    public void CountThatIsTheSumOfTheOthers_MakesPlacesUnsure() =>
        OneChart.Of(Parts, "N1,x,a,2024,10,ok", "N1,x,b,2024,6,ok", "N1,x,c,2024,4,ok").Told().ShouldBeEmpty();

    [Fact]
    public void PartsThatAddUp_HaveATotal()
    {
        var total = OneChart.Of(Whole, "N1,x,a,2024,10,ok", "N1,x,b,2024,6,ok", "N1,x,c,2024,4,ok").Derived(DerivationMethod.Total)
            .Single();

        (total.Value, total.Unit, total.CategoryId, total.Derivation!.Formula, total.Approximate)
            .ShouldBe((20m, "count", null, "10 + 6 + 4 = 20", false));
    }

    [Theory]
    [InlineData("N1,x,c,2024,,suppressed")]
    [InlineData("N1,x,c,2023,4,ok")]
    public void IncompleteParts_HaveNoTotal(string third) =>
        OneChart.Of(Whole, "N1,x,a,2024,10,ok", "N1,x,b,2024,6,ok", third).Derived(DerivationMethod.Total).ShouldBeEmpty();

    [Fact]
    public void CategoriesThatMayOverlap_HaveNoTotal() =>
        OneChart.Of(Parts, "N1,x,a,2024,10,ok", "N1,x,b,2024,7,ok", "N1,x,c,2024,4,ok").Derived(DerivationMethod.Total).ShouldBeEmpty();

    [Fact]
    public void Grades_HaveNoPlaces() =>
        OneChart.Of(Parts.Replace("count", "grade", StringComparison.Ordinal), "N1,x,a,2024,Good,ok", "N1,x,b,2024,Good,ok",
            "N1,x,c,2024,Poor,ok").Told().ShouldBeEmpty();
}
