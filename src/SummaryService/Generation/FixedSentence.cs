using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation;

/// <summary>The one honest sentence for a subject without figures. No writer is asked then.</summary>
public static class FixedSentence
{
    /// <summary>Gets the sentence that stands in for a summary, or null when the area has figures to write about.</summary>
    public static string? For(FactSheet sheet) => sheet.Subject.Level == SummaryLevel.Chart ? ForChart(sheet) : ForMany(sheet);

    private static string? ForChart(FactSheet sheet)
    {
        var area = sheet.Area.Name;
        return sheet.Availability switch
        {
            Availability.NotPublishedAtAreaLevel =>
                $"Nobody publishes these figures for single areas, so there is nothing to show for {area}.",
            Availability.NotCollected => $"Nobody collects these figures, so there is nothing to show for {area}.",
            Availability.Discontinued => $"These figures are no longer collected, so there is no up-to-date figure for {area}.",
            Availability.ComingSoon => $"These figures are not ready yet, so there is nothing to show for {area} so far.",
            Availability.NoDataFound =>
                $"We looked for these figures for {area} and found none, which does not mean that the number is zero.",
            _ => HasFigure(sheet) ? null : ForMissing(sheet),
        };
    }

    private static string ForMissing(FactSheet sheet)
    {
        var area = sheet.Area.Name;
        // When values are missing for several reasons, the one that readers most need to know wins.
        var statuses = sheet.Facts.Where(f => f.IsObserved && f.AreaCode == sheet.Area.Code).Select(f => f.Status).ToHashSet();
        return statuses switch
        {
            _ when statuses.Contains(ObservationStatus.Suppressed) =>
                $"The figures for {area} are held back to protect people's privacy, so we cannot show them.",
            _ when statuses.Contains(ObservationStatus.Discontinued) =>
                $"These figures are no longer collected, so there is no up-to-date figure for {area}.",
            _ when statuses.Contains(ObservationStatus.NotCollected) =>
                $"Nobody collected these figures for {area}, so there is nothing to show.",
            _ when statuses.Contains(ObservationStatus.NoDataFound) =>
                $"We looked for these figures for {area} and found none, which does not mean that the number is zero.",
            _ => $"No figures have been published for {area} here, which does not mean that the number is zero.",
        };
    }

    private static string? ForMany(FactSheet sheet) =>
        HasFigure(sheet) ? null
        : sheet.Subject.Level == SummaryLevel.Section
            ? $"None of the charts in this section has figures for {sheet.Area.Name} at present, so there is nothing to sum up."
        : $"None of the charts in this report has figures for {sheet.Area.Name} at present, so there is nothing to sum up.";

    private static bool HasFigure(FactSheet sheet) =>
        sheet.Facts.Any(f =>
            f.IsObserved && f.AreaCode == sheet.Area.Code && f.Status == ObservationStatus.Ok && (f.Value is not null || f.Text is not null)
        );
}
