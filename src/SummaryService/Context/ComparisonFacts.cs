using SummaryService.Catalogue;
using static SummaryService.Context.Arithmetic;

namespace SummaryService.Context;

/// <summary>Sets an area beside its comparator: only the same indicator, category and period, and only what compares fairly.</summary>
internal static class ComparisonFacts
{
    /// <summary>The most periods of one category that are all compared; of a longer series only the first and the latest are.</summary>
    internal const int MostPeriods = 12;

    public static void Add(Indicator indicator, IReadOnlyList<Fact> own, IReadOnlyList<Fact> theirs, decimal similarWithin, FactList list)
    {
        if (theirs.Count == 0 || Units.GrowsWithSize(indicator))
            return;
        foreach (var (mine, other) in Pairs(own, theirs))
        {
            list.Derive(Standing(mine, other, similarWithin));
            if (!Units.IsScale(indicator.Unit))
                AddGaps(mine, other, list);
        }
        foreach (var (mine, other) in Pairs(PerHead(own, list), PerHead(theirs, list)))
            list.Derive(Gap(mine, other, 2));
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
        return b != 0 && PercentAbove(a, b) is { } difference && Math.Abs(difference) < similarWithin;
    }

    private static Derived Standing(Fact mine, Fact other, decimal similarWithin) =>
        new(DerivationMethod.Comparison, [mine, other], null, $"{Exact(mine.Value!.Value)} beside {Exact(other.Value!.Value)}")
        {
            Text = Words(mine, other, similarWithin),
        };

    private static Derived Gap(Fact mine, Fact other, int decimals)
    {
        var (a, b) = (mine.Value!.Value, other.Value!.Value);
        var formula = $"{Exact(Math.Round(a, decimals))} − {Term(Math.Round(b, decimals))} = {Result(a - b)}";
        return new(DerivationMethod.Gap, [mine, other], a - b, formula);
    }

    private static void AddGaps(Fact mine, Fact other, FactList list)
    {
        const int allDecimals = 28;
        if (Units.IsShare(mine.Unit))
            list.Derive(Gap(mine, other, allDecimals) with { Method = DerivationMethod.PointGap, Unit = Units.Points });
        else if (MoneyUnit.Of(mine.Unit) is not { Factor: > 1 })
            list.Derive(Gap(mine, other, allDecimals));
        var (a, b) = (mine.Value!.Value, other.Value!.Value);
        // Beside nothing, or below it, "times as much" and "per cent more" mean nothing.
        if (a < 0 || b <= 0)
            return;
        var (gap, ratio) = (PercentAbove(a, b), Scaled(a, 1, b));
        var formula = $"({Exact(a)} − {Exact(b)}) ÷ {Exact(b)} × 100 = {Result(gap)}";
        list.Derive(new(DerivationMethod.PercentGap, [mine, other], gap, formula) { Unit = Units.Percent, Decimals = 1 });
        formula = $"{Exact(a)} ÷ {Exact(b)} = {Result(ratio)}";
        list.Derive(new(DerivationMethod.Ratio, [mine, other], ratio, formula) { Unit = Units.Times, Decimals = 2 });
    }

    private static Fact[] PerHead(IReadOnlyList<Fact> observed, FactList list)
    {
        var ids = observed.Select(f => f.Id).ToHashSet();
        return [.. list.Facts.Where(f => f.Derivation is { Method: DerivationMethod.PerHead, From: [var from] } && ids.Contains(from))];
    }

    private static IEnumerable<(Fact Mine, Fact Other)> Pairs(IReadOnlyList<Fact> own, IReadOnlyList<Fact> theirs)
    {
        var others = theirs.Where(CanCompare).ToDictionary(KeyOf);
        foreach (var category in own.Where(f => CanCompare(f) && others.ContainsKey(KeyOf(f))).GroupBy(f => f.CategoryId))
        {
            Fact[] compared = [.. category];
            Fact[] told = compared.Length <= MostPeriods ? compared : [compared.MaxBy(f => f.Period)!, compared.MinBy(f => f.Period)!];
            foreach (var mine in told)
                yield return (mine, others[KeyOf(mine)]);
        }
    }

    // The words of a dated period do not matter: 2023-24 and 2023/24 are one year.
    private static (string?, DateOnly?, DateOnly?, string) KeyOf(Fact fact) =>
        (fact.CategoryId, fact.Period.Start, fact.Period.End, fact.Period.IsDated ? "" : fact.Period.Text);

    private static bool CanCompare(Fact fact) => fact is { HasValue: true, IsSmallCount: false };
}
