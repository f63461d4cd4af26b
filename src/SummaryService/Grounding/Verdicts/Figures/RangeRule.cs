using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>Judges the two ends between which a long series is said to have ranged: the least and the most of the time that is
/// told.</summary>
internal static class RangeRule
{
    private const int FewestPoints = 12, Reach = 3, FirstDates = 4, Close = 8, ExactDigits = 3;

    // An axis is read to a tenth of what it shows, three digits are read from the data; "mostly" leaves a quarter of the values out.
    private const decimal Near = 0.1m, Exactly = 0.02m, MostBeyond = 0.25m;

    private readonly record struct Ends(Figure First, Figure Last, decimal Low, decimal High);

    public static bool Try(TextReading reading, Figure f, Judgements judge)
    {
        if (Of(reading, f) is not { } ends || reading.Index.Only is not { } topic
            || topic.In(reading.Index.OwnCode) is not { Dated: true } series || series.Points.Count < FewestPoints)
            return false;
        var s = reading.Doc.Sentences[f.Sentence];
        if (reading.PlacesIn(s.From, s.To).Any(p => p.Role != PlaceRole.Own)
            || reading.Contains(s.From, f.First, t => TimeWords.Vague.Contains(t.Lower)))
            return false;
        var beside = TimeWindow.Beside(reading, s, ends.First.First, ends.Last.Next, series);
        // "then ranged between 0.9 and 1.2 until the end of 2021": its start is told elsewhere.
        if (reading.DateBefore(ends.Last.Next) + 1 is var d && d < reading.Dates.Count && reading.Dates[d].First < ends.Last.Next + Close
            && TimeWindow.EndsAt(reading.Tokens, reading.Dates[d].First))
            return false;
        var low = ends.First == ends.Last || f.Value == ends.Low;
        var high = ends.First == ends.Last || f.Value == ends.High;
        Point[]? real = null;
        foreach (var points in beside is { } w ? [[.. series.Within(w.From, w.To)]] : Times(reading, series))
        {
            if (points.Count < 2)
                continue;
            var (least, most) = (points.MinBy(p => p.Value), points.MaxBy(p => p.Value));
            real ??= [least, most];
            var slack = (most.Value - least.Value) * (f.Digits >= ExactDigits ? Exactly : Near);
            if ((!low || Fits(reading, f, topic, ends.Low, least.Value, slack)) && (!high || Fits(reading, f, topic, ends.High, most.Value,
                slack)) || IsMostly(reading, s, ends, points, slack))
            {
                Supported(reading, f, topic, least, most, judge);
                return true;
            }
        }
        // Another unit, or something else than the series, is for the other rules.
        if (real is null || !series.HasBetween(ends.Low, ends.High))
            return false;
        reading.Resolved[f] = topic;
        var (first, next) = ends.First == ends.Last && beside is { } told ? (Math.Min(f.First, told.First), Math.Max(f.Next, told.Next))
            : (f.First, f.Next);
        judge.Wrong(first, next, FindingKind.Number, Between(topic, real[0], real[1]), real[0].Id, real[1].Id);
        return true;
    }

    // What the whole chart shows, or what the text says that it shows.
    private static IEnumerable<List<Point>> Times(TextReading reading, Series series)
    {
        yield return [.. series.Points];
        for (var d = 0; d < Math.Min(FirstDates, reading.Dates.Count); d++)
        {
            if (TimeWindow.At(reading, d, series) is { Single: false } w)
            {
                yield return [.. series.Within(w.From, w.To)];
                break;
            }
        }
    }

    // "ranged from 0.4 to 2.3", "fluctuated between 0.4 and 2.3"; an end with a date of its own is told of that date.
    private static Ends? Of(TextReading reading, Figure f)
    {
        if (f.Shape is not (FigureShape.Amount or FigureShape.Percent) || f.Weak)
            return null;
        if (f.Upper is { } upper)
            return Ranges(reading, f) ? new Ends(f, f, f.Value, upper) : null;
        var at = reading.IndexOf(f);
        return Pair(reading, at) ?? Pair(reading, at - 1);
    }

    private static Ends? Pair(TextReading reading, int at)
    {
        if (at < 0 || at + 1 >= reading.Figures.Count)
            return null;
        var (a, b) = (reading.Figures[at], reading.Figures[at + 1]);
        return b.First == a.Next + 1 && reading.Tokens[a.Next].Is("to") && a.Upper is null && b.Upper is null && a.Shape == b.Shape
            && Ranges(reading, a) && !(b.Next + 1 < reading.Tokens.Length && reading.Tokens[b.Next].Lower is "in" or "on"
                && reading.DateBefore(b.Next + 2) is >= 0 and var d && reading.Dates[d].First == b.Next + 1)
            ? new Ends(a, b, Math.Min(a.Value, b.Value), Math.Max(a.Value, b.Value)) : null;
    }

    private static bool Ranges(TextReading reading, Figure f) => f.Bound == Bound.Exact
        && reading.Contains(Math.Max(reading.Doc.Sentences[f.Sentence].From, f.First - Reach), f.First + 1,
            t => TimeWords.Ranges.Contains(t.Lower));

    private static bool Fits(TextReading reading, Figure f, Topic topic, decimal told, decimal real, decimal slack) =>
        Math.Abs(told - real) <= slack || Fit.Of(reading, f with { Value = told, Upper = null }, topic.Unit, real) == FitKind.Match;

    // "mostly between 0.9 and 1.2", "between 0.9 and 1.2, with occasional spikes"
    private static bool IsMostly(TextReading reading, Sentence s, Ends ends, List<Point> points, decimal slack) =>
        reading.Contains(s.From, s.To, t => TimeWords.Mostly.Contains(t.Lower))
            && points.Count(p => p.Value < ends.Low - slack || p.Value > ends.High + slack) <= points.Count * MostBeyond;

    private static void Supported(TextReading reading, Figure f, Topic topic, Point least, Point most, Judgements judge)
    {
        reading.Resolved[f] = topic;
        reading.Stated[f] = f.Upper is null && Math.Abs(f.Value - least.Value) < Math.Abs(f.Value - most.Value) ? least : most;
        judge.Supported(f.First, f.Next, Between(topic, least, most), least.Id, most.Id);
    }

    private static string Between(Topic topic, Point least, Point most) => $"In that time {topic.Name} lay between "
        + $"{Words.Say(topic, least.Value)} ({least.Id}) and {Words.Say(topic, most.Value)} ({most.Id}).";
}
