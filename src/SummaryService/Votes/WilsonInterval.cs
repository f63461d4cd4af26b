namespace SummaryService.Votes;

/// <summary>The 95 per cent interval of a share. Source: E. B. Wilson, Probable inference, the law of succession, and statistical
/// inference,
/// Journal of the American Statistical Association 22 (1927), 209–212.</summary>
/// <param name="Lower">The lower end, 0 to 1.</param>
/// <param name="Upper">The upper end, 0 to 1.</param>
public sealed record WilsonInterval(double Lower, double Upper)
{
    /// <summary>The fewest votes whose share is shown: below, the interval covers almost everything.</summary>
    public const int FewestVotes = 5;

    // The 97.5 per cent point of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>Computes the interval of k out of n.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1, or k is not between 0 and n.</exception>
    public static WilsonInterval For(int k, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, n);
        var (p, z2) = ((double)k / n, Z * Z);
        var centre = (p + (z2 / (2 * n))) / (1 + (z2 / n));
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (z2 / (4.0 * n * n))) / (1 + (z2 / n));
        // At the ends the formula gives exactly 0 and 1; the arithmetic of the computer does not.
        return new WilsonInterval(k == 0 ? 0 : centre - half, k == n ? 1 : centre + half);
    }

    /// <summary>Computes the interval of the share of ✅, or null for fewer than <see cref="FewestVotes"/> votes.</summary>
    public static WilsonInterval? Of(VoteTally tally) => tally.Total < FewestVotes ? null : For(tally.Accurate, tally.Total);
}
