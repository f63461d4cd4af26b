using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Grounding;
using SummaryService.Prompts;

namespace SummaryService.Review;

/// <summary>Everything that is needed to say later where a text came from, kept with every version.</summary>
public sealed record Provenance
{
    /// <summary>Gets the number of the dataset's release.</summary>
    public int Release { get; init; }

    /// <summary>Gets the content hash of the release.</summary>
    public string DatasetHash { get; init; } = "";

    /// <summary>Gets the fact sheet as sent, without background.</summary>
    public required FactSheet Sheet { get; init; }

    /// <summary>Gets the prompt's name@version, or null for a fixed sentence.</summary>
    public string? Prompt { get; init; }

    /// <summary>Gets the prompt file's hash, or null for a fixed sentence.</summary>
    public string? PromptHash { get; init; }

    /// <summary>Gets the rendered messages of the last attempt.</summary>
    public IReadOnlyList<PromptMessage> Messages { get; init; } = [];

    /// <summary>Gets who wrote; for fixed sentences the writer is "fixed".</summary>
    public required WriterIdentity Writer { get; init; }

    /// <summary>Gets every attempt, oldest first, with its findings.</summary>
    public IReadOnlyList<AttemptRecord> Attempts { get; init; } = [];

    /// <summary>Gets the call that ended the rewriting without a draft, or null; what it cost is part of the cost of the text.</summary>
    public CallRecord? FailedCall { get; init; }

    /// <summary>Gets the ids of the versions that the text stands on.</summary>
    public IReadOnlyList<Guid> Parents { get; init; } = [];

    /// <summary>Gets the version that an editor changed into this one, or null.</summary>
    public Guid? EditedFrom { get; init; }

    /// <summary>Gets the editor who wrote this text, or null.</summary>
    public string? Editor { get; init; }

    /// <summary>Gets the version of this software.</summary>
    public string Software { get; init; } = "";

    /// <summary>Gets every call that was made for the text.</summary>
    public IEnumerable<CallRecord> Calls => Attempts.Select(a => a.Call).Concat(FailedCall is { } failed ? [failed] : []);

    /// <summary>Gets the cost of all calls in US dollars, or null when one is unknown.</summary>
    public decimal? CostUsd => Calls.Any(c => c.CostUsd is null) ? null : Calls.Sum(c => c.CostUsd);

    /// <summary>Gets whether the first draft had no error, or null when there was no draft or an editor wrote the text.</summary>
    public bool? PassedAtOnce =>
        EditedFrom is not null || Attempts is not [var first, ..] ? null : first.Findings.All(f => f.Severity != Severity.Error);
}

/// <summary>One attempt at a text.</summary>
/// <param name="Text">The draft.</param>
/// <param name="Call">How it came about.</param>
/// <param name="Findings">What the check said.</param>
public sealed record AttemptRecord(string Text, CallRecord Call, IReadOnlyList<Finding> Findings);
