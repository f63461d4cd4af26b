using System.Globalization;
using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>Tells a fact's value as readers say it, with its unit. Rounds half away from zero to the publisher's decimals.</summary>
public static class FactFormat
{
    private const decimal Million = 1_000_000;
    private const decimal Billion = 1_000_000_000;

    /// <summary>Tells a value with its unit ("16.8%", "£100.1 million", "1.13 days"), a grade, a comparison, or why there is no figure.</summary>
    /// <remarks>The base of a rate is told by <see cref="Base"/>, except for money, which would be misread without it.</remarks>
    public static string Value(Fact fact)
    {
        if (fact.Status != ObservationStatus.Ok)
            return Status(fact.Status);
        if (fact.Value is not { } value)
            return fact.Text ?? Status(ObservationStatus.NotAvailable);
        return (fact.Approximate ? "about " : "") + Amount(fact, value);
    }

    /// <summary>Tells a share as people: "17 out of every 100", "4 out of every 1,000" for small ones; null when it is no share.</summary>
    public static string? Share(Fact fact)
    {
        if (fact.Value is not (>= 0 and <= 100) || !Units.IsShare(fact.Unit) || !fact.IsObserved)
            return null;
        var about = fact.Approximate ? "about " : "";
        return fact.Value is 0 or >= 1 ? $"{about}{Number(fact.Value.Value, 0)} out of every 100"
            : $"{about}{Number(fact.Value.Value * 10, fact.Value < 0.1m ? 2 : 0)} out of every 1,000";
    }

    /// <summary>Tells what a value is out of: "of all residents", "per 100,000 (all residents)"; empty when there is no base.</summary>
    public static string Base(Fact fact) => fact switch
    {
        { Derivation.Method: DerivationMethod.PercentGap or DerivationMethod.PercentChange } => "",
        { Denominator: { } whole } when Units.IsShare(fact.Unit) => $"of {whole}",
        { Unit: Units.Points or Units.Times or Units.Place or Units.Percent } => "",
        { Per: 1, Denominator: { } whole } => $"for each one of {whole}",
        { Per: > 1, Denominator: { } whole } => $"per {Number(fact.Per.Value, 4)} ({whole})",
        { Per: > 1 } => $"per {Number(fact.Per.Value, 4)}",
        { Denominator: { } whole } when !fact.Unit.Contains("_per_", StringComparison.Ordinal) => $"({whole})",
        _ => "",
    };

    /// <summary>Tells why there is no figure.</summary>
    public static string Status(ObservationStatus status) => status switch
    {
        ObservationStatus.Suppressed => "held back to protect people",
        ObservationStatus.NotCollected => "not collected",
        ObservationStatus.Discontinued => "no longer collected",
        ObservationStatus.NoDataFound => "no data found",
        _ => "not published",
    };

    /// <summary>Tells a number with commas in thousands, rounded half away from zero, without needless zeros.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">The most decimals to show, 0 to 28.</param>
    public static string Number(decimal value, int decimals)
    {
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString("#,0.############################", CultureInfo.InvariantCulture);
    }

    /// <summary>Tells an amount of money: "£401", "£4.45", "£100.1 million".</summary>
    internal static string Money(decimal value, MoneyUnit unit)
    {
        var (sign, amount) = (value < 0 ? "-" : "", Math.Abs(value) * unit.Factor);
        return sign + unit.Symbol + amount switch
        {
            // What would round to "1,000 million" is a billion, what would round to 1,000,000 a million.
            >= Billion - 50_000 => $"{Number(amount / Billion, 1)} billion",
            >= Million - 0.5m => $"{Number(amount / Million, 1)} million",
            >= 10 => Number(amount, 0),
            _ => decimal.Round(amount, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture),
        };
    }

    private static string Amount(Fact fact, decimal value)
    {
        var number = Number(value, fact.Decimals);
        if (MoneyUnit.Of(fact.Unit) is { } money)
            return Money(value, money) + (fact.Per > 1 ? $" per {Number(fact.Per.Value, 4)}" : "");
        return fact.Unit switch
        {
            _ when Units.IsShare(fact.Unit) => number + "%",
            Units.Points => number is "1" or "-1" ? $"{number} percentage point" : $"{number} percentage points",
            Units.Times => $"{number} times",
            Units.Place => Ordinal(value),
            Units.Count or Units.Rate or Units.Rank or "score" or "decile" or "grade" or "number" or "index" => number,
            _ => $"{number} {Words(fact.Unit, value)}",
        };
    }

    private static string Ordinal(decimal place)
    {
        var n = (int)place;
        return (n % 100 is 11 or 12 or 13, n % 10) switch
        {
            (false, 1) => $"{n}st",
            (false, 2) => $"{n}nd",
            (false, 3) => $"{n}rd",
            _ => $"{n}th",
        };
    }

    // A unit is data; its own words are all that is known about it.
    private static string Words(string unit, decimal value)
    {
        var words = unit.Replace('_', ' ').Replace("km2", "square kilometre", StringComparison.Ordinal)
            .Replace("m2", "square metre", StringComparison.Ordinal);
        return value == 1 && words is ("minutes" or "hours" or "days" or "weeks" or "months" or "years") ? words[..^1] : words;
    }
}
