using SummaryService.Catalogue;
using static SummaryService.Context.Arithmetic;

namespace SummaryService.Context;

/// <summary>Sets an area beside its comparator: only the same indicator, category and period, and only what can be compared fairly.</summary>
internal static class ComparisonFacts
{
    public static void Add(Indicator indicator, IReadOnlyList<Fact> own, IReadOnlyList<Fact> theirs, decimal similarWithin, FactList list)
    {
        if (Units.GrowsWithSize(indicator))
            return;
        foreach (var (mine, other) in Pairs(own, theirs))
        {
            list.Derive(Standing(mine, other, similarWithin));
            if (!Units.IsScale(indicator.Unit))
                AddGaps(mine, other, list);
        }
        foreach (var (mine, other) in Pairs(PerHead(own, list), PerHead(theirs, list)))
            list.Derive(new(DerivationMethod.Gap, [mine, other], mine.Value - other.Value, Difference(mine, other, 2)));
    }

    /// <summary>Says which of two values is higher: intervals that overlap, or a difference under the limit, make them similar.</summary>
    /// <param name="mine">The area's value.</param>
    /// <param name="other">The comparator's value.</param>
    /// <param name="similarWithin">The limit in per cent of the comparator's value.</param>
    internal static string Words(Fact mine, Fact other, decimal similarWithin)
    {
        var (a, b) = (mine.Value!.Value, other.Value!.Value);
        return IsSimilar(mine, other, a, b, similarWithin) ? "similar" : a > b ? "higher" : "lower";
    }

    private static bool IsSimilar(Fact mine, Fact other, decimal a, decimal b, decimal similarWithin)
    {
        if (a == b)
            return true;
        // A value without an interval of its own is a point: it is similar when it lies in the other's interval.
        if (mine is { Lower: not null, Upper: not null } || other is { Lower: not null, Upper: not null })
            return (mine.Lower ?? a) <= (other.Upper ?? b) && (other.Lower ?? b) <= (mine.Upper ?? a);
        return b != 0 && Of(() => Math.Abs((a - b) / b) * 100) < similarWithin;
    }

    private static Derived Standing(Fact mine, Fact other, decimal similarWithin) =>
        new(DerivationMethod.Comparison, [mine, other], null, $"{Exact(mine.Value!.Value)} beside {Exact(other.Value!.Value)}")
        {
            Text = Words(mine, other, similarWithin),
        };

    private static void AddGaps(Fact mine, Fact other, FactList list)
    {
        var (a, b) = (mine.Value!.Value, other.Value!.Value);
        if (Units.IsShare(mine.Unit))
            list.Derive(new(DerivationMethod.PointGap, [mine, other], a - b, Difference(mine, other)) { Unit = Units.Points });
        else if (MoneyUnit.Of(mine.Unit) is not { Factor: > 1 })
            list.Derive(new(DerivationMethod.Gap, [mine, other], a - b, Difference(mine, other)));
        if (a < 0 || b <= 0)
            return;
        var (gap, ratio) = (Of(() => (a - b) / b * 100), Of(() => a / b));
        list.Derive(new(DerivationMethod.PercentGap, [mine, other], gap, $"({Term(mine)} − {Term(other)}) ÷ {Term(other)} × 100 = {Result(gap)}") { Unit = Units.Percent, Decimals = 1 });
        list.Derive(new(DerivationMethod.Ratio, [mine, other], ratio, $"{Term(mine)} ÷ {Term(other)} = {Result(ratio)}") { Unit = Units.Times, Decimals = 2 });
    }

    private static Fact[] PerHead(IReadOnlyList<Fact> observed, FactList list)
    {
        var ids = observed.Select(f => f.Id).ToHashSet();
        return [.. list.Facts.Where(f => f.Derivation is { Method: DerivationMethod.PerHead, From: [var from] } && ids.Contains(from))];
    }

    private static IEnumerable<(Fact Mine, Fact Other)> Pairs(IReadOnlyList<Fact> own, IReadOnlyList<Fact> theirs)
    {
        foreach (var mine in own.Where(CanCompare))
        {
            if (theirs.FirstOrDefault(o => CanCompare(o) && o.CategoryId == mine.CategoryId && o.Period.IsSameAs(mine.Period)) is { } other)
                yield return (mine, other);
        }
    }

    private static bool CanCompare(Fact fact) => fact is { HasValue: true, IsSmallCount: false };

    private static string Difference(Fact mine, Fact other, int? decimals = null)
    {
        var (a, b) = decimals is { } d ? (Math.Round(mine.Value!.Value, d), Math.Round(other.Value!.Value, d)) : (mine.Value!.Value, other.Value!.Value);
        return $"{Exact(a)} − {(b < 0 ? $"({Exact(b)})" : Exact(b))} = {Result(mine.Value - other.Value)}";
    }
}
