namespace SummaryService.Catalogue;

/// <summary>When something was measured: a year, a year across two (2023-24), a month, a day, a range, or the publisher's words.</summary>
/// <param name="Text">The publisher's text; empty when none was published.</param>
/// <param name="Start">The first day, or null when the text names no date.</param>
/// <param name="End">The last day, or null when the text names no date.</param>
public sealed record Period(string Text, DateOnly? Start, DateOnly? End) : IComparable<Period>
{
    /// <summary>The period of a value for which none was published.</summary>
    public static readonly Period None = new("", null, null);

    /// <summary>Gets whether the publisher gave a period that names dates.</summary>
    public bool IsDated => Start is not null;

    /// <summary>What a period may be, in words for faults.</summary>
    internal const string Expected =
        "a year (2024), 2023-24, 2024-11, 2024-Q1, 2024-11-05, \"A to B\" of these, the publisher's words, or nothing";

    /// <summary>Gets what tells this period from others of the same series: two ways to write the same dates are one period.</summary>
    internal string Key => Start is { } s && End is { } e ? $"{s.DayNumber}-{e.DayNumber}" : Text;

    /// <summary>Gets whether the period is one month.</summary>
    internal bool IsMonth => Start is { Day: 1 } s && End == s.AddMonths(1).AddDays(-1);

    /// <summary>Gets whether the period is a year from April to March, as in 2023-24.</summary>
    internal bool IsFinancialYear => Start is { Day: 1, Month: 4 } s && End == s.AddYears(1).AddDays(-1) && Text.Length == 7;

    /// <summary>Gets whether the text may mean a month or a year across two: 2011-12.</summary>
    internal bool MayBeYearOrMonth => IsMonth && Text.Length == 7 && End!.Value.Month == (End.Value.Year + 1) % 100;

    /// <summary>Reads a publisher's period.</summary>
    /// <param name="text">
    /// A year (2024), 2023-24, 2024-11, 2024-Q1, 2024-11-05, November 2024, a range "A to B", other words without a date-like start, or
    /// empty.
    /// </param>
    /// <param name="period">The period, or <see cref="None"/>.</param>
    /// <returns>False for date-like nonsense such as 2023-13 or 20234.</returns>
    public static bool TryParse(string? text, out Period period)
    {
        var t = (text ?? "").Trim();
        period = None;
        if (t.Length == 0)
            return true;
        var range = t.Split(" to ", 2);
        if (range.Length == 2 && PeriodText.Dates(range[0]) is { } from && PeriodText.Dates(range[1]) is { } to)
        {
            period = new Period(t, from.Start, to.End);
            return from.Start <= to.End;
        }
        if (PeriodText.Dates(t) is { } one)
        {
            period = new Period(t, one.Start, one.End);
            return true;
        }
        period = new Period(t, null, null);
        return !PeriodText.LooksLikeDate(t);
    }

    /// <summary>Answers whether two periods are the same time, however they are written; undated ones need the same words.</summary>
    public bool IsSameAs(Period other) =>
        Start is null ? other.Start is null && Text == other.Text : (Start, End) == (other.Start, other.End);

    /// <summary>Takes a doubtful 2011-12 as the year from April 2011.</summary>
    internal Period AsFinancialYear() => this with { Start = new(Start!.Value.Year, 4, 1), End = new(Start.Value.Year + 1, 3, 31) };

    /// <summary>Orders by start, then end; periods without dates come first, by text.</summary>
    public int CompareTo(Period? other) =>
        other is null ? 1
        : Nullable.Compare(Start, other.Start) is var s and not 0 ? s
        : Nullable.Compare(End, other.End) is var e and not 0 ? e
        : string.CompareOrdinal(Text, other.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
