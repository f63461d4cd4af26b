using SummaryService.Context;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges statements of change: there must be a series of the area, and it must go that way.</summary>
internal static class TrendRule
{
    private const int Company = 6, LongestName = 14;

    public static void Apply(TextReading reading, Judgements judge)
    {
        foreach (var s in reading.Doc.Sentences)
        {
            if (s.IsHeading)
                continue;
            for (var i = s.From; i < s.To; i++)
            {
                if (reading.FigureAt(i) is not null)
                    continue;
                if (ChangeWords.OfGap(reading.Tokens[i].Lower) is { } wider
                    && reading.Contains(Math.Max(s.From, i - LongestName), i, t => TimeWords.Gaps.Contains(t.Lower)))
                    GapTurns(reading, s, i, wider, judge);
                else if (ChangeWords.At(reading.Tokens, i) is { Meaning: "up" or "down" or "better" or "worse" } hit
                    && hit.Next <= s.To && ChangeWords.States(reading.Tokens, i, s) && !CountsEvent(reading, s, i, hit.Next))
                {
                    Judge(reading, s, i, hit.Next, hit.Meaning, judge);
                    i = hit.Next - 1;
                }
                else if (Comparisons.Lasting.At(reading.Tokens, i) is { } lasting && lasting.Next <= s.To)
                {
                    Lasts(reading, s, i, lasting.Next, judge);
                    i = lasting.Next - 1;
                }
            }
        }
    }

    // "1,526 mm of rain fell": the figure is what fell, not how far.
    private static bool CountsEvent(TextReading reading, Sentence s, int i, int next)
    {
        if (!(reading.Tokens[i].Lower is "fell" or "fall" or "falls" or "rose" or "dropped")
            || reading.Contains(next, Math.Min(s.To, next + 3), t => t.Lower is "to" or "by" or "from" || t.IsNumber))
            return false;
        // "most visits fell in that quarter"
        if (next + 1 < s.To && reading.Tokens[next].Lower is "in" or "on" or "within"
            && reading.Tokens[next + 1].Lower is "that" or "this" or "those" or "these")
            return true;
        for (var k = i - 1; k >= s.From && reading.Clauses[k] == reading.Clauses[i]; k--)
        {
            if (reading.FigureAt(k) is { Unit: not null })
                return true;
        }
        return false;
    }

    // "66%, a little up on the 65% for the nation"
    private static bool IsAgainst(TextReading reading, int first, int next) => reading.Tokens[first].Lower is "up" or "down"
        && reading.Tokens[next - 1].Lower is "on" or "from" or "up" or "down"
        && Enumerable.Range(next, 3).Select(reading.FigureAt).FirstOrDefault(f => f is not null) is { } figure
        && Whose.Of(reading, figure) is { Plainly: true, Role: PlaceRole.Comparator } && FigureTime.Of(reading, figure) is null;

    private static void Judge(TextReading reading, Sentence s, int first, int next, string meaning, Judgements judge)
    {
        if (judge.HasErrorIn(first, next) || NoDataRule.IsHonest(reading, s))
            return;
        if (!reading.Index.HasData && NoDataRule.SpeaksOfOthers(reading, reading.IndexOfSentence(first)))
        {
            judge.NotCheckable(first, next, "It is told of areas that are not the report's.");
            return;
        }
        if (!reading.Index.HasData)
        {
            judge.Wrong(first, next, FindingKind.NoData, $"There are no figures for {reading.Index.Sheet.Title} in "
                + $"{reading.Index.Sheet.Area.Name}, so no change is known.");
            return;
        }
        if (IsAgainst(reading, first, next))
        {
            judge.NotCheckable(first, next, "It sets one place against another, and not one time against another.");
            return;
        }
        var topics = TrendSubject.Topics(reading, s, first, next);
        if (topics.Count == 0)
        {
            OnePeriod(reading, first, next, judge);
            return;
        }
        if (topics.Exists(t => t.Label.Contains(reading.Tokens[first].Stem) && reading.Tokens[first].Stem is not "old")
            || OfChange(reading, s, topics[0], first, next, meaning, judge))
            return;
        // "report growing difficulty" where the label says "it is harder": the share who see a change is no series.
        if (reading.Tokens[first].Lower.EndsWith("ing", StringComparison.Ordinal) && reading.Tokens[next].IsWord
            && topics[0].LabelTokens.Any(l => l.Lower is "harder" or "easier" or "better" or "worse"))
        {
            judge.NotCheckable(first, next, "The indicator itself asks for a change.");
            return;
        }
        // "declines with age": from one group to the next.
        if (next + 1 < s.To && reading.Tokens[next].Is("with")
            && reading.Tokens[next + 1].Lower is "age" or "income" or "size" or "distance"
            or "every" or "each")
        {
            judge.NotCheckable(first, next, "This goes from one group to another, not from one time to another.");
            return;
        }
        // "increased for the third time in a row" is judged as a run.
        if (reading.Contains(next, Math.Min(s.To, next + Company), t => t.Lower is "row" or "running" or "consecutive" or "successive")
            && judge.HasClaimIn(next, Math.Min(s.To, next + Company)))
            return;
        // "the first fall since 2020": of the last step alone.
        if (first > s.From && reading.Tokens[first - 1].Lower is "first" or "only"
            && reading.Contains(next, Math.Min(s.To, next + 2), t => t.Lower is "since" or "in"))
        {
            judge.NotCheckable(first, next, "It is told of one step among several.");
            return;
        }
        if (IsOfOthers(reading, s, first))
        {
            judge.NotCheckable(first, next, "It is told of several other areas at once.");
            return;
        }
        if (IsOfGap(reading, s, first))
        {
            judge.NotCheckable(first, next, "It is told how a gap changed, not a value.");
            return;
        }
        var area = TrendSubject.Area(reading, s, first, next);
        var dated = topics.FindAll(t => t.In(area) is { Dated: true });
        if (dated.Count > 0)
            SeriesRule.Judge(reading, new Change(s, first, next, meaning, area), dated, judge);
        else if (TrendFigures.Behind(reading, s, next) is not null && !reading.DatesIn(s.From, s.To).Any()
            && topics[0].Category is not null)
            judge.NotCheckable(first, next, "This goes from one category to another, not from one time to another.");
        else
            Unknown(reading, topics[0], area, first, Widen(reading, s, next), judge);
    }

