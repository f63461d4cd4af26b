using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges what a text says of the time that a chart or its data covers.</summary>
internal static class SpanRule
{
    public static void Apply(TextReading reading, Judgements judge)
    {
        var own = reading.Index.OwnCode;
        var topics = reading.Index.Topics.Where(t => t.InSheet && t.In(own) is { Dated: true }).ToList();
        if (topics.Count == 0 || reading.Index.Topics.Count(t => t.InSheet && t.Category is null) > 3)
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            if (!reading.Contains(s.From, Math.Min(s.To, s.From + 8), t => TimeWords.Shows.Contains(t.Lower))
                || reading.Contains(s.From, s.To, t => t.Lower is "axis") || IsOfFigure(reading, s))
                continue;
            for (var d = 0; d < reading.Dates.Count; d++)
            {
                if (reading.Dates[d].First < s.From || reading.Dates[d].First >= s.To || IsReference(reading, d))
                    continue;
                if (!Changes(reading, s, reading.Dates[d].First))
                    Judge(reading, d, topics, judge);
                break;
            }
        }
    }

    // "relative to the 1991–2020 mean"
    private static bool IsReference(TextReading reading, int d) => TimeWords.Reference.Contains(reading.Tokens[reading.Dates[d].Next].Lower)
        || (d + 1 < reading.Dates.Count && reading.Dates[d + 1].First - reading.Dates[d].Next <= 1
            && TimeWords.Reference.Contains(reading.Tokens[reading.Dates[d + 1].Next].Lower));

    // "The latest figure, from 2024, is 8.2", "Between 2023 and 2024, the figure rose": a value or its change is told, not what is shown.
    private static bool IsOfFigure(TextReading reading, Sentence s) =>
        !reading.Contains(s.From, s.To, t => TimeWords.Shows.Contains(t.Lower) && !t.Is("figure"))
            && (reading.Figures.Exists(f => f.First >= s.From && f.Next <= s.To) || Comparisons.Trends.In(reading.Tokens, s.From,
            s.To).Count > 0);

    // What is told before the dates, a change or what the chart says of something, is what the dates belong to.
    private static bool Changes(TextReading reading, Sentence s, int to)
    {
        for (var i = s.From; i < to; i++)
        {
            if (Comparisons.Trends.At(reading.Tokens, i) is not null || SaysThat(reading, i) || reading.FigureAt(i) is { Base: null })
                return true;
        }
        return false;
    }

    // "The chart suggests that …"; but "the people that were counted"
    private static bool SaysThat(TextReading reading, int i) =>
        i > 0 && reading.Tokens[i].Is("that") && TimeWords.Says.Contains(reading.Tokens[i - 1].Lower);

    private static void Judge(TextReading reading, int d, List<Topic> topics, Judgements judge)
    {
        var series = topics[0].In(reading.Index.OwnCode)!;
        if (TimeWindow.At(reading, d, series) is not { Single: false } window || series.First.Period.Start is not { } start
            || series.Latest.Period.End is not { } end)
            return;
        var from = reading.Dates[d];
        if (reading.Tokens[from.First - 1 is var b && b >= 0 ? b : 0].Lower is "since" or "after"
            || (window.Next < reading.Tokens.Length && reading.Tokens[window.Next].Lower is "on" or "onward" or "onwards"))
            return;
        var fits = topics.Exists(t => Fits(t.In(reading.Index.OwnCode)!, from, window, reading));
        if (fits)
            judge.Supported(window.First, window.Next, $"The series runs from {series.First.Period.Text} to {series.Latest.Period.Text}.",
                series.First.Id, series.Latest.Id);
        else
            judge.Wrong(window.First, window.Next, FindingKind.Period,
                $"The series runs from {series.First.Period.Text} ({series.First.Id}) to {series.Latest.Period.Text} "
                    + $"({series.Latest.Id}), not {reading.Doc.Quote(window.First, window.Next)}.", series.First.Id, series.Latest.Id);
    }

    private static bool Fits(Series series, DateMention from, TimeWindow window, TextReading reading)
    {
        var until = reading.Dates.Find(x => x.Next == window.Next);
        var (start, end) = (series.First.Period.Start!.Value, series.Latest.Period.End!.Value);
        // "to 31 August" of weekly values is the end of the month that holds the last of them.
        var startFits = start >= window.From && (start <= (from.To ?? window.From) || (window.From.Day == 1 && IsSameMonth(start,
            window.From)));
        var endFits = end <= window.To && (end >= (until.From ?? window.To) || (window.To.AddDays(1).Day == 1 && IsSameMonth(end,
            window.To)));
        return startFits && endFits;
    }

    private static bool IsSameMonth(DateOnly a, DateOnly b) => a.Year == b.Year && a.Month == b.Month;
}
