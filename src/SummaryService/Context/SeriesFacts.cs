using SummaryService.Catalogue;
using static SummaryService.Context.Arithmetic;

namespace SummaryService.Context;

/// <summary>Follows a series over time: its change, its peak and its trough. Nothing crosses a break.</summary>
internal static class SeriesFacts
{
    private const int LongEnoughForPeaks = 4;

    public static void Add(Indicator indicator, IReadOnlyList<Fact> observed, FactList list)
    {
        if (indicator.Unit == Units.Rank)
            return;
        foreach (var category in observed.Where(f => f.HasValue && f.Period.IsDated).GroupBy(f => f.CategoryId))
        {
            Fact[] series = [.. Comparable([.. category.OrderBy(f => f.Period)], indicator.BreakBefore)];
            if (series.Length > 1 && !series[0].IsSmallCount && !series[^1].IsSmallCount)
                AddChange(indicator, series[0], series[^1], list);
            if (series.Length >= LongEnoughForPeaks && !Array.Exists(series, f => f.IsSmallCount))
                AddPeaks(series, list);
        }
    }

    /// <summary>Keeps the values that can be compared with the latest: after the last break, and over a time as long.</summary>
    private static IEnumerable<Fact> Comparable(Fact[] series, IReadOnlyList<string> breaks)
    {
        var latest = series[^1].Period;
        var starts = breaks.Select(b => Period.TryParse(b, out var p) ? p.Start : null).Where(s => s <= latest.Start).Max();
        return series.Where(f => (starts is null || f.Period.Start >= starts) && IsAsLong(f.Period, latest));
    }

    // A month beside a year is no trend; 28 beside 31 days, or 365 beside 366, is.
    private static bool IsAsLong(Period one, Period other)
    {
        var (a, b) = (Days(one), Days(other));
        return Math.Abs(a - b) * 8 <= Math.Max(a, b);
    }

    private static int Days(Period period) => period.End!.Value.DayNumber - period.Start!.Value.DayNumber + 1;

    private static void AddChange(Indicator indicator, Fact first, Fact last, FactList list)
    {
        var (a, b) = (last.Value!.Value, first.Value!.Value);
        var span = Span(first.Period, last.Period);
        list.Derive(new(DerivationMethod.Change, [last, first], a - b, $"{Exact(a)} − {Term(b)} = {Result(a - b)}")
        {
            Period = span,
            Unit = Units.IsShare(indicator.Unit) ? Units.Points : indicator.Unit,
            Per = Units.IsShare(indicator.Unit) ? null : indicator.Per,
        });
        if (b <= 0 || Units.IsScale(indicator.Unit))
            return;
        var change = PercentAbove(a, b);
        var formula = $"({Exact(a)} − {Exact(b)}) ÷ {Exact(b)} × 100 = {Result(change)}";
        list.Derive(new(DerivationMethod.PercentChange, [last, first], change, formula)
        {
            Period = span,
            Unit = Units.Percent,
            Decimals = 1,
        });
    }

    private static Period Span(Period first, Period last) =>
        new($"{first.Text.Split(" to ")[0]} to {last.Text.Split(" to ")[^1]}", first.Start, last.End);

    private static void AddPeaks(Fact[] series, FactList list)
    {
        // On a tie readers meet the first one first.
        var (peak, trough) = (series.MaxBy(f => f.Value)!, series.MinBy(f => f.Value)!);
        if (peak.Value == trough.Value)
            return;
        var over = $"of {series.Length} values, {series[0].Period} to {series[^1].Period}";
        list.Derive(new(DerivationMethod.Peak, [peak], peak.Value, $"the highest {over}"));
        list.Derive(new(DerivationMethod.Trough, [trough], trough.Value, $"the lowest {over}"));
    }
}
