using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Judges figures that state a difference or a change: 16 per cent below the average, two points more, up by 17,000.</summary>
internal static class DifferenceRule
{
    private const double Near = 0.5;

    public static bool Try(TextReading reading, Figure f, Judgements judge)
    {
        // "fell by seven deaths per 1,000"
        if (f.Shape == FigureShape.OutOf && f.First > 0 && reading.Tokens[f.First - 1].Is("by"))
            f = f with { Shape = FigureShape.Amount };
        if (f.Shape is FigureShape.Multiple or FigureShape.OutOf)
            return false;
        if (Cue(reading, f) is not { } cue)
            return By(reading, f, judge);
        var gaps = Gaps(reading, f, cue).ToList();
        var hit = gaps.Find(g => g.Fits && (cue.Sign == 0 || Math.Sign(g.Value) == cue.Sign));
        if (hit.Topic is null && !Spoken.AgainstComparator(reading, f, cue.Next))
        {
            var between = Between(reading, f).ToList();
            hit = between.Find(g => g.Fits && (cue.Sign == 0 || Math.Sign(g.Value) == cue.Sign));
            gaps.AddRange(between.Where(g => g.Fits));
        }
        if (hit.Topic is not null && Exception(reading, f, hit, gaps) is { Topic: not null } other)
        {
            judge.Wrong(f.First, cue.Next, FindingKind.Arithmetic, $"{other.Text} That is not {reading.Doc.Quote(f.First, cue.Next)}.",
                other.Facts);
            return true;
        }
        if (hit.Topic is not null && BreakRule.Refutes(reading, f, hit.Topic, hit.Facts, judge))
            return true;
        if (hit.Topic is not null)
        {
            judge.Supported(f.First, f.Next, hit.Text, hit.Facts);
            return true;
        }
        if (IsItself(reading, f))
            return false;
        var quote = reading.Doc.Quote(f.First, cue.Next);
        if (gaps.Find(g => g.Fits) is { Topic: not null } turned)
            judge.Wrong(f.First, cue.Next, cue.OverTime ? FindingKind.Trend
                : FindingKind.Direction, $"{turned.Text} The text says {quote}.", turned.Facts);
        else if (Arithmetic.Explain(reading, f, Whose.Of(reading, f)) is { } computed)
            judge.Supported(f.First, f.Next, computed.Text, computed.Facts);
        else if (Spoken.NamesStranger(reading, f))
            judge.NotCheckable(f.First, f.Next, "The facts hold no value of the area that it is compared with.");
        else if (gaps.Find(g => g.Twisted) is { Topic: not null } twisted)
            judge.Wrong(f.First, cue.Next, f.Shape == FigureShape.Percent ? FindingKind.Unit
                : FindingKind.Denominator, $"{twisted.Text} That is not {quote}.", twisted.Facts);
        else if (gaps.Count > 0)
            judge.Wrong(f.First, cue.Next, FindingKind.Arithmetic, $"{gaps[0].Text} That is not {quote}.", gaps[0].Facts);
        else if (Candidates.Of(reading, f, Whose.Of(reading, f), null).Exists(c => c.Fit == FitKind.Match && c.Relevance > Near))
            return false;
        else if (!f.Weak && !FigureRule.IsLabelNumber(reading, f))
            judge.Wrong(f.First, cue.Next, FindingKind.Unsupported, $"No facts give a difference of {quote}.");
        return true;
    }

    // "cooled by 2.6 degrees": a verb that no lexicon knows; a difference where one fits.
    private static bool By(TextReading reading, Figure f, Judgements judge)
    {
        if (f.First <= reading.Doc.Sentences[f.Sentence].From || !reading.Tokens[f.First - 1].Is("by") || f.Unit is null
            && f.Shape == FigureShape.Amount)
            return false;
        var cue = new DifferenceCue(0, true, f.Next);
        var hit = Gaps(reading, f, cue).Concat(Between(reading, f)).FirstOrDefault(g => g.Fits);
        if (hit.Topic is null)
            return false;
        judge.Supported(f.First, f.Next, hit.Text, hit.Facts);
        return true;
    }

