namespace SummaryService.Votes;

/// <summary>The 95 per cent interval of a share (Wilson 1927, score interval).</summary>
/// <param name="Lower">The lower end, 0 to 1.</param>
/// <param name="Upper">The upper end, 0 to 1.</param>
public sealed record WilsonInterval(double Lower, double Upper)
{
    private const double Z = 1.959964;

    /// <summary>Computes the interval of k out of n, n at least 1.</summary>
    public static WilsonInterval For(int k, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var p = (double)k / n;
        var centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        var half = Z * Math.Sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
        return new(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
