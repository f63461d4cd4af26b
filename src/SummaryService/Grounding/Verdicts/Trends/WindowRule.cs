using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>A change is told between times of which there are values: nothing is known of the years before the first.</summary>
internal static class WindowRule
{
    /// <summary>Judges the dates beside a word of change against every series that it may be told of.</summary>
    public static bool Refutes(TextReading reading, Change change, List<Topic> topics, Judgements judge)
    {
        var series = topics.ConvertAll(t => t.In(change.Area)!);
        if (TimeWindow.Beside(reading, change.S, change.First, change.Next, series[0]) is not { } window)
            return false;
        foreach (var date in reading.DatesIn(window.First, window.Next))
        {
            if (!date.HasYear || date.Loose || series.Exists(x => Holds(x, date))
                || PeriodRule.MeansSame(reading, topics[0], date, [.. series[0].Points.Select(p => p.Period)]))
                continue;
            judge.Wrong(date.First, date.Next, FindingKind.Period, $"{topics[0].Name} is held from {series[0].First.Period.Text} "
                + $"({series[0].First.Id}) to {series[0].Latest.Period.Text} ({series[0].Latest.Id}), with nothing for "
                + $"{reading.Doc.Quote(date.First, date.Next)}.", series[0].First.Id, series[0].Latest.Id);
            return true;
        }
        return false;
    }

    // A long series may leave out a year between its ends; a few values are told by their own dates.
    private static bool Holds(Series series, DateMention date)
    {
        if (series.Within(date.From!.Value, date.To!.Value).Any())
            return true;
        return series.IsLong && date.To >= series.First.Period.Start && date.From <= series.Latest.Period.End;
    }
}
