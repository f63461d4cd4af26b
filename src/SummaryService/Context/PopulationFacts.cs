using SummaryService.Catalogue;
using static SummaryService.Context.Arithmetic;

namespace SummaryService.Context;

/// <summary>Turns rates into what readers can picture: money for each one of the base, and totals where the population is known.</summary>
internal static class PopulationFacts
{
    private const decimal WholePoundsFrom = 10;

    public static void Add(Dataset dataset, Chart chart, Indicator indicator, IReadOnlyList<Fact> observed, FactList list)
    {
        if (indicator.Per is not { } per)
            return;
        foreach (var fact in observed.Where(f => f.HasValue))
        {
            if (MoneyUnit.Of(indicator.Unit) is { } money && per > 1)
                list.Derive(PerHead(fact, money, per));
            if (!IsCounted(dataset, chart, indicator, fact) && SumOf(dataset, indicator, fact, per) is { } total)
                list.Derive(total);
        }
    }

    private static Derived PerHead(Fact fact, MoneyUnit money, decimal per)
    {
        var value = Scaled(fact.Value!.Value, money.Factor, per);
        var formula = $"{Exact(fact.Value.Value)} × {Exact(money.Factor)} ÷ {Exact(per)} = {Result(value)}";
        return new(DerivationMethod.PerHead, [fact], value, formula)
        {
            Unit = money.Currency,
            Per = 1,
            Decimals = value is { } v && Math.Abs(v) >= WholePoundsFrom ? 0 : 2,
        };
    }

    // A published count is exact; a total from the rate beside it would differ in its last digits and only confuse.
    private static bool IsCounted(Dataset dataset, Chart chart, Indicator indicator, Fact fact) =>
        chart.Indicators.Select(dataset.FindIndicator).OfType<Indicator>()
            .Where(i => i.Unit == Units.Count && i.Measures is not null && i.Measures == indicator.Measures)
            .SelectMany(i => dataset.Observed(fact.AreaCode, i.Id))
            .Any(o => o.Value is not null && o.Category == fact.CategoryId && o.Period.IsSameAs(fact.Period));

    private static Derived? SumOf(Dataset dataset, Indicator indicator, Fact fact, decimal per)
    {
        var isMoney = MoneyUnit.Of(indicator.Unit) is not null;
        if (!isMoney && indicator.Unit != Units.Rate && !Units.IsShare(indicator.Unit))
            return null;
        // A rate behind which a small count stands would give the count away.
        if (indicator.SmallCount is not null && fact.Approximate)
            return null;
        if (Population.Of(dataset, fact.AreaCode, indicator, fact.Period) is not { } population)
            return null;
        if (Scaled(fact.Value!.Value, population.Size, per) is not { } exact)
            return null;
        // The rate was rounded: half a last digit either way. Digits below that width would be invented.
        var value = RoundTo(exact, LargestPowerWithin(population.Size / per, fact.Decimals));
        var counted = population.Label + (population.Period.IsDated ? $", {population.Period}" : "");
        var formula = $"{Exact(fact.Value.Value)} × {Exact(population.Size)} ÷ {Exact(per)} = {Result(exact)} ({counted})";
        var unit = isMoney ? indicator.Unit : Units.Count;
        return new(DerivationMethod.Total, [fact], value, formula) { Unit = unit, Decimals = 0, Approximate = true };
    }

    private static decimal LargestPowerWithin(decimal sizeOfOne, int decimals)
    {
        var width = sizeOfOne;
        for (var i = 0; i < decimals; i++)
            width /= 10;
        var power = 1m;
        while (power * 10 <= width)
            power *= 10;
        return power;
    }

    private static decimal RoundTo(decimal value, decimal step) => decimal.Round(value / step, MidpointRounding.AwayFromZero) * step;
}
