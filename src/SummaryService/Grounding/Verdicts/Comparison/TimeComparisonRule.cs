using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>Judges comparisons of the area with itself at another time: "fewer than in 2019", "colder than the year before".</summary>
internal static class TimeComparisonRule
{
    private const int Reach = 8;

    public static void Apply(TextReading reading, Judgements judge)
    {
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To && !s.IsHeading; i++)
            {
                // "2,800 more than in 2018" is a difference, judged with its figure.
                if (reading.FigureAt(i) is null && (i == s.From || reading.FigureAt(i - 1) is null)
                    && reading.Ages[i] == 0 && Comparisons.Directions.At(reading.Tokens,
                    i) is { Meaning: "up" or "down" } hit
                    && Then(reading, s, hit.Next) is { } date && !Comparisons.IsNegated(reading.Tokens, i, s.From))
                    Judge(reading, s, i, hit.Next, Comparisons.Sign(hit.Meaning), date, judge);
            }
        }
    }

    // The date right behind "than", where no place stands between.
    private static DateMention? Then(TextReading reading, Sentence s, int next)
    {
        for (var i = next; i < Math.Min(s.To, next + Reach); i++)
        {
            if (reading.FigureAt(i) is not null || reading.PlaceAt(i) is not null || reading.Tokens[i].Kind == TokenKind.Symbol)
                return null;
            if (!reading.Tokens[i].Is("than"))
                continue;
            var date = reading.DatesIn(i, Math.Min(s.To, i + 7)).FirstOrDefault();
            return date.Next > 0 && date.First <= i + 3 && !reading.PlacesIn(i, date.First).Any() ? date : null;
        }
        return null;
    }

    private static void Judge(TextReading reading, Sentence s, int first, int next, int sign, DateMention date, Judgements judge)
    {
        if (judge.HasErrorIn(first, next) || Subjects.At(reading, s, first, next, 0.9) is not [var top, ..] || !top.Topic.InSheet
            || top.Topic.In(TrendSubject.Area(reading, s, first, next)) is not { Dated: true } series
            || ComparisonTruth.Turns(reading, top.Topic, first,
            s) is not { } turn)
            return;
        // "the only harbour whose fleet is larger than in 2018"
        if (reading.Contains(s.From, first, t => t.Is("only"))
            && reading.Contains(s.From, first, t => t.Lower is "whose" or "that" or "which"
            or "where"))
        {
            judge.NotCheckable(first, date.Next, "It is told of one area among several.");
            return;
        }
        // "nine places higher": a better rank is a smaller number, as many say and as many do not.
        if (top.Topic.Indicator.Unit == "rank")
            return;
        var then = series.Points.Where(p => new FigureTime(date, null).Covers(p.Period) is true).ToList();
        if (then.Count != 1)
            return;
        var now = Now(reading, s, first, top.Topic, series, then[0]);
        if (now.Count == 0)
            return;
        if (BreakRule.Refutes(reading, top.Topic, series, now[0], then[0], (first, date.Next), judge))
            return;
        var text = $"{top.Topic.Name} is {Words.Say(top.Topic, now[0].Value)} in {now[0].Period.Text} ({now[0].Id}) and "
            + $"{Words.Say(top.Topic, then[0].Value)} "
            + $"in {then[0].Period.Text} ({then[0].Id}).";
        if (now.Exists(p => Math.Sign(p.Value - then[0].Value) == sign * turn))
            judge.Supported(first, date.Next, text, now[0].Id, then[0].Id);
        else
            judge.Wrong(first, date.Next, FindingKind.Trend, text, now[0].Id, then[0].Id);
    }

    // What is compared: the value stated nearest before, the time named before, or any of these of the sentence before and the latest.
    private static List<Point> Now(TextReading reading, Sentence s, int first, Topic topic, Series series, Point then)
    {
        var stated = reading.Stated.Where(x => x.Key.First >= s.From && x.Key.First < first
            && x.Value.Fact.AreaCode == reading.Index.OwnCode
            && reading.Resolved.GetValueOrDefault(x.Key) == topic && x.Value.Fact != then.Fact).OrderBy(x => x.Key.First).Select(x =>
            x.Value).ToList();
        if (stated.Count > 0)
            return [stated[^1]];
        var dated = reading.DatesIn(s.From, first).SelectMany(d => series.Points.Where(p => new FigureTime(d,
            null).Covers(p.Period) is true))
            .Where(p => p.Fact != then.Fact).ToList();
        if (dated.Count > 0)
            return dated;
        var before = reading.Stated.Where(x => x.Key.First < s.From && reading.Resolved.GetValueOrDefault(x.Key) == topic).Select(x =>
            x.Value);
        return [series.Latest, .. before.Where(p => p.Fact.AreaCode == reading.Index.OwnCode && p.Fact != then.Fact)];
    }
}
