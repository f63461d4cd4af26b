using System.Collections.Frozen;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges when a series is said to have gone past a figure: "passed the 13-minute mark in 2022", "fell below 40 for the first time
/// in 2024".</summary>
internal static class CrossingRule
{
    private const int Reach = 5, Close = 8, Farthest = 3;

    private static readonly IReadOnlyDictionary<string, List<string>> File = LexiconFile.Read("crossings");

    private static readonly FrozenSet<string> Passing = File["up"].ToFrozenSet(), Above = File["above"].ToFrozenSet(),
        Below = File["below"].ToFrozenSet(), Unsure = File["unsure"].ToFrozenSet(), Mark = File["mark"].ToFrozenSet();

    public static bool Try(TextReading reading, Figure f, Judgements judge)
    {
        if (f.Shape is not (FigureShape.Amount or FigureShape.Percent) || f.Upper is not null || f.Weak)
            return false;
        var s = reading.Doc.Sentences[f.Sentence];
        if ((Told(reading, s, f) ?? InList(reading, s, f) ?? Awaited(reading, s, f)) is not { } told || Time(reading, s, f) is not { } time)
            return IsMark(reading, f, judge);
        foreach (var r in reading.Ranker.At(f.NumberAt))
        {
            // "waiting more than 18 weeks" is what is counted.
            if (r.Topic.Numbers.Contains(f.Value))
                return false;
            if (r.Topic.In(Whose.Of(reading, f).Code) is not { Dated: true } series)
                continue;
            var limit = Limit(f, r.Topic, series);
            if (limit <= series.Trough.Value || limit >= series.Peak.Value)
                continue;
            if (At(series, limit, told, time) is not { } at)
                return false;
            reading.Resolved[f] = r.Topic;
            var text = Say(reading, r.Topic, series, limit, told.Sign);
            if (at.Holds)
                judge.Supported(f.First, f.Next, text.Text, at.Point.Id);
            else
                judge.Wrong(Math.Min(f.First, time.At.First), Math.Max(f.Next, time.At.Next), FindingKind.Period, text.Text, text.Fact,
                    at.Point.Id);
            return true;
        }
        return false;
    }

    /// <summary>Gets the figure in the series's own unit: 6 of "6 million" where it is measured in millions.</summary>
    public static decimal Limit(Figure f, Topic topic, Series series)
    {
        if (topic.Unit.AsFraction && f.Shape == FigureShape.Percent && f.Value > 1)
            return f.Value / 100;
        var scaled = f.Value / topic.Unit.Scale;
        return topic.Unit.Scale > 1 && f.Value > series.Peak.Value && scaled <= series.Peak.Value * Farthest ? scaled : f.Value;
    }

    // "The 25,000 mark was exceeded only in 2004": no value, however it is told.
    private static bool IsMark(TextReading reading, Figure f, Judgements judge)
    {
        var next = reading.Tokens[f.Next].Is("-") ? f.Next + 1 : f.Next;
        if (!Mark.Contains(reading.Tokens[next].Lower) || FigureRule.IsLabelNumber(reading, f)
            || reading.Contains(next, next + Reach, t => t.Lower is "reached" or "hit")
            || Candidates.Of(reading, f, Whose.Of(reading, f), FigureTime.Of(reading, f)).Exists(c => c.Fit == FitKind.Match))
            return false;
        judge.NotCheckable(f.First, f.Next, "A line that values pass is no value itself.");
        return true;
    }

    // The value of the time told lies beyond, the one before it does not, and where it is the first time none before it does.
    private static (bool Holds, Point Point)? At(Series series, decimal limit, (int Sign, bool IsStep, bool First) told,
        (DateMention At, DateMention? Since, bool IsBy) time)
    {
        var covered = series.Points.FindAll(p => new FigureTime(time.At, null).Covers(p.Period) is true);
        if (covered.Count == 0 || covered.Exists(p => p.Value == limit))
            return null;
        if (covered.Find(p => Math.Sign(p.Value - limit) == told.Sign) is not { Fact: not null } beyond)
            return (false, covered[^1]);
        if (time.IsBy)
            return (true, beyond);
        var at = series.IndexOf(beyond);
        if (at == 0 || !told.First && !told.IsStep)
            return null;
        var earlier = told.First ? series.Points.FindIndex(0, at, p => Math.Sign(p.Value - limit) == told.Sign && (time.Since is not { } d
            || p.Period.Start > d.To)) : Math.Sign(series.Points[at - 1].Value - limit) == told.Sign ? at - 1 : -1;
        // Where the value just before is missing, it may have gone past, come back and gone past again.
        return earlier >= 0 ? told.First || series.Missing is null ? (false, series.Points[earlier]) : null : (true, beyond);
    }

