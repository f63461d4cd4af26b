using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Judges statements of change: there must be a series of the area, and it must go that way.</summary>
internal static class TrendRule
{
    private const double Near = 0.7, Sure = 0.3;

    private static readonly HashSet<string> Modal = ["to", "will", "may", "could", "would", "should", "can", "might", "must", "help",
        "if", "and", "or", ",", "not", "cannot", "without", "likely", "further", "future", "any", "possible", "potential"];
    private static readonly HashSet<string> Plain = ["increase", "rise", "grow", "climb", "surge", "expand", "jump", "spike", "decrease",
        "decline", "fall", "drop", "reduce", "shrink", "dip", "uplift", "gained", "spikes"];

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
                if (Comparisons.Trends.At(reading.Tokens, i) is { Meaning: "up" or "down" } hit && hit.Next <= s.To
                    && States(reading.Tokens, i, s) && !CountsEvent(reading, s, i, hit.Next))
                {
                    Judge(reading, s, i, hit.Next, Comparisons.Sign(hit.Meaning), judge);
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

    // A statement, not a wish, a forecast, or part of a name.
    private static bool States(Token[] t, int i, Sentence s)
    {
        var before = i > s.From ? t[i - 1].Lower : ".";
        if (i + 1 < s.To && t[i + 1].Is("-") && t[i + 1].Glued)
            return false;
        if (i > s.From && t[i - 1].Is("-") && t[i].Glued && t[i].Lower is not ("growing" or "rising"))
            return false;
        if (Plain.Contains(t[i].Lower) && Modal.Contains(before))
            return false;
        if (t[i].Is("ages") && before is "all" or "of" or "the" or "other" or "these" or "both" or "various" or "at" or "their"
            or "different" or ".")
            return false;
        if (t[i].Lower is "falls" or "fall" or "falling" && i + 1 < s.To
            && t[i + 1].Lower is "short" or "under" or "into" or "within" or "in")
            return false;
        if (t[i].Lower.EndsWith("ing", StringComparison.Ordinal) && IsGerund(t, i, s))
            return false;
        for (var k = i - 1; k >= Math.Max(s.From, i - 4); k--)
        {
            if (t[k].Lower is "will" or "may" or "could" or "would" or "should" or "might" or "if" or "expected" or "projected"
                or "likely" or "forecast" or "not" or "helps" or "aims")
                return false;
        }
        return true;
    }

    // "1,526 mm of rain fell": the figure is what fell, not how far.
    private static bool CountsEvent(TextReading reading, Sentence s, int i, int next)
    {
        if (!(reading.Tokens[i].Lower is "fell" or "fall" or "falls" or "rose" or "dropped")
            || reading.Contains(next, Math.Min(s.To, next + 3), t => t.Lower is "to" or "by" or "from" || t.IsNumber))
            return false;
        for (var k = i - 1; k >= s.From && reading.Clauses[k] == reading.Clauses[i]; k--)
        {
            if (reading.FigureAt(k) is { Unit: not null })
                return true;
        }
        return false;
    }

    // "by reducing the wait", "and expanding services": an act, not a change.
    private static bool IsGerund(Token[] t, int i, Sentence s)
    {
        if (i + 1 < s.To && t[i + 1].Lower is "the" or "a" or "an" or "their" or "its" or "this" or "these")
            return true;
        if (i == s.From || t[i - 1].Lower is not ("and" or ","))
            return false;
        for (var k = i - 1; k >= Math.Max(s.From, i - 14); k--)
        {
            if (t[k].Lower is "is" or "are" or "was" or "were" or "been" or "has" or "have")
                return false;
        }
        return true;
    }

    private static void Judge(TextReading reading, Sentence s, int first, int next, int sign, Judgements judge)
    {
        if (judge.HasErrorIn(first, next) || NoDataRule.IsHonest(reading, s))
            return;
        if (!reading.Index.HasData)
        {
            judge.Wrong(first, next, FindingKind.NoData, $"There are no figures for {reading.Index.Sheet.Title} in "
                + $"{reading.Index.Sheet.Area.Name}, so no change is known.");
            return;
        }
        var topics = Topics(reading, s, first, next);
        if (topics.Count == 0 && !AnySeries(reading) && reading.Index.Sheet.Subject.Level != Context.SummaryLevel.Chart
            && IsPlainly(reading.Tokens, first, next))
        {
            judge.Wrong(first, next, FindingKind.Trend, "The facts hold one period only, so no change over time is known.");
            return;
        }
        if (topics.Count == 0 || topics.Exists(t => t.Label.Contains(reading.Tokens[first].Stem)
            && reading.Tokens[first].Stem is not "old"))
            return;
        var dated = topics.Select(t => t.In(reading.Index.OwnCode)).Where(x => x is { Dated: true }).ToList();
        if (dated.Count == 0)
        {
            var (a, b) = Widen(reading, s, first, next);
            judge.Wrong(a, b, FindingKind.Trend, $"{topics[0].Name} is held for one period only, so no change over time is known.");
            return;
        }
        SeriesRule.Judge(reading, s, first, next, sign, topics.Where(t => t.In(reading.Index.OwnCode) is { Dated: true }).ToList(), judge);
    }

    private static bool AnySeries(TextReading reading) => reading.Index.Topics.Any(t => t.InSheet
        && t.In(reading.Index.OwnCode) is { Dated: true });

    private static bool IsPlainly(Token[] t, int i, int next) => (t[i].Lower is "growth" or "increase" or "rise" or "decline"
        && next < t.Length && t[next].Lower is "in" or "of") || t[i].Lower is "increased" or "decreased" or "declined" or "rose" or "fell"
        or "risen" or "fallen" or "grew" or "dropped";

    // "consistently low": needs more than one period.
    private static void Lasts(TextReading reading, Sentence s, int first, int next, Judgements judge)
    {
        if (!reading.Index.HasData || judge.HasErrorIn(first, next) || BesideTrend(reading, s, first, next))
            return;
        var topics = Named(reading, first, Math.Max(s.From, first - 6), Math.Min(s.To, next + 6));
        if (topics.Count == 0 && !AnySeries(reading) && reading.Index.Sheet.Subject.Level != Context.SummaryLevel.Chart
            && IsPlainly(reading.Tokens, first, next))
        {
            judge.Wrong(first, next, FindingKind.Trend, "The facts hold one period only, so no change over time is known.");
            return;
        }
        if (topics.Count == 0 || topics.Exists(t => t.In(reading.Index.OwnCode) is { Dated: true }))
            return;
        judge.Wrong(first, next, FindingKind.Trend, $"{topics[0].Name} is held for one period only, so nothing is known of how long "
            + $"it lasts.");
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

    // The topics that the words beside the change name; a bare clause ("and climbing") borrows the one before.
    private static List<Topic> Topics(TextReading reading, Sentence s, int first, int next)
    {
        if (reading.Tokens[first].Stem == "old" && reading.Index.Topics.Any(t => t.IsAgeGroup))
            return [.. reading.Index.Topics.Where(t => t.IsAgeGroup)];
        if (TrendSubject.FigureBehind(reading, s, next) is { } told)
            return [told];
        var (from, to) = TrendSubject.Span(reading, s, first, next);
        return Named(reading, first, from, to);
    }

    private static List<Topic> Named(TextReading reading, int first, int from, int to)
    {
        if (NamesAgeOnly(reading, from, to))
            return [.. reading.Index.Topics.Where(t => t.IsAgeGroup)];
        var ranked = reading.Ranker.At(first);
        var named = ranked.Where(r => r.Score >= Sure && IsNamed(reading, r.Topic, from, to)).ToList();
        if (named.Count > 0)
            return [.. named.TakeWhile(r => r.Score >= named[0].Score * Near).Select(r => r.Topic)];
        if (reading.Index.Topics.Count(t => t.InSheet) == 1)
            return [reading.Index.Topics.First(t => t.InSheet)];
        var own = reading.PlacesIn(from, to).Any(p => p.Role == PlaceRole.Own);
        return own && reading.Index.Population is { } people && to - from < 9 ? [people] : [];
    }

    // "the older cohort grows" is about the age group itself.
    private static bool NamesAgeOnly(TextReading reading, int from, int to)
    {
        var aged = false;
        for (var i = from; i < to; i++)
        {
            var stem = reading.Tokens[i].Stem;
            if (reading.Ages[i] > 0 || stem == "old")
                aged = true;
            else if (reading.Tokens[i].IsWord && reading.Index.Knows(stem) && !WordClasses.Frame.Contains(stem)
                && !WordClasses.People.Contains(stem))
                return false;
        }
        return aged && reading.Index.Topics.Any(t => t.IsAgeGroup);
    }

    private static bool IsNamed(TextReading reading, Topic topic, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var stem = reading.Tokens[i].Stem;
            if (topic.Names.Contains(stem) && !WordClasses.Frame.Contains(stem) || (topic == reading.Index.Population
                && stem is "population" or "resid" or "headcount" or "inhabit"))
                return true;
        }
        return false;
    }

    // "rising requests", "growth in income": the noun belongs to the span.
    private static (int, int) Widen(TextReading reading, Sentence s, int first, int next) =>
        (first, Math.Min(s.To, reading.Tokens[Math.Min(next, s.To - 1)].IsWord ? next + 1 : next));
}
