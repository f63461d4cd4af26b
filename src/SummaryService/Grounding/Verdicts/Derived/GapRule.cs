using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>Explains a figure as a difference that no fixed wording announces: "the gap stands at 12.6 points", "from 5.9 to 8.6
/// points".</summary>
internal static class GapRule
{
    private const double Near = 0.5;
    private const int MostPeriods = 40, Latest = 3, MostNamed = 4;

    /// <summary>Gets the two values whose difference a figure is, in a sentence that speaks of one, or null.</summary>
    public static Sum? Explain(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        if (f.Shape is not (FigureShape.Fraction or FigureShape.Amount or FigureShape.Points or FigureShape.Percent
            or FigureShape.OutOf) || !SpeaksOfOne(reading, s, f)
            || (f.Shape == FigureShape.Fraction && !reading.Says(f.Sentence, static t => WordClasses.Gaps.Contains(t.Stem))))
            return null;
        foreach (var topic in Topics(reading, f))
        {
            foreach (var (a, b) in Pairs(reading, f, s, topic))
            {
                if (Fits(f, topic, a.Value, b.Value))
                    return new Sum(topic, $"{Words.State(reading, topic, a)} and {Words.Say(topic, b.Value)} ({b.Id}): "
                        + $"{Words.Say(Math.Abs(a.Value - b.Value))} apart.", [a.Id, b.Id]);
            }
        }
        return null;
    }

    private static bool SpeaksOfOne(TextReading reading, Sentence s, Figure f)
    {
        for (var i = s.From; i < s.To; i++)
        {
            if (WordClasses.Gaps.Contains(reading.Tokens[i].Stem) || WordClasses.Changes.Contains(reading.Tokens[i].Stem)
                || Comparisons.Directions.At(reading.Tokens, i) is { Meaning: "up" or "down" }
                || Comparisons.Trends.At(reading.Tokens, i) is { Meaning: "up" or "down" }
                || (reading.Tokens[i].Is("by") && i < f.First && f.First - i < 5) || IsDegree(reading.Tokens, i))
                return true;
        }
        return IsDegreeOf(reading, s, f);
    }

    // "leave 0.6 nights sooner": a degree right behind the figure and what it counts.
    private static bool IsDegreeOf(TextReading reading, Sentence s, Figure f)
    {
        for (var i = f.Next; i < Math.Min(s.To, f.Next + 2); i++)
        {
            var t = reading.Tokens[i];
            if (t.IsWord && t.Lower.Length > 4 && t.Lower.EndsWith("er", StringComparison.Ordinal) && !reading.Index.Knows(t.Stem)
                && (i + 1 >= s.To || !reading.Tokens[i + 1].IsWord || reading.Tokens[i + 1].Is("than")))
                return true;
        }
        return false;
    }

    // "warmer than", "the widest"
    private static bool IsDegree(TokenList t, int i) =>
        t[i].IsWord && i + 1 < t.Length && t[i].Lower.Length > 4 && t[i].Lower.EndsWith("er", StringComparison.Ordinal)
            && t[i + 1].Is("than");

    // What the figure before is about comes first, then what the words around fit, then whatever is measured in the figure's own unit.
    private static IEnumerable<Topic> Topics(TextReading reading, Figure f)
    {
        var at = reading.IndexOf(f) - 1;
        var ranked = reading.Ranker.At(f.NumberAt);
        var near = ranked.TakeWhile(r => r.Score >= ranked[0].Score * Near).Select(r => r.Topic);
        if (at >= 0 && reading.Figures[at].Sentence >= f.Sentence - 1
            && reading.Resolved.GetValueOrDefault(reading.Figures[at]) is { } before)
            near = near.Prepend(before);
        if (f.Unit is not null)
            near = near.Concat(ranked.Select(r => r.Topic).Where(t => t.Unit.Unit == f.Unit && t.InSheet));
        return near.Distinct();
    }

