using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts.Comparison;
using SummaryService.Grounding.Verdicts.Derived;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Compares a stated rise or fall with the series, within the dates that the sentence names.</summary>
internal static class SeriesRule
{
    // Less than this part of a value is no sharp change.
    private const decimal NextToNothing = 0.03m;

    /// <summary>Judges a change that may be told of any of some topics, each with a series of the area.</summary>
    public static void Judge(TextReading reading, Change change, List<Topic> topics, Judgements judge)
    {
        var (first, next) = change.Words;
        if (change.Sign(topics[0]) is { } told && TrendFigures.Turns(reading, change, told))
        {
            judge.Wrong(first, next, FindingKind.Trend, "The two figures behind it go the other way.");
            return;
        }
        if (WindowRule.Refutes(reading, change, topics, judge))
            return;
        string? refuted = null;
        string[] facts = [];
        foreach (var topic in topics)
        {
            var outcome = Weigh(reading, change, topic, judge);
            if (outcome is not { } no)
                return;
            if (no.Text.Length > 0 && refuted is null)
                (refuted, facts) = no;
        }
        if (refuted is null)
            return;
        (first, next) = WithTime(reading, change, topics[0].In(change.Area)!);
        judge.Wrong(first, next, FindingKind.Trend, refuted, facts);
    }

    // What a long series does is wrong of the time that is told, as much as the time is wrong of it.
    private static (int First, int Next) WithTime(TextReading reading, Change change, Series series) =>
        series.IsLong && TimeWindow.Beside(reading, change.S, change.First, change.Next, series) is { } w
            && (!w.Single || w.First >= change.Next) ? (Math.Min(change.First, w.First), Math.Max(change.Next, w.Next)) : change.Words;

    // Null when the change is judged; else what speaks against it, or nothing, so that another topic may be meant.
    private static (string Text, string[] Facts)? Weigh(TextReading reading, Change change, Topic topic, Judgements judge)
    {
        var (first, next) = change.Words;
        var series = topic.In(change.Area)!;
        if (change.Sign(topic) is not { } sign)
            return ("", []);
        // "has improved by 2.1 points in two years": the figure is judged, and says from when to when.
        if (TrendFigures.By(reading, change.S, first, next) is { } step && step.Facts.Any(id => series.Points.Any(p => p.Id == id))
            && Math.Sign(step.Value) == sign)
        {
            if (series.Points.Where(p => step.Facts.Contains(p.Id)).ToList() is [var before, var after])
                reading.LastChange = (before, after);
            judge.Supported(first, next, step.Text, step.Facts);
            return null;
        }
        if (TrendFigures.UpFrom(reading, change, topic) is { } since)
        {
            Told(reading, topic, series, since, sign, change.Words, judge);
            return null;
        }
        var window = TimeWindow.Beside(reading, change.S, first, next, series) ?? TimeWindow.SinceThen(reading, change, series)
            ?? BreakRule.Window(reading, change.S, series);
        if (window is null && series.Points.Count > 1 && TimeWindow.SaysLatest(reading, change))
        {
            Told(reading, topic, series, (series.Points[^2], series.Latest), sign, change.Words, judge);
            return null;
        }
        if (NoTime.IsMeant(reading, change, series, window))
        {
            judge.NotCheckable(first, next, "It is not clear which time is meant.");
            return null;
        }
        if (SeriesMove.Ends(series, window) is { } all && BreakRule.Refutes(reading, change.S, topic, series, window is null, all,
            change.Words, judge))
            return null;
        series = window is null ? series.SinceBreak : series;
        if ((window is null ? AtSameTimes(reading, change, series) : null) is { } same)
        {
            Told(reading, topic, series, same, sign, change.Words, judge);
            return null;
        }
        if (SeriesMove.Ends(series, window) is not { } ends || ends.A.Fact == ends.B.Fact)
            return ("", []);
        if (Stated(reading, change, topic, series, sign, ends) is { } stated)
        {
            if (Overlap(reading, change, stated.A, stated.B) is { } unsure)
            {
                judge.Wrong(first, next, FindingKind.Trend, $"{Text(topic, stated.A, stated.B)} {unsure}", stated.A.Id, stated.B.Id);
                return null;
            }
            reading.LastChange = stated;
            judge.Supported(first, next, Text(topic, stated.A, stated.B), stated.A.Id, stated.B.Id);
            return null;
        }
        string[] facts = [ends.A.Id, ends.B.Id];
        var text = Text(topic, ends.A, ends.B);
        if (NoChange(reading, change, series, ends) is { } small)
        {
            judge.Wrong(first, next, FindingKind.Trend, $"{text} {small}", facts);
            return null;
        }
        var turn = change.Meaning is "up" or "down" ? ComparisonTruth.Turns(reading, topic, first, change.S) : 1;
        if (turn is { } t && !SeriesMove.Agrees(reading, change.S, series, window, ends, sign * t))
        {
            if (window is not null || !IsPresent(reading, change) || Math.Sign(series.Latest.Value - series.Points[^2].Value) != sign * t)
                return (text, facts);
            judge.NotCheckable(first, next, "It is going that way of late, and did not before.");
            return null;
        }
        if (WaverRule.Wavers(reading, change.S, first, next, series, window) is { } wave)
            judge.Wrong(WaverRule.Steadily(reading, change.S, first), Math.Max(WithTime(reading, change, series).Next,
                WaverRule.Unbroken(reading, change.S, next)), FindingKind.Trend, $"{topic.Name} did not go one way: {wave}", facts);
        else
        {
            reading.LastChange = ends;
            judge.Supported(first, next, text, facts);
        }
        return null;
    }

