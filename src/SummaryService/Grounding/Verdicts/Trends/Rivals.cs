using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.AmongAreas;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>A change with those that it is set against.</summary>
/// <param name="Own">The change that is told of.</param>
/// <param name="All">All of them.</param>
/// <param name="Holds">Whether what is told of it holds; null where nobody knows.</param>
internal readonly record struct Rivals(Advance Own, IReadOnlyList<Advance> All, bool? Holds)
{
    private const int PlaceReach = 12, Behind = 16;

    /// <summary>Lists the ways in which a sentence may be understood that tells of the largest change of a topic.</summary>
    public static IEnumerable<Rivals> Of(TextReading reading, Sentence s, LargestChange told, Topic topic)
    {
        var scope = AreaScope.Of(reading, s, told.Next);
        var (place, named) = PlaceOf(reading, s, told);
        var area = place ?? TrendSubject.Area(reading, s, told.Word, told.Word + 1) ?? reading.Index.OwnCode;
        if (topic.In(area) is not { Dated: true } series || scope is { IsPart: true })
            yield break;
        var among = reading.Index.Peers.Codes.Contains(area) && (scope is { ByWhole: false } || named || scope is { } && place is null);
        var part = topic.Category is not null && !topic.IsTotal;
        if (scope is not { ByWhole: false } && Steps(reading, s, told, topic, series) is { } steps)
        {
            yield return steps;
            if (!among && !part)
                yield break;
        }
        foreach (var (a, b) in Ends(reading, s, told, series))
        {
            var own = new Advance(topic, a, b);
            if (among)
                yield return Make(own, reading.Index.Peers.Codes.Select(c => (topic, topic.In(c))), told);
            if (part && scope is not { ByWhole: false })
                yield return Make(own, reading.Index.Parts[topic.Indicator.Id].Where(t => !t.IsTotal).Select(t => (t, t.In(area))), told);
        }
    }

    /// <summary>Says what the change was, and which was the largest.</summary>
    public string Say(TextReading reading, int sign)
    {
        var first = All.MaxBy(a => a.Change * sign);
        return first == Own ? $"{Tell(reading, Own)}." : $"{Tell(reading, Own)}; {Tell(reading, first)}.";
    }

    /// <summary>Lists the facts, the change's own first.</summary>
    public IEnumerable<string> Facts(int sign)
    {
        var first = All.MaxBy(a => a.Change * sign);
        return new[] { Own.A.Id, Own.B.Id, first.A.Id, first.B.Id }.Distinct();
    }

    private static string Tell(TextReading reading, Advance of) => $"{of.Topic.Name} for "
        + $"{Words.AreaName(reading.Index.Sheet, of.A.Fact.AreaCode)} went from {Words.Say(of.Topic, of.A.Value)} in {of.A.Period.Text} to "
        + $"{Words.Say(of.Topic, of.B.Value)} in {of.B.Period.Text}";

    // The same two times of each; who has no value at one of them may be ahead.
    private static Rivals Make(Advance own, IEnumerable<(Topic Topic, Series? Series)> others, LargestChange told)
    {
        var (all, whole) = (new List<Advance>(), true);
        foreach (var (topic, series) in others)
        {
            if (series is { IsEmpty: false } && series.At(own.A.Period) is { Fact: not null } a && series.At(own.B.Period) is
                { Fact: not null } b && series.BreakBetween(a, b) is null)
                all.Add(new Advance(topic, a, b));
            else
                whole = false;
        }
        var holds = all.Count < 2 || !all.Contains(own) ? null : own.IsAt(all, told);
        return new Rivals(own, all, holds is true && !whole || holds is false && !whole && (!told.Most || told.Place > 1) ? null : holds);
    }

    // "The biggest jump came in 2022": of the steps from one value to the next.
    private static Rivals? Steps(TextReading reading, Sentence s, LargestChange told, Topic topic, Series series)
    {
        series = series.SinceBreak;
        if (series.Points.Count < 4 || TimeWindow.Beside(reading, s, told.First, told.Next, series) is not { } w)
            return null;
        if (reading.DatesIn(w.First, w.Next).Any(d => d.Loose || !d.HasYear || reading.Tokens[d.First - 1].Lower is "since" or "after"))
            return null;
        var steps = series.Points.Zip(series.Points.Skip(1), (a, b) => new Advance(topic, a, b)).ToList();
        var of = steps.FindAll(x => w.Single ? x.B.Period.Start >= w.From && x.B.Period.End <= w.To
            : x.A.Period.Start <= w.To && x.A.Period.End >= w.From && x.B.Period.Start <= w.To && x.B.Period.End >= w.From);
        if (of.Count == 0 || (!w.Single && of.Count > 1) || reading.DatesIn(s.From, s.To).Count() > (w.Single ? 1 : 2))
            return null;
        // Where a value is missing, nobody knows how far it went in between.
        var days = steps.Select(x => x.B.Period.Start!.Value.DayNumber - x.A.Period.Start!.Value.DayNumber).ToList();
        var even = days.Max() * 2 < days.Min() * 3;
        var best = of.MaxBy(x => x.Change * (told.Most ? told.Sign : -told.Sign));
        return new Rivals(best, steps, even ? best.IsAt(steps, told) : null);
    }

    // The times that may be meant: those that stand there, else the whole series, its last step, or what was told before.
    private static IEnumerable<(Point A, Point B)> Ends(TextReading reading, Sentence s, LargestChange told, Series series)
    {
        if (TimeWindow.Beside(reading, s, told.First, told.Next, series) is { } w)
        {
            if (SeriesMove.Ends(series, w) is { } beside && beside.A.Fact != beside.B.Fact)
                yield return beside;
            yield break;
        }
        yield return (series.First, series.Latest);
        if (series.SinceBreak.First.Fact != series.First.Fact)
            yield return (series.SinceBreak.First, series.Latest);
        yield return (series.Points[^2], series.Latest);
        if (reading.LastChange is var (a, b) && series.At(a.Period) is { Fact: not null } from && series.At(b.Period) is
            { Fact: not null } to && from.Fact != to.Fact)
            yield return (from, to);
        for (var d = reading.DateBefore(s.From); d >= 0; d--)
        {
            if (TimeWindow.At(reading, d, series) is { } window && SeriesMove.Ends(series, window) is { } e && e.A.Fact != e.B.Fact)
                yield return e;
        }
    }

    // "grew fastest in Tolsey", "the steepest fall was that of Tolsey", "Tolsey saw the steepest fall"
    private static (string? Code, bool Named) PlaceOf(TextReading reading, Sentence s, LargestChange told)
    {
        var t = reading.Tokens;
        for (var i = told.Next; i < Math.Min(s.To, told.Next + Behind) && t[i].Lower is not (";" or "while" or "but" or "followed"
            or "ahead" or "than"); i++)
        {
            if (reading.PlaceAt(i) is { } behind)
            {
                if (behind.Code is { } code && reading.Index.Peers.Codes.Contains(code) && reading.Contains(told.Next, i, w =>
                    w.Lower is "in" or "was" or "is" or "that" or "by" or "at" or "for" or "on"))
                    return (code, behind.ByName);
                i = behind.Next - 1;
            }
        }
        for (var i = told.First - 1; i >= Math.Max(s.From, told.First - PlaceReach); i--)
        {
            if (reading.PlaceAt(i) is { ByName: true, Code: { } code } && reading.Index.Peers.Codes.Contains(code))
                return (code, true);
        }
        return (null, false);
    }
}