    private static IEnumerable<(Point A, Point B)> Pairs(TextReading reading, Figure f, Sentence s, Topic topic)
    {
        var (own, other) = (topic.In(reading.Index.OwnCode), topic.In(reading.Index.OtherCode));
        if (own is { IsEmpty: false } && other is { IsEmpty: false })
        {
            foreach (var a in own.Points.TakeLast(MostPeriods).Reverse())
            {
                if (other.Points.FirstOrDefault(p => p.Period.Text == a.Period.Text) is { Fact: not null } b)
                    yield return (a, b);
            }
        }
        // "The gap between the youngest and the oldest": any two parts of the same breakdown.
        if (topic.Category is not null && reading.Says(f.Sentence, static t => WordClasses.Gaps.Contains(t.Stem)))
        {
            var parts = reading.Index.Topics.Where(t => t.Indicator == topic.Indicator && t.Category is not null)
                .Select(t => t.In(Whose.Of(reading, f) is { Plainly: true, Code: { } told }
                    ? told : reading.Index.OwnCode)).OfType<Series>().Where(x => !x.IsEmpty).Select(x => x.Latest).ToList();
            foreach (var a in parts)
            {
                foreach (var b in parts.Where(b => b.Fact != a.Fact))
                    yield return (a, b);
            }
        }
        // "The increase in the latest year was 31.4, smaller than the 33.5 of the year before": steps of a year.
        var steps = reading.Contains(s.From, f.First, t => ChangeWords.Nouns.Contains(t.Lower)) || reading.Contains(f.Next, Math.Min(s.To,
            f.Next + 5), t => WordClasses.Changes.Contains(t.Stem)) || (f is { Unit: not null, Shape: FigureShape.Amount, First: > 0 }
                && reading.Tokens[f.First - 1].Is("by")) ? Latest : 1;
        var told = Whose.Of(reading, f);
        var named = told.Role == PlaceRole.Other ? topic.In(told.Code) : null;
        foreach (var series in named is null ? new[] { own, other } : [named])
        {
            if (series is not { Dated: true })
                continue;
            var stated = reading.FiguresIn(f.Sentence - 1).Concat(reading.FiguresIn(f.Sentence)).Where(x => x.First < f.First
                && reading.Resolved.GetValueOrDefault(x) == topic)
                .Select(x => reading.Stated.GetValueOrDefault(x)).Where(p => p.Fact is not null && series.IndexOf(p) >= 0);
            // A date that covers many values names none of them.
            var spoken = reading.DatesIn(s.From, s.To).Select(d => series.Points.Where(p => new FigureTime(d,
                null).Covers(p.Period) is true).Take(MostNamed + 1).ToList()).Where(named => named.Count <= MostNamed)
                .SelectMany(named => named)
                .SelectMany(p => series.Points.Skip(Math.Max(0, series.IndexOf(p) - 1)).Take(2))
                .Concat(stated).Concat(series.Points.TakeLast(steps)).Prepend(series.First).DistinctBy(p => p.Id).ToList();
            foreach (var a in spoken)
            {
                foreach (var b in spoken.Where(b => b.Period.CompareTo(a.Period) < 0))
                    yield return (a, b);
            }
        }
    }

    private static bool Fits(Figure f, Topic topic, decimal a, decimal b)
    {
        var gap = Math.Abs(a - b);
        var (value, step) = (f.Value, f.Step);
        if (f.Shape == FigureShape.Fraction)
            return b != 0 && Tolerance.Allows(f, value, step, gap / Math.Abs(b));
        if (f.Shape == FigureShape.Percent)
            return b != 0 && Tolerance.Allows(f, value, step, gap / Math.Abs(b) * 100);
        if (f.Shape == FigureShape.Points)
            return (topic.Unit.Per == 100 || topic.Unit.Kind == QuantityKind.Plain)
                && Tolerance.Allows(f, value, step, topic.Unit.AsFraction ? gap * 100 : gap);
        if (f.Shape == FigureShape.OutOf)
            return f.Base == topic.Unit.Per && Tolerance.Allows(f, value, step, gap);
        if (Fit.IsCentOf(f, topic.Unit))
            return Tolerance.Allows(f, value / 100, step / 100, gap * topic.Unit.Scale);
        if (f.Unit is not null && (topic.Unit.Unit is null || UnitTable.Dimension(f.Unit) != UnitTable.Dimension(topic.Unit.Unit)))
            return false;
        var factor = f.Unit is null || topic.Unit.Unit is null ? 1 : UnitTable.Size(f.Unit) / UnitTable.Size(topic.Unit.Unit);
        return Tolerance.Allows(f, value * factor, step * factor, gap * topic.Unit.Scale);
    }
}
