using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Tests.Context;

public sealed class FactFormatTests
{
    [Theory]
    [InlineData("percent", 100, 1, "16.8", "16.8%")]
    [InlineData("percent", 100, 0, "0.5", "1%")] // half away from zero
    [InlineData("percent", 100, 1, "23.0", "23%")]
    [InlineData("percentage", null, 2, "66.88", "66.88%")]
    [InlineData("count", null, 0, "3455", "3,455")]
    [InlineData("rate", 100000, 0, "1158", "1,158")]
    [InlineData("rate", 100000, 2, "0.34", "0.34")]
    [InlineData("days", null, 2, "1.13", "1.13 days")]
    [InlineData("days", null, 0, "1", "1 day")]
    [InlineData("gbp", 1, 0, "400.84", "£401")]
    [InlineData("gbp", 1, 2, "4.45", "£4.45")]
    [InlineData("gbp", 1, 0, "-76.74", "-£77")]
    [InlineData("gbp_thousand", null, 0, "100092", "£100.1 million")]
    [InlineData("gbp_thousand", null, 0, "999", "£999,000")]
    [InlineData("gbp_thousand", null, 0, "999960", "£1 billion")]
    [InlineData("gbp_thousand", 100000, 0, "40084", "£40.1 million per 100,000")]
    [InlineData("eur_million", null, 0, "2", "€2 million")]
    [InlineData("people_per_km2", null, 0, "930", "930 people per square kilometre")]
    [InlineData("rank", null, 0, "18500", "18,500")]
    [InlineData("decile", null, 1, "6.1", "6.1")]
    [InlineData("points", null, 1, "-0.7", "-0.7 percentage points")]
    [InlineData("points", null, 1, "1", "1 percentage point")]
    [InlineData("times", null, 2, "1.8466", "1.85 times")]
    [InlineData("place", null, 0, "1", "1st")]
    [InlineData("place", null, 0, "12", "12th")]
    [InlineData("place", null, 0, "23", "23rd")]
    [InlineData("loads_of_hay", null, 1, "12.34", "12.3 loads of hay")]
    public void Value_IsToldByItsUnit(string unit, int? per, int decimals, string value, string told) =>
        FactFormat.Value(Some(unit, value) with { Per = per, Decimals = decimals }).ShouldBe(told);

    [Fact]
    public void Value_Approximate_KeepsAbout()
    {
        FactFormat.Value(Some("percent", "19") with { Approximate = true }).ShouldBe("about 19%");
        FactFormat.Value(Some("count", "5") with { Approximate = true, IsSmallCount = true }).ShouldBe("about 5");
    }

    [Fact]
    public void Value_OfAGradeOrAComparison_IsItsText() => FactFormat.Value(Some("grade", null) with { Text = "Good" }).ShouldBe("Good");

    [Theory]
    [InlineData(ObservationStatus.Suppressed, "held back to protect people")]
    [InlineData(ObservationStatus.NotCollected, "not collected")]
    [InlineData(ObservationStatus.Discontinued, "no longer collected")]
    [InlineData(ObservationStatus.NoDataFound, "no data found")]
    [InlineData(ObservationStatus.NotAvailable, "not published")]
    public void Value_Missing_SaysWhy(ObservationStatus status, string told) =>
        FactFormat.Value(Some("count", null) with { Status = status }).ShouldBe(told);

    [Theory]
    [InlineData("16.8", "17 out of every 100")]
    [InlineData("62", "62 out of every 100")]
    [InlineData("0", "0 out of every 100")]
    [InlineData("0.44", "4 out of every 1,000")]
    [InlineData("101", null)]
    public void Share_IsToldAsPeople(string value, string? told) => FactFormat.Share(Some("percent", value)).ShouldBe(told);

    [Fact]
    public void Share_OfSomethingElse_IsNone() => FactFormat.Share(Some("rate", "12")).ShouldBeNull();

    [Theory]
    [InlineData("percent", 100, "all residents", "of all residents")]
    [InlineData("rate", 100000, "all residents", "per 100,000 (all residents)")]
    [InlineData("rate", 1000, null, "per 1,000")]
    [InlineData("gbp", 1, "all residents", "for each one of all residents")]
    [InlineData("days", null, "all discharges", "(all discharges)")]
    [InlineData("people_per_km2", null, "square kilometres", "")]
    [InlineData("points", null, null, "")]
    [InlineData("count", null, null, "")]
    public void Base_SaysWhatTheValueIsOutOf(string unit, int? per, string? denominator, string told) =>
        FactFormat.Base(Some(unit, "5") with { Per = per, Denominator = denominator }).ShouldBe(told);

    [Theory]
    [InlineData("", "")]
    [InlineData("2024", "2024")]
    [InlineData("2023-24", "2023 to 2024")]
    [InlineData("2024-11", "November 2024")]
    [InlineData("2026-02-06", "6 February 2026")]
    [InlineData("2024-Q1", "January to March 2024")]
    [InlineData("2019 to 2023", "2019 to 2023")]
    [InlineData("2019-2023", "2019 to 2023")]
    [InlineData("Nov 2024", "November 2024")]
    [InlineData("2024-09 to 2025-09", "September 2024 to September 2025")]
    [InlineData("2022-23 to 2024-25", "April 2022 to March 2025")]
    [InlineData("12 months to assessment", "12 months to assessment")]
    public void Period_IsToldAsReadersSayIt(string text, string told) => PeriodFormat.Words(text).ShouldBe(told);

    [Fact]
    public void Format_InAnotherCulture_StaysTheSame()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new("th-TH");
        try
        {
            PeriodFormat.Words("2023-24").ShouldBe("2023 to 2024");
            FactFormat.Value(Some("count", "3455.5") with { Decimals = 1 }).ShouldBe("3,455.5");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static Fact Some(string unit, string? value) => new()
    {
        Id = "F1", ChartId = "c", IndicatorId = "i", AreaCode = "a", Unit = unit,
        Value = value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}
