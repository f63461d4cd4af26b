using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges what a series is said to have averaged over several of its values: "averaged 9.8% in 2022" of values by the month, "the
/// last ten years averaged 0.25 °C". The plain mean of the values is meant.</summary>
internal static class AverageRule
{
    private const int Reach = 5, FewestValues = 3;

    // Means that are weighted by something else lie this near.
    private const decimal Near = 0.03m;

    public static bool Try(TextReading reading, Figure f, Judgements judge)
    {
        if (f.Shape is not (FigureShape.Amount or FigureShape.Percent) || f.Weak || f.Upper is not null)
            return false;
        var s = reading.Doc.Sentences[f.Sentence];
        if (Told(reading, s, f) is not { } told)
            return false;
        foreach (var r in reading.Ranker.At(f.NumberAt))
        {
            if (r.Topic.In(Whose.Of(reading, f).Code) is not { Dated: true } series || r.Topic.Unit.AsFraction)
                continue;
            if (r.Topic.WholeLabel.Any(t => TimeWords.Reference.Contains(t.Lower)) || Values(reading, s, f, told.At, series) is not
                { Count: >= FewestValues } points)
                return false;
            return Judge(reading, f, r.Topic, points, told.IsSure, judge);
        }
        return false;
    }

    private static bool Judge(TextReading reading, Figure f, Topic topic, List<Point> points, bool isSure, Judgements judge)
    {
        var mean = points.Average(p => p.Value);
        var fits = Fit.Of(reading, f, topic.Unit, mean) == FitKind.Match;
        if (!fits && !isSure)
            return false;
        reading.Resolved[f] = topic;
        var text = $"The {points.Count} values of {topic.Name} from {points[0].Period.Text} to {points[^1].Period.Text} have a mean of "
            + $"{Words.Say(topic, Math.Round(mean, 3))}.";
        if (fits)
            judge.Supported(f.First, f.Next, text, points[0].Id, points[^1].Id);
        else if (Math.Abs(f.Value - mean) <= Math.Abs(mean) * Near)
            judge.NotCheckable(f.First, f.Next, text);
        else
            judge.Wrong(f.First, f.Next, FindingKind.Arithmetic, text, points[0].Id, points[^1].Id);
        return true;
    }

    // "averaged 9.8", "On average it was 9.8": the second may also be said of one value that is itself an average.
    private static (int At, bool IsSure)? Told(TextReading reading, Sentence s, Figure f)
    {
        for (var i = f.First - 1; i >= Math.Max(s.From, f.First - Reach); i--)
        {
            if (reading.Tokens[i].Lower is "averaged" or "averaging")
                return (i, true);
        }
        for (var i = f.First - 1; i > s.From && reading.FigureAt(i) is null; i--)
        {
            if (reading.Tokens[i].Is("average") && reading.Tokens[i - 1].Is("on"))
                return (i, false);
        }
        return null;
    }

    // Of the time told, of the last so many, or of all.
    private static List<Point>? Values(TextReading reading, Sentence s, Figure f, int told, Series series)
    {
        for (var i = told; i >= Math.Max(s.From, told - Reach); i--)
        {
            if (reading.Tokens[i].Lower is "last" or "past" or "latest" && NumberReader.At(reading.Tokens, i + 1) is { Step: 1 } n
                && n.Value <= series.Points.Count && TimeWords.Rounds.Contains(reading.Tokens[n.Next].Lower.TrimEnd('s')))
                return series.Missing is not null || !RunRule.GoesBy(series, reading.Tokens[n.Next].Lower) ? null
                    : series.Points.GetRange(series.Points.Count - (int)n.Value, (int)n.Value);
        }
        if (TimeWindow.Beside(reading, s, told, f.Next, series) is { } w)
            return [.. series.Within(w.From, w.To)];
        return reading.Contains(s.From, s.To, t => t.Lower is "whole" or "entire")
            && reading.Contains(s.From, s.To, t => t.Lower is "period" or "series") ? series.Points : null;
    }
}
