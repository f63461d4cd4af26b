using SummaryService.Context;
using SummaryService.Grounding;
using SummaryService.Prompts;
using SummaryService.Review;

namespace SummaryService.Web.Summaries;

/// <summary>Where a text came from, as the API gives it. Names no editor.</summary>
public sealed record ProvenanceDocument
{
    /// <summary>Gets the version's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the number of the data release.</summary>
    public int Release { get; init; }

    /// <summary>Gets the content hash of the release.</summary>
    public required string DatasetHash { get; init; }

    /// <summary>Gets the content hash of the fact sheet.</summary>
    public required string SheetHash { get; init; }

    /// <summary>Gets the facts that the writer had.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Gets the prompt's name@version, or null for a fixed sentence.</summary>
    public string? Prompt { get; init; }

    /// <summary>Gets the prompt file's hash, or null.</summary>
    public string? PromptHash { get; init; }

    /// <summary>Gets the messages of the last attempt.</summary>
    public IReadOnlyList<PromptMessage> Messages { get; init; } = [];

    /// <summary>Gets the writer.</summary>
    public required string Writer { get; init; }

    /// <summary>Gets the model, or null.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the host that was asked, or null.</summary>
    public string? EndpointHost { get; init; }

    /// <summary>Gets what else changes the writer's answer.</summary>
    public string Parameters { get; init; } = "";

    /// <summary>Gets every attempt with its findings, oldest first.</summary>
    public IReadOnlyList<AttemptDocument> Attempts { get; init; } = [];

    /// <summary>Gets the ids of the versions that the text stands on.</summary>
    public IReadOnlyList<Guid> Parents { get; init; } = [];

    /// <summary>Gets the version that an editor changed into this one, or null.</summary>
    public Guid? EditedFrom { get; init; }

    /// <summary>Gets the version of this software.</summary>
    public string Software { get; init; } = "";

    /// <summary>Makes the document of a version.</summary>
    public static ProvenanceDocument Of(SummaryVersion version)
    {
        var p = version.Provenance;
        return new()
        {
            Id = version.Id,
            Release = p.Release,
            DatasetHash = p.DatasetHash,
            SheetHash = p.Sheet.Hash,
            Facts = p.Sheet.Facts,
            Prompt = p.Prompt,
            PromptHash = p.PromptHash,
            Messages = p.Messages,
            Writer = p.Writer.Writer,
            Model = p.Writer.Model,
            EndpointHost = p.Writer.EndpointHost,
            Parameters = p.Writer.Parameters,
            Attempts = [.. p.Attempts.Select(AttemptDocument.Of)],
            Parents = p.Parents,
            EditedFrom = p.EditedFrom,
            Software = p.Software,
        };
    }
}

/// <summary>One attempt at a text.</summary>
/// <param name="Text">The draft.</param>
/// <param name="FinishReason">Why the model stopped, or null.</param>
/// <param name="InputTokens">Tokens in, or null when not known.</param>
/// <param name="OutputTokens">Tokens out, or null when not known.</param>
/// <param name="CostUsd">The price in US dollars, or null when not known.</param>
/// <param name="LatencyMilliseconds">Time from request to answer.</param>
/// <param name="HttpAttempts">Requests sent, retries included.</param>
/// <param name="Findings">What the check said.</param>
public sealed record AttemptDocument(string Text, string? FinishReason, int? InputTokens, int? OutputTokens, decimal? CostUsd,
    double LatencyMilliseconds, int HttpAttempts, IReadOnlyList<Finding> Findings)
{
    /// <summary>Makes the document of an attempt.</summary>
    public static AttemptDocument Of(AttemptRecord attempt) => new(attempt.Text, attempt.Call.FinishReason, attempt.Call.InputTokens,
        attempt.Call.OutputTokens, attempt.Call.CostUsd, attempt.Call.Latency.TotalMilliseconds, attempt.Call.HttpAttempts, attempt.Findings);
}
