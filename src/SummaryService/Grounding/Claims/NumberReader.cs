using System.Collections.Frozen;
using System.Globalization;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>A number as it stands in a text, in digits, in words or mixed: 37.7 million, twenty-five, half a million.</summary>
/// <param name="Value">The number with its scale words.</param>
/// <param name="Step">One unit of the last digit shown.</param>
/// <param name="Next">The token after it.</param>
/// <param name="InWords">Whether it is spelled out.</param>
/// <param name="Digits">Significant digits shown.</param>
internal readonly record struct NumberText(decimal Value, decimal Step, int Next, bool InWords, int Digits);

/// <summary>Reads numbers in digits and in words.</summary>
internal static class NumberReader
{
    private static readonly FrozenDictionary<string, int> Words = Table("numbers", int.Parse);
    private static readonly FrozenDictionary<string, decimal> Scales = Table("scales", decimal.Parse);
    private static readonly FrozenDictionary<string, int> Parts = Table("fractions", int.Parse);
    private static readonly FrozenDictionary<string, decimal> Multiples = Table("multiples", decimal.Parse);

    private static readonly decimal[] Powers = [1, 0.1m, 0.01m, 0.001m, 0.0001m, 0.00001m, 0.000001m, 0.0000001m];

    private static readonly FirstWords First = new([.. Words.Keys, .. Multiples.Keys, "a", "an", "half", "twice", "thrice"]);

    /// <summary>Whether a number, a fraction or a ratio may begin at a token; false is certain.</summary>
    public static bool MayBegin(in Token token) => token.IsNumber || (token.IsWord && First.MayHave(token));

    public static bool IsNumberWord(string lower) => Words.ContainsKey(lower);

    /// <summary>Whether a minus stands before a number: "−2.7 °C", "minus 3", "(-0.5%)"; but not in "2019-20" or "5 - 3".</summary>
    public static bool IsBelowZero(TokenList t, int i) => t[i].IsNumber && (t[i - 1].Is("minus") || (t[i].Glued
        && t[i - 1].Lower is "-" or "–" && (!t[i - 1].Glued || t[i - 2].Lower is "(" or "[")));

    /// <summary>Reads a number that begins at a token, or null.</summary>
    public static NumberText? At(TokenList t, int i)
    {
        return Simple(t, i) is { } n ? WithHalf(t, n) : null;
    }

    // one and a half metres, 2 and a half million
    private static NumberText WithHalf(TokenList t, NumberText n)
    {
        if (n.Next + 2 >= t.Length || !t[n.Next].Is("and") || !t[n.Next + 1].Is("a") || t[n.Next + 2].Lower is not ("half" or "quarter")
            || n.Step < 1)
            return n;
        var part = t[n.Next + 2].Is("half") ? 0.5m : 0.25m;
        return Scaled(t, n with { Value = n.Value + (part * n.Step), Step = n.Step / 10, Next = n.Next + 3, Digits = 2 });
    }

    private static NumberText? Simple(TokenList t, int i)
    {
        if (t[i].IsNumber)
            return Scaled(t, new NumberText(t[i].Value, StepOf(t[i].Value, t[i].Decimals), i + 1, false, DigitsOf(t[i].Lower)));
        if (!t[i].IsWord)
            return null;
        if (t[i].Lower is "a" or "an" && i + 1 < t.Length && Scales.TryGetValue(t[i + 1].Lower, out var one) && t[i + 1].Lower.Length > 2)
            return new NumberText(one, one, i + 2, true, 1);
        if (!Words.TryGetValue(t[i].Lower, out var n))
            return null;
        if (SpelledNumber.At(t, i, Words, Scales) is { } spelled)
            return spelled;
        var next = i + 1;
        if (n >= 20 && next + 1 < t.Length && t[next].Is("-") && Words.TryGetValue(t[next + 1].Lower, out var unit) && unit is > 0 and < 10)
            (n, next) = (n + unit, next + 2);
        return Scaled(t, new NumberText(n, 1, next, true, n % 10 == 0 && n > 10 ? 1 : n > 10 ? 2 : 1));
    }

