using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Derived;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges when a series is said to have been highest or lowest, where no figure is given.</summary>
internal static class PeakRule
{
    private const decimal Slack = 0.03m;

    private const int LongSeries = 5, Reach = 7, DaysAround = 31;

    public static void Apply(TextReading reading, Judgements judge)
    {
        for (var d = 0; d < reading.Dates.Count; d++)
        {
            var date = reading.Dates[d];
            var s = reading.SentenceOf(date.First);
            if ((reading.Index.Only ?? Told(reading, date, s)) is not { } topic
                || topic.In(reading.Index.OwnCode) is not { Dated: true } series
                || series.Points.Count < LongSeries)
                continue;
            // "The highest figure in 2024 was that of Aldby": among areas, not times.
            if (!date.HasYear || reading.PlacesIn(date.Next, s.To).Any(p => p is { Role: PlaceRole.Other, ByName: true })
                || TimeWindow.At(reading, d, series) is not { } w || Extreme(reading, s, date.First) is not { } told)
                continue;
            if (BreakRule.RefutesExtreme(reading, topic, series, (told.At, date.Next), judge))
                continue;
            var since = series.SinceBreak;
            var point = told.Peak ? since.Peak : since.Trough;
            var slack = date.Loose ? DaysAround : 0;
            var (from, to) = (w.From.AddDays(-slack), w.To.AddDays(slack));
            if (told.Peak ? Reached(since, from, to, point.Value, 1) : Reached(since, from, to, point.Value, -1))
                judge.Supported(told.At, date.Next, $"The {(told.Peak ? "highest" : "lowest")} value of {topic.Name} is "
                    + $"{Words.Say(topic, point.Value)} in {point.Period.Text}.", point.Id);
            else if (!judge.HasErrorIn(told.At, date.Next))
                judge.Wrong(told.At, date.Next, FindingKind.Period,
                    $"The {(told.Peak ? "highest" : "lowest")} value of {topic.Name} is {Words.Say(topic, point.Value)} in "
                        + $"{point.Period.Text} ({point.Id}), not in {reading.Doc.Quote(date.First, date.Next)}.", point.Id);
        }
    }

    // "The low point was in 2024, when the figure was 138": what the first figure behind the date is about.
    private static Topic? Told(TextReading reading, DateMention date, Sentence s)
    {
        var when = date.Next + 1 < s.To && reading.Tokens[date.Next].Is(",")
            && reading.Tokens[date.Next + 1].Lower is "when" or "with" or "at";
        return when && reading.Figures.Find(f => f.First >= date.Next && f.Next <= s.To && !f.Weak) is { } figure
            && reading.Stated.TryGetValue(figure, out var point) && point.Fact.AreaCode == reading.Index.OwnCode
            ? reading.Resolved.GetValueOrDefault(figure) : null;
    }

    private static (bool Peak, int At)? Extreme(TextReading reading, Sentence s, int date)
    {
        for (var i = date - 1; i >= Math.Max(s.From, date - Reach); i--)
        {
            if (reading.FigureAt(i) is not null || TimeWords.Against.Contains(reading.Tokens[i].Lower)
                || reading.Tokens[i].Lower is ";" or "before" or "followed" or "after" or "since" or "until" or "than")
                return null;
            if (Comparisons.Trends.At(reading.Tokens, i) is { Meaning: "peak" or "trough" } hit)
                return ExtremeRule.IsNext(reading.Tokens, i) ? null : (hit.Meaning == "peak", i);
            if (Comparisons.Trends.At(reading.Tokens, i) is not null)
                return null;
        }
        return null;
    }

    // The extreme itself, a value as good as it, or a turning point within the time told.
    private static bool Reached(Series series, DateOnly from, DateOnly to, decimal extreme, int sign)
    {
        var within = series.Within(from, to).ToList();
        if (within.Count == 0)
            return false;
        var best = within.Max(p => p.Value * sign);
        // A year told of yearly values is the year or it is not.
        var slack = within.Count == 1 ? 0 : (series.Peak.Value - series.Trough.Value) * Slack;
        return best >= (extreme * sign) - slack;
    }
}
