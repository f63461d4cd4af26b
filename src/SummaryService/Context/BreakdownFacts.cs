using SummaryService.Catalogue;
using static SummaryService.Context.Arithmetic;

namespace SummaryService.Context;

/// <summary>Orders and adds up the categories of one indicator in one area and period.</summary>
internal static class BreakdownFacts
{
    private const int LongEnoughForPlaces = 3;

    public static void Add(Indicator indicator, IReadOnlyList<Fact> observed, FactList list)
    {
        if (indicator.Categories.Count < 2 || indicator.Unit == Units.Rank)
            return;
        var periods = observed.Where(f => f.CategoryId is not null && f.HasValue)
            .GroupBy(f => f.Period.Key).OrderByDescending(g => g.First().Period).ToArray();
        foreach (var (place, period) in periods.Index())
        {
            Fact[] parts = [.. period.Where(f => indicator.FindCategory(f.CategoryId) is { IsTotal: false })];
            if (place == 0 && !HoldsTotal(indicator, parts))
                AddPlaces(indicator, parts, list);
            AddTotal(indicator, parts, [.. period], list);
        }
    }

    // A catalogue that does not mark its totals may still hold one: a count that is the sum of all others. Then no place is sure.
    private static bool HoldsTotal(Indicator indicator, Fact[] parts) =>
        indicator is { Unit: Units.Count, CategoriesAddUp: false } && parts.Length >= LongEnoughForPlaces
        && !indicator.Categories.Any(c => c.IsTotal)
        && parts.Sum(f => f.Value) == parts.Max(f => f.Value) * 2;

    private static void AddPlaces(Indicator indicator, Fact[] parts, FactList list)
    {
        if (parts.Length < LongEnoughForPlaces)
            return;
        var all = indicator.Categories.Count(c => !c.IsTotal);
        var of = all > parts.Length ? $"the {parts.Length} categories with a value, of {all} in all" : $"{parts.Length} categories";
        // Small counts are all shown alike, so their order is not known.
        foreach (var fact in parts.Where(f => !f.IsSmallCount).OrderByDescending(f => f.Value))
        {
            var place = 1 + parts.Count(f => f.Value > fact.Value);
            var shared = parts.Count(f => f.Value == fact.Value) > 1 ? ", shared" : "";
            var formula = $"{Exact(fact.Value!.Value)} is number {place} of {of}{shared}";
            list.Derive(new(DerivationMethod.Rank, [fact], place, formula) { Unit = Units.Place, Decimals = 0 });
        }
    }

    private static void AddTotal(Indicator indicator, Fact[] parts, Fact[] facts, FactList list)
    {
        var named = indicator.Categories.Count(c => !c.IsTotal);
        if (!indicator.CategoriesAddUp || parts.Length != facts.Length || parts.Length != named || Array.Exists(parts, f => f.IsSmallCount))
            return;
        var sum = parts.Sum(f => f.Value);
        var formula = $"{string.Join(" + ", parts.Select(f => Term(f.Value!.Value)))} = {Result(sum)}";
        list.Derive(new(DerivationMethod.Total, parts, sum, formula) { WholeIndicator = true });
    }
}
