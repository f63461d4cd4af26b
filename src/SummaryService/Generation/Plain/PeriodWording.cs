using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Tells when something was measured: in 2023, in the year 2023 to 2024, on 6 February 2026.</summary>
internal static class PeriodWording
{
    /// <summary>Tells a period with its preposition, or nothing when none was published.</summary>
    public static string In(Period period)
    {
        if (period.Text.Length == 0)
            return "";
        if (period is not { Start: { } start, End: { } end })
            return char.IsAsciiDigit(period.Text[0]) ? $"in the {period.Text}" : $"({period.Text})";
        return Kind(start, end) switch
        {
            Span.Day => "on " + Name(period),
            Span.Range => $"from {Name(period)}",
            Span.SplitYear => $"in the year {Name(period)}",
            _ => "in " + Name(period),
        };
    }

    /// <summary>Tells a period as a name, without preposition.</summary>
    public static string Name(Period period) => PeriodFormat.Words(period);

    private static Span Kind(DateOnly start, DateOnly end) =>
        start == end ? Span.Day
        : start is { Day: 1 } && end == start.AddMonths(1).AddDays(-1) ? Span.Month
        : start is { Day: 1, Month: 1 } && end == start.AddYears(1).AddDays(-1) ? Span.Year
        : start is { Day: 1 } && end == start.AddYears(1).AddDays(-1) && start.Month == 4 ? Span.SplitYear
        : Span.Range;

    private enum Span
    {
        Day,
        Month,
        Year,
        SplitYear,
        Range,
    }
}
