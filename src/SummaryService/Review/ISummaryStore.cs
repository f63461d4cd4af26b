using SummaryService.Context;
using SummaryService.Generation;

namespace SummaryService.Review;

/// <summary>What came of saving.</summary>
public enum SaveOutcome
{
    /// <summary>Stored.</summary>
    Saved,

    /// <summary>Somebody else saved first; nothing was stored. Load again.</summary>
    Conflict,
}

/// <summary>What a plan needs to know of the newest version of a subject.</summary>
/// <param name="Id">The version's id.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="ContentKey">The hash of everything that decided its text.</param>
/// <param name="PromptHash">The hash of the prompt that wrote it, or null for a fixed sentence.</param>
/// <param name="WriterKey">The key of the writer's identity.</param>
/// <param name="Parents">The ids of the versions that it stands on.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Passes">Whether its check found no error.</param>
/// <param name="Text">Its text.</param>
public sealed record SummaryHead(
    Guid Id,
    SubjectKey Subject,
    string ContentKey,
    string? PromptHash,
    string WriterKey,
    IReadOnlyList<Guid> Parents,
    SummaryState State,
    bool Passes,
    string Text
)
{
    /// <summary>Gets whether a summary above may stand on it: its check passed and nobody took it back.</summary>
    public bool CanBeBuiltOn => Passes && State is (SummaryState.AwaitingReview or SummaryState.Approved or SummaryState.Published);
}

/// <summary>Keeps every version of every summary.</summary>
public interface ISummaryStore
{
    /// <summary>Ends an item of work with its version, in one transaction; other versions given are saved with it.</summary>
    /// <param name="item">The claimed item, with its outcome and detail.</param>
    /// <param name="version">The new version.</param>
    /// <param name="changed">Versions whose state the new one changed, such as the one it supersedes.</param>
    /// <param name="now">The time now.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    /// <returns>Conflict when the lease was lost, or another process saved one of the versions first: nothing was stored.</returns>
    Task<SaveOutcome> CompleteAsync(
        WorkItem item,
        SummaryVersion version,
        IReadOnlyList<SummaryVersion> changed,
        DateTimeOffset now,
        CancellationToken ct
    );

    /// <summary>Saves new and changed versions in one transaction.</summary>
    Task<SaveOutcome> SaveAsync(IReadOnlyList<SummaryVersion> added, IReadOnlyList<SummaryVersion> changed, CancellationToken ct);

    /// <summary>Saves a rejected version and puts the text that is to follow it into the queue, in one transaction.</summary>
    /// <param name="rejected">The version, rejected.</param>
    /// <param name="next">The text to be written.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    Task<SaveOutcome> RejectForAnotherAsync(SummaryVersion rejected, WorkItem next, CancellationToken ct);

    /// <summary>Finds a version by id, or null.</summary>
    Task<SummaryVersion?> FindAsync(Guid id, CancellationToken ct);

    /// <summary>Lists the head of the newest version of each subject, whatever its state; reads no provenance.</summary>
    /// <param name="areaCode">The area, or null for all.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    Task<IReadOnlyList<SummaryHead>> HeadsAsync(string? areaCode, CancellationToken ct);

    /// <summary>Lists the live versions of an area.</summary>
    Task<IReadOnlyList<SummaryVersion>> PublishedAsync(string areaCode, CancellationToken ct);

    /// <summary>Lists what an editor has to decide, oldest first: versions awaiting review, and live ones that no editor has
    /// seen.</summary>
    Task<IReadOnlyList<SummaryVersion>> ToReviewAsync(CancellationToken ct);

    /// <summary>Lists every version of a subject, newest first.</summary>
    Task<IReadOnlyList<SummaryVersion>> HistoryAsync(SubjectKey subject, CancellationToken ct);

    /// <summary>Lists every version that a prompt version wrote, newest first.</summary>
    /// <param name="prompt">name@version.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    Task<IReadOnlyList<SummaryVersion>> WrittenByAsync(string prompt, CancellationToken ct);

    /// <summary>Counts how the drafts of each prompt version did, by the name of the version; texts of editors are left out.</summary>
    Task<IReadOnlyList<PromptRate>> PromptRatesAsync(CancellationToken ct);

    /// <summary>Adds up what the live versions cost.</summary>
    Task<LiveCost> LiveCostAsync(CancellationToken ct);

    /// <summary>Records that a prompt file was used, and answers the hash under which its version was first used.</summary>
    Task<string> PromptHashAsync(string prompt, string hash, CancellationToken ct);
}
