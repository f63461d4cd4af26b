using SummaryService.Grounding;

namespace SummaryService.Review;

/// <summary>What came of an editor's move.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome() { }

    /// <summary>It is stored.</summary>
    /// <param name="Version">The version as it stands now; for an edit the new one.</param>
    public sealed record Done(SummaryVersion Version) : ReviewOutcome;

    /// <summary>There is no such version.</summary>
    public sealed record NotFound : ReviewOutcome;

    /// <summary>Somebody else changed the version or its subject first; nothing was stored. Look again.</summary>
    public sealed record Conflict : ReviewOutcome;

    /// <summary>The move is not possible; nothing was stored.</summary>
    /// <param name="Why">One sentence for the editor.</param>
    public sealed record NotAllowed(string Why) : ReviewOutcome;

    /// <summary>The check finds errors in the text, and no reason was given for passing it all the same; nothing was stored.</summary>
    /// <param name="Report">What the check says.</param>
    public sealed record HasErrors(GroundingReport Report) : ReviewOutcome;
}
