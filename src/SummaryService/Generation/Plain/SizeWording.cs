namespace SummaryService.Generation.Plain;

/// <summary>Words for how many times one figure is another. Each word holds only inside its bounds.</summary>
internal static class SizeWording
{
    private static readonly (decimal From, decimal To, string Words)[] Sizes =
    [
        (0m, 0.2425m, "less than a quarter of"),
        (0.2425m, 0.2575m, "about a quarter of"),
        (0.2575m, 0.28m, "just over a quarter of"),
        (0.28m, 0.323m, "less than a third of"),
        (0.323m, 0.343m, "about a third of"),
        (0.343m, 0.36m, "just over a third of"),
        (0.36m, 0.46m, "less than half"),
        (0.46m, 0.485m, "just under half"),
        (0.485m, 0.515m, "about half"),
        (0.515m, 0.54m, "just over half"),
        (1.84m, 1.97m, "nearly twice"),
        (1.97m, 2.03m, "about twice"),
        (2.03m, 2.93m, "more than twice"),
        (2.93m, 3.07m, "about three times"),
        (3.07m, 3.93m, "more than three times"),
        (3.93m, 4.07m, "about four times"),
        (4.07m, 4.93m, "more than four times"),
        (4.93m, 5.07m, "about five times"),
        (5.07m, 9.9m, "more than five times"),
    ];

    /// <summary>Tells a ratio as "nearly twice" or "about half", to be followed by what it is a multiple of; null where no such word
    /// fits.</summary>
    public static string? Of(decimal own, decimal other)
    {
        if (own <= 0 || other <= 0)
            return null;
        var ratio = own / other;
        if (ratio is 0.25m or 0.5m or 2 or 3 or 4 or 5)
            return ratio switch
            {
                0.25m => "a quarter of",
                0.5m => "half",
                2 => "twice",
                3 => "three times",
                4 => "four times",
                _ => "five times",
            };
        return Sizes.FirstOrDefault(s => ratio >= s.From && ratio < s.To).Words;
    }
}
