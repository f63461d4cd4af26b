using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>Judges statements that a series stayed above or below a figure: "has remained below 1 since July 2021".</summary>
internal static class ThresholdRule
{
    // A few days on the other side do not refute "consistently" for daily series.
    private const double MostBeyond = 0.05;

    public static bool Try(TextReading reading, Figure f, Judgements judge)
    {
        // "has not exceeded 40": below it throughout.
        if (f.Bound == Bound.AtLeast && f.First > 0 && reading.Tokens[f.First - 1].Lower is "not" or "never")
            f = f with { Bound = Bound.AtMost };
        // "never held less than 66%": above it throughout.
        else if (f.Bound == Bound.AtMost && reading.Contains(Math.Max(reading.Doc.Sentences[f.Sentence].From, f.First - 3), f.First, t =>
            t.Lower is "never" or "not"))
            f = f with { Bound = Bound.AtLeast };
        if (f.Bound is not (Bound.AtLeast or Bound.AtMost) || f.Shape is not (FigureShape.Amount or FigureShape.Percent)
            || !Stays(reading, f))
            return false;
        if (f.First > 0 && reading.Tokens[f.First - 1].Is("or"))
        {
            judge.NotCheckable(f.First, f.Next, "How close to a figure a value may be, the text does not say.");
            return true;
        }
        var s = reading.Doc.Sentences[f.Sentence];
        foreach (var r in reading.Ranker.At(f.NumberAt))
        {
            // "waiting more than 18 weeks" is what is counted.
            if (r.Topic.Numbers.Contains(f.Value))
                return false;
            if (r.Topic.In(Whose.Of(reading, f).Code) is not { Dated: true } series || series.Points.Count < 5)
                continue;
            var window = Time(reading, s, f, series);
            var points = window is { } w ? series.Within(w.From, w.To).ToList() : series.Points;
            var limit = CrossingRule.Limit(f, r.Topic, series);
            var beyond = points.Count(p => f.Bound == Bound.AtLeast ? p.Value < limit : p.Value > limit);
            reading.Resolved[f] = r.Topic;
            if (points.Count > 0 && beyond > points.Count * MostBeyond)
                judge.Wrong(Math.Min(f.First, window?.First ?? f.First), Math.Max(f.Next, window?.Next ?? 0), FindingKind.Trend,
                    $"{r.Topic.Name} was on the other side of {Words.Say(limit)} in {beyond} of {points.Count} periods, such as "
                        + $"{Example(points, f, limit)}.");
            else
                judge.Supported(f.First, f.Next, $"{r.Topic.Name} stayed there in all but {beyond} of {points.Count} periods.");
            return true;
        }
        return false;
    }

    // "From late July 2021 onward" and "until the first days of May" begin and end within the time that they name.
    private static TimeWindow? Time(TextReading reading, Sentence s, Figure f, Series series)
    {
        if (TimeWindow.Beside(reading, s, f.First, f.Next, series) is not { } w)
        {
            var d = reading.DateBefore(f.Next) + 1;
            return d < reading.Dates.Count && reading.Dates[d].Next <= s.To && TimeWindow.EndsAt(reading.Tokens, reading.Dates[d].First)
                && reading.Dates[d].From is { } until && series.First.Period.Start is { } start && start < until
                ? new TimeWindow(start, until.AddDays(-1), reading.Dates[d].First, reading.Dates[d].Next, false) : null;
        }
        var ends = reading.DatesIn(w.First, w.Next).ToList();
        if (w.Single || ends.Count == 0)
            return w;
        var from = ends[0] is { Loose: true, To: { } late } && late < w.To ? late : w.From;
        return ends[^1] is { Loose: true, From: { } early } && ends.Count > 1 && early > from
            ? w with { From = from, To = early } : w with { From = from };
    }

    private static string Example(IReadOnlyList<Point> points, Figure f, decimal limit)
    {
        var p = points.First(x => f.Bound == Bound.AtLeast ? x.Value < limit : x.Value > limit);
        return $"{p.Period.Text} ({p.Id})";
    }

    private static bool Stays(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        return reading.Contains(Math.Max(s.From, f.First - 4), f.First, t =>
            t.Lower is "not" or "remained" or "stayed" or "consistently" or "always" or "remaining" or "been" or "kept" or "never")
            || reading.Contains(f.Next, Math.Min(s.To, f.Next + 3), t => t.Lower is "throughout" or "since");
    }
}
