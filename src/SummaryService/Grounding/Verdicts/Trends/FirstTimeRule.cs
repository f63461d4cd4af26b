using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Comparison;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges what a series did "for the first time since 2018": it may not have gone that way in between.</summary>
internal static class FirstTimeRule
{
    private const int Reach = 10;

    public static void Apply(TextReading reading, Judgements judge)
    {
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From + 1; i + 3 < s.To && !s.IsHeading && reading.Index.HasData; i++)
            {
                if (reading.Tokens[i].Is("first") && reading.Tokens[i + 1].Is("time") && reading.Tokens[i + 2].Is("since")
                    && !Comparisons.IsNegated(reading.Tokens, i, s.From))
                    Judge(reading, s, i, judge);
            }
        }
    }

    private static void Judge(TextReading reading, Sentence s, int first, Judgements judge)
    {
        var dates = reading.DatesIn(s.From, s.To).ToList();
        if (dates.Find(d => d.First >= first + 3 && d.First <= first + 4) is not { Next: > 0, HasYear: true, Loose: false } since
            || judge.HasErrorIn(first, since.Next) || dates.Count > 2 || Change(reading, s, first) is not { } word
            || TrendSubject.Topics(reading, s, word.First, word.Next) is not [var topic, ..]
            || TrendSubject.Area(reading, s, word.First, word.Next) is not { } area
            || topic.In(area) is not { Dated: true } series || ComparisonTruth.Turns(reading, topic, word.First, s) is not { } turn)
            return;
        var last = series.Points.Count - 1;
        if (dates.Find(d => d.First != since.First) is { Next: > 0 } at)
            last = series.Points.FindLastIndex(p => new FigureTime(at, null).Covers(p.Period) is true);
        var sign = (word.Meaning == "up" ? 1 : -1) * turn;
        var earlier = series.Points.FindIndex(p => p.Period.Start > since.To);
        if (last < 1 || earlier < 0 || since.From < series.First.Period.Start)
            return;
        for (var i = Math.Max(1, earlier); i < last; i++)
        {
            var (a, b) = (series.Points[i - 1], series.Points[i]);
            if (Math.Sign(b.Value - a.Value) != sign || series.BreakBetween(a, b) is not null)
                continue;
            judge.Wrong(first, since.Next, FindingKind.Trend, $"{topic.Name} went that way from {Words.Say(topic, a.Value)} in "
                + $"{a.Period.Text} to {Words.Say(topic, b.Value)} in {b.Period.Text} too.", a.Id, b.Id);
            return;
        }
        if (series.Missing is null && Math.Sign(series.Points[last].Value - series.Points[last - 1].Value) == sign)
            judge.Supported(first, since.Next, $"{topic.Name} did not go that way in between.", series.Points[last - 1].Id,
                series.Points[last].Id);
    }

    // "fell below 40 for the first time since 2018" goes past a figure, and may have fallen before.
    private static (string Meaning, int First, int Next)? Change(TextReading reading, Sentence s, int first)
    {
        for (var i = first - 1; i >= Math.Max(s.From, first - Reach); i--)
        {
            if (reading.FigureAt(i) is not null)
                return null;
            if (Comparisons.Trends.At(reading.Tokens, i) is { Meaning: "up" or "down" } hit)
                return (hit.Meaning, i, hit.Next);
        }
        return null;
    }
}
