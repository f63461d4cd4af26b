using Microsoft.Extensions.Options;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Review;
using SummaryService.Tests.Data;

namespace SummaryService.Tests.Review;

public sealed class EditCheckTests(SqliteFiles server) : StoreContract(server)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Check_ReleaseIsOrIsNotCurrent_UsesTheBackgroundWhenItCan(bool current)
    {
        var sample = (ReadResult.Read)DatasetReader.ReadSample();
        await Catalogue.ImportAsync(sample.Dataset, sample.Files, Ct);
        var sheet = new FactSheetBuilder(sample.Dataset, new ContextOptions()).Chart(
            sample.Dataset.ReportedAreas.First().Code,
            sample.Dataset.Charts[0].Id
        );
        var provenance = Samples.SmallProvenance(sheet.Subject) with
        {
            Sheet = sheet with { Background = [] },
            DatasetHash = current ? sample.Dataset.Hash : "older",
        };
        FactSheet? used = null;
        var check = new EditCheck(
            (_, seen) =>
            {
                used = seen;
                return Samples.Clean;
            },
            Catalogue,
            Options.Create(new ContextOptions())
        );

        await check.CheckAsync(Samples.Version(sheet.Subject, provenance: provenance), "text", Ct);

        used!.Hash.ShouldBe(sheet.Hash);
        used.Background.Count.ShouldBe(current ? sheet.Background.Count : 0);
        sheet.Background.ShouldNotBeEmpty();
    }
}
