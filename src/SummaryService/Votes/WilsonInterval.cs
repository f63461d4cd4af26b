namespace SummaryService.Votes;

/// <summary>The 95 per cent interval of a share. Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
/// Journal of the American Statistical Association 22 (1927), 209–212.</summary>
/// <param name="Share">The share counted, 0 to 1.</param>
/// <param name="Lower">The lower end, 0 to 1.</param>
/// <param name="Upper">The upper end, 0 to 1.</param>
public sealed record WilsonInterval(double Share, double Lower, double Upper)
{
    /// <summary>The fewest votes whose share is shown: below, the interval covers almost everything.</summary>
    public const int FewestVotes = 5;

    // The 97.5 per cent point of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>Computes the interval of a count, or null when nothing was counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or more succeeded than were counted.</exception>
    public static WilsonInterval? Of(int successes, int total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, total);
        if (total == 0)
            return null;
        var (share, z2) = ((double)successes / total, Z * Z);
        var centre = (share + (z2 / (2 * total))) / (1 + (z2 / total));
        var half = Z * Math.Sqrt((share * (1 - share) / total) + (z2 / (4.0 * total * total))) / (1 + (z2 / total));
        // Rounding must not carry an end past what a share can be, nor past the share itself.
        return new WilsonInterval(share, successes == 0 ? 0 : Math.Max(0, centre - half), successes == total ? 1 : Math.Min(1, centre + half));
    }

    /// <summary>Computes the interval of the share of ✅, or null for fewer than <see cref="FewestVotes"/> votes.</summary>
    public static WilsonInterval? Of(VoteTally tally) => tally.Total < FewestVotes ? null : Of(tally.Accurate, tally.Total);
}
