using SummaryService.Grounding;
using SummaryService.Review;
using SummaryService.Votes;

namespace SummaryService.Web.Summaries;

/// <summary>One published version as the API gives it. Names no editor.</summary>
public sealed record SummaryDocument
{
    /// <summary>Gets the version's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the code of the area.</summary>
    public required string AreaCode { get; init; }

    /// <summary>Gets chart, section or overall.</summary>
    public required string Level { get; init; }

    /// <summary>Gets the id of the chart or section, or "overall".</summary>
    public required string Subject { get; init; }

    /// <summary>Gets the text that readers see.</summary>
    public required string Text { get; init; }

    /// <summary>Gets published, superseded or withdrawn.</summary>
    public required string State { get; init; }

    /// <summary>Gets who wrote: plain for the built-in program, fixed for a fixed sentence, else a model.</summary>
    public required string Writer { get; init; }

    /// <summary>Gets when it was written.</summary>
    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>Gets when it went live, or null.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Gets when an editor approved it, or null when none has.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Gets pass, warn or fail: what the check said.</summary>
    public required string Check { get; init; }

    /// <summary>Gets the claims that the check found in the text, with the facts behind them.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Gets the votes of readers.</summary>
    public required VoteTally Votes { get; init; }

    /// <summary>Makes the document of a version.</summary>
    public static SummaryDocument Of(SummaryVersion version, VoteTally votes) => new()
    {
        Id = version.Id,
        AreaCode = version.Subject.AreaCode,
        Level = version.Subject.Level.ToString().ToLowerInvariant(),
        Subject = version.Subject.Id,
        Text = version.Text,
        State = version.State.ToString().ToLowerInvariant(),
        Writer = version.Provenance.Writer.Writer,
        WrittenAt = version.WrittenAt,
        PublishedAt = version.PublishedAt,
        ApprovedAt = version.Approval?.At,
        Check = version.Report.Verdict,
        Claims = version.Report.Claims,
        Votes = votes,
    };
}