    // "nursing and residential are each one-third below": it must hold for every category that the clause names.
    private static Gap Exception(TextReading reading, Figure f, Gap hit, List<Gap> gaps)
    {
        var from = f.First;
        while (from > reading.Doc.Sentences[f.Sentence].From && !reading.Tokens[from].Is(","))
            from--;
        if (!reading.Contains(from, f.First, t => t.Lower is "each" or "both"))
            return default;
        return gaps.Find(g => !g.Fits && g.Topic != hit.Topic && g.Topic.Indicator == hit.Topic.Indicator && g.Topic.Category is { } c
            && reading.Contains(from, f.First, t => t.IsWord && TopicWords.Stems([c.Label]).Contains(t.Stem)
                && !TopicWords.Stems([hit.Topic.Category?.Label]).Contains(t.Stem)));
    }

    /// <summary>What tells that a figure is a difference.</summary>
    private readonly record struct DifferenceCue(int Sign, bool OverTime, int Next);

    private readonly record struct Gap(Topic Topic, decimal Value, bool Fits, bool Twisted, string Text, string[] Facts);

    private static DifferenceCue? Cue(TextReading reading, Figure f)
    {
        var (t, s) = (reading.Tokens, reading.Doc.Sentences[f.Sentence]);
        // "€147 or 9 per cent more": told twice before the cue.
        if (f.Next + 1 < s.To && t[f.Next].Is("or") && reading.FigureAt(f.Next + 1) is { } again && again.First == f.Next + 1
            && again.Shape != f.Shape)
            return Direct(reading, again) is { } same && same.Next > again.Next ? same : Direct(reading, f);
        return Direct(reading, f) ?? Restated(reading, f, s);
    }

    // The cue that stands beside the figure itself.
    private static DifferenceCue? Direct(TextReading reading, Figure f)
    {
        var t = reading.Tokens;
        var s = reading.Doc.Sentences[f.Sentence];
        var overTime = SinceOrBy(reading, f, s);
        // "40 per cent below", "two points more", "£7,700 lower", "around 4,000 more"
        for (var i = f.Next; i < Math.Min(s.To, f.Next + (f.Shape == FigureShape.Amount ? 2 : 1)); i++)
        {
            // "six days above the limit": a value, not a difference.
            if (t[i].Lower is "above" or "below" or "over" or "under"
                && reading.Contains(i + 1, Math.Min(s.To, i + 6), w => WordClasses.Limits.Contains(w.Stem)))
                break;
            if (Comparisons.Directions.At(t, i) is { Meaning: "up" or "down" } hit && !(t[i].Lower is "over" or "under"
                && reading.Ages[i] > 0) && t[i].Lower is not ("over" or "older" or "younger" or "behind" or "ahead")
                && hit.Next < s.To && !(t[hit.Next].IsNumber))
                return new DifferenceCue(Comparisons.Sign(hit.Meaning), overTime, hit.Next);
            if (!t[i].IsWord || t[i].Lower is "of" or "or" or "in" or "are" or "is" or "were" or "was" or "and" or "per")
                break;
        }
        // "up by 17,000", "fell 3 per cent", "an increase of 5 points", "a gap of 2.3 points", "a further £23 million"
        for (var i = f.First - 1; i >= Math.Max(s.From, f.First - 3); i--)
        {
            if (t[i].Lower is "up" or "down" && (i == f.First - 1 || t[i + 1].Is("by")) && !(i > s.From
                && t[i - 1].Lower is "made" or "make" or "makes" or "making"))
                return new DifferenceCue(t[i].Is("up") ? 1 : -1, true, f.Next);
            if (t[i].Lower is "gap" or "difference" or "shortfall" or "further" or "extra" or "additional" && Between(t, i + 1, f.First))
                return new DifferenceCue(0, overTime, f.Next);
            if (Comparisons.Trends.At(t, i) is { Meaning: "up" or "down" } trend && Between(t, trend.Next, f.First)
                && (trend.Next < f.First || f.Shape is FigureShape.Percent or FigureShape.Points or FigureShape.Fraction
                || t[i].Lower is "risen" or "grown" or "fallen" or "gained" or "dropped" or "rose" or "fell" or "grew"))
                return new DifferenceCue(Comparisons.Sign(trend.Meaning), true, f.Next);
            if (Comparisons.Directions.At(t, i) is { Meaning: "up" or "down" } by && by.Next < f.First && t[by.Next].Is("by")
                && by.Next + 1 == f.First)
                return new DifferenceCue(Comparisons.Sign(by.Meaning), overTime, f.Next);
        }
        if (f.Shape is FigureShape.Multiple || f.First <= s.From)
            return null;
        // "exceeded that of the network by 1.3 points", "cut its costs by a quarter"
        if (t[f.First - 1].Is("by") && SignBefore(reading, s, f.First - 1) is { } sign)
            return new DifferenceCue(sign.Sign, sign.OverTime, f.Next);
        return null;
    }

