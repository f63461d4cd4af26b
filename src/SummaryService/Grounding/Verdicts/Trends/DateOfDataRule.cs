using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges sentences that only say when something was measured: "The figure is for March 2021."</summary>
internal static class DateOfDataRule
{
    private static readonly HashSet<string> Things = ["figure", "figures", "value", "values", "data", "number", "numbers"];
    private static readonly HashSet<string> Verbs = ["is", "are", "was", "were", "relate", "relates", "refer", "refers", "date", "dates",
        "cover", "covers"];

    public static void Apply(TextReading reading, Judgements judge)
    {
        foreach (var s in reading.Doc.Sentences)
        {
            if (s.IsHeading || s.To - s.From > 16 || NoDataRule.IsHonest(reading, s) || reading.Tokens[s.From].Is("no")
                || Says(reading, s) is not { } date || !date.HasYear || date.Loose)
                continue;
            var points = Points(reading, s);
            if (points.Count == 0 || points.Exists(p => new FigureTime(date, null).Covers(p.Period) is not false))
                continue;
            judge.Wrong(date.First, date.Next, FindingKind.Period, $"The figures are for {points[^1].Period.Text} ({points[^1].Id}).",
                points[^1].Id);
        }
    }

    private static DateMention? Says(TextReading reading, Sentence s)
    {
        var t = reading.Tokens;
        for (var i = s.From; i + 2 < Math.Min(s.To, s.From + 5); i++)
        {
            if (!Things.Contains(t[i].Lower) || !Verbs.Contains(t[i + 1].Lower))
                continue;
            var dates = reading.DatesIn(i, s.To).ToList();
            return dates.Count == 1 && dates[0].First <= i + 5 && !reading.Contains(i, dates[0].First, w =>
                w.Lower is "since" or "not" or "than" or "after")
                && !Figures(reading, s) ? dates[0] : null;
        }
        return null;
    }

    private static bool Figures(TextReading reading, Sentence s)
    {
        for (var i = s.From; i < s.To; i++)
        {
            if (reading.FigureAt(i) is not null)
                return true;
        }
        return false;
    }

    // What was stated so far, else all that the sheet shows of the area.
    private static List<Point> Points(TextReading reading, Sentence s)
    {
        var stated = reading.Stated.Where(x => x.Key.First < s.From).Select(x => x.Value).ToList();
        return stated.Count > 0 ? stated : [.. reading.Index.Topics.Where(t => t.InSheet).Select(t => t.In(reading.Index.OwnCode))
            .OfType<Series>().SelectMany(x => x.Points)];
    }
}
