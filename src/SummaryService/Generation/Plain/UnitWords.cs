using SummaryService.Catalogue;

namespace SummaryService.Generation.Plain;

/// <summary>What a unit puts before and after a number. A unit that is not known here is told in its own words.</summary>
/// <param name="Before">What stands before the number.</param>
/// <param name="After">What stands after it.</param>
/// <param name="Scale">What a value is multiplied by.</param>
internal sealed record UnitWords(string Before, string After, decimal Scale = 1)
{
    private static readonly string[] Bare = ["count", "rate", "rank", "grade", "score", "decile", "quintile", "index", "ratio", "number"];
    private static readonly (string Code, string Sign)[] Currencies = [("gbp", "£"), ("usd", "$"), ("eur", "€")];
    private static readonly string[] Times = ["second", "minute", "hour", "day", "week", "month", "year"];

    /// <summary>Gets whether figures are shares of a hundred.</summary>
    public bool IsPercent => After == "%";

    /// <summary>Gets whether figures stand on a scale, where "twice" and "10% more" mean nothing.</summary>
    public static bool IsScale(string unit) => unit is "decile" or "quintile" or "rank" or "score" or "grade" or "index";

    /// <summary>Gets whether figures are money.</summary>
    public bool Money { get; private init; }

    /// <summary>Gets whether money for a base of many was turned into money for one.</summary>
    public bool IsPerHead { get; private init; }

    /// <summary>Finds the words of an indicator's unit.</summary>
    public static UnitWords For(Indicator indicator)
    {
        var unit = indicator.Unit.Trim().ToLowerInvariant();
        if (unit is "percent" or "percentage" or "%" or "per cent")
            return new("", "%");
        if (
            Currencies.FirstOrDefault(c => unit == c.Code || unit.StartsWith(c.Code + "_", StringComparison.Ordinal)) is
            { Sign: { } sign, Code: { } code }
        )
            return OfMoney(sign, unit[code.Length..].Trim('_'), indicator.Per);
        if (Bare.Contains(unit) || unit.Length <= 1)
            return new("", "");
        return unit == "people_per_km2" ? new("", " people per square kilometre") : new("", " " + indicator.Unit.Trim().Replace('_', ' '));
    }

    /// <summary>Leaves the unit's words out where a clause tells them after the figure: "{value} people for each square
    /// kilometre".</summary>
    public UnitWords Within(string? clause) =>
        After.Trim().Split(' ')[0] is { Length: > 1 } word && clause?.Contains("{value} " + word, StringComparison.Ordinal) == true
            ? this with
            {
                After = "",
            }
            : this;

    /// <summary>Puts a written number between the unit's words.</summary>
    public string Dress(string number, bool singular) =>
        Before + number + (singular && Times.FirstOrDefault(t => After == $" {t}s") is { } one ? " " + one : After);

    /// <summary>Gets the most decimals worth showing.</summary>
    public int MostDecimals(Indicator indicator) =>
        IsPerHead ? 0
        : Money ? 0
        : indicator.Decimals;

    private static UnitWords OfMoney(string sign, string scale, decimal? per)
    {
        var factor = scale switch
        {
            "thousand" => 1_000m,
            "million" => 1_000_000m,
            "billion" => 1_000_000_000m,
            _ => 1m,
        };
        return new(sign, "", per is > 1 ? factor / per.Value : factor) { Money = true, IsPerHead = per is > 1 };
    }
}
