using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Tests.Context;

/// <summary>What the bundled sample must say, computed by hand.</summary>
public sealed class SampleFactsTests
{
    private const string MiltonKeynes = "E06000042";
    private const string Luton = "E06000032";
    private static readonly FactSheetBuilder Sample = new(((ReadResult.Read)DatasetReader.ReadSample()).Dataset, new());

    [Theory]
    [InlineData(MiltonKeynes, "gross-expenditure", "gross-expenditure-rate", null, DerivationMethod.PerHead, 400.84, "gbp")]
    [InlineData(Luton, "gross-expenditure", "gross-expenditure-rate", null, DerivationMethod.PerHead, 377.03, "gbp")]
    [InlineData(MiltonKeynes, "gross-expenditure", "gross-expenditure-rate", null, DerivationMethod.Gap, -76.74, "gbp")]
    [InlineData(MiltonKeynes, "gross-expenditure", "gross-expenditure-rate", null, DerivationMethod.Total, 119559, "gbp_thousand")]
    [InlineData(MiltonKeynes, "carer-support-type", "carer-support-type-rate", "direct-payment", DerivationMethod.Ratio, 1.85, "times")]
    [InlineData(MiltonKeynes, "carer-support-type", "carer-support-type-rate", "direct-payment", DerivationMethod.Rank, 1, "place")]
    [InlineData(MiltonKeynes, "workforce-vacancy", "workforce-vacancy", null, DerivationMethod.PointGap, -0.7, "points")]
    [InlineData(Luton, "workforce-vacancy", "workforce-vacancy", null, DerivationMethod.PointGap, 2.8, "points")]
    [InlineData(MiltonKeynes, "population-density", "population-density", null, DerivationMethod.Ratio, 0.38, "times")]
    [InlineData(MiltonKeynes, "population", "population", null, DerivationMethod.Change, 16836, "count")]
    [InlineData(MiltonKeynes, "population", "population", null, DerivationMethod.PercentChange, 5.98, "percent")]
    [InlineData(MiltonKeynes, "older-need-and-care", "older-share", null, DerivationMethod.Change, 0.6, "points")]
    [InlineData(MiltonKeynes, "rural-population", "rural-population-share", null, DerivationMethod.Total, 33000, "count")]
    [InlineData(MiltonKeynes, "average-delay", "average-discharge-delay", null, DerivationMethod.Gap, 0.43, "days")]
    [InlineData(MiltonKeynes, "cqc-assessment-waits", "assessment-wait-median", "working-age", DerivationMethod.Change, -26, "days")]
    [InlineData(MiltonKeynes, "cqc-assessment-waits", "assessment-waiting-count", null, DerivationMethod.Total, 19, "count")]
    public void DerivedValue_IsTheOneComputedByHand(string area, string chart, string indicator, string? category, DerivationMethod method,
        double value, string unit)
    {
        var fact = Sample.Chart(area, chart).Derived(method)
            .Single(f => f.AreaCode == area && f.IndicatorId == indicator && f.CategoryId == category && f.Unit == unit && f.Period.Text != "2019");

        decimal.Round(fact.Value!.Value, 2, MidpointRounding.AwayFromZero).ShouldBe((decimal)value);
    }

    [Theory]
    [InlineData(MiltonKeynes, "workforce-turnover", "workforce-turnover", "similar")]
    [InlineData(MiltonKeynes, "workforce-vacancy", "workforce-vacancy", "lower")]
    [InlineData(MiltonKeynes, "working-age-need-and-care", "working-age-requests-rate", "similar")]
    [InlineData(MiltonKeynes, "deprivation-decile", "deprivation-decile", "higher")]
    [InlineData(Luton, "discharges", "discharges-delayed-share", "lower")]
    public void Comparison_FollowsTheRule(string area, string chart, string indicator, string word) =>
        Sample.Chart(area, chart == "discharges" ? "hospital-delays" : chart).Derived(DerivationMethod.Comparison)
            .Single(f => f.IndicatorId == indicator).Text.ShouldBe(word);

    [Fact]
    public void FigureOfGreatBritain_StaysItsOwn()
    {
        var fact = Sample.Chart(MiltonKeynes, "user-satisfaction").Facts.Single(f => f.IndicatorId == "natcen-dissatisfaction");

        (fact.AreaCode, fact.Value, fact.IsObserved).ShouldBe(("K03000001", 57m, true));
    }

    [Fact]
    public void ProviderNumbers_AreNotCompared() => Sample.Chart(MiltonKeynes, "provider-numbers").Told().ShouldBeEmpty();

    [Fact]
    public void HelplineCountOfOne_IsNowhereToBeSeen()
    {
        var count = Sample.Chart(MiltonKeynes, "carer-helpline-requests").Facts.Single(f => f.IndicatorId == "carer-helpline-count");

        (count.Value, count.IsSmallCount).ShouldBe((5m, true));
        Sample.Overall(MiltonKeynes, []).Facts.Where(f => f.IndicatorId.StartsWith("carer-helpline", StringComparison.Ordinal))
            .ShouldAllBe(f => f.Value != 1);
    }

    [Fact]
    public void SearchesOutsideTheArea_AreOrderedWithoutTheirTotal() =>
        Sample.Chart(MiltonKeynes, "cqc-market").Derived(DerivationMethod.Rank).Select(f => f.CategoryId)
            .ShouldBe(["no-local-capacity", "person-request", "declined", "family-request"]);

    [Fact]
    public void WorkforceFigures_WarnThatTheyAreTheRegions()
    {
        var caveats = Sample.Chart(MiltonKeynes, "workforce-turnover").Caveats;

        caveats.ShouldContain("Care staff leaving their job in a year: the figures describe the region, not Milton Keynes alone.");
        caveats.ShouldContain("The England figure is the mean of its areas.");
    }

    [Fact]
    public void ProofsOfBases_AreNoCaveats() => Sample.Overall(MiltonKeynes, []).Caveats.ShouldAllBe(c => !c.Contains('='));

    [Fact]
    public void EverySheet_IsSound()
    {
        foreach (var area in Sample.Dataset.ReportedAreas)
        {
            foreach (var sheet in Sample.Dataset.Charts.Select(c => Sample.Chart(area.Code, c.Id)).Append(Sample.Overall(area.Code, [])))
            {
                sheet.Facts.Select(f => f.Id).ShouldBe(Enumerable.Range(1, sheet.Facts.Count).Select(i => $"F{i}"));
                sheet.Facts.ShouldAllBe(f => f.IsObserved || f.Derivation!.From.All(id => sheet.FindFact(id)!.ChartId == f.ChartId));
                sheet.Facts.ShouldAllBe(f => f.IsObserved || f.Value != null || f.Text != null);
                sheet.Facts.ShouldAllBe(f => f.Status == ObservationStatus.Ok || (f.Value == null && f.Text == null));
                sheet.Facts.ShouldAllBe(f => sheet.FindIndicator(f.IndicatorId) != null);
            }
        }
    }
}
