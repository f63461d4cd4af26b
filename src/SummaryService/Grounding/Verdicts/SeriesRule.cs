using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Compares a stated rise or fall with the series, within the dates that the sentence names.</summary>
internal static class SeriesRule
{
    private const int LongSeries = 6, MostStrict = 24;

    // Below this part of the whole range a change of a long series refutes no word.
    private const decimal SmallPart = 0.02m;

    private static readonly HashSet<string> Whole = ["overall", "general", "generally", "throughout", "beginning", "start", "decades",
        "century", "consistent", "consistently", "continuously"];
    private static readonly HashSet<string> Steady = ["steady", "steadily", "consistent", "consistently", "continuous", "continuously"];

    public static void Judge(TextReading reading, Sentence s, int first, int next, int sign, List<Topic> topics, Judgements judge)
    {
        string? refuted = null;
        string[] facts = [];
        foreach (var topic in topics)
        {
            var series = topic.In(reading.Index.OwnCode)!;
            var window = TimeWindow.Beside(reading, s, first, next, series) ?? BreakRule.Window(reading, s, series);
            if (window is null && (TimeWindow.IsVague(reading, s, first, next) || series.Points.Count >= LongSeries && SaysRecently(reading, s)))
            {
                judge.NotCheckable(first, next, "It is not clear which time is meant.");
                return;
            }
            if (BreakRule.Refutes(reading, s, topic, series, window is null, Ends(series, window), (first, next), judge))
                return;
            series = window is null ? series.SinceBreak : series;
            if (Ends(series, window) is not { } ends || ends.A.Fact == ends.B.Fact)
                continue;
            if (TrendSubject.StatedBehind(reading, s, next, topic) is { } reached && Reaches(reading, s, series, reached, first, sign))
            {
                judge.Supported(first, next, Text(topic, ends.A, reached), ends.A.Id, reached.Id);
                return;
            }
            if (TrendSubject.FromTo(reading, s, next, topic) is { } told && Math.Sign(told.B.Value - told.A.Value) == sign)
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
            if (turn is null || Agrees(reading, s, series, window, ends, sign * turn.Value))
            {
                if (Wavers(reading, s, first, next, series, window) is { } wave)
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

    // "rose to 421 in 2021": from the first value, the value before, or one told earlier.
    private static bool Reaches(TextReading reading, Sentence s, Series series, Point reached, int first, int sign) =>
        series.Points.Where(p => p.Period.CompareTo(reached.Period) < 0 && (p.Fact == series.First.Fact || p.Fact == series.Points.LastOrDefault(q =>
            q.Period.CompareTo(reached.Period) < 0).Fact || reading.Stated.Any(x => x.Key.First < first && x.Key.First >= s.From && x.Value.Fact == p.Fact)))
            .Any(p => Math.Sign(reached.Value - p.Value) == sign);

    // Two values within each other's intervals, or a sharp change of next to nothing.
    private static string? NoChange(TextReading reading, Sentence s, int first, int next, Series series, (Point A, Point B) ends)
    {
        if (series.Points.Count >= LongSeries || TrendSubject.FigureBehind(reading, s, next) is not null)
            return null;
        var (a, b) = (ends.A, ends.B);
        if (a.Fact is { Lower: { } al, Upper: { } au } && b.Fact is { Lower: { } bl, Upper: { } bu } && a.Value >= bl && a.Value <= bu && b.Value >= al && b.Value <= au)
            return "Their intervals hold each other, so no change is known.";
        for (var i = Math.Max(s.From, first - 2); i < Math.Min(s.To, next + 2); i++)
        {
            if (Comparisons.Sizes.At(reading.Tokens, i) is { Meaning: "large" } && a.Value != 0 && Math.Abs(b.Value - a.Value) < 0.03m * Math.Abs(a.Value))
                return "That is next to nothing.";
        }
        return null;
    }

    private static string Text(Topic topic, Point a, Point b) =>
        $"{topic.Name} went from {Words.Say(topic, a.Value)} in {a.Period.Text} ({a.Id}) to {Words.Say(topic, b.Value)} in "
            + $"{b.Period.Text} ({b.Id}).";

    private static (Point A, Point B)? Ends(Series series, TimeWindow? window)
    {
        if (window is not { } w)
            return (series.First, series.Latest);
        var within = series.Within(w.From, w.To).ToList();
        if (within.Count == 0)
            return null;
        // "in 2018": from the value before it.
        if (w.Single && within.Count < 3)
            return (series.Points.LastOrDefault(p => p.Period.End < w.From, within[0]), within[^1]);
        return (within[0], within[^1]);
    }

    private static bool Agrees(TextReading reading, Sentence s, Series series, TimeWindow? window, (Point A, Point B) ends, int sign)
    {
        var change = ends.B.Value - ends.A.Value;
        if (Math.Sign(change) == sign)
            return true;
        var range = series.Peak.Value - series.Trough.Value;
        if (series.Points.Count >= LongSeries && change != 0 && Math.Abs(change) < range * SmallPart)
            return true;
        if (window is { } w)
            return series.Points.Count >= LongSeries && InnerMove(series, w, sign) >= Math.Max(range * SmallPart * 2,
                Math.Abs(change) * 0.5m);
        if (series.Points.Count < LongSeries || reading.Contains(s.From, s.To, t => Whole.Contains(t.Lower)) || SinceTheBeginning(reading, s))
            return false;
        // A long series holds rises and falls; without dates any of them may be meant.
        return sign > 0 ? series.Peak.Value > series.First.Value : series.Trough.Value < series.Peak.Value
            && series.Latest.Value < series.Peak.Value;
    }

    private static bool SaysRecently(TextReading reading, Sentence s) =>
        reading.Contains(s.From, s.To, t => t.Lower is "recent" or "recently") || reading.Contains(s.From, s.To, t => t.Lower is "few" or "several")
            && reading.Contains(s.From, s.To, t => t.Lower is "days" or "weeks" or "months");

    private static bool SinceTheBeginning(TextReading reading, Sentence s)
    {
        for (var i = s.From; i + 2 < s.To; i++)
        {
            if (reading.Tokens[i].Is("since") && reading.Tokens[i + 2].Lower is "beginning" or "start" or "outset")
                return true;
        }
        return false;
    }

    // The largest move in a direction inside the window: a rise to May within "from March to August".
    private static decimal InnerMove(Series series, TimeWindow w, int sign)
    {
        var (best, low) = (0m, (decimal?)null);
        foreach (var p in series.Within(w.From, w.To))
        {
            var value = p.Value * sign;
            low = low is { } l ? Math.Min(l, value) : value;
            best = Math.Max(best, value - low.Value);
        }
        return best;
    }

    // "grew every year": not one step back.
    private static bool EveryTime(TextReading reading, Sentence s, int first, int next) =>
        !reading.Contains(Math.Max(s.From, first - 4), Math.Min(s.To, next + 8), t => t.Lower is "but" or "except" or "almost" or "nearly" or "not" or "apart" or "bar")
        && Enumerable.Range(next, Math.Max(0, Math.Min(s.To, next + 3) - next)).Append(Math.Max(s.From, first - 2)).Any(i => i + 1 < s.To
            && reading.Tokens[i].Lower is "every" or "each" && !(i > 0 && reading.Tokens[i - 1].Is("in") && reading.Tokens[first].Lower is "fell" or "fall" or "falls") && reading.Tokens[i + 1].Lower is "year" or "month" or "quarter" or "week" or "survey" or "time");

    // "steadily" is not for a series that turns back as often as it goes on.
    private static string? Wavers(TextReading reading, Sentence s, int first, int next, Series series, TimeWindow? window)
    {
        var strict = series.Points.Count <= MostStrict && EveryTime(reading, s, first, next);
        if (series.Points.Count < 3 || (!strict && !reading.Contains(Math.Max(s.From, first - 3), Math.Min(s.To, next + 2), t =>
            Steady.Contains(t.Lower))))
            return null;
        var points = window is { } w ? series.Within(w.From, w.To).ToList() : series.Points;
        var (up, down) = (0m, 0m);
        for (var i = 1; i < points.Count; i++)
        {
            var step = points[i].Value - points[i - 1].Value;
            up += Math.Max(0, step);
            down += Math.Max(0, -step);
        }
        // A few values go one way or they do not.
        var least = strict ? 0 : points.Count >= LongSeries ? 0.6m : 0.25m;
        return points.Count >= 3 && Math.Min(up, down) > least * Math.Max(up, down)
            ? $"it rose by {Words.Say(up)} and fell by {Words.Say(down)} in all." : null;
    }
}