    // The verb of a difference that stands some words before its "by".
    private static (int Sign, bool OverTime)? SignBefore(TextReading reading, Sentence s, int by)
    {
        var t = reading.Tokens;
        for (var i = by - 1; i >= Math.Max(s.From, by - 9) && reading.FigureAt(i) is null && t[i].Lower is not ("," or ";"); i--)
        {
            if (Comparisons.Directions.At(t, i) is { Meaning: "up" or "down" } hit
                && t[i].Lower is not ("over" or "under" or "older" or "younger"))
                return (Comparisons.Sign(hit.Meaning), false);
            if (Comparisons.Trends.At(t, i) is { Meaning: "up" or "down" } trend)
                return (Comparisons.Sign(trend.Meaning), true);
            if (t[i].Lower is "cut" or "changed" or "differ" or "differs" or "differed" or "ahead" or "behind")
                return (0, t[i].Lower is "cut" or "changed");
        }
        return null;
    }

    // "a fall of 24 units, or nearly 6 per cent": told once more.
    private static DifferenceCue? Restated(TextReading reading, Figure f, Sentence s)
    {
        var t = reading.Tokens;
        var at = f.First - 1;
        if (f.Shape == FigureShape.Multiple || at <= s.From || t[at].Lower is not ("or" or "("))
            return null;
        var bracket = t[at].Is("(");
        at = t[at - 1].Is(",") ? at - 2 : at - 1;
        // "a third less than in 2010 (3.25 million)": a value, not the difference again.
        if (bracket && reading.FigureAt(at) is null && reading.DatesIn(s.From, f.First).Any(d => d.Next == at + 1))
            return null;
        // "fell by 230 between 2018 and 2023, or 3 per cent"
        while (at > s.From && reading.FigureAt(at) is null && f.First - at < 9 && reading.Tokens[at].Kind != TokenKind.Symbol)
            at--;
        return at >= s.From && reading.FigureAt(at) is { } before && before.Sentence == f.Sentence && before.Shape != f.Shape
            && before.First < f.First && Direct(reading, before) is { } cue ? cue with { Next = f.Next } : null;
    }

