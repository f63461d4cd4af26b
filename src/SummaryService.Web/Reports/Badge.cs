using System.Globalization;
using SummaryService.Review;

namespace SummaryService.Web.Reports;

/// <summary>Says under a text who wrote it and who looked at it.</summary>
internal static class Badge
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Who wrote it.</summary>
    public static string Author(SummaryVersion version) => version.Provenance switch
    {
        { Editor: not null } => "Written by AI or a program and changed by an editor.",
        { Writer.Writer: "plain" } => "A program wrote this from the data, without AI.",
        { Writer.Writer: "fixed" } => "",
        _ => "Written by AI.",
    };

    /// <summary>Who checked it.</summary>
    public static string Review(SummaryVersion version) => version.Approval is { } approval
        ? $"Approved by an editor on {Day(approval.At)}."
        : "Checked against the data automatically. Not yet reviewed by an editor.";

    /// <summary>A day as readers write it: 3 March 2026.</summary>
    public static string Day(DateTimeOffset at) => at.ToString("d MMMM yyyy", British);

    /// <summary>A moment as editors write it: 3 March 2026, 14:05.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.ToString("d MMMM yyyy, HH:mm", British) + (at.Offset == TimeSpan.Zero ? " UTC" : "");
}
