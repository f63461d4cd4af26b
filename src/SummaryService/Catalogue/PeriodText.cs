using System.Globalization;

namespace SummaryService.Catalogue;

/// <summary>Reads the dates that a publisher's period names.</summary>
internal static class PeriodText
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy"];
    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy"];

    /// <summary>Reads the first and the last day; null when the text names none.</summary>
    public static (DateOnly Start, DateOnly End)? Dates(string text)
    {
        // Publishers set ranges with a dash that keyboards do not have.
        var t = text.Trim().Replace('–', '-');
        if (t.Length == 4)
            return Year(t) is { } year ? (new(year, 1, 1), new(year, 12, 31)) : null;
        if (t.Length == 7 && t[4] is '-' or '/' && Year(t[..4]) is { } first && Digits(t[5..]) is { } rest)
            return YearOrMonth(first, rest, t[4]);
        if (t.Length == 9 && t[4] is '-' or '/' && Year(t[..4]) is { } from && Year(t[5..]) is { } to)
            return to == from + 1 ? FinancialYear(from) : to > from ? (new(from, 1, 1), new(to, 12, 31)) : null;
        return Quarter(t) ?? Day(t);
    }

    /// <summary>Answers whether somebody meant a date: four digits and a dash at the start, or nothing but digits and dashes.</summary>
    public static bool LooksLikeDate(string t) =>
        t.All(c => char.IsAsciiDigit(c) || c is '-' or '–' or '/' or '.')
        || (t.Length >= 5 && t[..4].All(char.IsAsciiDigit) && t[4] is '-' or '–' or '/');

    // 2023-24 is a year from April to March; 2024-11 is a month. The second half decides: the year after, or 1 to 12.
    private static (DateOnly, DateOnly)? YearOrMonth(int year, int rest, char between)
    {
        if (rest == (year + 1) % 100 && (rest > 12 || between == '/'))
            return FinancialYear(year);
        return rest is >= 1 and <= 12 && between == '-' ? Span(year, rest, 1) : null;
    }

    // 2024-Q1, 2024 Q1, 2024Q1, Q1 2024
    private static (DateOnly, DateOnly)? Quarter(string t)
    {
        if (t.Length is < 6 or > 7)
            return null;
        var (quarter, year) = t[0] is 'Q' or 'q' ? (t[1], t[2..].TrimStart()) : t[^2] is 'Q' or 'q' ? (t[^1], t[..^2].TrimEnd('-', ' ')) : ('0', "");
        return quarter is >= '1' and <= '4' && year.Length == 4 && Year(year) is { } y ? Span(y, (3 * (quarter - '0')) - 2, 3) : null;
    }

    private static (DateOnly, DateOnly)? Day(string t)
    {
        if (DateOnly.TryParseExact(t, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (day, day);
        return DateOnly.TryParseExact(t, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? Span(month.Year, month.Month, 1) : null;
    }

    private static (DateOnly, DateOnly) Span(int year, int month, int length) =>
        (new(year, month, 1), new DateOnly(year, month, 1).AddMonths(length).AddDays(-1));

    private static (DateOnly, DateOnly) FinancialYear(int year) => (new(year, 4, 1), new(year + 1, 3, 31));

    private static int? Year(string t) => Digits(t) is { } y and >= 1000 and <= 2999 ? y : null;

    private static int? Digits(string t) => t.All(char.IsAsciiDigit) && int.TryParse(t, out var n) ? n : null;
}
