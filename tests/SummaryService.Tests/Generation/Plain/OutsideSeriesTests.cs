using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Plain;

namespace SummaryService.Tests.Generation.Plain;

/// <summary>Fifty long series without any wording, of another field and other countries.</summary>
public sealed class OutsideSeriesTests
{
    [Fact]
    public async Task Write_LongSeriesWithoutWording_NamesAreaDatesAndFirstAndLastFigure()
    {
        var read = (
            await DatasetReader.ReadFolderAsync(Repository.Shared("external/owid-tuning"), CancellationToken.None)
        ).ShouldBeOfType<ReadResult.Read>();
        var builder = new FactSheetBuilder(read.Dataset, new ContextOptions());
        var sheets = read
            .Dataset.Areas.SelectMany(a => read.Dataset.Charts.Select(c => (a, c)))
            .Where(p => p.c.Indicators.Any(i => read.Dataset.Observed(p.a.Code, i).Any()))
            .Select(p => builder.Chart(p.a.Code, p.c.Id))
            .Where(s => FixedSentence.For(s) is null)
            .ToArray();

        sheets.Length.ShouldBeGreaterThan(40);
        foreach (var sheet in sheets)
        {
            var text = PlainWriter.Write(sheet);
            var dated = sheet.Facts.Where(f => f is { IsObserved: true, HasValue: true }).OrderBy(f => f.Period).ToArray();
            text.ShouldContain(sheet.Area.Name);
            text.ShouldContain(PeriodWording.Name(dated[0].Period));
            text.ShouldContain(PeriodWording.Name(dated[^1].Period));
            PlainWriter
                .Write(builder.Section(sheet.Area.Code, read.Dataset.Sections[0].Id, []))
                .ShouldContain(PeriodWording.Name(dated[^1].Period));
        }
    }
}
