using System.Collections.Frozen;
using System.Globalization;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>The unit words of texts, from Lexicon/units.yaml, and which units measure the same thing.</summary>
internal static class UnitTable
{
    public static readonly PhraseTable Words = new("units");

    private static readonly FrozenDictionary<string, (string Dimension, decimal Size)> Sizes =
        LexiconFile.Read("unit-sizes").SelectMany(d => d.Value.Select(u => u.Split(' ')).Select(u =>
            (u[0], (d.Key, decimal.Parse(u[1], CultureInfo.InvariantCulture)))))
            .ToFrozenDictionary(p => p.Item1, p => p.Item2);

    public static bool IsCurrency(string? unit) => unit is not null && Dimension(unit) == "money";

    /// <summary>Gets the dimension of a unit: money, time, length …; the unit itself when it stands alone.</summary>
    public static string Dimension(string unit) =>
        Sizes.TryGetValue(unit, out var s) ? s.Dimension : unit;

    public static decimal Size(string unit) => Sizes.TryGetValue(unit, out var s) ? s.Size : 1;

    /// <summary>Whether two currencies may be the same: a bare "$" is any country's dollar, whose code ends in D (ISO 4217).</summary>
    public static bool IsSameCurrency(string? a, string? b) =>
        a == b || (a == Dollar && IsDollar(b)) || (b == Dollar && IsDollar(a));

    /// <summary>Finds the currency that stands before a number, such as £, NZ$ or CHF, with its first token, or null.</summary>
    public static (string Unit, int First)? CurrencyBefore(TokenList t, int number)
    {
        var at = number - 1;
        if (at < 0)
            return null;
        if (t[at].IsWord)
            return t[at] is { Capital: true, Lower.Length: 3 } && Words.At(t, at) is { } code
                && IsCurrency(code.Meaning) ? (code.Meaning, at) : null;
        if (CurrencySign(t[at]) is not { } sign)
            return null;
        return at > 0 && t[at].Glued && t[at - 1].IsWord && Words.At(t, at - 1) is { } named && named.Next == number
            ? (named.Meaning, at - 1) : (sign, at);
    }

    private const string Dollar = "dollar";

    private static bool IsDollar(string? unit) => unit is { Length: 3 } && unit[2] == 'd' && IsCurrency(unit);

    /// <summary>Finds the currency of a sign such as £.</summary>
    public static string? CurrencySign(Token token) => token.Kind != TokenKind.Symbol ? null : token.Lower switch
    {
        "£" => "gbp",
        "$" => Dollar,
        "€" => "eur",
        "¥" => "jpy",
        "₹" => "inr",
        _ => null,
    };
}
