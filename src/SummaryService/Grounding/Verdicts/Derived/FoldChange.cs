using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>Judges a change told as a multiple: "doubled since 2015", "more than halved", "nearly tripled by 2002".</summary>
internal static class FoldChange
{
    public static void Judge(TextReading reading, Figure f, Judgements judge)
    {
        if (Stated(reading, f) is { } stated)
        {
            judge.Supported(f.First, f.Next, stated.Text, stated.Facts);
            return;
        }
        var ranked = reading.Ranker.At(f.NumberAt);
        foreach (var topic in ranked.Select(r => r.Topic))
        {
            // "E-book loans have doubled": the category that is named.
            if (topic.Category is not null && FigureCategory.Of(reading, f, topic.Indicator.Id) is { } told && told != topic)
                continue;
            if (topic.In(reading.Index.OwnCode) is not { Dated: true } series || series.First.Value == 0)
                continue;
            if (!BreakRule.Refutes(reading, f, topic, [series.First.Id, series.Latest.Id], judge))
                Judge(reading, f, topic, series, judge);
            return;
        }
        // "has doubled since 2010" where the one thing that is told of has one value.
        if (ranked is [var top, ..] && top.Topic.InSheet && top.Topic.In(reading.Index.OwnCode) is { Points.Count: 1 } single)
            judge.Wrong(f.First, f.Next, FindingKind.Trend, $"{top.Topic.Name} is held for one period only ({single.Latest.Id}), so "
                + $"no change over time is known.", single.Latest.Id);
        else
            judge.NotCheckable(f.First, f.Next, "The facts hold no series for this change.");
    }

    private static void Judge(TextReading reading, Figure f, Topic topic, Series series, Judgements judge)
    {
        var spans = Spans(reading, f, topic, series).Where(x => x.From.Value != 0 && x.From.Fact != x.To.Fact).ToList();
        if (spans.Count == 0 && TimeWindow.Beside(reading, reading.Doc.Sentences[f.Sentence], f.First, f.Next, series) is { Single: true } w
            && (w.To < series.First.Period.Start || w.From > series.Latest.Period.End))
        {
            judge.Wrong(f.First, f.Next, FindingKind.NoData, $"{topic.Name} is held from {series.First.Period.Text} "
                + $"({series.First.Id}) to {series.Latest.Period.Text} ({series.Latest.Id}) only.", series.First.Id, series.Latest.Id);
            return;
        }
        if (spans.Count == 0)
        {
            judge.NotCheckable(f.First, f.Next, "The facts hold no two values for the time that is told.");
            return;
        }
        var hit = spans.FindIndex(x => Becomes(reading, f, x.To.Value / x.From.Value));
        var (from, to) = spans[Math.Max(hit, 0)];
        var text = $"{topic.Name} went from {Words.Say(topic, from.Value)} in {from.Period.Text} ({from.Id}) to "
            + $"{Words.Say(topic, to.Value)} in {to.Period.Text} ({to.Id})";
        if (hit >= 0)
            judge.Supported(f.First, f.Next, $"{text}.", from.Id, to.Id);
        else
            judge.Wrong(f.First, f.Next, FindingKind.Arithmetic, $"{text}, a ratio of {Words.Say(to.Value / from.Value)}.", from.Id, to.Id);
    }