    // "Referrals rose by 17 per cent" where the indicator is itself the rise.
    private static bool OfChange(TextReading reading, Sentence s, Topic topic, int first, int next, string meaning, Judgements judge)
    {
        if (ChangeWords.MeasuredBy(topic.LabelTokens) is not { } measured || meaning is not ("up" or "down")
            || topic.In(TrendSubject.Area(reading, s, first, next)) is not { IsEmpty: false } series)
            return false;
        var text = $"{Words.State(reading, topic, series.Latest)}.";
        if (Comparisons.Sign(meaning) == measured * Math.Sign(series.Latest.Value))
            judge.Supported(first, next, text, series.Latest.Id);
        else
            judge.Wrong(first, next, FindingKind.Trend, text, series.Latest.Id);
        return true;
    }

    // "whereas in the other three districts they fell"
    private static bool IsOfOthers(TextReading reading, Sentence s, int first) => Enumerable.Range(s.From, first - s.From).Any(i =>
        reading.Tokens[i].Is("other") && Math.Abs(reading.Clauses[i] - reading.Clauses[first]) <= 1
        && reading.Contains(i + 1, Math.Min(first, i + 3), t => WordClasses.AreaKinds.Contains(t.Lower.TrimEnd('s'))));

    // "The gap has shrunk from 4.4 to 2.5 points."
    private static bool IsOfGap(TextReading reading, Sentence s, int first) =>
        Enumerable.Range(s.From, first - s.From).Any(i => reading.Clauses[i] == reading.Clauses[first]
            && TimeWords.Gaps.Contains(reading.Tokens[i].Lower));

    // "widened from 8.6 to 5.2": the two gaps themselves say which way it went.
    private static void GapTurns(TextReading reading, Sentence s, int at, int sign, Judgements judge)
    {
        if (TrendFigures.Turns(reading, new Change(s, at, at + 1, sign > 0 ? "up" : "down", null), sign))
            judge.Wrong(at, at + 1, FindingKind.Trend, "The two figures behind it go the other way.");
    }

    private static void Unknown(TextReading reading, Topic topic, string? area, int first, int next, Judgements judge)
    {
        if (topic.Unit.Kind == QuantityKind.Grade)
            judge.NotCheckable(first, next, "A change of grade, which its figures would tell.");
        else if (topic.In(area) is { IsEmpty: false })
            judge.Wrong(first, next, FindingKind.Trend, $"{topic.Name} is held for one period only, so no change over time is known.");
        else
            judge.Wrong(first, next, FindingKind.NoData, $"There is no figure of {topic.Name} for "
                + $"{Words.AreaName(reading.Index.Sheet, area ?? "")}, so no change is known.");
    }

    // Whatever is meant, nothing of the sheet has two periods.
    private static void OnePeriod(TextReading reading, int first, int next, Judgements judge)
    {
        var any = reading.Index.Topics.Any(t => t.InSheet && t.In(reading.Index.OwnCode) is { Dated: true });
        if (!any && reading.Index.Sheet.Subject.Level != SummaryLevel.Chart && ChangeWords.IsPlainly(reading.Tokens, first, next))
            judge.Wrong(first, next, FindingKind.Trend, "The facts hold one period only, so no change over time is known.");
    }

    // "consistently low": needs more than one period.
    private static void Lasts(TextReading reading, Sentence s, int first, int next, Judgements judge)
    {
        if (!reading.Index.HasData || judge.HasErrorIn(first, next) || BesideTrend(reading, s, first, next))
            return;
        var topics = TrendSubject.Named(reading, first, Math.Max(s.From, first - Company), Math.Min(s.To, next + Company));
        if (topics.Count == 0)
            OnePeriod(reading, first, next, judge);
        else if (!topics.Exists(t => t.In(reading.Index.OwnCode) is { Dated: true }))
            judge.Wrong(first, next, FindingKind.Trend, $"{topics[0].Name} is held for one period only, so nothing is known of how long "
                + "it lasts.");
    }

    // "rose steadily" is judged as a rise.
    private static bool BesideTrend(TextReading reading, Sentence s, int first, int next)
    {
        for (var i = Math.Max(s.From, first - 2); i < Math.Min(s.To, next + 2); i++)
        {
            if (Comparisons.Trends.At(reading.Tokens, i) is { Meaning: "up" or "down" })
                return true;
        }
        return false;
    }

    // "rising requests", "growth in income": the noun belongs to the span.
    private static int Widen(TextReading reading, Sentence s, int next) =>
        Math.Min(s.To, reading.Tokens[Math.Min(next, s.To - 1)].IsWord ? next + 1 : next);
}
