namespace SummaryService.Catalogue;

/// <summary>Tells 2011-12 the year from 2011-12 the month: the text alone cannot, the rest of the indicator's periods can.</summary>
internal static class FinancialYears
{
    /// <summary>Reads a doubtful period as a year where the same indicator has years that cannot be months, and no other months.</summary>
    public static IReadOnlyList<Observation> Settle(IReadOnlyList<Observation> observations)
    {
        var yearly = observations.Where(o => o.Period.MayBeYearOrMonth).Select(o => o.Indicator).ToHashSet();
        if (yearly.Count == 0)
            return observations;
        var known = observations.Where(o => yearly.Contains(o.Indicator) && !o.Period.MayBeYearOrMonth);
        foreach (var others in known.ToLookup(o => o.Indicator))
        {
            if (others.Any(o => o.Period.IsMonth) || !others.Any(o => o.Period.IsFinancialYear))
                yearly.Remove(others.Key);
        }
        yearly.IntersectWith(observations.Where(o => o.Period.IsFinancialYear).Select(o => o.Indicator));
        return [.. observations.Select(o => yearly.Contains(o.Indicator) && o.Period.MayBeYearOrMonth
            ? o with { Period = o.Period.AsFinancialYear() } : o)];
    }
}
