using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Compares a stated rise or fall with the series, within the dates that the sentence names.</summary>
internal static class SeriesRule
{
    // Less than this part of a value is no sharp change.
    private const decimal NextToNothing = 0.03m;

    public static void Judge(TextReading reading, Sentence s, int first, int next, int sign, List<Topic> topics, Judgements judge)
    {
        if (TrendFigures.Turns(reading, s, next, sign))
        {
            judge.Wrong(first, next, FindingKind.Trend, "The two figures behind it go the other way.");
            return;
        }
        if (WindowRule.Refutes(reading, s, first, next, topics, judge))
            return;
        string? refuted = null;
        string[] facts = [];
        foreach (var topic in topics)
        {
            var series = topic.In(reading.Index.OwnCode)!;
            if (TrendFigures.UpFrom(reading, s, first, next, topic) is { } since)
            {
                Told(reading, topic, series, since, sign, (first, next), judge);
                return;
            }
            var window = TimeWindow.Beside(reading, s, first, next, series) ?? BreakRule.Window(reading, s, series);
            if ((window is null && (TimeWindow.IsVague(reading, s, first, next) || (series.IsLong && SaysNoTime(reading, s, first, next))))
                || (series.IsLong && TimeWindow.IsSeason(reading, s, next)))
            {
                judge.NotCheckable(first, next, "It is not clear which time is meant.");
                return;
            }
            if (BreakRule.Refutes(reading, s, topic, series, window is null, SeriesMove.Ends(series, window), (first, next), judge))
                return;
            series = window is null ? series.SinceBreak : series;
            if (SeriesMove.Ends(series, window) is not { } ends || ends.A.Fact == ends.B.Fact)
                continue;
            if (TrendFigures.StatedBehind(reading, s, next, topic) is { } reached && Reaches(reading, s, series, reached, first, sign))
            {
                judge.Supported(first, next, Text(topic, ends.A, reached), ends.A.Id, reached.Id);
                return;
            }
            if (TrendFigures.FromTo(reading, s, next, topic) is { } told && Math.Sign(told.B.Value - told.A.Value) == sign)
            {
                judge.Supported(first, next, Text(topic, told.A, told.B), told.A.Id, told.B.Id);
                return;
            }
            var text = Text(topic, ends.A, ends.B);
            if (NoChange(reading, s, first, next, series, ends) is { } small)
            {
                judge.Wrong(first, next, FindingKind.Trend, $"{text} {small}", ends.A.Id, ends.B.Id);
                return;
            }
            var turn = ComparisonTruth.Turns(reading, topic, first, s);
            if (turn is null || SeriesMove.Agrees(reading, s, series, window, ends, sign * turn.Value))
            {
                if (WaverRule.Wavers(reading, s, first, next, series, window) is { } wave)
                    judge.Wrong(first, next, FindingKind.Trend, $"{topic.Name} did not go one way: {wave}", ends.A.Id, ends.B.Id);
                else
                    judge.Supported(first, next, text, ends.A.Id, ends.B.Id);
                return;
            }
            (refuted, facts) = (refuted ?? text, facts.Length > 0 ? facts : [ends.A.Id, ends.B.Id]);
        }
        if (refuted is not null)
            judge.Wrong(first, next, FindingKind.Trend, refuted, facts);
    }

    // "17 in September 2025, down from 46 in September 2024": both values stand in the text.
    private static void Told(TextReading reading, Topic topic, Series series, (Point A, Point B) ends, int sign, (int First, int Next) word,
        Judgements judge)
    {
        if (BreakRule.Refutes(reading, reading.SentenceOf(word.First), topic, series, false, ends, word, judge))
            return;
        var (text, facts) = (Text(topic, ends.A, ends.B), new[] { ends.A.Id, ends.B.Id });
        if (Math.Sign(ends.B.Value - ends.A.Value) == sign)
            judge.Supported(word.First, word.Next, text, facts);
        else
            judge.Wrong(word.First, word.Next, FindingKind.Trend, text, facts);
    }

    // "rose to 421 in 2021": from the first value, the value before, or one told earlier.
    private static bool Reaches(TextReading reading, Sentence s, Series series, Point reached, int first, int sign)
    {
        var earlier = series.Points.Where(p => p.Period.CompareTo(reached.Period) < 0).ToList();
        return earlier.Exists(p => Math.Sign(reached.Value - p.Value) == sign && (p.Fact == series.First.Fact || p.Fact == earlier[^1].Fact
            || reading.Stated.Any(x => x.Key.First < first && x.Key.First >= s.From && x.Value.Fact == p.Fact)));
    }

    // Two values within each other's intervals, or a sharp change of next to nothing.
    private static string? NoChange(TextReading reading, Sentence s, int first, int next, Series series, (Point A, Point B) ends)
    {
        if (series.IsLong || TrendFigures.TopicBehind(reading, s, next) is not null)
            return null;
        var (a, b) = ends;
        if (Holds(a.Fact, b.Value) && Holds(b.Fact, a.Value))
            return "Their intervals hold each other, so no change is known.";
        for (var i = Math.Max(s.From, first - 2); i < Math.Min(s.To, next + 2); i++)
        {
            if (Comparisons.Sizes.At(reading.Tokens, i) is { Meaning: "large" } && a.Value != 0
                && Math.Abs(b.Value - a.Value) < NextToNothing * Math.Abs(a.Value))
                return "That is next to nothing.";
        }
        return null;
    }

    private static bool Holds(Context.Fact fact, decimal value) =>
        fact is { Lower: { } lower, Upper: { } upper } && value >= lower && value <= upper;

    private static string Text(Topic topic, Point a, Point b) =>
        $"{topic.Name} went from {Words.Say(topic, a.Value)} in {a.Period.Text} ({a.Id}) to {Words.Say(topic, b.Value)} in "
            + $"{b.Period.Text} ({b.Id}).";

    // "in recent months", "in the last few days", "has been falling since then"
    private static bool SaysNoTime(TextReading reading, Sentence s, int first, int next) =>
        reading.Contains(s.From, s.To, t => TimeWords.Vague.Contains(t.Lower))
            || (reading.Contains(s.From, s.To, t => t.Lower is "few" or "several")
                && reading.Contains(s.From, s.To, t => t.Lower is "days" or "weeks" or "months"))
            || reading.Tokens[Math.Max(s.From, first - 1)].Is("since") || (next + 1 < s.To && reading.Tokens[next].Is("since")
                && reading.Tokens[next + 1].Is("then"));
}
