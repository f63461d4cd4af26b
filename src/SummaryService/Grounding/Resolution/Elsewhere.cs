using System.Collections.Concurrent;
using SummaryService.Context;

namespace SummaryService.Grounding.Resolution;

/// <summary>The values of areas that are neither the sheet's nor the one it is compared with, read when a text names one.
/// Thread-safe.</summary>
internal sealed class Elsewhere(FactSheet sheet)
{
    private readonly ConcurrentDictionary<string, Dictionary<(string Indicator, string? Category), Series>> known = [];

    /// <summary>Gets the values of a topic in an area, or null.</summary>
    public Series? Of(Topic topic, string area) =>
        sheet.OfOtherArea is null || area == sheet.Area.Code || area == sheet.Comparator?.Code ? null
            : known.GetOrAdd(area, Read).GetValueOrDefault((topic.Indicator.Id, topic.Category?.Id));

    private Dictionary<(string, string?), Series> Read(string area) => sheet.OfOtherArea!(area).GroupBy(f => (f.IndicatorId, f.CategoryId))
        .ToDictionary(g => g.Key, g => new Series(g.DistinctBy(f => (f.Period, f.Value, f.Text)),
            sheet.FindIndicator(g.Key.IndicatorId)?.BreakBefore));
}
