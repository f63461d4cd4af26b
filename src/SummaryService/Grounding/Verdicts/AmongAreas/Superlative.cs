using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.AmongAreas;

/// <summary>A word that gives something the first place by more, less, better or worse, with the place that it gives.</summary>
/// <param name="Sign">1 most, −1 least, 2 best, −2 worst.</param>
/// <param name="Place">The place from that end: 2 of "second-highest".</param>
/// <param name="First">The first token, its ordinal included.</param>
/// <param name="Word">The word itself.</param>
/// <param name="Next">After it.</param>
internal sealed record Superlative(int Sign, int Place, int First, int Word, int Next)
{
    /// <summary>Reads the word at a token, or null.</summary>
    public static Superlative? At(TextReading reading, Sentence s, int i)
    {
        var t = reading.Tokens;
        if (SignOf(t[i].Lower) is not { } sign || t[i - 1].Lower is "at" or "its" && t[i].Lower is "most" or "least" or "best" or "worst"
            || (t[i].Is("most") && t[i + 1].Is("of")) || Comparisons.IsNegated(t, i, s.From)
            || reading.Contains(Math.Max(s.From, i - 4), i, w => w.Lower is "one" or "among" or "ever"))
            return null;
        var next = i + 1;
        // "the most reliable" says more of a thing only where the topic is called so; the rule asks it of the word behind.
        var place = 1;
        var first = i;
        var before = first > s.From && t[first - 1].Is("-") ? first - 2 : first - 1;
        if (before >= s.From && Ordinals.Of(t[before].Lower) is { } ordinal and > 1)
            (place, first) = (ordinal, before);
        else if (t[i - 1].Is("next"))
            return null;
        if (t[next].Is("but") && Ordinals.Of(t[next + 1].Lower) is null && t[next + 1].Is("one"))
            (place, next) = (2, next + 2);
        return new Superlative(sign, place, first, i, next);
    }

    // The longest is longer than all others: one word list for both.
    private static int? SignOf(string lower)
    {
        var comparative = lower switch
        {
            "most" => "more",
            "least" => "less",
            "best" or "worst" => lower,
            _ when lower.Length > 5 && lower.EndsWith("est", StringComparison.Ordinal) => lower[..^2] + "r",
            _ => "",
        };
        foreach (var (meaning, sign) in (ReadOnlySpan<(string, int)>)[("up", 1), ("down", -1), ("better", 2), ("worse", -2)])
        {
            if (comparative.Length > 0 && Comparisons.Directions.Has(comparative, meaning))
                return sign;
        }
        return null;
    }
}
