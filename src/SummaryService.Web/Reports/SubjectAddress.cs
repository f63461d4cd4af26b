using SummaryService.Context;

namespace SummaryService.Web.Reports;

/// <summary>Where subjects stand on the public pages.</summary>
internal static class SubjectAddress
{
    /// <summary>The id of a subject's place on the report page.</summary>
    public static string Anchor(SubjectKey subject) => subject.Level switch
    {
        SummaryLevel.Chart => $"chart-{subject.Id}",
        SummaryLevel.Section => $"summary-{subject.Id}",
        _ => "summary",
    };

    /// <summary>The address of a subject in its area's report.</summary>
    public static string InReport(SubjectKey subject) => $"/areas/{Uri.EscapeDataString(subject.AreaCode)}#{Anchor(subject)}";
}
