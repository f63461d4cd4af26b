using SummaryService.Grounding;

namespace SummaryService.Web.Reports;

/// <summary>A stretch of text, with the claim that it is marked as, or none.</summary>
internal sealed record MarkedPiece(int Start, int End, Claim? Claim);

/// <summary>Cuts a text into pieces that are claims and pieces that are not. Claims may overlap; marks may not.</summary>
internal static class ClaimMarks
{
    /// <summary>Splits a stretch of text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="claims">The claims of the whole text.</param>
    public static IEnumerable<MarkedPiece> Split(string text, int start, int end, IReadOnlyList<Claim> claims)
    {
        var at = start;
        foreach (var claim in Chosen(claims, start, Math.Min(end, text.Length)))
        {
            if (claim.Start > at)
                yield return new(at, claim.Start, null);
            yield return new(claim.Start, claim.End, claim);
            at = claim.End;
        }
        if (at < end)
            yield return new(at, end, null);
    }

    // Of claims that overlap the worst is marked, and of equally bad ones the shortest, which points most exactly.
    private static List<Claim> Chosen(IReadOnlyList<Claim> claims, int start, int end)
    {
        List<Claim> chosen = [];
        var inside = claims.Where(c => c.Start >= start && c.End <= end && c.End > c.Start);
        foreach (var claim in inside.OrderByDescending(c => Rank(c.Verdict)).ThenBy(c => c.End - c.Start))
        {
            if (chosen.TrueForAll(c => claim.End <= c.Start || claim.Start >= c.End))
                chosen.Add(claim);
        }
        return [.. chosen.OrderBy(c => c.Start)];
    }

    private static int Rank(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Contradicted => 3,
        ClaimVerdict.Unsupported => 2,
        ClaimVerdict.NotCheckable => 1,
        _ => 0,
    };
}
