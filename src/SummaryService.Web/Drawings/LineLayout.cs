using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Web.Drawings;

/// <summary>Places the points of series over time; distances between points are distances in time.</summary>
internal static class LineLayout
{
    private const int MostPeriodLabels = 6;

    /// <summary>Lays out one line for each area.</summary>
    public static LinePanel Lay(Indicator indicator, IEnumerable<(string Name, List<Fact> Facts)> series, Func<Fact, string> show,
        Func<Fact, decimal?> drawn)
    {
        var lines = series.Select(s => (s.Name, Facts: s.Facts.Where(f => f.Period.IsDated).OrderBy(f => f.Period).ToList())).ToList();
        var all = lines.SelectMany(l => l.Facts).ToList();
        var (low, high, step) = Axis(all.ConvertAll(f => drawn(f) ?? 0));
        var (first, last) = (all.Min(Day), all.Max(Day));
        double X(Fact f) => last == first ? 0.5 : (double)(Day(f) - first) / (last - first);
        double Y(decimal value) => (double)((value - low) / (high - low));
        var ticks = Enumerable.Range(0, (int)((high - low) / step) + 1).Select(n => low + (n * step)).Select(v => (Y(v), Short(v)));
        var dated = all.DistinctBy(f => f.Period).OrderBy(f => f.Period).ToList();
        var periods = Spread(dated).Select(f => (X(f), PeriodFormat.Words(f.Period)));
        var placed = lines.Select(l => new Line(l.Name, [.. l.Facts.Select(f => Place(f))]));
        return new(indicator, [.. placed], [.. ticks], [.. periods], low == 0);

        LinePoint Place(Fact f) => new(X(f), Y(drawn(f) ?? 0), show(f), PeriodFormat.Words(f.Period));
    }

    private static (decimal Low, decimal High, decimal Step) Axis(List<decimal> values)
    {
        var (min, max) = (values.Min(), values.Max());
        // A scale from zero would press a long, high series into a flat line; the page says when it does not start there.
        var low = min >= 0 && min < max * 0.6m ? 0 : min;
        var step = Nice((max == low ? Math.Max(Math.Abs(max), 1) : max - low) / 3);
        var from = Math.Floor(low / step) * step;
        var to = Math.Ceiling(max / step) * step;
        return (from, to == from ? from + step : to, step);
    }

    private static decimal Nice(decimal rough)
    {
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)rough)));
        return (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5m => 2.5m, <= 5 => 5, _ => 10 } * power;
    }

    private static IEnumerable<Fact> Spread(List<Fact> facts) => facts.Count <= MostPeriodLabels ? facts
        : Enumerable.Range(0, MostPeriodLabels).Select(n => facts[(int)Math.Round(n * (facts.Count - 1) / (MostPeriodLabels - 1.0))]);

    private static int Day(Fact fact) => fact.Period.Start!.Value.DayNumber;

    private static string Short(decimal value) => Math.Abs(value) switch
    {
        >= 1_000_000 => FormattableString.Invariant($"{value / 1_000_000:0.##}m"),
        >= 10_000 => FormattableString.Invariant($"{value / 1_000:0.##}k"),
        _ => FormattableString.Invariant($"{value:#,0.##}"),
    };
}