    // Only "by", "of", "of about" may stand between the cue and the figure; "to" would make it a value.
    private static bool Between(Token[] t, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (t[i].Lower is not ("by" or "of" or "a" or "an" or "another" or "some"))
                return false;
        }
        return true;
    }

    private static bool SinceOrBy(TextReading reading, Figure f, Sentence s) =>
        reading.Contains(f.Next, Math.Min(s.To, f.Next + 7), t => t.Lower is "since" or "ago" or "earlier" or "before")
        || reading.Contains(Math.Max(s.From, f.First - 10), f.First, t => t.Lower is "between" or "since")
        || reading.Contains(f.Next, Math.Min(s.To, f.Next + 8), t => t.Lower is "between" or "from")
        || ThanThen(reading, f, s);

    // "8 per cent more than in 2018"
    private static bool ThanThen(TextReading reading, Figure f, Sentence s)
    {
        for (var i = f.Next; i < Math.Min(s.To, f.Next + 3); i++)
        {
            if (reading.Tokens[i].Is("than"))
                return reading.DatesIn(i, Math.Min(s.To, i + 7)).Any(d => d.First <= i + 4 && !reading.PlacesIn(i, d.First).Any());
        }
        return false;
    }

    private static IEnumerable<Gap> Gaps(TextReading reading, Figure f, DifferenceCue cue)
    {
        var ranked = reading.Ranker.At(f.NumberAt);
        var near = ranked.Where(r => r.Score >= ranked[0].Score * Near).Select(r => r.Topic).ToList();
        if (cue.OverTime && reading.Index.Population is { } people && !near.Contains(people) && SpeaksOfPeople(reading, f))
            near.Add(people);
        foreach (var topic in near)
        {
            foreach (var gap in Of(reading, f, topic, cue))
                yield return gap;
        }
    }

    // Any two values that the sentence speaks of, where neither the comparator nor the ends of the series explain the figure.
    private static IEnumerable<Gap> Between(TextReading reading, Figure f)
    {
        var ranked = reading.Ranker.At(f.NumberAt);
        foreach (var r in ranked.Where(r => r.Score >= ranked[0].Score * Near))
        {
            var sisters = Spoken.Sisters(reading, r.Topic, f.Sentence).Where(t => t != r.Topic).SelectMany(t => Spoken.Of(reading, t,
                f.Sentence));
            var points = Spoken.Of(reading, r.Topic, f.Sentence).Concat(sisters).ToList();
            foreach (var a in points)
            {
                foreach (var b in points)
                {
                    if (a.Fact != b.Fact && IsLater(reading, a, b))
                        yield return Compare(reading, f, r.Topic, a, b, a.Fact.AreaCode == b.Fact.AreaCode);
                }
            }
        }
    }

    // A change is told of the later value, a gap of the area before others.
    private static bool IsLater(TextReading reading, Point a, Point b) =>
        a.Fact.AreaCode == b.Fact.AreaCode ? a.Period.CompareTo(b.Period) > 0 || a.Fact.CategoryId != b.Fact.CategoryId
        : a.Fact.AreaCode == reading.Index.OwnCode || b.Fact.AreaCode != reading.Index.OwnCode;

    // "Rise in referrals: 44%": the indicator is itself a change, and its value is told.
    private static bool IsItself(TextReading reading, Figure f) =>
        Candidates.Of(reading, f, Whose.Of(reading, f), null).Exists(c => c.Fit == FitKind.Match && c.Relevance > Near
            && c.Topic.LabelTokens.Any(t => Comparisons.Trends.Has(t.Lower, "up") || Comparisons.Trends.Has(t.Lower, "down")));

    private static bool SpeaksOfPeople(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        return reading.Contains(s.From, f.First, t => WordClasses.People.Contains(t.Stem))
            || reading.PlacesIn(s.From, f.First).Any(p => p.Role == PlaceRole.Own);
    }

    private static IEnumerable<Gap> Of(TextReading reading, Figure f, Topic topic, DifferenceCue cue)
    {
        var own = topic.In(reading.Index.OwnCode);
        if (own is { Dated: true } && (cue.OverTime || topic.In(reading.Index.OtherCode) is not { IsEmpty: false }))
        {
            // "rose by 23% between April and October": these two, and no others.
            if (TimeWindow.Beside(reading, reading.Doc.Sentences[f.Sentence], f.First, f.Next, own) is { Single: false } span
                && own.Within(span.From, span.To).ToList() is { Count: > 1 } within)
            {
                yield return Compare(reading, f, topic, within[^1], within[0], true);
                yield break;
            }
            var time = FigureTime.Of(reading, f);
            var first = time is { Until: null } at && own.Points.FirstOrDefault(p =>
                at.Covers(p.Period) is true) is { Fact: not null } since ? since : time is { Until: not null } w
                ? own.Points.FirstOrDefault(p => w.Covers(p.Period) is true, own.First) : own.First;
            var last = time is { Until: not null } window ? own.Points.LastOrDefault(p => window.Covers(p.Period) is true, own.Latest)
                : own.Latest;
            yield return Compare(reading, f, topic, last, first, true);
            if (first.Fact == last.Fact && own.First.Fact != last.Fact)
                yield return Compare(reading, f, topic, last, own.First, true);
            if (own.Points.Count > 2)
                yield return Compare(reading, f, topic, own.Latest, own.Points[^2], true);
        }
        foreach (var pair in Pair.Told(reading, topic, reading.Doc.Sentences[f.Sentence], f.NumberAt))
            yield return Turned(reading, f, cue) ? Compare(reading, f, topic, pair.Other, pair.Own, false) : Compare(reading, f, topic,
                pair.Own, pair.Other, false);
        if (Arithmetic.Product(reading, topic) is { } product && cue.OverTime)
            yield return Compare(reading, f, topic, product.Last, product.First, true);
    }

    // "The regional average is 128, a third more than in the town": told from the comparator's side.
    private static bool Turned(TextReading reading, Figure f, DifferenceCue cue)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        return reading.PlacesIn(cue.Next, Math.Min(s.To, cue.Next + 6)).FirstOrDefault() is { Next: > 0, Role: PlaceRole.Own }
            && reading.Contains(cue.Next, Math.Min(s.To, cue.Next + 2), t => t.Is("than")) && reading.PlacesIn(s.From, f.First).Any(p =>
            p.Role == PlaceRole.Comparator);
    }

    private static Gap Compare(TextReading reading, Figure f, Topic topic, Point a, Point b, bool overTime)
    {
        var gap = a.Value - b.Value;
        var relative = b.Value == 0 ? 0 : gap / b.Value * 100;
        var text = overTime
            ? $"{topic.Name} went from {Words.Say(topic, b.Value)} ({b.Id}) to {Words.Say(topic, a.Value)} ({a.Id}): a change of "
                + $"{Words.Say(gap)}, or {Words.Say(relative)}%."
            : $"{Words.State(reading, topic, a)} beside {Words.Say(topic, b.Value)} ({b.Id}): a gap of {Words.Say(gap)}, or "
                + $"{Words.Say(relative)}%.";
        var (fits, twisted) = f.Shape switch
        {
            FigureShape.Percent => (Allows(f, f.Value, f.Step, relative), topic.Unit.Per == 100 && Allows(f, f.Value, f.Step, gap)),
            FigureShape.Fraction => (Tolerance.Allows(f with { Shape = FigureShape.Fraction }, f.Value, f.Step, Math.Abs(relative) / 100),
                false),
            FigureShape.Points => (topic.Unit.Per == 100 && Allows(f, f.Value, f.Step, topic.Unit.AsFraction ? gap * 100
                : gap), Allows(f, f.Value, f.Step, relative)),
            _ => Amount(f, topic.Unit, gap),
        };
        return new Gap(topic, gap, fits, twisted, text, [a.Id, b.Id]);
    }

    private static (bool Fits, bool Twisted) Amount(Figure f, UnitSense unit, decimal gap)
    {
        var full = gap * unit.Scale;
        if (unit.Kind != QuantityKind.Money)
        {
            if (UnitTable.IsCurrency(f.Unit) || f.Unit == "penny")
                return (false, Allows(f, f.Value, f.Step, gap));
            if (f.Unit is not null && unit.Unit is not null && UnitTable.Dimension(f.Unit) == UnitTable.Dimension(unit.Unit))
                return (Allows(f, f.Value, f.Step, full * UnitTable.Size(unit.Unit) / UnitTable.Size(f.Unit)), false);
            return (Allows(f, f.Value, f.Step, gap), false);
        }
        if (f.Unit == "penny")
            f = f with { Value = f.Value / 100, Step = f.Step / 100, Unit = unit.Unit };
        var per = unit.Per ?? 1;
        var fits = f.Base switch
        {
            1 => Allows(f, f.Value, f.Step, full / per),
            { } b => Allows(f, f.Value / b, f.Step / b, full / per),
            _ => Allows(f, f.Value, f.Step, full) || Allows(f, f.Value, f.Step, full / per),
        };
        return (fits, !fits && (Allows(f, f.Value, f.Step, gap) || Allows(f, f.Value, f.Step, full)));
    }

    private static bool Allows(Figure f, decimal value, decimal step, decimal fact) => Tolerance.Allows(f, value, step, Math.Abs(fact));
}
