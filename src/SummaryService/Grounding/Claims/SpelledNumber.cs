using System.Collections.Frozen;
using System.Globalization;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>
/// Reads whole numbers of several parts: one thousand one hundred and fifty-eight, two hundred and six thousand.
/// A number with one scale word or none is left to <see cref="NumberReader"/>.
/// </summary>
internal static class SpelledNumber
{
    private const int Hundred = 100;
    private const int Thousand = 1000;

    /// <summary>Reads the number that begins at a token.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The first token.</param>
    /// <param name="words">Words below a hundred with their values.</param>
    /// <param name="scales">Hundred, thousand and so on with their values.</param>
    /// <returns>The number, or null when it has fewer than two parts.</returns>
    public static NumberText? At(TokenList tokens, int at, FrozenDictionary<string, int> words, FrozenDictionary<string, decimal> scales)
    {
        // "Between one hundred and six thousand" names two numbers.
        var joins = at == 0 || tokens[at - 1].Lower is not ("between" or "both");
        var (total, step, next, parts, below) = (0m, 1m, at, 0, decimal.MaxValue);
        // Each scale is smaller than the one before, so a number ends after few words.
        while (Group(tokens, parts > 0 && joins ? SkipAnd(tokens, next) : next, words, joins) is { } group)
        {
            var scale = Scale(tokens, group.Next, scales) ?? 1;
            if (scale >= below)
                break;
            (total, below, step) = (total + (group.Value * scale), scale, scale == 1 ? group.Step : scale);
            parts += group.Parts + (scale > 1 ? 1 : 0) + (parts > 0 && group.Parts == 0 && scale == 1 ? 1 : 0);
            next = scale > 1 ? group.Next + 1 : group.Next;
            if (scale == 1)
                break;
        }
        var digits = total.ToString("0", CultureInfo.InvariantCulture).TrimEnd('0').Length;
        return parts < 2 ? null : new NumberText(total, step, next, true, digits);
    }

    // A number below a thousand: nineteen, fifty-eight, two hundred, one hundred and six.
    private static (int Value, int Next, int Step, int Parts)? Group(TokenList t, int at, FrozenDictionary<string, int> words, bool joins)
    {
        if (BelowHundred(t, at, words) is not { } small)
            return null;
        if (small.Next >= t.Length || !t[small.Next].Is("hundred"))
            return (small.Value, small.Next, 1, 0);
        var after = small.Next + 1;
        var rest = BelowHundred(t, joins ? SkipAnd(t, after) : after, words);
        return rest is { } r && !(r.Next < t.Length && t[r.Next].Is("hundred"))
            ? ((small.Value * Hundred) + r.Value, r.Next, 1, 2)
            : (small.Value * Hundred, after, Hundred, 1);
    }

    private static (int Value, int Next)? BelowHundred(TokenList t, int at, FrozenDictionary<string, int> words)
    {
        if (at >= t.Length || !t[at].IsWord || !words.TryGetValue(t[at].Lower, out var value) || value == 0)
            return null;
        return value >= 20 && at + 2 < t.Length && t[at + 1].Is("-") && words.TryGetValue(t[at + 2].Lower, out var unit)
            && unit is > 0 and < 10
            ? (value + unit, at + 3)
            : (value, at + 1);
    }

    private static decimal? Scale(TokenList t, int at, FrozenDictionary<string, decimal> scales) =>
        at < t.Length && t[at].IsWord && t[at].Lower.Length > 2 && scales.TryGetValue(t[at].Lower, out var scale) && scale >= Thousand
            ? scale : null;

    private static int SkipAnd(TokenList t, int at) => at < t.Length && t[at].Is("and") ? at + 1 : at;
}