    private static (string Text, string Fact) Say(TextReading reading, Topic topic, Series series, decimal limit, int sign)
    {
        var first = series.Points.Find(p => Math.Sign(p.Value - limit) == sign);
        return ($"The first value of {topic.Name} {(sign > 0 ? "above" : "below")} {Words.Say(topic, limit)} is "
            + $"{Words.Say(topic, first.Value)} in {first.Period.Text}.", first.Id);
    }

    // Which way, whether the step is told, and whether it is the first time.
    private static (int Sign, bool IsStep, bool First)? Told(TextReading reading, Sentence s, Figure f)
    {
        var t = reading.Tokens;
        var from = Math.Max(s.From, f.First - Reach);
        var first = reading.Contains(from, f.First, w => w.Is("first")) || IsFirstTime(reading, s);
        for (var i = f.NumberAt - 1; i >= from; i--)
        {
            if (i < f.First && reading.FigureAt(i) is not null || t[i].Lower is "," or ";" or "than")
                return null;
            var side = Above.Contains(t[i].Lower) ? 1 : Below.Contains(t[i].Lower) ? -1 : 0;
            var isStep = Passing.Contains(t[i].Lower);
            if (side == 0 && !isStep)
                continue;
            for (var k = i; side != 0 && k >= from && !isStep; k--)
                isStep = Comparisons.Trends.At(t, k) is { Meaning: "up" or "down" } hit && Comparisons.Sign(hit.Meaning) == side;
            return (!isStep && !first) || reading.Contains(Math.Max(s.From, i - Reach), i, w => Unsure.Contains(w.Lower)) ? null
                : (side == 0 ? 1 : side, isStep, first);
        }
        return null;
    }

    private static bool IsFirstTime(TextReading reading, Sentence s)
    {
        for (var i = s.From; i + 1 < s.To; i++)
        {
            if (reading.Tokens[i].Is("first") && reading.Tokens[i + 1].Is("time"))
                return true;
        }
        return false;
    }

    // "passed 1,000 on 17 October, 2,000 on 30 October and 3,000 on 23 November": as the figure before.
    private static (int Sign, bool IsStep, bool First)? InList(TextReading reading, Sentence s, Figure f)
    {
        var at = reading.IndexOf(f) - 1;
        return at >= 0 && reading.Figures[at] is var before && before.Sentence == f.Sentence && before.Shape == f.Shape
            && f.First > s.From && reading.Tokens[f.First - 1].Lower is "," or "and"
            && reading.DatesIn(before.Next, f.First).Any() && f.First - before.Next < Close
            ? Told(reading, s, before) ?? InList(reading, s, before) : null;
    }

    // "It took until 1997 to exceed 700": the first time.
    private static (int Sign, bool IsStep, bool First)? Awaited(TextReading reading, Sentence s, Figure f)
    {
        var t = reading.Tokens;
        var at = f.NumberAt - 1;
        var sign = Above.Contains(t[at].Lower) || Passing.Contains(t[at].Lower) ? 1 : Below.Contains(t[at].Lower) ? -1 : 0;
        return sign != 0 && Until(reading, s, f) is not null ? (sign, true, true) : null;
    }

    private static DateMention? Until(TextReading reading, Sentence s, Figure f)
    {
        foreach (var date in reading.DatesIn(s.From, f.First))
        {
            if (date.First > s.From + 1 && reading.Tokens[date.First - 1].Is("until") && reading.Tokens[date.First - 2].Lower is "took"
                or "not")
                return date;
        }
        return null;
    }

    // The one time that is told, and since when it is the first.
    private static (DateMention At, DateMention? Since, bool IsBy)? Time(TextReading reading, Sentence s, Figure f)
    {
        if (Until(reading, s, f) is { HasYear: true, Loose: false } until)
            return (until, null, false);
        // The date right behind it is its own, whatever others are told.
        var next = Mark.Contains(reading.Tokens[f.Next].Lower) ? f.Next + 1 : f.Next;
        if (next + 1 < s.To && reading.Tokens[next].Lower is "in" or "on" or "during" or "by"
            && reading.DatesIn(next, s.To).FirstOrDefault()
            is { HasYear: true, Loose: false, IsFarBack: false } own && own.First == next + 1 && !reading.DatesIn(own.Next, s.To).Any(d =>
                reading.Tokens[d.First - 1].Lower is "since" or "to" or "until" or "and" || !d.HasYear))
            return (own, null, reading.Tokens[next].Is("by"));
        DateMention? at = null, since = null;
        foreach (var date in reading.DatesIn(s.From, s.To))
        {
            if (!date.HasYear || date.Loose || date.IsFarBack)
                return null;
            var before = date.First > s.From ? reading.Tokens[date.First - 1].Lower : "";
            if (before == "since" && since is null)
                since = date;
            else if (at is null && before is "in" or "during" or "on" && (date.First - f.Next < Close && date.First >= f.Next
                || date.First <= s.From + 2))
                at = date;
            else
                return null;
        }
        return at is { } one ? (one, since, false) : null;
    }
}
