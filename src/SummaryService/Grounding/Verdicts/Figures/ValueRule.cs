using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts.Derived;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>Judges a figure that states a value of something.</summary>
internal static class ValueRule
{
    private const int MostOthers = 6, FarthestBack = 2;
    private const double OnTopic = 0.55, NearTopic = 0.3, SureTopic = 0.75;

    public static void Judge(TextReading reading, Figure f, Judgements judge)
    {
        if (RangeRule.Try(reading, f, judge))
            return;
        var whose = Whose.Of(reading, f);
        var time = FigureTime.Of(reading, f);
        var candidates = Candidates.Of(reading, f, whose, time);
        var match = OfNamedCategory(reading, f, candidates, candidates.Find(c => c.Fit == FitKind.Match && Relevant(reading, f, c)));
        var atItsTime = match is { Topic: not null, TimeFits: false } ? Cut(reading, f, candidates.Count, whose, time) : null;
        if (atItsTime is not null)
            match = default;
        if (match is { Topic: not null, AreaFits: false } && FigureRule.IsLabelNumber(reading, f))
            return;
        // "12.4 per 100,000" of a rate per million, though another indicator once had that value.
        if (match is { Topic.InSheet: false } && TwistedHere(reading, f, match, candidates) is { Topic: not null } nearer)
        {
            Twisted(reading, f, nearer, judge);
            return;
        }
        if (match.Topic is not null && !f.Weak && ExtremeRule.Refutes(reading, f, match, time, judge))
            return;
        if (AsideRule.IsNamedLimit(reading, f) || (match is { Topic: not null, TimeFits: false } && AsideRule.IsLimit(reading, f)))
        {
            judge.NotCheckable(f.First, f.Next, "A limit that the facts do not hold.");
            return;
        }
        // "The gap narrowed from 83.8 in 2023": a value of another time that happens to be as large is not meant.
        if (match is { Topic: not null, TimeFits: false } && SpeaksOfGap(reading, f) && GapRule.Explain(reading, f) is { } apart)
        {
            judge.Supported(f.First, f.Next, apart.Text, apart.Facts);
            return;
        }
        if (match.Topic is not null)
        {
            Matched(reading, f, whose, time, match, candidates, judge);
            return;
        }
        if (f.Weak || FigureRule.IsLabelNumber(reading, f))
        {
            return;
        }
        if (OnTheBaseBefore(reading, f, whose, time) is { Topic: not null } carried)
        {
            reading.Resolved[f] = carried.Topic;
            reading.Stated[f] = carried.Point;
            judge.Supported(f.First, f.Next, $"{Words.State(reading, carried.Topic, carried.Point)}.", carried.Point.Id);
            return;
        }
        if (OnTheScaleBehind(reading, f, whose, time) is { Topic: not null } scaled)
        {
            reading.Resolved[f] = scaled.Topic;
            reading.Stated[f] = scaled.Point;
            judge.Supported(f.First, f.Next, $"{Words.State(reading, scaled.Topic, scaled.Point)}.", scaled.Point.Id);
            return;
        }
        if (PairedFigures.Find(reading, f, whose) is { } pair)
        {
            reading.Resolved[f] = pair.Topic;
            judge.Supported(f.First, f.Next, $"{Words.State(reading, pair.Topic, pair.Point)}.", pair.Point.Id);
            return;
        }
        if ((Arithmetic.Explain(reading, f, whose) ?? Converted(reading, f, whose)) is { } sum)
        {
            reading.Resolved[f] = sum.Topic;
            if (!SubjectRule.CountsOther(reading, f, sum.Topic, sum.Text, sum.Facts, judge))
                judge.Supported(f.First, f.Next, sum.Text, sum.Facts);
            return;
        }
        if ((atItsTime ?? Cut(reading, f, candidates.Count, whose, time)) is { } cut)
        {
            if (ExtremeRule.Refutes(reading, f, new Candidate(cut.Topic, cut.Point, FitKind.Match, 1, true, time is not null), time, judge))
                return;
            reading.Resolved[f] = cut.Topic;
            judge.Supported(f.First, f.Next, $"{Words.State(reading, cut.Topic, cut.Point)}; the text cuts digits off.", cut.Point.Id);
            judge.Doubtful(f.First, f.Next, FindingKind.Number,
                $"{Words.State(reading, cut.Topic, cut.Point)}; {reading.Doc.Quote(f.First, f.Next)} cuts digits off instead of "
                    + $"rounding.", cut.Point.Id);
            return;
        }
        if (AsideRule.Explain(reading, f) is { } aside)
        {
            judge.Supported(f.First, f.Next, aside.Text, aside.Facts);
            return;
        }
        if (AsideRule.IsField(reading, f))
        {
            judge.NotCheckable(f.First, f.Next, "How many are ranked, which the facts do not say.");
            return;
        }
        if (AsideRule.IsTimeline(reading, f) || AsideRule.IsLimit(reading, f))
        {
            judge.NotCheckable(f.First, f.Next, "A limit or a stretch of time that the facts do not hold.");
            return;
        }
        if ((GapRule.Explain(reading, f) ?? PeriodSums.Explain(reading, f, whose) ?? ToldBefore.Explain(reading, f, whose)) is { } gap)
        {
            judge.Supported(f.First, f.Next, gap.Text, gap.Facts);
            return;
        }
        if (OfTheOthers(reading, f, whose) is { Fact: not null } other)
        {
            judge.Supported(f.First, f.Next, $"{Words.Say(other.Value)} is the value of another part ({other.Id}).", other.Id);
            return;
        }
        var twisted = candidates.Find(c => c.Fit is FitKind.Unit or FitKind.Base && c.Relevance >= (f.Digits >= 3 ? NearTopic : OnTopic));
        if (twisted.Topic is not null)
            Twisted(reading, f, twisted, judge);
        else if (Spoken.NamesStranger(reading, f) && (whose.Role == PlaceRole.Other || f.Shape == FigureShape.Fraction
            || Spoken.FollowsStranger(reading, f)))
            Stranger(reading, f, whose, judge);
        else if (f.IsShare && PartOf(reading, f) is { } part)
            judge.Supported(f.First, f.Next, part.Text, part.Facts);
        else if (AsideRule.IsDuration(reading, f))
            judge.NotCheckable(f.First, f.Next, "A stretch of time that no indicator measures.");
        else if (Unannounced.Of(reading, f) is { } computed)
            judge.NotCheckable(f.First, f.Next, $"Nothing says what it is; it would fit {computed.Say(reading)}.");
        else
            Unmatched(reading, f, whose, time, judge);
    }

