using System.Collections.Frozen;
using System.Globalization;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>The unit words of texts, from Lexicon/units.yaml, and which units measure the same thing.</summary>
internal static class UnitTable
{
    public static readonly PhraseTable Words = new("units");

    private static readonly FrozenSet<string> Currencies = new[] { "gbp", "usd", "eur", "jpy", "inr", "kes", "chf", "sek",
        "nok" }.ToFrozenSet();

    private static readonly FrozenDictionary<string, (string Dimension, decimal Size)> Sizes =
        LexiconFile.Read("unit-sizes").SelectMany(d => d.Value.Select(u => u.Split(' ')).Select(u =>
            (u[0], (d.Key, decimal.Parse(u[1], CultureInfo.InvariantCulture)))))
            .ToFrozenDictionary(p => p.Item1, p => p.Item2);

    public static bool IsCurrency(string? unit) => unit is not null && Currencies.Contains(unit);

    /// <summary>Gets the dimension of a unit: money, time, length …; the unit itself when it stands alone.</summary>
    public static string Dimension(string unit) =>
        Currencies.Contains(unit) ? "money" : Sizes.TryGetValue(unit, out var s) ? s.Dimension : unit;

    public static decimal Size(string unit) => Sizes.TryGetValue(unit, out var s) ? s.Size : 1;

    /// <summary>Finds the currency of a sign such as £.</summary>
    public static string? CurrencySign(Token token) => token.Kind != TokenKind.Symbol ? null : token.Lower switch
    {
        "£" => "gbp",
        "$" => "usd",
        "€" => "eur",
        "¥" => "jpy",
        "₹" => "inr",
        _ => null,
    };
}
