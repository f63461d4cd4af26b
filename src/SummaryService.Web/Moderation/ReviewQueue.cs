using SummaryService.Generation;
using SummaryService.Context;
using SummaryService.Grounding;
using SummaryService.Review;

namespace SummaryService.Web.Moderation;

/// <summary>One line of the queue.</summary>
/// <param name="Version">What waits.</param>
/// <param name="Errors">How many findings are errors.</param>
/// <param name="Remarks">How many findings are warnings.</param>
public sealed record QueueLine(SummaryVersion Version, int Errors, int Remarks)
{
    /// <summary>Gets the fact sheet of the version.</summary>
    public FactSheet Sheet => Version.Provenance.Sheet;
}

/// <summary>One page of what waits for an editor: errors first, then what nobody can read yet, then what is live unseen.</summary>
/// <param name="Lines">The lines of this page.</param>
/// <param name="Total">How many lines there are on all pages.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Areas">The areas that have anything waiting: code and name.</param>
public sealed record ReviewQueue(IReadOnlyList<QueueLine> Lines, int Total, int Page, IReadOnlyList<(string Code, string Name)> Areas)
{
    /// <summary>How many lines a page has.</summary>
    public const int PageSize = 50;

    /// <summary>Gets how many pages there are, at least 1.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>Sorts, filters and cuts what waits.</summary>
    /// <param name="waiting">Everything that waits, oldest first.</param>
    /// <param name="area">The code of the area to keep, or null for all.</param>
    /// <param name="onlyErrors">Whether to keep only versions with error findings.</param>
    /// <param name="page">The page wanted; one that is not there becomes the nearest.</param>
    public static ReviewQueue Of(IEnumerable<SummaryVersion> waiting, string? area, bool onlyErrors, int page)
    {
        var all = waiting.Where(NeedsAnEditor).Select(Line).ToList();
        var areas = all.Select(l => (l.Sheet.Area.Code, l.Sheet.Area.Name)).Distinct()
            .OrderBy(a => a.Name, StringComparer.Ordinal).ToList();
        var kept = all.Where(l => (string.IsNullOrEmpty(area) || l.Sheet.Area.Code == area) && (!onlyErrors || l.Errors > 0))
            .OrderByDescending(l => l.Errors > 0)
            .ThenBy(l => l.Version.State == SummaryState.Published)
            .ThenBy(l => l.Version.WrittenAt).ToList();
        var at = Math.Clamp(page, 1, Math.Max(1, (kept.Count + PageSize - 1) / PageSize));
        return new([.. kept.Skip((at - 1) * PageSize).Take(PageSize)], kept.Count, at, areas);
    }

    // A fixed sentence that is live says only that there are no figures: nobody has to read it again.
    private static bool NeedsAnEditor(SummaryVersion version) =>
        version.State != SummaryState.Published || version.Provenance.Writer.Writer != WriterIdentity.FixedSentence;

    private static QueueLine Line(SummaryVersion version)
    {
        var errors = version.Report.Findings.Count(f => f.Severity == Severity.Error);
        return new(version, errors, version.Report.Findings.Count - errors);
    }
}
