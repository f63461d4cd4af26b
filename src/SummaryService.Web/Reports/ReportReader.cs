using Microsoft.Extensions.Options;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Review;
using SummaryService.Votes;
using SummaryService.Web.Drawings;
using SummaryService.Web.Voting;

namespace SummaryService.Web.Reports;

/// <summary>Puts a public report together from the current release, the live versions and the votes.</summary>
internal sealed class ReportReader(ICatalogueStore catalogue, ISummaryStore summaries, VoteDesk votes,
    IOptions<ContextOptions> context, Visitor visitor)
{
    /// <summary>Lists the areas that have a report.</summary>
    public async Task<IReadOnlyList<Area>> AreasAsync(CancellationToken ct) =>
        await catalogue.CurrentAsync(ct) is var (_, dataset) ? [.. dataset.ReportedAreas.OrderBy(a => a.Name, StringComparer.Ordinal)] : [];

    /// <summary>Reads one area's report, or null when there is no such area or no report on it.</summary>
    public async Task<ReportView?> ReadAsync(string areaCode, CancellationToken ct)
    {
        if (await catalogue.CurrentAsync(ct) is not var (release, dataset)
            || dataset.FindArea(areaCode) is not { } area || !dataset.ReportedAreas.Contains(area))
            return null;
        var live = await WithVotesAsync(await summaries.PublishedAsync(areaCode, ct), ct);
        var builder = new FactSheetBuilder(dataset, context.Value);
        var sections = dataset.Sections.Where(s => s.Parent is null).Select(s => Section(s)).ToList();
        return new(area, dataset.FindArea(area.Parent), release, live.GetValueOrDefault(SubjectKey.Overall(areaCode)), sections);

        SectionView Section(Section section) => new(section, live.GetValueOrDefault(new(areaCode, SummaryLevel.Section, section.Id)),
            [.. dataset.ChartsIn(section.Id).Select(Chart)],
            [.. dataset.Sections.Where(s => s.Parent == section.Id).Select(s => Section(s))]);

        ChartView Chart(Chart chart)
        {
            var sheet = builder.Chart(areaCode, chart.Id);
            var summary = live.GetValueOrDefault(new(areaCode, SummaryLevel.Chart, chart.Id));
            return new(chart, DrawingBuilder.Draw(sheet), sheet.Availability, sheet.Caveats,
                summary is null ? null : summary with { IsBehind = summary.Version.Provenance.Sheet.Hash != sheet.Hash });
        }
    }

    private async Task<Dictionary<SubjectKey, PublishedSummary>> WithVotesAsync(
        IReadOnlyList<SummaryVersion> versions, CancellationToken ct)
    {
        var ids = versions.Select(v => v.Id).ToList();
        var tallies = await votes.TalliesAsync(ids, ct);
        var mine = await visitor.BallotsAsync(ids, ct);
        return versions.ToDictionary(v => v.Subject, v =>
        {
            Ballot? ballot = mine.TryGetValue(v.Id, out var b) ? b : null;
            return new PublishedSummary(v, tallies.GetValueOrDefault(v.Id, VoteTally.None), ballot, IsBehind: false);
        });
    }
}
