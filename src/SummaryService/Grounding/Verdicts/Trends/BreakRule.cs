using SummaryService.Catalogue;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Nothing rises or falls across a break in a series: values before and after it were measured in different ways.</summary>
internal static class BreakRule
{
    /// <summary>Judges a word of change. Without a time it is about the values since the last break, if there are two.</summary>
    public static bool Refutes(TextReading reading, Sentence s, Topic topic, Series series, bool anyTime, (Point A, Point B)? ends,
        (int First, int Next) word, Judgements judge)
    {
        if (ends is not { } e || series.BreakBetween(e.A, e.B) is not { } at || SaysSo(reading, s)
            || (anyTime && series.SinceBreak.Points.Count > 1))
            return false;
        judge.Wrong(word.First, word.Next, FindingKind.Trend, Message(topic, at), e.A.Id, e.B.Id);
        return true;
    }

    /// <summary>Judges what is said of two values, or of all from one to the other.</summary>
    public static bool Refutes(TextReading reading, Topic topic, Series series, Point a, Point b, (int First, int Next) words,
        Judgements judge) => Refutes(reading, reading.SentenceOf(words.First), topic, series, false, (a, b), words, judge);

    /// <summary>Judges what is called the highest or the lowest of a series: it may be so since the break, not across it,
    /// and a text that tells of the break may mean that.</summary>
    public static bool RefutesExtreme(TextReading reading, Topic topic, Series series, (int First, int Next) words, Judgements judge)
    {
        var s = reading.SentenceOf(words.First);
        return series.Breaks.Count > 0 && !reading.Doc.Sentences.Any(x => SaysSo(reading, x))
            && !reading.DatesIn(s.From, s.To).Any(d => d.From >= series.Breaks[^1].Start && d.First > s.From
            && reading.Tokens[d.First - 1].Lower is "since" or "after" or "from" or "between")
            && Refutes(reading, topic, series, series.First, series.Latest, words, judge);
    }

    /// <summary>Judges a figure of change that two values give.</summary>
    public static bool Refutes(TextReading reading, Figure f, Topic topic, string[] facts, Judgements judge)
    {
        if (topic.In(reading.Index.OwnCode) is not { Breaks.Count: > 0 } series
            || SaysSo(reading, reading.Doc.Sentences[f.Sentence]))
            return false;
        Point[] ends = [.. series.Points.Where(p => facts.Contains(p.Id))];
        if (ends.Length != 2 || series.BreakBetween(ends[0], ends[1]) is not { } at)
            return false;
        judge.Wrong(f.First, f.Next, FindingKind.Trend, Message(topic, at), facts);
        return true;
    }

    /// <summary>Gets the time from the first to the last date of a sentence about a series that breaks: "from 310 in 2019 to 365 in
    /// 2021".</summary>
    public static TimeWindow? Window(TextReading reading, Sentence s, Series series)
    {
        if (series.Breaks.Count == 0)
            return null;
        var dates = reading.DatesIn(s.From, s.To).Where(d => d.HasYear).ToList();
        return dates.Count < 2 ? null
            : new TimeWindow(dates.Min(d => d.From!.Value), dates.Max(d => d.To!.Value), dates[0].First, dates[^1].Next, false);
    }

    private static string Message(Topic topic, Period at) =>
        $"{topic.Name} was measured in another way before {at.Text}, so values from before and after cannot be compared.";

    private static bool SaysSo(TextReading reading, Sentence s) =>
        reading.Contains(s.From, s.To, t => t.Lower is "comparable" or "compared" or "comparability" or "compare")
            && reading.Contains(s.From, s.To, t => t.Lower is "not" or "cannot" or "no" or "never" or "hardly" or "can't");
}