    /// <summary>Reads a fraction such as two-thirds, a quarter or half, or null. The value is the fraction.</summary>
    public static NumberText? FractionAt(TokenList t, int i)
    {
        if (!t[i].IsWord)
            return null;
        // "the half-year"
        if (t[i].Lower == "half" && i + 2 < t.Length && t[i + 1].Is("-") && t[i + 1].Glued
            && t[i + 2].Lower is "year" or "yearly" or "term" or "century")
            return null;
        if (t[i].Lower == "half" && i > 0 && t[i - 1].Lower is "latter" or "first" or "second" or "last" or "other" or "former")
            return null;
        if (t[i].Lower == "half" && !(i > 0 && t[i - 1].Is("-")))
            return new NumberText(0.5m, 0.02m, i + 1, true, 1);
        var numerator = t[i].Lower is "a" or "an" ? 1 : Words.GetValueOrDefault(t[i].Lower, 0);
        var next = i + 1;
        if (next < t.Length && t[next].Is("-"))
            next++;
        if (numerator is < 1 or > 9 || next >= t.Length || !Parts.TryGetValue(t[next].Lower, out var part) || part <= numerator)
            return null;
        // "a third wave" is an ordinal: a fraction is of something, or more or less than something.
        if (t[i].Lower is "a" or "an" && part != 4 && next + 1 < t.Length && t[next + 1].IsWord
            && t[next + 1].Lower is not ("of" or "more" or "less" or "fewer" or "lower" or "higher" or "below" or "above" or "as" or "the"
            or "in" or "were" or "are" or "is" or "was" or "say" or "said" or "have" or "had" or "over" or "under"))
            return null;
        // "a third highest" is a rank, "a second time" no fraction at all.
        return next + 1 < t.Length && t[next + 1].Lower is "highest" or "lowest" or "largest" or "smallest" or "time" or "year" ? null
            : new NumberText((decimal)numerator / part, 0.02m, next + 1, true, 1);
    }

    /// <summary>Reads a ratio such as double, twice or three times, or null. The value is the ratio.</summary>
    public static NumberText? MultipleAt(TokenList t, int i)
    {
        // "has fallen twice since" tells how often.
        if (t[i].Lower is "twice" or "thrice" && (i + 1 >= t.Length || t[i + 1].Lower is not ("as" or "the" or "that" or "what" or "its"
            or "their" or "this" or "those" or "over" or "more" or "a" or "an")
                && !t[i + 1].Lower.EndsWith("er", StringComparison.Ordinal)))
            return null;
        if (t[i].IsWord && Multiples.TryGetValue(t[i].Lower, out var ratio))
            return new NumberText(ratio, 0.2m, i + 1, true, 1);
        return At(t, i) is { } n && n.Next < t.Length && t[n.Next].Is("times") && n.Value < 1000
            && !(n.Next + 1 < t.Length && t[n.Next + 1].Lower is "in" or "running" or "a" or "per" or "each" or "every"
            && n.InWords | n.Step >= 1)
            ? n with { Next = n.Next + 1, Step = n.InWords || n.Step >= 1 ? Math.Max(n.Step, 0.1m) : n.Step } : null;
    }

    /// <summary>Gets one unit of the last digit that is not a trailing zero: 10 for 930, 1,000 for 281,000.</summary>
    public static decimal Significant(decimal value, decimal step)
    {
        var s = step;
        while (s < value / 10 && value % (s * 10) == 0)
            s *= 10;
        return s;
    }

    private static NumberText Scaled(TokenList t, NumberText n)
    {
        while (n.Next < t.Length && t[n.Next].IsWord && Scales.TryGetValue(t[n.Next].Lower, out var scale))
        {
            // A single letter is a scale only where it touches its number: £37.7m.
            if (t[n.Next].Lower.Length < 3 && !t[n.Next].Glued)
                break;
            if (n.Value > 1_000_000_000_000m)
                break;
            n = n with { Value = n.Value * scale, Step = n.Step * scale, Next = n.Next + 1 };
        }
        return n;
    }

    private static decimal StepOf(decimal value, int decimals) =>
        value < 0 ? 1 : decimals < Powers.Length ? Powers[decimals] : Powers[^1];

    private static int DigitsOf(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var trimmed = digits.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        // Decimals are rarely hit by chance, so they count once more.
        return Math.Max(1, point < 0 ? trimmed.TrimEnd('0').Length : trimmed.Length + 1);
    }

    private static FrozenDictionary<string, T> Table<T>(string file, Func<string, IFormatProvider, T> parse) =>
        LexiconFile.Read(file).SelectMany(e => e.Value.Select(w => (w, parse(e.Key, CultureInfo.InvariantCulture)))).ToFrozenDictionary(p =>
            p.w, p => p.Item2);
}