    // The value that the sentence is about, told by another unit or base, where the one that agrees is of something else.
    private static Candidate TwistedHere(TextReading reading, Figure f, Candidate match, List<Candidate> candidates) =>
        f.Digits >= 3 && match is not { Relevance: >= SureTopic } && !reading.IndicatorsIn(f.Sentence).Exists(n =>
            n.Indicator == match.Topic.Indicator.Id)
            ? candidates.Find(c => c is { Fit: FitKind.Unit or FitKind.Base, Relevance: >= SureTopic, AreaFits: true, TimeFits: not false,
                Topic.InSheet: true } && c.Point == c.Topic.In(c.Point.Fact.AreaCode)?.Latest) : default;

    // "about 10 out of every 100 people … more than the England average of about 8": the base is told once.
    private static Candidate OnTheBaseBefore(TextReading reading, Figure f, Whose whose, FigureTime? time)
    {
        var at = reading.IndexOf(f) - 1;
        return at >= 0 && f is { Shape: FigureShape.Amount, Unit: null, Base: null }
            && reading.Figures[at] is { Shape: FigureShape.OutOf, Base: > 1 } before
            && before.Sentence >= f.Sentence - 1 && reading.Resolved.GetValueOrDefault(before) is { } topic
            ? Candidates.Of(reading, f with { Shape = FigureShape.OutOf, Base = before.Base }, whose, time).Find(c => c.Topic == topic
                && c is { Fit: FitKind.Match, AreaFits: true, TimeFits: not false })
            : default;
    }

