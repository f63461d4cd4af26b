using SummaryService.Context;

namespace SummaryService.Generation;

/// <summary>Why a text is to be written.</summary>
public enum WorkReason
{
    /// <summary>There is none yet.</summary>
    Missing,

    /// <summary>Its facts changed.</summary>
    DataChanged,

    /// <summary>Its prompt has a newer version.</summary>
    PromptChanged,

    /// <summary>Another writer or other parameters are set.</summary>
    WriterChanged,

    /// <summary>A summary that it stands on changed or was withdrawn.</summary>
    ParentChanged,

    /// <summary>Somebody asked for another.</summary>
    Requested,
}

/// <summary>Where an item of work stands.</summary>
public enum WorkState
{
    /// <summary>Nobody works on it.</summary>
    Waiting,

    /// <summary>A worker holds it until its lease ends.</summary>
    Claimed,

    /// <summary>Its summary is stored.</summary>
    Done,

    /// <summary>It ended without a summary; the outcome says why.</summary>
    Failed,
}

/// <summary>One text to be written, as the store keeps it: unique by subject, content key and sample.</summary>
public sealed class WorkItem
{
    /// <summary>Gets the id.</summary>
    public Guid Id { get; init; }

    /// <summary>Gets what is to be written.</summary>
    public required SubjectKey Subject { get; init; }

    /// <summary>Gets the hash of everything that decides the text: sheet, prompt, writer, parents.</summary>
    public required string ContentKey { get; init; }

    /// <summary>Gets which text of this content it is: 1, or higher when another was asked for.</summary>
    public int Sample { get; init; } = 1;

    /// <summary>Gets why it is to be written.</summary>
    public WorkReason Reason { get; init; }

    /// <summary>Gets when it was planned.</summary>
    public DateTimeOffset PlannedAt { get; init; }

    /// <summary>Gets or sets where it stands.</summary>
    public WorkState State { get; set; }

    /// <summary>Gets or sets the worker that holds it, or null.</summary>
    public string? Owner { get; set; }

    /// <summary>Gets or sets when the lease ends, or null.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Gets or sets how often it was claimed.</summary>
    public int Claims { get; set; }

    /// <summary>Gets or sets how it ended: a <see cref="RunOutcome"/> or a <see cref="GenerationFailure"/> by name; null before.</summary>
    public string? Outcome { get; set; }

    /// <summary>Gets or sets what an operator needs to know about the end, or null.</summary>
    public string? Detail { get; set; }

    /// <summary>Gets or sets when it ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Gets or sets the known cost in US dollars, earlier attempts that failed included, or null when nothing is known.</summary>
    public decimal? CostUsd { get; set; }
}
