namespace SummaryService.Generation.Plain;

/// <summary>Words for how many times one figure is another. Each word holds only inside its bounds.</summary>
internal static class SizeWording
{
    private static readonly (decimal From, decimal To, string Words)[] Sizes =
    [
        (0.23m, 0.27m, "about a quarter of"),
        (0.31m, 0.36m, "about a third of"),
        (0.36m, 0.46m, "less than half"),
        (0.46m, 0.50m, "just under half"),
        (0.50m, 0.54m, "about half"),
        (0.54m, 0.57m, "just over half"),
        (1.80m, 1.97m, "nearly twice"),
        (1.97m, 2.03m, "about twice"),
        (2.03m, 2.90m, "more than twice"),
        (2.90m, 3.10m, "about three times"),
        (3.10m, 3.90m, "more than three times"),
        (3.90m, 4.10m, "about four times"),
        (4.10m, 4.90m, "more than four times"),
        (4.90m, 5.10m, "about five times"),
        (5.10m, 9.90m, "more than five times"),
    ];

    /// <summary>Tells a ratio as "nearly twice" or "about half", to be followed by what it is a multiple of; null where no such word fits.</summary>
    public static string? Of(decimal own, decimal other)
    {
        if (own <= 0 || other <= 0)
            return null;
        var ratio = own / other;
        return Sizes.FirstOrDefault(s => ratio >= s.From && ratio < s.To).Words
            ?? (ratio < 0.23m ? "less than a quarter of" : null);
    }
}
