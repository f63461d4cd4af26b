namespace SummaryService.Review;

/// <summary>The step after an approval, which a later stage takes in the same transaction.</summary>
public interface IPublication
{
    /// <summary>Makes an approved version live.</summary>
    /// <param name="approved">The version; its state changes.</param>
    /// <param name="open">The other versions of its subject that are waiting, approved or live.</param>
    /// <param name="at">The time now.</param>
    /// <returns>Those that stepped down, to be saved with it.</returns>
    IReadOnlyList<SummaryVersion> GoLive(SummaryVersion approved, IReadOnlyList<SummaryVersion> open, DateTimeOffset at);
}
