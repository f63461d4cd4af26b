using System.Collections.Frozen;
using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>Money as a unit names it: gbp_thousand is pounds in thousands.</summary>
/// <param name="Currency">The currency's code in lower case.</param>
/// <param name="Factor">What one unit is worth in the currency.</param>
internal sealed record MoneyUnit(string Currency, decimal Factor)
{
    private static readonly FrozenDictionary<string, string> Symbols = new Dictionary<string, string>
    {
        ["gbp"] = "£", ["eur"] = "€", ["usd"] = "$", ["aud"] = "A$", ["cad"] = "C$", ["nzd"] = "NZ$", ["jpy"] = "¥", ["inr"] = "₹",
        ["chf"] = "CHF ", ["sek"] = "SEK ", ["nok"] = "NOK ", ["dkk"] = "DKK ", ["pln"] = "PLN ",
        ["zar"] = "R ", ["brl"] = "R$", ["cny"] = "CN¥",
    }.ToFrozenDictionary();

    /// <summary>Gets the sign that stands before an amount.</summary>
    public string Symbol => Symbols[Currency];

    /// <summary>Reads a unit; null when it is no money.</summary>
    public static MoneyUnit? Of(string unit)
    {
        var parts = unit.Split('_', 2);
        decimal? factor = parts.Length == 1 ? 1 : parts[1] switch
        {
            "thousand" => 1_000,
            "million" => 1_000_000,
            "billion" => 1_000_000_000,
            _ => null,
        };
        return factor is { } f && Symbols.ContainsKey(parts[0]) ? new(parts[0], f) : null;
    }
}

/// <summary>What may be done with the values of a unit. Units are data: one that is not known here is a plain quantity.</summary>
internal static class Units
{
    public const string Count = "count";
    public const string Rate = "rate";
    public const string Rank = "rank";
    public const string Points = "points";
    public const string Percent = "percent";
    public const string Times = "times";
    public const string Place = "place";

    /// <summary>A share of a whole: its differences are percentage points.</summary>
    public static bool IsShare(string unit) => unit is Percent or "percentage" or "%";

    /// <summary>A place on a scale: higher and lower mean something, twice as much does not.</summary>
    public static bool IsScale(string unit) =>
        unit is Rank or Place or "grade" or "score" or "decile" or "quintile" or "quartile" or "percentile";

    /// <summary>A quantity that grows with the size of the area, so that two areas cannot be compared by it.</summary>
    public static bool GrowsWithSize(Indicator indicator) =>
        indicator.Unit == Count || (indicator.Per is null && MoneyUnit.Of(indicator.Unit) is { Factor: > 1 });
}
