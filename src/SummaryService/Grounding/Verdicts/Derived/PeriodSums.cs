using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>Explains a figure as the sum of several periods: the year's cases from its quarters, "60 hot days in all".</summary>
internal static class PeriodSums
{
    private const double Near = 0.4;
    private const int MostPoints = 48;

    private static readonly HashSet<string> Said = ["together", "total", "totalled", "totaled", "altogether", "all", "whole", "sum",
        "combined",
        "overall", "cumulative", "cumulatively", "last", "first"];

    /// <summary>Gets the periods whose sum a figure is, or null. Without a word for a total only whole years count.</summary>
    public static Sum? Explain(TextReading reading, Figure f, Whose whose)
    {
        if (f.Shape != FigureShape.Amount)
            return null;
        var s = reading.Doc.Sentences[f.Sentence];
        var said = reading.Says(f.Sentence, static t => Said.Contains(t.Lower))
            || (reading.Says(f.Sentence, static t => t.Lower is "those" or "these" or "over")
            && reading.Says(f.Sentence, static t => t.Lower is "months" or "quarters" or "years" or "weeks"));
        var year = FigureTime.Of(reading, f) is { Until: null, At: { IsWholeYear: true, From: { } start } at }
            && !(at.First > 0 && reading.Tokens[at.First - 1].Lower is "from" or "since") ? start.Year : (int?)null;
        var before = reading.SentenceOf(Math.Max(0, s.From - 1));
        var quarters = SaysQuarter(reading, f.Sentence) || (before.Paragraph == s.Paragraph
            && SaysQuarter(reading, Math.Max(0, f.Sentence - 1)));
        var ranked = reading.Ranker.At(f.NumberAt);
        foreach (var r in ranked.TakeWhile(r => r.Score >= ranked[0].Score * Near).Where(r => Totals.CanBeAdded(r.Topic)
            || IsDays(r.Topic)))
        {
            if (r.Topic.In(whose.Plainly ? whose.Code : reading.Index.OwnCode) is not { Dated: true } series
                || series.Points.Count > MostPoints)
                continue;
            foreach (var run in series.Years.Concat(Told(reading, s, series)).Concat(Listed(reading, s, series)).Concat(quarters
                ? series.Quarters : []).Concat(said ? Runs(series) : []))
            {
                var sum = run.Sum(p => p.Value);
                if (Fit.Of(reading, f, r.Topic.Unit, sum) == FitKind.Match && (year is null || run[^1].Period.Start?.Year == year))
                    return new Sum(r.Topic, $"{r.Topic.Name}: {Words.Say(r.Topic, sum)} in all from {run[0].Period.Text} to "
                        + $"{run[^1].Period.Text}.", [.. run.Select(p => p.Id)]);
            }
        }
        return null;
    }

    private static bool SaysQuarter(TextReading reading, int sentence) => reading.Says(sentence, static t => t.Lower is "quarter"
        or "quarters");

    // Days and lengths that are counted up in each period: hot days, rain.
    private static bool IsDays(Topic topic) => topic.Unit is { Kind: QuantityKind.Named, Per: null }
        && UnitTable.Dimension(topic.Unit.Unit!) is "time" or "length"
        && topic.LabelTokens.Any(t => t.Lower is "days" or "rain" or "rainfall"
            or "snow" or "snowfall" or "hours" or "sunshine");

    // "July to September brought 239,400"
    private static IEnumerable<List<Point>> Told(TextReading reading, Sentence s, Series series)
    {
        for (var d = reading.DateBefore(s.From) + 1; d < reading.Dates.Count && reading.Dates[d].First < s.To; d++)
        {
            if (reading.Dates[d].Next <= s.To && TimeWindow.At(reading, d, series) is { Single: false } w
                && series.Within(w.From, w.To).ToList() is { Count: > 1 } within)
                yield return within;
        }
    }

    // "June, July and August together account for 59": months without a year are the last ones.
    private static IEnumerable<List<Point>> Listed(TextReading reading, Sentence s, Series series)
    {
        var listed = reading.DatesIn(s.From, s.To).Where(d => !d.HasYear && d.Month > 0).Select(d => series.Points.LastOrDefault(p =>
            new FigureTime(d, null).Covers(p.Period) is true)).Where(p => p.Fact is not null).DistinctBy(p => p.Id).ToList();
        if (listed.Count > 1)
            yield return listed;
    }

    private static IEnumerable<List<Point>> Runs(Series series)
    {
        for (var from = 0; from < series.Points.Count; from++)
        {
            for (var to = from + 2; to <= series.Points.Count; to++)
                yield return [.. series.Points.Skip(from).Take(to - from)];
        }
    }
}
