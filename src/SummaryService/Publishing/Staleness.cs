using SummaryService.Context;
using SummaryService.Review;

namespace SummaryService.Publishing;

/// <summary>Tells texts of today's data, prompts and parents from those of yesterday's. Nothing is stored: stale is a comparison, not a
/// state.</summary>
public static class Staleness
{
    /// <summary>Lists the versions whose data, prompt, writer or parents have changed since they were written.</summary>
    /// <param name="heads">Versions to look at.</param>
    /// <param name="currentKeys">The content key that each subject would be written with now.</param>
    /// <returns>Those with another key, and those whose subject is not in the catalogue any more.</returns>
    public static IEnumerable<SummaryHead> Stale(IEnumerable<SummaryHead> heads, IReadOnlyDictionary<SubjectKey, string> currentKeys) =>
        heads.Where(h => IsStale(h.ContentKey, currentKeys.GetValueOrDefault(h.Subject)));

    /// <summary>Answers whether a text of one key is stale beside the key of now, null for a subject that is gone.</summary>
    public static bool IsStale(string contentKey, string? currentKey) => contentKey != currentKey;
}
