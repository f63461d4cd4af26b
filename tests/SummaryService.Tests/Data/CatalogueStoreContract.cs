using SummaryService.Catalogue;

namespace SummaryService.Tests.Data;

public sealed class SqliteCatalogueStoreTests(SqliteFiles server) : CatalogueStoreContract(server);

public sealed class PostgresCatalogueStoreTests(PostgresServer server) : CatalogueStoreContract(server);

/// <summary>What every store of datasets must do.</summary>
public abstract class CatalogueStoreContract(IStoreServer server) : StoreContract(server)
{
    [Fact]
    public async Task Current_NothingImported_IsNull()
    {
        (await Catalogue.CurrentAsync(Ct)).ShouldBeNull();
        (await Catalogue.ReleasesAsync(Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_FirstDataset_BecomesTheCurrentRelease()
    {
        var (release, isNew) = await Import("Town");

        (release.Number, isNew).ShouldBe((1, true));
        var (current, dataset) = (await Catalogue.CurrentAsync(Ct)).ShouldNotBeNull();
        current.Hash.ShouldBe(release.Hash);
        dataset.Areas[0].Name.ShouldBe("Town");
        dataset.Hash.ShouldBe(release.Hash);
    }

    [Fact]
    public async Task Import_SameContentAgain_IsNoNewRelease()
    {
        var (first, _) = await Import("Town");
        var (second, isNew) = await Import("Town");

        isNew.ShouldBeFalse();
        second.Number.ShouldBe(first.Number);
        (await Catalogue.ReleasesAsync(Ct)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Import_ChangedContent_MakesANewReleaseAndKeepsTheOld()
    {
        await Import("Town");
        var (second, isNew) = await Import("City");

        (second.Number, isNew).ShouldBe((2, true));
        (await Catalogue.CurrentAsync(Ct))!.Value.Dataset.Areas[0].Name.ShouldBe("City");
        (await Catalogue.ReleasesAsync(Ct)).Select(r => r.Number).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task Import_OlderContentAgain_MakesItCurrentUnderItsOldNumber()
    {
        await Import("Town");
        await Import("City");
        var (again, isNew) = await Import("Town");

        (again.Number, isNew).ShouldBe((1, false));
        (await Catalogue.CurrentAsync(Ct))!.Value.Release.Number.ShouldBe(1);
    }

    [Fact]
    public async Task Import_SeveralDatasetsAtOnce_NumbersThemWithoutGaps()
    {
        await Task.WhenAll(Enumerable.Range(1, 4).Select(i => Task.Run(() => Import("Town " + i), Ct)));

        (await Catalogue.ReleasesAsync(Ct)).Select(r => r.Number).ShouldBe([4, 3, 2, 1]);
    }

    [Fact]
    public async Task Current_SameRelease_IsReadOnce()
    {
        await Import("Town");
        var first = (await Catalogue.CurrentAsync(Ct))!.Value.Dataset;

        (await Catalogue.CurrentAsync(Ct))!.Value.Dataset.ShouldBeSameAs(first);
    }

    private Task<(Release Release, bool IsNew)> Import(string name)
    {
        // The sample with its first area renamed: real files in the real format.
        var sample = (ReadResult.Read)DatasetReader.ReadSample();
        var files = sample.Files with { Areas = sample.Files.Areas.Replace(sample.Dataset.Areas[0].Name, name, StringComparison.Ordinal) };
        return Catalogue.ImportAsync(((ReadResult.Read)DatasetReader.Read(files)).Dataset, files, Ct);
    }
}
