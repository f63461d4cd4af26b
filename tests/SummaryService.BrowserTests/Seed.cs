using Microsoft.Extensions.DependencyInjection;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Plain;
using SummaryService.Grounding;
using SummaryService.Review;

namespace SummaryService.BrowserTests;

/// <summary>Fills a store with the bundled sample and the plain writer's texts, all live.</summary>
internal static class Seed
{
    private static readonly DateTimeOffset At = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static async Task FillAsync(IServiceProvider services, CancellationToken ct)
    {
        var read = DatasetReader.ReadSample().ShouldBeOfType<ReadResult.Read>();
        await services.GetRequiredService<ICatalogueStore>().ImportAsync(read.Dataset, read.Files, ct);
        var builder = new FactSheetBuilder(read.Dataset, new ContextOptions());
        var versions = read.Dataset.ReportedAreas.SelectMany(a => Sheets(builder, a.Code)).Select(Version).ToList();
        (await services.GetRequiredService<ISummaryStore>().SaveAsync(versions, [], ct)).ShouldBe(SaveOutcome.Saved);
    }

    private static IEnumerable<FactSheet> Sheets(FactSheetBuilder builder, string area) =>
        builder.Dataset.Charts.Select(c => builder.Chart(area, c.Id))
            .Concat(builder.Dataset.Sections.Select(s => builder.Section(area, s.Id, [])))
            .Append(builder.Overall(area, []));

    private static SummaryVersion Version(FactSheet sheet)
    {
        var fixedSentence = FixedSentence.For(sheet);
        var text = fixedSentence ?? PlainWriter.Write(sheet);
        var report = new GroundingReport(new GroundingCheck().Check(text, sheet).Claims, [], new Readability(null, 0, 0));
        var version = SummaryVersion.Open(Guid.CreateVersion7(At), sheet.Subject, $"seed-{sheet.Subject}", text, report,
            new Provenance { Sheet = sheet with { Background = [] }, Release = 1, Writer = new(fixedSentence is null ? "plain" : "fixed", null, null, "plain-1") }, At);
        version.PublishUnreviewed(At);
        return version;
    }
}
