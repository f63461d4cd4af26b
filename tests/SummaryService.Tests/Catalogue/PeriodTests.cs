using SummaryService.Catalogue;

namespace SummaryService.Tests.Catalogue;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2023-24", "2023-04-01", "2024-03-31")]
    [InlineData("2023/24", "2023-04-01", "2024-03-31")]
    [InlineData("2024-11", "2024-11-01", "2024-11-30")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData("2024-Q3", "2024-07-01", "2024-09-30")]
    [InlineData("2024 Q1", "2024-01-01", "2024-03-31")]
    [InlineData("Q4 2024", "2024-10-01", "2024-12-31")]
    [InlineData("2023–24", "2023-04-01", "2024-03-31")]
    [InlineData("2023/2024", "2023-04-01", "2024-03-31")]
    [InlineData("2019-2023", "2019-01-01", "2023-12-31")]
    [InlineData("November 2024", "2024-11-01", "2024-11-30")]
    [InlineData("Nov 2024", "2024-11-01", "2024-11-30")]
    [InlineData("5 November 2024", "2024-11-05", "2024-11-05")]
    [InlineData("April 2023 to March 2024", "2023-04-01", "2024-03-31")]
    [InlineData("2019 to 2023", "2019-01-01", "2023-12-31")]
    [InlineData(" 2024-07 to 2025-06 ", "2024-07-01", "2025-06-30")]
    public void Period_NamesDates_SpansThem(string text, string start, string end)
    {
        Period.TryParse(text, out var period).ShouldBeTrue();

        period.Start.ShouldBe(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture));
        period.End.ShouldBe(DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture));
        period.Text.ShouldBe(text.Trim());
    }

    [Theory]
    [InlineData("2023-13")]
    [InlineData("20234")]
    [InlineData("2023-00")]
    [InlineData("2024-02-30")]
    [InlineData("2024-Q5")]
    [InlineData("2023–13")]
    [InlineData("2023-2019")]
    [InlineData("12/05/2024")]
    [InlineData("2024 to 2019")]
    [InlineData("0999")]
    public void Period_DateLikeNonsense_IsRefused(string text) => Period.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12 months to assessment")]
    [InlineData("Q1 of last year")]
    [InlineData("spring 2024")]
    public void Period_WordsOrNothing_HasNoDates(string? text)
    {
        Period.TryParse(text, out var period).ShouldBeTrue();

        period.IsDated.ShouldBeFalse();
        period.Text.ShouldBe(text ?? "");
    }

    [Fact]
    public void Period_WrittenInTwoWays_IsTheSameTime()
    {
        Read("2023-24").IsSameAs(Read("2023/24")).ShouldBeTrue();
        Read("2023-24").IsSameAs(Read("2023")).ShouldBeFalse();
        Period.None.IsSameAs(Period.None).ShouldBeTrue();
        Read("last year").IsSameAs(Period.None).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2009-10,2010-11,2012-13", "2010-04-01")] // only years across two: so is 2010-11
    [InlineData("2010-10,2010-11,2010-12", "2010-11-01")] // months among months
    [InlineData("2010-11", "2010-11-01")] // nothing else to go by
    [InlineData("2010-11,2012-13,2013-07", "2010-11-01")] // another month beside the years: the text as it stands
    public void DoubtfulPeriod_IsReadAsTheRestOfItsSeries(string periods, string start)
    {
        var rows = periods.Split(',').Select(p => $"N1,visit-rate,,{p},34.5,ok,,Counter,,");
        var folder = new DataFolder().InObservations("N1,visit-rate,,2023-24,34.5,ok,,Counter,,", string.Join('\n', rows));

        var read = folder.Dataset().Observed("N1", "visit-rate").Single(o => o.Period.Text == "2010-11");

        read.Period.Start.ShouldBe(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Period Read(string text) => Period.TryParse(text, out var period) ? period : throw new InvalidOperationException(text);
}
