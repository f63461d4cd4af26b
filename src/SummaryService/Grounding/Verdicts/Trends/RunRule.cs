using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Comparison;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges how often in a row a series went one way: "the third increase in a row", "has fallen for four years running".</summary>
internal static class RunRule
{
    private const int NumberReach = 4, WordReach = 8, Longest = 10;

    public static void Apply(TextReading reading, Judgements judge)
    {
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From + 1; i < s.To && !s.IsHeading && reading.Index.HasData; i++)
            {
                if (CueEnd(reading.Tokens, i, s) is { } end && Count(reading.Tokens, i, s) is { } told)
                    Judge(reading, s, told.At, end, told.Count, null, judge);
                else if (Each(reading.Tokens, i, s) is { } each)
                    Judge(reading, s, i, each.Next, each.Count, reading.Tokens[each.Next - 1].Lower, judge);
            }
        }
    }

    // The token after "in a row", "years running" or "consecutive".
    private static int? CueEnd(TokenList t, int i, Sentence s)
    {
        if (t[i].Is("in") && i + 2 < s.To && t[i + 1].Is("a") && t[i + 2].Is("row"))
            return i + 3;
        if (t[i].Is("in") && i + 1 < s.To && t[i + 1].Is("succession"))
            return i + 2;
        return t[i].Lower is "consecutive" or "successive" || (t[i].Is("running") && t[i - 1].Lower.EndsWith('s')
            && Before(t, i - 1) is not null)
            ? i + 1 : null;
    }

    // "in each of the last three years"
    private static (int Count, int Next)? Each(TokenList t, int i, Sentence s) => t[i].Lower is "each" or "every" && i + 5 < s.To
        && t[i + 1].Is("of") && t[i + 2].Lower is "the" or "these" or "its" && t[i + 3].Lower is "last" or "past" or "latest"
        && NumberReader.At(t, i + 4) is { Value: >= 2 and <= 12, Step: 1 } n && Days(t[n.Next].Lower) > 0
        ? ((int)n.Value, n.Next + 1) : null;

    private static int Days(string rounds) => rounds switch { "years" => 365, "quarters" => 91, "months" => 30, "weeks" => 7, _ => 0 };

    /// <summary>Whether a series has a value for each year, quarter, month or week: three years are no three steps of one by the
    /// month.</summary>
    public static bool GoesBy(Series series, string rounds) => series.Points[^1].Period.Start is { } last
        && series.Points[^2].Period.Start is { } before
        && Math.Abs(last.DayNumber - before.DayNumber - Days(rounds)) * 10 <= Days(rounds);

    private static (int Count, int At)? Count(TokenList t, int cue, Sentence s)
    {
        for (var i = cue - 1; i >= Math.Max(s.From, cue - NumberReach); i--)
        {
            if (Before(t, i + 1) is { } n)
                return (n, i);
        }
        return null;
    }

    private static int? Before(TokenList t, int i)
    {
        if (i < 1)
            return null;
        var ordinal = Ordinals.Of(t[i - 1].Lower);
        return ordinal is <= Longest ? ordinal : NumberReader.At(t, i - 1) is { Value: >= 2 and <= 12, Step: 1 } n ? (int)n.Value : null;
    }

    private static void Judge(TextReading reading, Sentence s, int first, int next, int count, string? rounds,
        Judgements judge)
    {
        if (judge.HasErrorIn(first, next) || Change(reading, s, first, next) is not { } word
            || TrendSubject.Topics(reading, s, word.First, word.Next) is not [var topic, ..]
            || TrendSubject.Area(reading, s, word.First, word.Next) is not { } area
            || topic.In(area) is not { Dated: true } series || (rounds is not null && !GoesBy(series, rounds))
            || ComparisonTruth.Turns(reading, topic, word.First, s) is not { } turn)
            return;
        var sign = (word.Meaning == "up" ? 1 : -1) * turn;
        var last = series.Points.Count - 1;
        // "two years in a row from a peak of 12.9 in 2022": the date is where it began.
        var dates = reading.DatesIn(s.From, s.To).Where(d => !reading.Contains(d.First - 2, d.First, t => t.Is("than"))).ToList();
        if (dates.Find(d => d.First >= next && reading.Contains(next, d.First, t => t.Lower is "from" or "since"
            or "after")) is { Next: > 0 } start)
        {
            Since(series, topic, start, sign, (first, next, count), judge);
            return;
        }
        if (dates.Find(d => d.First >= next) is { Next: > 0 } behind || (dates is [var only] && (behind = only).Next > 0))
            last = Enumerable.Range(0, series.Points.Count).LastOrDefault(i => new FigureTime(behind,
                null).Covers(series.Points[i].Period) is true, last);
        var steps = 0;
        while (last - steps > 0 && Math.Sign(series.Points[last - steps].Value - series.Points[last - steps - 1].Value) == sign)
            steps++;
        var facts = new[] { series.Points[Math.Max(0, last - count)].Id, series.Points[last].Id };
        if (steps >= count)
            judge.Supported(first, next, $"{topic.Name} went that way {steps} times in a row.", facts);
        else if (last >= count)
            judge.Wrong(first, next, FindingKind.Trend, $"{topic.Name} went that way {steps} times in a row, not {count}.", facts);
    }

    // "two years in a row from a low of 16,480 in 2021": the steps from there on.
    private static void Since(Series series, Topic topic, DateMention start, int sign, (int First, int Next, int Count) told,
        Judgements judge)
    {
        var at = Enumerable.Range(0, series.Points.Count).LastOrDefault(i => new FigureTime(start,
            null).Covers(series.Points[i].Period) is true, -1);
        var steps = 0;
        while (at >= 0 && at + steps + 1 < series.Points.Count
            && Math.Sign(series.Points[at + steps + 1].Value - series.Points[at + steps].Value) == sign)
            steps++;
        if (at >= 0 && steps >= told.Count)
            judge.Supported(told.First, told.Next, $"{topic.Name} went that way {steps} times in a row.", series.Points[at].Id,
                series.Points[at + steps].Id);
        else
            judge.NotCheckable(told.First, told.Next, "It is not clear which times are meant.");
    }

    // The word of change beside the count: "fell for the third year in a row", "the third increase in a row".
    private static (string Meaning, int First, int Next)? Change(TextReading reading, Sentence s, int first, int next)
    {
        for (var distance = 0; distance <= WordReach; distance++)
        {
            foreach (var i in new[] { first + distance, first - distance })
            {
                if (i >= s.From && i < Math.Min(s.To, next + 2)
                    && Comparisons.Trends.At(reading.Tokens, i) is { Meaning: "up" or "down" } hit)
                    return (hit.Meaning, i, hit.Next);
            }
        }
        return null;
    }
}
