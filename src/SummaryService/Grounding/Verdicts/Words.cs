using System.Globalization;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Says values and facts in the words of a message.</summary>
internal static class Words
{
    public static string Say(Topic topic, decimal value)
    {
        var unit = topic.Unit;
        var shown = value.ToString(value == decimal.Truncate(value) ? "#,0" : "#,0.####", CultureInfo.InvariantCulture);
        return unit.Kind switch
        {
            QuantityKind.Share when unit.Per == 100 => $"{shown}%",
            QuantityKind.Share => string.Create(CultureInfo.InvariantCulture, $"{shown} per {unit.Per:#,0}"),
            QuantityKind.Money => SayMoney(unit, value),
            QuantityKind.Named => UnitTable.Dimension(unit.Unit!) == "time" ? $"{shown} {unit.Unit}{(value == 1 ? "" : "s")}"
                : $"{shown} {topic.Indicator.Unit.Replace('_', ' ')}",
            _ => shown,
        };
    }

    public static string Say(decimal value) => Math.Round(value, 2).ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>Names the value of a topic in an area with the fact's id: “Median wait” in Leeds was 21 days (F3).</summary>
    public static string State(TextReading reading, Topic topic, Point point)
    {
        var period = point.Period.Text.Length > 0 ? $" ({point.Period.Text})" : "";
        return $"{topic.Name} for {AreaName(reading.Index.Sheet, point.Fact.AreaCode)}{period} is {Say(topic, point.Value)} ({point.Id})";
    }

    public static string AreaName(FactSheet sheet, string code) =>
        sheet.Area.Code == code ? sheet.Area.Name
        : sheet.Comparator?.Code == code ? sheet.Comparator.Name
        : sheet.Areas.FirstOrDefault(a => a.Code == code)?.Name ?? code;

    public static string Reason(ObservationStatus status) => status switch
    {
        ObservationStatus.Suppressed => "the value is held back to protect people",
        ObservationStatus.NotCollected => "nobody collected the value",
        ObservationStatus.Discontinued => "the series ended",
        ObservationStatus.NoDataFound => "no value was found",
        _ => "no value is published",
    };

    private static string SayMoney(UnitSense unit, decimal value)
    {
        var full = value * unit.Scale;
        var sign = unit.Unit switch { "gbp" => "£", "usd" or "dollar" => "$", "eur" => "€", var u => u?.ToUpperInvariant() + " " };
        var amount = full >= 1_000_000 ? $"{sign}{Say(full / 1_000_000)} million" : $"{sign}{Say(full)}";
        return unit.Per switch
        {
            null => amount,
            1 => $"{amount} a head",
            { } per => string.Create(CultureInfo.InvariantCulture, $"{amount} per {per:#,0}, which is {sign}{Say(full / per)} a head"),
        };
    }
}
