using System.Globalization;
using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Web.Drawings;

/// <summary>Figures as readers see them on the pages. Observed values keep the digits that were published.</summary>
internal static class Figure
{
    private const int Thousand = 1000;
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Tells a fact's value with its unit; what it is out of is told by <see cref="Base"/>.</summary>
    public static string Show(Fact fact)
    {
        if (fact.Value is not { } value)
            return fact.Text ?? Missing(fact);
        var about = fact.Approximate && fact.IsObserved ? "about " : "";
        var told = (fact.Unit, fact.Per) switch
        {
            ("percent", _) => Number(fact, value) + "%",
            ("points", _) => $"{Number(fact, value)} percentage points",
            ("times", _) => $"{value.ToString("#,0.##", British)} times",
            ("place", _) => $"number {value.ToString("0", British)}",
            ("gbp", _) => Pounds(value),
            ("gbp_thousand", { } per and not 0) => Pounds(value * Thousand / per),
            ("gbp_thousand", _) => Pounds(value * Thousand),
            ("days", _) => Number(fact, value) + (value == 1 ? " day" : " days"),
            _ => Number(fact, value),
        };
        return about + told.Replace('-', '−');
    }

    /// <summary>Tells what an indicator's values are out of, or null when its label says all.</summary>
    public static string? Base(Indicator indicator) => (indicator.Unit, indicator.Per, indicator.Denominator) switch
    {
        ("percent", _, { } whole) => $"Per cent of {whole}.",
        ("gbp_thousand", { } per, { } whole) => $"Shown in pounds for each one of {whole}. The publisher gives thousands of pounds for every {Count(per)}.",
        ("gbp_thousand", null, _) => "Shown in pounds. The publisher gives thousands of pounds.",
        (_, { } per and > 1, { } whole) => $"For every {Count(per)} of {whole}.",
        _ => null,
    };

    /// <summary>Gets the value to draw, or null when there is none.</summary>
    public static decimal? Drawn(Fact fact) => fact.HasValue ? fact.Value : null;

    /// <summary>Gets the ends of the scale that scores stand on, or null when the indicator names none.</summary>
    /// <param name="indicator">The indicator; its denominator says "scale 1 to 4".</param>
    public static (int Low, int High)? Scale(Indicator indicator) =>
        indicator.Denominator?.Split(' ') is ["scale", var low, "to", var high]
        && int.TryParse(low, CultureInfo.InvariantCulture, out var from) && int.TryParse(high, CultureInfo.InvariantCulture, out var to)
        && to > from && to - from <= 20 ? (from, to) : null;

    /// <summary>Says why there is no value.</summary>
    public static string Missing(Fact fact) => fact.Status switch
    {
        ObservationStatus.Suppressed => "held back to protect people",
        ObservationStatus.NotCollected => "not collected",
        ObservationStatus.Discontinued => "no longer collected",
        ObservationStatus.NoDataFound => "no data found",
        _ => "not published",
    };

    /// <summary>A period in words, or empty when none was published.</summary>
    public static string When(Period period) => period switch
    {
        { Start: { } start, End: { } end } when start == end => start.ToString("d MMMM yyyy", British),
        { Start: { Day: 1 } start, End: { } end, Text.Length: 7 } when end == start.AddMonths(1).AddDays(-1) => start.ToString("MMMM yyyy", British),
        _ => period.Text,
    };

    private static string Number(Fact fact, decimal value) => value.ToString("N" + (fact.IsObserved ? value.Scale : Math.Max(fact.Decimals, 1)), British);

    private static string Count(decimal value) => value.ToString("#,0.##", British);

    private static string Pounds(decimal value) => Math.Abs(value) switch
    {
        >= 1_000_000_000 => $"£{(value / 1_000_000_000).ToString("#,0.#", British)} billion",
        >= 1_000_000 => $"£{(value / 1_000_000).ToString("#,0.#", British)} million",
        >= 10 => $"£{value.ToString("#,0", British)}",
        _ => $"£{value.ToString("0.00", British)}",
    };
}
