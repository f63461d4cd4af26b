using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>Says whether a subject has data, and if not, why: the catalogue knows of charts, the statuses of figures know the rest.</summary>
internal static class Availabilities
{
    public static Availability Of(IReadOnlyList<Chart> charts, Area area, AreaFacts facts)
    {
        Availability[] all = [.. charts.Select(c => Of(c, area, facts.Of(c))).Distinct()];
        return all.Length == 0 ? Availability.NoDataFound : all.Contains(Availability.Ok) ? Availability.Ok : all[0];
    }

    private static Availability Of(Chart chart, Area area, IReadOnlyList<Fact> facts)
    {
        var stated = chart.AvailabilityIn(area.Code);
        if (stated != Availability.Ok || facts.Any(f => f.Status == ObservationStatus.Ok))
            return stated;
        // The catalogue promised figures and none is there: their statuses say why, the most careful one first.
        var why = facts.Select(f => f.Status).ToHashSet();
        return why.Contains(ObservationStatus.Suppressed) ? Availability.Suppressed
            : why.SetEquals([ObservationStatus.NotCollected]) ? Availability.NotCollected
            : why.SetEquals([ObservationStatus.Discontinued]) ? Availability.Discontinued
            : Availability.NoDataFound;
    }
}
