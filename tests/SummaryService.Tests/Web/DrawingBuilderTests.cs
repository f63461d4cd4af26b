using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Web.Drawings;

namespace SummaryService.Tests.Web;

public sealed class DrawingBuilderTests
{
    private static readonly FactSheetBuilder Sheets = new(((ReadResult.Read)DatasetReader.ReadSample()).Dataset, new ContextOptions());

    [Fact]
    public void Draw_Comparison_GivesOneRowWithAreaThenComparator()
    {
        var bars = Draw("population-density").Panels.ShouldHaveSingleItem().ShouldBeOfType<BarsPanel>().Rows.ShouldHaveSingleItem().Bars;
        bars.Select(b => b.Name).ShouldBe(["Milton Keynes", "England"]);
        bars[0].Length.ShouldBe(930.0 / 2468, 1e-9);
        bars[1].Length.ShouldBe(1);
    }

    [Fact]
    public void Draw_BulkMoney_ShowsPoundsForEachPerson() =>
        Draw("gross-expenditure").Panels.ShouldHaveSingleItem().ShouldBeOfType<BarsPanel>().Rows[0].Bars.Select(b => b.Value).ShouldBe(["£401", "£478"]);

    [Fact]
    public void Draw_Trend_PlacesPointsInTime()
    {
        var panel = Draw("population").Panels.ShouldHaveSingleItem().ShouldBeOfType<LinePanel>();
        panel.Lines.ShouldHaveSingleItem().Points.Select(p => (p.X, p.Value, p.Period)).ShouldBe([(0, "281,434", "2019"), (1, "298,270", "2023")]);
        panel.StartsAtZero.ShouldBeFalse();
    }

    [Fact]
    public void Draw_Scores_ShowsStepsOfTheirScale()
    {
        var first = Draw("cqc-quality-statement-scores").Panels.ShouldHaveSingleItem().ShouldBeOfType<RatingPanel>().Ratings[0];
        (first.Step, first.Steps, first.Shown).ShouldBe((2, 4, "2 out of 4"));
    }

    [Fact]
    public void Draw_SmallCount_ShowsFiveAndNotTheCount() =>
        Draw("carer-helpline-requests").Table.First(r => r.What == "Helpline requests from carers" && r.Area == "Milton Keynes").Value.ShouldContain("5");

    [Fact]
    public void Draw_EveryChartOfEveryReport_KeepsBarsInsideTheirTrack()
    {
        foreach (var area in Sheets.Dataset.ReportedAreas)
            foreach (var chart in Sheets.Dataset.Charts)
                foreach (var bar in DrawingBuilder.Draw(Sheets.Chart(area.Code, chart.Id)).Panels.OfType<BarsPanel>().SelectMany(p => p.Rows).SelectMany(r => r.Bars))
                    (bar.Start >= 0 && bar.Length >= 0 && bar.Start + bar.Length <= 1 + 1e-9 && bar.Name.Length > 0).ShouldBeTrue($"{area.Name}, {chart.Id}: {bar}");
    }

    private static ChartDrawing Draw(string chart) => DrawingBuilder.Draw(Sheets.Chart("E06000042", chart));
}
