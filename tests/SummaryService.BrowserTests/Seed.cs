using Microsoft.Extensions.DependencyInjection;
using SummaryService.Catalogue;

namespace SummaryService.BrowserTests;

/// <summary>Fills a store as a first start does: the bundled sample, every summary by the plain writer, checked and published by policy.</summary>
internal static class Seed
{
    public static async Task FillAsync(IServiceProvider services, CancellationToken ct)
    {
        var read = DatasetReader.ReadSample().ShouldBeOfType<ReadResult.Read>();
        await services.GetRequiredService<ICatalogueStore>().ImportAsync(read.Dataset, read.Files, ct);
        var report = (await services.GetRequiredService<SummaryPipeline>().RunAsync(new RunRequest(), progress: null, ct)).ShouldNotBeNull();
        report.Failed.ShouldBe(0);
    }
}
