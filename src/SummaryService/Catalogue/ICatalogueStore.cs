namespace SummaryService.Catalogue;

/// <summary>A stored dataset. Old releases stay for provenance.</summary>
/// <param name="Number">1 for the first import, counting up.</param>
/// <param name="Hash">The dataset's content hash.</param>
/// <param name="ImportedAt">When it was imported.</param>
public sealed record Release(int Number, string Hash, DateTimeOffset ImportedAt);

/// <summary>Keeps releases of the dataset.</summary>
public interface ICatalogueStore
{
    /// <summary>Makes a release the current one. The same content again is no new release.</summary>
    /// <returns>The release and whether it is new.</returns>
    Task<(Release Release, bool IsNew)> ImportAsync(Dataset dataset, DatasetFiles files, CancellationToken ct);

    /// <summary>Gets the current release with its dataset, or null when nothing was imported.</summary>
    Task<(Release Release, Dataset Dataset)?> CurrentAsync(CancellationToken ct);

    /// <summary>Lists every release, newest first.</summary>
    Task<IReadOnlyList<Release>> ReleasesAsync(CancellationToken ct);
}
