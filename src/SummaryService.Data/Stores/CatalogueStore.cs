using Microsoft.EntityFrameworkCore;
using SummaryService.Catalogue;
using SummaryService.Data.Rows;

namespace SummaryService.Data.Stores;

/// <summary>Releases in the database; the current dataset is kept in memory until its hash changes.</summary>
internal sealed class CatalogueStore(IDbContextFactory<SummaryDbContext> contexts, TimeProvider clock) : ICatalogueStore
{
    private const int Attempts = 5;
    private volatile Dataset? latest;

    public async Task<(Release Release, bool IsNew)> ImportAsync(Dataset dataset, DatasetFiles files, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            try
            {
                return await TryImportAsync(db, dataset, files, ct);
            }
            catch (DbUpdateException e) when (db.IsConflict(e) && attempt < Attempts)
            {
                // Another process imported at the same time and took the number: look again.
            }
        }
    }

    public async Task<(Release Release, Dataset Dataset)?> CurrentAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var head = await Light(db.Releases.OrderByDescending(r => r.Place)).FirstOrDefaultAsync(ct);
        if (head is null)
            return null;
        if (latest is { } known && known.Hash == head.Hash)
            return (head, known);
        var row = await db.Releases.AsNoTracking().SingleAsync(r => r.Number == head.Number, ct);
        var read = DatasetReader.Read(new DatasetFiles(row.Areas, row.Catalogue, row.Observations));
        if (read is not ReadResult.Read(var dataset, _))
            throw new InvalidDataException(
                $"Release {head.Number} in the database is not valid any more: "
                    + $"{string.Join("; ", ((ReadResult.Refused)read).Faults.Take(3))}"
            );
        latest = dataset;
        return (head, dataset);
    }

    public async Task<IReadOnlyList<Release>> ReleasesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Light(db.Releases.OrderByDescending(r => r.Number)).ToListAsync(ct);
    }

    private async Task<(Release, bool)> TryImportAsync(SummaryDbContext db, Dataset dataset, DatasetFiles files, CancellationToken ct)
    {
        var places = await db
            .Releases.Select(r => new
            {
                r.Number,
                r.Place,
                r.Hash,
                r.ImportedAt,
            })
            .ToListAsync(ct);
        var top = places.Select(p => p.Place).DefaultIfEmpty().Max();
        if (places.Find(p => p.Hash == dataset.Hash) is { } same)
        {
            if (same.Place < top)
                await db.Releases.Where(r => r.Number == same.Number).ExecuteUpdateAsync(set => set.SetProperty(r => r.Place, top + 1), ct);
            return (new Release(same.Number, same.Hash, same.ImportedAt), false);
        }
        var row = new ReleaseRow
        {
            Number = places.Select(p => p.Number).DefaultIfEmpty().Max() + 1,
            Hash = dataset.Hash,
            ImportedAt = clock.GetUtcNow(),
            Place = top + 1,
            Areas = files.Areas,
            Catalogue = files.Catalogue,
            Observations = files.Observations,
        };
        db.Releases.Add(row);
        await db.SaveChangesAsync(ct);
        return (new Release(row.Number, row.Hash, row.ImportedAt), true);
    }

    private static IQueryable<Release> Light(IQueryable<ReleaseRow> rows) => rows.Select(r => new Release(r.Number, r.Hash, r.ImportedAt));
}