    // From where to where it may be told: the time told decides; where none is, the whole series or its swing.
    private static IEnumerable<(Point From, Point To)> Spans(TextReading reading, Figure f, Topic topic, Series series)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        var points = series.Points;
        var window = TimeWindow.Beside(reading, s, f.First, f.Next, series) ?? Until(reading, f, series);
        if (window is null)
        {
            yield return (points[0], points[^1]);
            yield return Swing(points);
            foreach (var at in reading.FiguresIn(f.Sentence).Select(x => Spoken.StatedBy(reading, x, topic)).OfType<Point>())
            {
                foreach (var span in Ending(series, at))
                    yield return span;
            }
            yield break;
        }
        var within = series.Within(window.Value.From, window.Value.To).ToList();
        if (within.Count == 0)
            yield break;
        if (window.Value.Single && SetsAgainst(reading, window.Value.First))
            yield return (within[^1], points[^1]);
        if (within.Count > 1)
        {
            yield return (within[0], within[^1]);
            if (window.Value.Single || reading.DatesIn(window.Value.First, window.Value.Next).Any(d => d.Loose))
                yield return Swing(within);
        }
        if (!window.Value.Single)
            yield break;
        foreach (var span in Ending(series, within[^1]).Concat(Ending(series, within.MaxBy(p => p.Value))))
            yield return span;
        foreach (var told in Spoken.Of(reading, topic, f.Sentence).Where(p => p.Fact.AreaCode == reading.Index.OwnCode
            && p.Period.Start < within[^1].Period.Start))
            yield return (told, within[^1]);
    }

    // "Compared with 2019, they have doubled"
    private static bool SetsAgainst(TextReading reading, int date) => date > 0
        && reading.Tokens[date - 1].Lower is "with" or "to" or "than" or "against" or "on" or "over";

    // "nearly tripled by 2002": one time, at which it ends.
    private static TimeWindow? Until(TextReading reading, Figure f, Series series)
    {
        var d = reading.DateBefore(f.Next) + 1;
        return d < reading.Dates.Count && reading.Dates[d] is { From: { } from, To: { } to } date
            && date.Next <= reading.Doc.Sentences[f.Sentence].To && TimeWindow.EndsAt(reading.Tokens, date.First)
            && reading.Contains(f.Next, date.First, t => t.Lower is "," or ";") is false && series.First.Period.Start < to
            ? new TimeWindow(from, to, date.First, date.Next, true) : null;
    }

    // From the start, from the value before, and from the lowest and the highest before it.
    private static IEnumerable<(Point From, Point To)> Ending(Series series, Point to)
    {
        var before = series.Points.TakeWhile(p => p.Fact != to.Fact).ToList();
        return before.Count == 0 ? []
            : [(before[0], to), (before[^1], to), (before.MinBy(p => p.Value), to), (before.MaxBy(p => p.Value), to)];
    }

    // From the lowest value to the highest behind it, and the other way.
    private static (Point From, Point To) Swing(List<Point> points)
    {
        var (low, high) = (points.MinBy(p => p.Value), points.MaxBy(p => p.Value));
        return low.Period.CompareTo(high.Period) < 0 ? (low, high) : (high, low);
    }

    // "more than halved" is told of what is left: less than half; "almost halved" of a little more.
    private static bool Becomes(TextReading reading, Figure f, decimal ratio) =>
        RatioRule.Allows(f, reading.Tokens[f.NumberAt].Lower is "halved" or "halving" ? 1 - ratio : ratio);

    // "doubled, from 4.1% in 2022 to 8.2% in 2024": the two values that the sentence states.
    private static Sum? Stated(TextReading reading, Figure f)
    {
        foreach (var topic in reading.Ranker.At(f.NumberAt).Select(r => r.Topic))
        {
            var told = reading.FiguresIn(f.Sentence).Where(x => x != f).Select(x => Spoken.StatedBy(reading, x, topic))
                .OfType<Point>().Where(p => p.Fact.AreaCode == reading.Index.OwnCode).DistinctBy(p => p.Id).OrderBy(p => p.Period).ToList();
            if (told.Count >= 2 && told[0].Value != 0 && Becomes(reading, f, told[^1].Value / told[0].Value))
                return new Sum(topic, $"{topic.Name} went from {Words.Say(topic, told[0].Value)} ({told[0].Id}) to "
                    + $"{Words.Say(topic, told[^1].Value)} ({told[^1].Id}).", [told[0].Id, told[^1].Id]);
        }
        return null;
    }
}
