using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>Size words must suit the gap: slightly is not by half, far is not by a hair.</summary>
internal static class SizeRule
{
    // Where readers stop accepting a word, as a part of the comparator's value.
    private const decimal MostSlight = 0.33m, LeastLarge = 0.03m;

    /// <summary>Gets a message when the size word between two tokens does not suit the gap, or null.</summary>
    public static string? Refutes(TextReading reading, int first, int next, Pair pair)
    {
        for (var i = first; i < next; i++)
        {
            if (Comparisons.Sizes.At(reading.Tokens, i) is not { } size || size.Next > next)
                continue;
            var gap = Math.Abs(pair.Relative);
            if (size.Meaning == "slight" && gap > MostSlight && Math.Abs(pair.Gap) > Smallest(pair))
                return $"{pair.Say(reading)}, a gap of {Words.Say(gap * 100)}%, which is not slight.";
            // "much the same"
            if (reading.Contains(size.Next, next, t => t.Is("same")))
                continue;
            if (size.Meaning == "large" && gap < LeastLarge)
                return $"{pair.Say(reading)}, a gap of {Words.Say(gap * 100)}%, which is not large.";
        }
        return null;
    }

    // Gaps of very small values are big in per cent and slight to every reader.
    private static decimal Smallest(Pair pair) => pair.Topic.Unit.Per == 100 ? 2 : 0;
}