    // "61.8 of the country's 153.5 billion crowns": scale and unit are told once.
    private static Candidate OnTheScaleBehind(TextReading reading, Figure f, Whose whose, FigureTime? time)
    {
        var at = reading.IndexOf(f) + 1;
        if (f is not { Shape: FigureShape.Amount, Unit: null, Base: null } || f.Next >= reading.Tokens.Length
            || !reading.Tokens[f.Next].Is("of") || at >= reading.Figures.Count || reading.Figures[at] is not { Shape: FigureShape.Amount }
            behind || behind.Sentence != f.Sentence || reading.Tokens[behind.NumberAt].Value is not > 0)
            return default;
        var scale = behind.Value / reading.Tokens[behind.NumberAt].Value;
        return scale >= 1000 && f.Value == reading.Tokens[f.NumberAt].Value
            ? Candidates.Of(reading, f with { Value = f.Value * scale, Step = f.Step * scale, Unit = behind.Unit }, whose, time).Find(c =>
                c is { Fit: FitKind.Match, AreaFits: true, TimeFits: not false, Relevance: >= NearTopic }) : default;
    }

    // "The other six all scored 3": told of parts that the sentence does not name, so it must hold for most of them.
    private static Point OfTheOthers(TextReading reading, Figure f, Whose whose)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        if (!reading.Contains(s.From, f.First, t => t.Lower is "other" or "others" or "rest" or "remaining")
            || reading.Ranker.At(f.NumberAt) is not [{ Topic: { Category: not null } top }, ..])
            return default;
        var named = reading.CategoriesIn(f.Sentence, top.Indicator.Id);
        var others = reading.Index.Topics.Where(t => t.Indicator == top.Indicator && t.Category is not null
            && !named.Exists(m => m.Topic == t)).Select(t => t.In(whose.Code)).OfType<Series>().Where(x => !x.IsEmpty)
            .Select(x => x.Latest).ToList();
        var same = others.FindAll(p => Fit.Of(reading, f, top.Unit, p.Value) == FitKind.Match);
        return same.Count * 2 > others.Count ? same[0] : default;
    }

    // A value of an area of which the dataset holds none; where the sheet cannot ask the dataset, nobody knows.
    private static void Stranger(TextReading reading, Figure f, Whose whose, Judgements judge)
    {
        var best = reading.Ranker.At(f.NumberAt) is [{ Topic: var top }, ..] ? top : null;
        if (reading.Index.Sheet.OfOtherArea is not null && whose is { Role: PlaceRole.Other, Code: { } code } && best is { InSheet: true }
            && (f.Digits > 1 || f.Unit is not null) && f.Shape is not (FigureShape.Fraction or FigureShape.Multiple))
            judge.Wrong(f.First, f.Next, FindingKind.NoData,
                $"There is no figure of {best.Name} for {Words.AreaName(reading.Index.Sheet, code)}.");
        else
            judge.NotCheckable(f.First, f.Next, "The facts hold no value of that area.");
    }

    // Two categories may have the value; the one that is named beside the figure is meant.
    private static Candidate OfNamedCategory(TextReading reading, Figure f, List<Candidate> candidates, Candidate match) =>
        match.Topic?.Category is not null && FigureCategory.Of(reading, f, match.Topic.Indicator.Id) is { } told && told != match.Topic
            && candidates.Find(c => c.Fit == FitKind.Match && c.Topic == told) is { Topic: not null } named ? named : match;

    // "almost a sixth of the 51,600 tonnes", "41 of 66 boats, or 62%": one value of the sentence as a part of another.
    private static Sum? PartOf(TextReading reading, Figure f)
    {
        var ranked = reading.Ranker.At(f.NumberAt);
        var near = ranked.Where(r => r.Score >= ranked[0].Score * SureTopic
            && r.Topic.Unit.Kind is QuantityKind.Plain or QuantityKind.Named or QuantityKind.Money)
            .Select(r => r.Topic).ToList();
        if (SaysOfTotal(reading, f) && near.Exists(t => t.Category is not null))
            return Totals(reading, f, near);
        return RatioRule.Between(reading, f with { Value = f.Share, Step = f.Shape == FigureShape.Percent ? f.Step / 100 : f.Step }, near) 
            ?? Totals(reading, f, near);
    }

    private static bool SaysOfTotal(TextReading reading, Figure f) => f.Next + 2 < reading.Tokens.Length && reading.Tokens[f.Next].Is("of")
        && reading.Tokens[f.Next + 1].Is("the") && reading.Tokens[f.Next + 2].Lower is "total" or "whole";

    // A category as a part of all categories.
    private static Sum? Totals(TextReading reading, Figure f, List<Topic> near)
    {
        foreach (var topic in near.Where(t => t is { Category: not null, IsTotal: false }))
        {
            if (topic.In(reading.Index.OwnCode) is { IsEmpty: false } own
                && Arithmetic.Whole(reading, topic, reading.Index.OwnCode) is { } parts && parts > own.Latest.Value
                && Tolerance.Allows(f, f.Share, f.Shape == FigureShape.Percent ? f.Step / 100 : f.Step, own.Latest.Value / parts))
                return new Sum(topic, $"{Words.State(reading, topic, own.Latest)} of {Words.Say(parts)} in all.", [own.Latest.Id]);
        }
        return null;
    }

    private static Sum? Converted(TextReading reading, Figure f, Whose whose)
    {
        var ranked = reading.Ranker.At(f.NumberAt);
        return ranked.Count > 0 && ranked[0].Topic.In(whose.Code) is { IsEmpty: false } series
            ? TimeRateRule.Converted(reading, f, ranked[0].Topic, series.Latest) : null;
    }

    // The cheapest question first.
    private static bool Relevant(TextReading reading, Figure f, Candidate c) =>
        c.Relevance >= (f.Bound is Bound.AtLeast or Bound.AtMost && !IsClose(f, c) ? 0.8
            : f.Digits >= 4 ? 0 : f.Digits == 3 ? NearTopic : OnTopic)
        || IsOnlyKind(reading, f, c.Topic) || GoesOn(reading, f, c.Topic)
        || (c is { AreaFits: true, TimeFits: not false } && Spoken.IsCalled(reading, f, c.Topic)) || IsSister(reading, f, c);

    private static bool SpeaksOfGap(TextReading reading, Figure f) =>
        reading.Contains(reading.Doc.Sentences[f.Sentence].From, f.First, t => WordClasses.Gaps.Contains(t.Stem));

    // Measured in a unit that nothing else of the sheet has, or the only score.
    private static bool IsOnlyKind(TextReading reading, Figure f, Topic topic) => topic.InSheet
        && ((f.Unit is not null && f.Unit == topic.Unit.Unit && reading.Index.IsOnlyIn(topic))
            || (f.Shape == FigureShape.Points && topic.Unit.IsScore && reading.Index.IsOnlyScore(topic)));

    // "The hospital and mental health teams had 9 and 14": a word of the category is said, and its indicator is the one that is meant.
    private static bool IsSister(TextReading reading, Figure f, Candidate c)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        return c is { Topic.Category: not null, AreaFits: true, TimeFits: not false, Relevance: >= NearTopic }
            && f.Bound is not (Bound.AtLeast or Bound.AtMost) && reading.Ranker.At(f.NumberAt)[0].Topic.Indicator == c.Topic.Indicator
            && reading.Contains(s.From, s.To, t => t.IsWord && c.Topic.CategoryStems.Contains(t.Stem)
                && !c.Topic.LabelStems.Contains(t.Stem))
            && (FigureCategory.Of(reading, f, c.Topic.Indicator.Id) is not { } told || told == c.Topic);
    }

    // "of which 63 euros go to hotels", "That compares with 7.4 in 2022", "The busiest quarter was the third, with 8,400": parts of what
    // the figure before tells of, or the same thing.
    private static bool GoesOn(TextReading reading, Figure f, Topic topic)
    {
        var at = reading.IndexOf(f) - 1;
        while (at >= 0 && (reading.Figures[at].Weak || !reading.Resolved.ContainsKey(reading.Figures[at]))
            && reading.Figures[at].Sentence >= f.Sentence - 1)
            at--;
        if (at < 0 || reading.Figures[at] is var before && before.Sentence < f.Sentence - FarthestBack
            || reading.Resolved.GetValueOrDefault(before) is not { } told)
            return false;
        for (var k = before.Sentence + 1; k < f.Sentence; k++)
        {
            if (reading.Doc.Sentences[k].Paragraph != reading.Doc.Sentences[f.Sentence].Paragraph
                || !Subjects.NamesNothing(reading, reading.Doc.Sentences[k]))
                return false;
        }
        // "12.7 per cent against about 19 per cent in England"
        if (before.Sentence == f.Sentence && before.Shape == f.Shape && before.Unit == f.Unit && told == topic
            && (reading.Contains(before.Next, f.First, t => t.Lower is "against" or "compared" or "versus" or "vs" or "after")
                || reading.PlacesIn(before.Next, f.First).Any(p => p.Role == PlaceRole.Comparator)))
            return true;
        if (before.Sentence == f.Sentence && told.Category is null && topic.Category is not null)
            return told.Indicator == topic.Indicator && Spoken.OfWhich(reading, before.Next, f.First);
        return told == topic && Subjects.NamesNothing(reading, reading.Doc.Sentences[f.Sentence]);
    }

    private static bool IsClose(Figure f, Candidate c) => f.Shape == FigureShape.Amount
        && Math.Abs(c.Point.Value - f.Value) <= Math.Abs(f.Value) * 0.05m;

    private static void Matched(TextReading reading, Figure f, Whose whose, FigureTime? time, Candidate match, List<Candidate> all,
        Judgements judge)
    {
        var (topic, point) = (match.Topic, match.Point);
        reading.Resolved[f] = topic;
        reading.Stated[f] = point;
        // "the four towns" are no value of anybody.
        if (f.Weak && (match.Relevance < SureTopic || !match.AreaFits || match.TimeFits is false))
            return;
        if (PlaceRule.Refutes(reading, f, whose, match, judge) || PeriodRule.Refutes(reading, f, time, match, all, judge)
            || TimeRateRule.Refutes(reading, f, topic, point, judge) || PerRule.Refutes(reading, f, topic, point, judge)
            || CategoryRule.Refutes(reading, f, topic, point, judge)
            || NamedIndicator.Refutes(reading, f, match, judge) || DenominatorRule.Refutes(reading, f, topic, point, judge)
            || SubjectRule.Refutes(reading, f, match, judge))
            return;
        judge.Supported(f.First, f.Next, $"{Words.State(reading, topic, point)}; the text says {reading.Doc.Quote(f.First, f.Next)}.",
            point.Id);
    }

    // 70.98 for 70.9857: digits cut off, not rounded. Wrong by less than any reader minds, so only a warning.
    private static (Topic Topic, Point Point)? Cut(TextReading reading, Figure f, int others, Whose whose, FigureTime? time)
    {
        if (f.Digits < 4 - (f.Step < 1 ? 1 : 0) || f.Step > 1 || f.Bound != Bound.Exact)
            return null;
        var up = f with { Value = f.Value + (f.Step / 2), Step = f.Step };
        var best = Candidates.Of(reading, up, whose, time).Find(c => c.Fit == FitKind.Match && c.AreaFits && c.TimeFits is not false
            && c.Relevance >= OnTopic);
        return best.Topic is null || others > MostOthers ? null : (best.Topic, best.Point);
    }

    // The digits are right, unit or base is not.
    private static void Twisted(TextReading reading, Figure f, Candidate c, Judgements judge)
    {
        reading.Resolved[f] = c.Topic;
        reading.Stated[f] = c.Point;
        var kind = c.Fit == FitKind.Unit ? FindingKind.Unit : FindingKind.Denominator;
        judge.Wrong(f.First, f.Next, kind, $"{Words.State(reading, c.Topic, c.Point)}, not {reading.Doc.Quote(f.First, f.Next)}.",
            c.Point.Id);
    }

    private static void Unmatched(TextReading reading, Figure f, Whose whose, FigureTime? time, Judgements judge)
    {
        var ranked = reading.Ranker.At(f.NumberAt);
        var best = ranked.FirstOrDefault(r => r.Topic.In(whose.Code) is { IsEmpty: false });
        var quote = reading.Doc.Quote(f.First, f.Next);
        if (best.Topic is not null && best.Score >= ranked[0].Score * SureTopic)
        {
            var series = best.Topic.In(whose.Code)!;
            var point = series.At(time);
            var (first, next) = time is { } told && series.IsLong ? told.With(f) : (f.First, f.Next);
            judge.Wrong(first, next, FindingKind.Number, $"{Words.State(reading, best.Topic, point)}, not {quote}.", point.Id);
        }
        else if (ranked.Count > 0 && ranked[0].Topic.In(whose.Code) is { IsEmpty: true, Missing: { } missing })
            judge.Wrong(f.First, f.Next, FindingKind.NoData, $"There is no figure of {ranked[0].Topic.Name} for "
                + $"{Words.AreaName(reading.Index.Sheet, missing.AreaCode)}: {Words.Reason(missing.Status)} ({missing.Id}).", missing.Id);
        else
            judge.Wrong(f.First, f.Next, FindingKind.Unsupported, $"No fact says {quote}.");
    }
}
