using System.Globalization;
using SummaryService.Generation;
using SummaryService.Grounding;
using SummaryService.Review;

namespace SummaryService.Web.Summaries;

/// <summary>The words of the pages for names in the code.</summary>
internal static class Words
{
    /// <summary>A number with its noun.</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    /// <summary>A state in words.</summary>
    public static string Of(SummaryState state) => state switch
    {
        SummaryState.AwaitingReview => "waiting for review",
        SummaryState.Approved => "approved",
        SummaryState.Rejected => "rejected",
        SummaryState.Published => "live",
        SummaryState.Superseded => "replaced",
        _ => "withdrawn",
    };

    /// <summary>What an editor did, in words.</summary>
    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Approved => "approved it",
        DecisionKind.Edited => "edited it",
        DecisionKind.Rejected => "rejected it",
        DecisionKind.AskedForAnother => "asked for another",
        _ => "withdrew it",
    };

    /// <summary>A kind of finding in words.</summary>
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.NoData => "no data",
        FindingKind.Number => "wrong number",
        FindingKind.Unit => "wrong unit",
        FindingKind.Denominator => "wrong base",
        FindingKind.Subject => "about something else",
        FindingKind.Unsupported => "not in the data",
        FindingKind.Inference => "cause or judgement",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>A verdict in words.</summary>
    public static string Of(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => "Supported",
        ClaimVerdict.Contradicted => "Contradicted",
        ClaimVerdict.Unsupported => "Not in the data",
        _ => "Could not be checked",
    };

    /// <summary>The name of a verdict's CSS class.</summary>
    public static string Class(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => "supported",
        ClaimVerdict.Contradicted => "contradicted",
        ClaimVerdict.Unsupported => "unsupported",
        _ => "not_checkable",
    };

    /// <summary>A writer in words.</summary>
    public static string Of(WriterIdentity writer) => writer switch
    {
        { Writer: "plain" } => "the built-in program, without AI",
        { Writer: "fixed" } => "nobody: it is a fixed sentence",
        { Model: { } model, EndpointHost: { } host } => $"AI: {model} at {host}",
        { Model: { } model } => $"AI: {model}",
        _ => writer.Writer,
    };
}
