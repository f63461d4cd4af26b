using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>Finds the values that rest on a count too small to be told.</summary>
internal static class SmallCounts
{
    /// <summary>Answers whether an observation is such a count, or a rate that would give one away where the population is known.</summary>
    public static bool Hides(Observation observation, Indicator indicator, Dataset dataset)
    {
        if (indicator.SmallCount is not { } rule || observation.Value is not { } value)
            return false;
        if (indicator.Unit == Units.Count)
            return rule.Hides(value);
        return indicator.Per is { } per && Population.Of(dataset, observation.AreaCode, indicator, observation.Period) is { } population
            && Arithmetic.Scaled(value, population.Size, per) is { } count && rule.Hides(Math.Round(count));
    }
}

/// <summary>The size of the group that a rate is out of.</summary>
/// <param name="Size">How many there are.</param>
/// <param name="Label">The label of the indicator that counts them.</param>
/// <param name="Period">When they were counted.</param>
/// <param name="Approximate">Whether only a rounded count was published.</param>
internal sealed record Population(decimal Size, string Label, Period Period, bool Approximate)
{
    // Beyond two years a population says too little about another year's count.
    private const int MostDaysApart = 2 * 366;

    /// <summary>Finds the population that an indicator's denominator names, counted nearest to a period; null when none fits.</summary>
    public static Population? Of(Dataset dataset, string areaCode, Indicator indicator, Period period)
    {
        if (indicator.Denominator is not { } denominator)
            return null;
        var counted = dataset.Indicators.FirstOrDefault(
            i => string.Equals(i.PopulationOf, denominator, StringComparison.OrdinalIgnoreCase));
        return counted is null ? null : dataset.Observed(areaCode, counted.Id)
            .Where(o => o.Value > 0 && o.Category is null && Apart(o.Period, period) <= MostDaysApart)
            .OrderBy(o => Apart(o.Period, period)).ThenByDescending(o => o.Period)
            .Select(o => new Population(o.Value!.Value, counted.Label, o.Period, o.Approximate)).FirstOrDefault();
    }

    // An undated rate is taken with the latest population.
    private static int Apart(Period one, Period other) =>
        one.Start is not { } start || other.Start is not { } otherStart ? 0 : Math.Abs(start.DayNumber - otherStart.DayNumber);
}
