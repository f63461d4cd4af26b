using Microsoft.Extensions.Options;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Review;

/// <summary>Checks a text against a sheet, as <see cref="GroundingCheck.Check"/> does.</summary>
public delegate GroundingReport TextCheck(string text, FactSheet sheet);

/// <summary>Checks an edited text against the facts that the version was written from.</summary>
public sealed class EditCheck(TextCheck check, ICatalogueStore catalogue, IOptions<ContextOptions> context)
{
    /// <summary>Checks a text in the place of a version's own.</summary>
    public async Task<GroundingReport> CheckAsync(SummaryVersion version, string text, CancellationToken ct) =>
        check(text, await WithBackgroundAsync(version.Provenance, ct));

    // Provenance keeps no background. While its release is the current one, the background can be built again, so that an edit is checked
    // as strictly as a draft.
    private async Task<FactSheet> WithBackgroundAsync(Provenance provenance, CancellationToken ct)
    {
        var sheet = provenance.Sheet;
        if (await catalogue.CurrentAsync(ct) is not var (release, dataset) || release.Hash != provenance.DatasetHash)
            return sheet;
        var builder = new FactSheetBuilder(dataset, context.Value);
        var (area, id) = (sheet.Subject.AreaCode, sheet.Subject.Id);
        var built = sheet.Subject.Level switch
        {
            SummaryLevel.Chart => builder.Chart(area, id),
            SummaryLevel.Section => builder.Section(area, id, sheet.Below),
            _ => builder.Overall(area, sheet.Below),
        };
        // Another hash means another program built the sheet: its facts are then what the text was written from, and nothing else.
        return built.Hash == sheet.Hash ? built : sheet;
    }
}
