using System.Globalization;
using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>Tells a period as readers say it: "2023 to 2024", "November 2024", "6 February 2026".</summary>
public static class PeriodFormat
{
    /// <summary>Tells a period; empty when none was published, the publisher's words when they name no date.</summary>
    public static string Words(Period period)
    {
        if (period is not { Start: { } start, End: { } end })
            return period.Text;
        var range = period.Text.Split(" to ", 2);
        if (range.Length == 1)
            return One(start, end);
        var (from, to) = (Words(range[0]), Words(range[1]));
        // "2022 to 2023 to 2023 to 2024" would be no English: a range of years across two is told by its months.
        return (from + to).Contains(" to ", StringComparison.Ordinal) ? $"{Month(start)} to {Month(end)}" : $"{from} to {to}";
    }

    /// <summary>Tells a publisher's period; words that name no date stay as they are.</summary>
    public static string Words(string text) => Period.TryParse(text, out var period) ? Words(period) : text.Trim();

    private static string One(DateOnly start, DateOnly end)
    {
        if (start == end)
            return start.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        if (end == start.AddMonths(1).AddDays(-1))
            return Month(start);
        if (start is { Month: 1, Day: 1 } && end is { Month: 12, Day: 31 } && end.Year > start.Year)
            return $"{Year(start)} to {Year(end)}";
        if (end != start.AddYears(1).AddDays(-1))
            return $"{(start.Year == end.Year ? start.ToString("MMMM", CultureInfo.InvariantCulture) : Month(start))} to {Month(end)}";
        return start.Year == end.Year ? Year(start) : $"{Year(start)} to {Year(end)}";
    }

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);
}
