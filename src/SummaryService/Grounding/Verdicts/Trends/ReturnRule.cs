using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges whether a series came back to what it was: "is back at its 2019 level", "climbed back above the figure for
/// 2019".</summary>
internal static class ReturnRule
{
    // "Back at its level" is said of what is near; a tenth off is not.
    private const decimal Near = 0.1m;

    private const int Reach = 5;

    public static void Apply(TextReading reading, Judgements judge)
    {
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From + 1; i + 2 < s.To && !s.IsHeading && reading.Index.HasData; i++)
            {
                if (!reading.Tokens[i].Is("back") || Comparisons.IsNegated(reading.Tokens, i, s.From)
                    || Way(reading.Tokens[i + 1].Lower) is not { } way || Level(reading, s, i + 2) is not { } date)
                    continue;
                Judge(reading, s, (i, way), date, judge);
            }
        }
    }

    private static int? Way(string lower) => lower switch
    {
        "above" or "over" or "past" => 1,
        "below" or "under" or "beneath" => -1,
        "at" or "to" or "on" => 0,
        _ => null,
    };

    // "its 2019 level", "the level of 2019", "where it was in 2019"
    private static DateMention? Level(TextReading reading, Sentence s, int from)
    {
        var date = reading.DatesIn(from, Math.Min(s.To, from + Reach)).FirstOrDefault();
        if (date is not { Next: > 0, HasYear: true, Loose: false })
            return null;
        for (var i = from; i < date.First; i++)
        {
            if (reading.FigureAt(i) is not null)
                return null;
        }
        return (date.Next < s.To && TimeWords.OfYear.Contains(reading.Tokens[date.Next].Lower)) || reading.Contains(from, date.First, w =>
            TimeWords.OfYear.Contains(w.Lower) || w.Is("where")) ? date : null;
    }

    private static void Judge(TextReading reading, Sentence s, (int At, int Way) told, DateMention date, Judgements judge)
    {
        var others = reading.DatesIn(s.From, s.To).Where(d => d.First != date.First).ToList();
        if (others.Count > 1 || judge.HasErrorIn(told.At, date.Next) || reading.Contains(Math.Max(s.From, told.At - Reach), told.At, w =>
                w.Lower is "will" or "may" or "would" or "could" or "to" or "almost" or "nearly" or "yet")
            || TrendSubject.Area(reading, s, told.At, told.At + 1) is not { } area)
            return;
        var verdicts = new List<(Topic Topic, Point Then, Point Now, bool Holds)>();
        foreach (var topic in TrendSubject.Topics(reading, s, told.At, told.At + 1))
        {
            if (topic.In(area) is not { Dated: true } series || Value(series, date) is not { } then
                || (others.Count == 0 ? series.Latest : Value(series, others[0])) is not { } now || now.Period.CompareTo(then.Period) <= 0
                || series.BreakBetween(then, now) is not null || (told.Way != 0 && now.Value == then.Value))
                return;
            verdicts.Add((topic, then, now, told.Way != 0 ? Math.Sign(now.Value - then.Value) == told.Way
                : Math.Abs(now.Value - then.Value) <= Near * Math.Max(Math.Abs(then.Value), Math.Abs(now.Value))));
        }
        if (verdicts.Count == 0)
            return;
        var best = verdicts.Find(v => v.Holds) is { Topic: not null } good ? good : verdicts[0];
        var text = $"{Words.State(reading, best.Topic, best.Now)}, and {Words.State(reading, best.Topic, best.Then)}.";
        if (best.Holds)
            judge.Supported(told.At, date.Next, text, best.Now.Id, best.Then.Id);
        else
            judge.Wrong(told.At, date.Next, FindingKind.Trend, text, best.Now.Id, best.Then.Id);
    }

    private static Point? Value(Series series, DateMention date) =>
        series.Points.FindAll(p => new FigureTime(date, null).Covers(p.Period) is true) is [var one] ? one : null;
}
