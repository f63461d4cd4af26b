using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;
using SummaryService.Review;
using SummaryService.Web.Drawings;
using SummaryService.Web.Summaries;

namespace SummaryService.Tests.Web;

public sealed class EvidenceRowTests
{
    private static readonly FactSheetBuilder Sheets = new(((ReadResult.Read)DatasetReader.ReadSample()).Dataset, new ContextOptions());

    [Theory]
    [InlineData("Gross spending on adult social care", "£40.1 million per 100,000 (all residents)")]
    [InlineData("Shared out: Gross spending", "£401 for each resident")]
    [InlineData("Which is higher: Gross spending", "lower")]
    public void Of_MoneyPerBase_TellsEveryPartOnce(string what, string value) =>
        Rows("gross-expenditure").First(r => r.What.StartsWith(what, StringComparison.Ordinal) && r.Where == "Milton Keynes").Value.ShouldBe(value);

    [Fact]
    public void Of_Percentage_TellsWhatItIsOutOf() =>
        Rows("rural-population")[0].Value.ShouldBe("11% of all residents");

    [Fact]
    public void Of_EveryChart_NamesEveryDerivation() =>
        Sheets.Dataset.Charts.SelectMany(c => Rows(c.Id)).ShouldAllBe(r => !r.What.StartsWith("Computed", StringComparison.Ordinal));

    [Theory, InlineData("all residents", "for each resident"), InlineData("all families", "for each one of all families"), InlineData("all houses", "for each one of all houses")]
    public void Base_OfOne_IsSingularOnlyWhereThatIsSure(string whole, string words) => BaseWords.Of(Money(whole)).ShouldBe(words);

    private static Fact Money(string whole) =>
        new() { Id = "F1", ChartId = "c", IndicatorId = "i", AreaCode = "A", Unit = "gbp", Per = 1, Value = 4, Denominator = whole };

    private static IReadOnlyList<EvidenceRow> Rows(string chart)
    {
        var sheet = Sheets.Chart("E06000042", chart);
        var at = new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
        return EvidenceRow.Of(SummaryVersion.Open(Guid.Empty, sheet.Subject, "key", "Text.", new GroundingReport([], [], new Readability(null, 1, 1)),
            new Provenance { Sheet = sheet, Writer = new("plain", null, null, "") }, at));
    }
}