    // "is growing", "are now falling": told of today, without a time that it began.
    private static bool IsPresent(TextReading reading, Change change) =>
        reading.Tokens[change.First].Lower.EndsWith("ing", StringComparison.Ordinal)
            && reading.Contains(Math.Max(change.S.From, change.First - 2), change.First, t => t.Lower is "is" or "are");

    // "Nationally, it rose too": between the times of the change told before.
    private static (Point A, Point B)? AtSameTimes(TextReading reading, Change change, Series series)
    {
        if (reading.LastChange is not var (a, b) || a.Fact.AreaCode == series.First.Fact.AreaCode
            || TrendFigures.Behind(reading, change.S, change.Next) is not null
            || !reading.Contains(change.Next, Math.Min(change.S.To, change.Next + 4), t => t.Lower is "too" or "also" or "likewise"
            or "well")
                && !reading.Contains(Math.Max(change.S.From, change.First - 3), change.First, t => t.Lower is "also" or "too"
                or "likewise"))
            return null;
        var (from, to) = (series.Points.FirstOrDefault(p => p.Period.Text == a.Period.Text), series.Points.FirstOrDefault(p =>
            p.Period.Text == b.Period.Text));
        return from.Fact is null || to.Fact is null || from.Fact == to.Fact ? null : (from, to);
    }

    // "17 in September 2025, down from 46 in September 2024": both values stand in the text.
    private static void Told(TextReading reading, Topic topic, Series series, (Point A, Point B) ends, int sign, (int First, int Next) word,
        Judgements judge)
    {
        if (BreakRule.Refutes(reading, topic, series, ends.A, ends.B, word, judge))
            return;
        var (text, facts) = (Text(topic, ends.A, ends.B), new[] { ends.A.Id, ends.B.Id });
        reading.LastChange = ends;
        if (Math.Sign(ends.B.Value - ends.A.Value) == sign)
            judge.Supported(word.First, word.Next, text, facts);
        else
            judge.Wrong(word.First, word.Next, FindingKind.Trend, text, facts);
    }

    // The two values that bear a change out where the text gives them itself.
    private static (Point A, Point B)? Stated(TextReading reading, Change change, Topic topic, Series series, int sign,
        (Point A, Point B) ends)
    {
        if (TrendFigures.StatedBehind(reading, change, topic) is { } reached && Reaches(reading, change, series, reached, sign))
            return (ends.A, reached);
        return TrendFigures.FromTo(reading, change, topic) is { } told && Math.Sign(told.B.Value - told.A.Value) == sign ? told : null;
    }

    // "rose to 421 in 2021": from the first value, the value before, or one told earlier.
    private static bool Reaches(TextReading reading, Change change, Series series, Point reached, int sign)
    {
        var earlier = series.Points.Where(p => p.Period.CompareTo(reached.Period) < 0).ToList();
        return earlier.Exists(p => Math.Sign(reached.Value - p.Value) == sign && (p.Fact == series.First.Fact || p.Fact == earlier[^1].Fact
            || reading.Stated.Any(x => x.Key.First < change.First && x.Key.First >= change.S.From && x.Value.Fact == p.Fact)));
    }

    // Two values within each other's intervals, or a sharp change of next to nothing.
    private static string? NoChange(TextReading reading, Change change, Series series, (Point A, Point B) ends)
    {
        if (series.IsLong || TrendFigures.TopicBehind(reading, change.S, change.Next) is not null || Spoken.OfDoubt(reading, change.S))
            return null;
        var (a, b) = ends;
        if (Holds(a.Fact, b.Value) && Holds(b.Fact, a.Value))
            return "Their intervals hold each other, so no change is known.";
        if (Overlap(reading, change, a, b) is { } unsure)
            return unsure;
        for (var i = Math.Max(change.S.From, change.First - 2); i < Math.Min(change.S.To, change.Next + 2); i++)
        {
            if (Comparisons.Sizes.At(reading.Tokens, i) is { Meaning: "large" } && a.Value != 0
                && Math.Abs(b.Value - a.Value) < NextToNothing * Math.Abs(a.Value))
                return "That is next to nothing.";
        }
        return null;
    }

    // "fell significantly, from 8.1 to 7.8": a change that is said to be sure, within the intervals of both values.
    private static string? Overlap(TextReading reading, Change change, Point a, Point b) =>
        a.Fact is { Lower: { } low, Upper: { } high } && b.Fact is { Lower: { } from, Upper: { } to } && low <= to && from <= high
            && reading.Contains(Math.Max(change.S.From, change.First - 4), Math.Min(change.S.To, change.Next + 3), t =>
                t.Lower is "significantly" or "significant" or "clearly" or "clear" or "statistically" or "undoubtedly")
            && !reading.Contains(Math.Max(change.S.From, change.First - 6), change.First, t => t.Lower is "not" or "no" or "hardly"
            or "without")
            ? "Their intervals overlap, so the change is not sure." : null;

    private static bool Holds(Context.Fact fact, decimal value) =>
        fact is { Lower: { } lower, Upper: { } upper } && value >= lower && value <= upper;

    private static string Text(Topic topic, Point a, Point b) =>
        $"{topic.Name} went from {Words.Say(topic, a.Value)} in {a.Period.Text} ({a.Id}) to {Words.Say(topic, b.Value)} in "
            + $"{b.Period.Text} ({b.Id}).";
}
