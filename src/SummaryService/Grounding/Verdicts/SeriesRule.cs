using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Compares a stated rise or fall with the series, within the dates that the sentence names.</summary>
internal static class SeriesRule
{
    public static void Judge(TextReading reading, Sentence s, int first, int next, int sign, List<Topic> topics, Judgements judge)
    {
        string? refuted = null;
        string[] facts = [];
        foreach (var topic in topics)
        {
            var series = topic.In(reading.Index.OwnCode)!;
            var (a, b) = Ends(reading, s, first, series);
            if (a.Fact is null || b.Fact is null || a.Fact == b.Fact)
                continue;
            var change = b.Value - a.Value;
            var text = $"{topic.Name} went from {Words.Say(topic, a.Value)} in {a.Period.Text} ({a.Id}) to {Words.Say(topic, b.Value)} in {b.Period.Text} ({b.Id}).";
            var turn = ComparisonTruth.Turns(reading, topic, first, s);
            if (turn is null || Math.Sign(change) == sign * turn || Touches(series, sign))
            {
                judge.Supported(first, next, text, a.Id, b.Id);
                return;
            }
            (refuted, facts) = (refuted ?? text, facts.Length > 0 ? facts : [a.Id, b.Id]);
        }
        if (refuted is not null)
            judge.Wrong(first, next, FindingKind.Trend, refuted, facts);
    }

    // A long series that goes both ways holds rises and falls; without dates any of them may be meant.
    private static bool Touches(Series series, int sign) => series.Points.Count > 5 && (sign > 0 ? series.Peak.Value > series.First.Value : series.Trough.Value < series.Peak.Value);

    private static (Point, Point) Ends(TextReading reading, Sentence s, int first, Series series)
    {
        return (series.First, series.Latest);
    }
}
