using System.Security.Claims;
using SummaryService.Context;
using SummaryService.Review;
using SummaryService.Votes;


namespace SummaryService.Web.Summaries;

/// <summary>Finds versions for whoever asks: the public sees what was published once, editors see everything.</summary>
internal sealed class SummaryDesk(ISummaryStore summaries, VoteDesk votes)
{
    /// <summary>Answers whether somebody may read versions that were never published.</summary>
    public static bool IsEditor(ClaimsPrincipal? user) => user is not null && (user.IsInRole("Editor") || user.IsInRole("Admin"));

    /// <summary>Finds a version that a reader may see, or null.</summary>
    public async Task<SummaryVersion?> FindAsync(Guid id, ClaimsPrincipal? reader, CancellationToken ct) =>
        await summaries.FindAsync(id, ct) is { } version && (version.PublishedAt is not null || IsEditor(reader)) ? version : null;

    /// <summary>Lists the versions of a subject that a reader may see, newest first.</summary>
    public async Task<IReadOnlyList<SummaryVersion>> HistoryAsync(SubjectKey subject, ClaimsPrincipal? reader, CancellationToken ct) =>
        [.. (await summaries.HistoryAsync(subject, ct)).Where(v => v.PublishedAt is not null || IsEditor(reader))];

    /// <summary>Counts the votes on a version.</summary>
    public async Task<VoteTally> TallyAsync(Guid id, CancellationToken ct) =>
        (await votes.TalliesAsync([id], ct)).GetValueOrDefault(id, VoteTally.None);

    /// <summary>Gets the document of a version.</summary>
    public async Task<SummaryDocument> DocumentAsync(SummaryVersion version, CancellationToken ct) =>
        SummaryDocument.Of(version, await TallyAsync(version.Id, ct));
}
