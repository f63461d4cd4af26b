using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Derived;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>Recognises figures that are no value of an indicator but true of the data: the ends of an interval, the length of
/// a series.</summary>
internal static class AsideRule
{
    private const double Near = 0.4;

    /// <summary>Explains a figure as an end of an interval or as the time that the data spans, or null.</summary>
    public static Sum? Explain(TextReading reading, Figure f)
    {
        var ranked = reading.Ranker.At(f.NumberAt);
        foreach (var r in ranked.TakeWhile(r => r.Score >= ranked[0].Score * Near))
        {
            if ((Interval(reading, f, r.Topic) ?? Length(reading, f, r.Topic)) is { } sum)
                return sum;
        }
        return null;
    }

    /// <summary>Whether a figure is a stretch of time where no indicator near it measures time.</summary>
    public static bool IsDuration(TextReading reading, Figure f)
    {
        if (f.Unit is null || UnitTable.Dimension(f.Unit) != "time" || f.Digits > 2)
            return false;
        var ranked = reading.Ranker.At(f.NumberAt);
        return ranked.TakeWhile(r => r.Score >= ranked[0].Score * Near)
            .All(r => r.Topic.Unit.Unit is null || UnitTable.Dimension(r.Topic.Unit.Unit) != "time");
    }

    /// <summary>Whether a figure says over how many years something happened: "in two years", "over the ten years".</summary>
    public static bool IsTimeline(TextReading reading, Figure f) =>
        IsStretch(reading, f) || f is { Unit: "year", Shape: FigureShape.Amount } && IsDuration(reading, f)
        && reading.Contains(Math.Max(reading.Doc.Sentences[f.Sentence].From, f.First - 2), f.First, t =>
            t.Lower is "in" or "over" or "within" or "during" or "after" or "for" or "these" or "those" or "all" or "the");

    // "These figures are for one month only", "the data covers three quarters"
    private static bool IsStretch(TextReading reading, Figure f) => f is { Unit: "year" or "month" or "week" or "day",
        Shape: FigureShape.Amount } && f.First > 0
        && reading.Tokens[f.First - 1].Lower is "for" or "over" or "cover" or "covers" or "covering" or "only"
        && reading.Contains(reading.Doc.Sentences[f.Sentence].From, f.First, t => t.Lower is "figures" or "data" or "numbers"
        or "figure" or "series" or "chart");

    /// <summary>Whether a figure says how many take part in a ranking, where no label says it: "seventh of the 12", "one of the
    /// 12".</summary>
    public static bool IsField(TextReading reading, Figure f) => f is { Shape: FigureShape.Amount, Unit: null, Base: null, Step: 1 }
        && reading.Ranker.At(f.NumberAt) is [{ Topic: { Indicator.Unit: "rank" } top }, ..] && !top.Numbers.Any(n => n > 1)
        && (reading.Contains(f.First - 2, f.First, t => t.Lower is "of" or "among") || (f.Next + 1 < reading.Tokens.Length
            && reading.Tokens[f.Next].Is("of") && reading.Tokens[f.Next + 1].Is("the")));

    /// <summary>Whether a figure is a limit, a target or a standard, which no indicator measures.</summary>
    public static bool IsLimit(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        return reading.Contains(Math.Max(s.From, f.First - 3), f.First, Limits)
            || reading.Contains(f.Next, Math.Min(s.To, f.Next + 3), Limits);
        static bool Limits(Token t) => WordClasses.Limits.Contains(t.Stem);
    }

    /// <summary>Whether a limit is told with its figure: "the national target of 10%".</summary>
    public static bool IsNamedLimit(TextReading reading, Figure f)
    {
        var from = Math.Max(reading.Doc.Sentences[f.Sentence].From, f.First - 3);
        // "kept within the 28 days"
        if (f.First - 2 >= from && reading.Tokens[f.First - 1].Is("the") && reading.Tokens[f.First - 2].Is("within"))
            return true;
        return reading.Contains(from, f.First, t => WordClasses.Limits.Contains(t.Stem))
            && reading.Contains(from, f.First, t => t.Lower is "of" or "is" or "was");
    }

    private static Sum? Interval(TextReading reading, Figure f, Topic topic)
    {
        foreach (var point in topic.ByArea.Values.SelectMany(s => s.Points))
        {
            foreach (var end in new[] { point.Fact.Lower, point.Fact.Upper })
            {
                if (end is { } value && Fit.Of(reading, f, topic.Unit, value) == FitKind.Match)
                    return new Sum(topic, $"{Words.State(reading, topic, point)}, between {Words.Say(point.Fact.Lower ?? 0)} and "
                        + $"{Words.Say(point.Fact.Upper ?? 0)}.", [point.Id]);
            }
        }
        return null;
    }

    // "five years of data", "over the six months"
    private static Sum? Length(TextReading reading, Figure f, Topic topic)
    {
        if (f.Unit is not ("year" or "month" or "week" or "day") || topic.In(reading.Index.OwnCode) is not { Dated: true } series)
            return null;
        var (start, end) = (series.First.Period.Start!.Value, series.Latest.Period.End ?? series.Latest.Period.Start!.Value);
        var days = end.DayNumber - start.DayNumber + 1;
        var spans = f.Unit switch
        {
            "year" => (decimal)days / 365.25m,
            "month" => days / 30.44m,
            "week" => days / 7m,
            _ => days,
        };
        var fits = series.Points.Count == f.Value || (f.Value <= spans + 0.5m && f.Value >= spans - 1.5m);
        return fits ? new Sum(topic, $"{topic.Name} runs from {series.First.Period.Text} ({series.First.Id}) to "
            + $"{series.Latest.Period.Text} ({series.Latest.Id}).", [series.First.Id, series.Latest.Id]) : null;
    }
}
