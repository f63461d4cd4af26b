using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts.Comparison;
using SummaryService.Grounding.Verdicts.Figures;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>The difference of two values, and whether a figure states it.</summary>
/// <param name="Topic">What it is a difference of.</param>
/// <param name="Value">The difference.</param>
/// <param name="Fits">Whether the figure states it.</param>
/// <param name="Twisted">Whether the figure states it in another unit.</param>
/// <param name="Tell">Says it for people; most differences are never told.</param>
/// <param name="Facts">The facts that it was made of.</param>
internal readonly record struct Gap(Topic Topic, decimal Value, bool Fits, bool Twisted, Func<string> Tell, string[] Facts)
{
    public string Text => Tell();
}

/// <summary>Computes the differences that a figure may state.</summary>
internal static class Gaps
{
    private const double Near = 0.5;
    private const int Far = 8;

    /// <summary>Lists the differences that a cue may speak of, the likeliest first.</summary>
    public static IEnumerable<Gap> Of(TextReading reading, Figure f, DifferenceCue cue)
    {
        var ranked = reading.Ranker.At(f.NumberAt);
        var near = ranked.Where(r => r.Score >= ranked[0].Score * Near).Select(r => r.Topic).ToList();
        // "284,000 customers, 14,000 more than in 2022": of what the figure before tells.
        var at = reading.IndexOf(f) - 1;
        if (at >= 0 && reading.Figures[at].Sentence == f.Sentence && reading.Resolved.GetValueOrDefault(reading.Figures[at]) is { } told)
            near = [told, .. near.Where(t => t != told)];
        if (cue.OverTime && reading.Index.Population is { } people && !near.Contains(people) && SpeaksOfPeople(reading, f))
            near.Add(people);
        foreach (var topic in near)
        {
            foreach (var gap in OfTopic(reading, f, topic, cue))
                yield return gap;
        }
    }

    /// <summary>Lists the differences of the categories that a figure is told to lie between: "16 points higher than for adults"; null
    /// where it is told of something else.</summary>
    public static List<Gap>? OfCategories(TextReading reading, Figure f, DifferenceCue cue) =>
        cue.Word is not null && cue.Next < reading.Tokens.Length && reading.Tokens[cue.Next].Is("than")
            && CategoryPair.Beside(reading, reading.Doc.Sentences[f.Sentence], f.First, cue.Next) is { Count: > 0 } pairs
            ? [.. pairs.Select(p => Compare(reading, f, p.Left, p.A, p.B, false))] : null;

    /// <summary>Lists the differences of any two values that the sentence speaks of, for figures that neither the comparator nor the ends
    /// of
    /// the series explain.</summary>
    public static IEnumerable<Gap> Between(TextReading reading, Figure f)
    {
        var ofTimes = DifferenceCue.ThanThen(reading, f, reading.Doc.Sentences[f.Sentence]);
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
                    if (a.Fact != b.Fact && (a.Fact.AreaCode == b.Fact.AreaCode || (!ofTimes && a.Period.Text == b.Period.Text))
                        && IsLater(reading, f, a, b))
                        yield return Compare(reading, f, r.Topic, a, b, a.Fact.AreaCode == b.Fact.AreaCode);
                }
            }
        }
    }

    // A change is told of the later value, a gap of the area before others.
    private static bool IsLater(TextReading reading, Figure f, Point a, Point b) =>
        a.Fact.AreaCode == b.Fact.AreaCode ? a.Period.CompareTo(b.Period) > 0 || a.Fact.CategoryId != b.Fact.CategoryId
        : Than(reading, f) is { Code: { } than } ? b.Fact.AreaCode == than
        : a.Fact.AreaCode == reading.Index.OwnCode || b.Fact.AreaCode != reading.Index.OwnCode 
            || (Whose.Of(reading, f) is { Role: PlaceRole.Other, Code: var code } && a.Fact.AreaCode == code);

    private static bool SpeaksOfPeople(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        return reading.Contains(s.From, f.First, t => WordClasses.People.Contains(t.Stem))
            || reading.PlacesIn(s.From, f.First).Any(p => p.Role == PlaceRole.Own);
    }

    private static IEnumerable<Gap> OfTopic(TextReading reading, Figure f, Topic topic, DifferenceCue cue)
    {
        // "while the region as a whole gained 42,800": a change of the area that the words beside it name.
        var own = topic.In(cue.OverTime ? AreaOf(reading, f, topic) : reading.Index.OwnCode);
        if (own is { Dated: true } && (cue.OverTime || topic.In(reading.Index.OtherCode) is not { IsEmpty: false }))
        {
            if (SaysOverTheYear(reading, f) && BeforeAYear(own, own.Latest) is { } then)
                yield return Compare(reading, f, topic, own.Latest, then, true);
            // "1.4 minutes more than in the same quarter of 2023"
            if (SaysSameSeason(reading, f) && Anchor(reading, f, topic, own) is var told && BeforeAYear(own, told) is { } season)
            {
                yield return Compare(reading, f, topic, told, season, true);
                yield break;
            }
            // "rose by 23% between April and October": these two, and no others.
            if (TimeWindow.Beside(reading, reading.Doc.Sentences[f.Sentence], f.First, f.Next, own) is { Single: false } span
                && own.Within(span.From, span.To).ToList() is { Count: > 1 } within)
            {
                yield return Compare(reading, f, topic, within[^1], within[0], true);
                // "over the year 2024": from the last value before it.
                if (own.IndexOf(within[0]) is > 0 and var start && FigureTime.Of(reading, f) is not { Until: not null }
                    && !reading.Contains(f.Next, reading.Doc.Sentences[f.Sentence].To, t => t.Lower is "between" or "from"))
                    yield return Compare(reading, f, topic, within[^1], own.Points[start - 1], true);
                yield break;
            }
            var time = FigureTime.Of(reading, f);
            var first = time is { Until: null } at && own.Points.FirstOrDefault(p =>
                at.Covers(p.Period) is true) is { Fact: not null } since ? since : time is { Until: not null } w
                ? own.Points.FirstOrDefault(p => w.Covers(p.Period) is true, own.First) : own.First;
            var last = time is { Until: not null } window ? own.Points.LastOrDefault(p => window.Covers(p.Period) is true, own.Latest)
                : own.Latest;
            yield return Compare(reading, f, topic, last, first, true);
            // "The steepest rise came in 2023, of 5.5 points": from the time before.
            if (time is { Until: null } && first.Fact != own.First.Fact)
                yield return Compare(reading, f, topic, first, own.Points[own.IndexOf(first) - 1], true);
            if (first.Fact == last.Fact && own.First.Fact != last.Fact)
                yield return Compare(reading, f, topic, last, own.First, true);
            if (own.Points.Count > 2)
                yield return Compare(reading, f, topic, own.Latest, own.Points[^2], true);
        }
        // "11% more than in 2010" of an index that was 100 then
        if (topic.Unit.IsScore && f.Shape == FigureShape.Percent && topic.Numbers.Contains(100)
            && reading.DatesIn(reading.Doc.Sentences[f.Sentence].From, reading.Doc.Sentences[f.Sentence].To).Any(d => d.From is { } base100
                && topic.Numbers.Contains(base100.Year)) && topic.In(AreaOf(reading, f, topic)) is { IsEmpty: false } index
            && Allows(f, f.Value, f.Step, index.Latest.Value - 100))
            yield return new Gap(topic, index.Latest.Value - 100, true, false,
                () => $"{Words.State(reading, topic, index.Latest)}; the base is 100.", [index.Latest.Id]);
        if (topic.YearsIn(AreaOf(reading, f, topic)) is { Points.Count: > 1 } years)
        {
            for (var i = years.Points.Count - 1; i > 0; i--)
            {
                if (Compare(reading, f, topic, years.Points[i], years.Points[i - 1], true) is { Fits: true } yearly)
                    yield return yearly;
            }
        }
        if (cue.Next < reading.Tokens.Length && Spoken.AgainstComparator(reading, f, cue.Next) && Pair.Of(reading, topic) is { } latest)
            yield return Compare(reading, f, topic, latest.Own, latest.Other, false);
        foreach (var pair in Pair.Told(reading, topic, reading.Doc.Sentences[f.Sentence], f.NumberAt))
            yield return Turned(reading, f, cue) ? Compare(reading, f, topic, pair.Other, pair.Own, false) : Compare(reading, f, topic,
                pair.Own, pair.Other, false);
        if (Arithmetic.Product(reading, topic) is { } product && cue.OverTime)
            yield return Compare(reading, f, topic, product.Last, product.First, true);
    }

    // "by 4.3% over the year and by 700 crowns since 2020"
    private static bool SaysOverTheYear(TextReading reading, Figure f) => f.Next + 2 < reading.Tokens.Length
        && reading.Tokens[f.Next].Lower is "over" or "on" or "in" or "within" && reading.Tokens[f.Next + 1].Lower is "the" or "a" or "one"
        && reading.Contains(f.Next + 2, f.Next + 4, t => t.Is("year"));

    private static bool SaysSameSeason(TextReading reading, Figure f)
    {
        var end = Math.Min(reading.Doc.Sentences[f.Sentence].To, f.Next + Far);
        for (var i = f.Next; i + 1 < end && reading.FigureAt(i) is null; i++)
        {
            if (reading.Tokens[i].Is("same") && reading.Tokens[i + 1].Lower is "quarter" or "month" or "week" or "season" or "period")
                return true;
        }
        return false;
    }

    // The value that the text told last of the series, or its latest.
    private static Point Anchor(TextReading reading, Figure f, Topic topic, Series own)
    {
        for (var i = reading.IndexOf(f) - 1; i >= 0 && reading.Figures[i].Sentence >= f.Sentence - 1; i--)
        {
            if (reading.Resolved.GetValueOrDefault(reading.Figures[i]) == topic && reading.Stated.TryGetValue(reading.Figures[i],
                out var told) && own.IndexOf(told) >= 0)
                return told;
        }
        return own.Latest;
    }

    private static Point? BeforeAYear(Series series, Point point) => point.Period.Start is { } start
        ? series.Points.Where(p => p.Period.Start == start.AddYears(-1)).Cast<Point?>().FirstOrDefault() : null;

    // Of the place beside it, or of the figure before: "Nationally, 398,600 were recorded, 10,300 fewer than the year before".
    private static string AreaOf(TextReading reading, Figure f, Topic topic)
    {
        if (Whose.Of(reading, f) is { Plainly: true, Code: { } named })
            return named;
        var at = reading.IndexOf(f) - 1;
        return at >= 0 && reading.Figures[at].Sentence == f.Sentence && reading.Stated.TryGetValue(reading.Figures[at], out var before)
            && reading.Resolved.GetValueOrDefault(reading.Figures[at]) == topic ? before.Fact.AreaCode
            : Opening(reading, f) ?? reading.Index.OwnCode;
    }

    /// <summary>Gets the place that opens the clause of a figure, with no figure since, or null: "Norrby, on the other hand, gained
    /// 39".</summary>
    public static string? Opening(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        for (var i = f.First - 1; i >= s.From && reading.FigureAt(i) is null; i--)
        {
            if (reading.PlaceAt(i) is not { } place)
                continue;
            var at = place.First > s.From && reading.Tokens[place.First - 1].Is("the") ? place.First - 1 : place.First;
            return place.Code is not null && (at == s.From || reading.Tokens[at - 1].Lower is ";" or "," or "and" or "while" or "but"
                or "whereas" or "–") ? place.Code : null;
        }
        return null;
    }

    // "The regional average is 128, a third more than in the town": told from the comparator's side.
    private static bool Turned(TextReading reading, Figure f, DifferenceCue cue)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        // "The regional mean was 0.7 lower": no other place is named than the comparator, as the one that is lower.
        if (!cue.OverTime && reading.PlacesIn(s.From, s.To).ToList() is { Count: > 0 } places && places.TrueForAll(p =>
            p.Role == PlaceRole.Comparator) && places[0].First - s.From <= 2 && places[^1].Next <= f.First
            && (reading.Clauses[f.First] - reading.Clauses[places[0].First] <= 1 || States(reading, places[0], f)))
            return true;
        // "the next harbour, Porto Lenn, lands 4,140 tonnes less", "The national average, 267, is 31 litres higher"
        if (!cue.OverTime && Than(reading, f) is null && !reading.PlacesIn(s.From, s.To).Any(p => p.Role != PlaceRole.Other)
            && reading.PlacesIn(s.From, f.First).LastOrDefault() is { Next: > 0 } subject && f.First - subject.Next < Far
            && !reading.Contains(subject.First - 2, subject.First, t => t.Lower is "than" or "to" or "with" or "from"))
            return true;
        return Than(reading, f) is { Role: PlaceRole.Own }
            && reading.Contains(cue.Next, Math.Min(s.To, cue.Next + 2), t => t.Is("than")) && reading.PlacesIn(s.From, f.First).Any(p =>
            p.Role == PlaceRole.Comparator);
    }

    /// <summary>Gets the place that a difference is told from: "26 more than Aldby", "3.2 points lower than that of Aldby".</summary>
    public static PlaceMention? Than(TextReading reading, Figure f)
    {
        var end = reading.Doc.Sentences[f.Sentence].To;
        for (var i = f.Next; i < Math.Min(end, f.Next + 4); i++)
        {
            for (var k = i + 1; reading.Tokens[i].Is("than") && k < Math.Min(end, i + 5); k++)
            {
                if (reading.PlaceAt(k) is { } place)
                    return place;
            }
        }
        return null;
    }

    // "The national average, 3,340 kWh, is 195 kWh higher": its own value stands between.
    private static bool States(TextReading reading, PlaceMention place, Figure f)
    {
        var at = reading.IndexOf(f) - 1;
        return at >= 0 && reading.Figures[at].First > place.First && (at == 0 || reading.Figures[at - 1].Next <= place.First)
            && reading.Contains(f.First - 2, f.First, t => t.Lower is "is" or "was" or "are" or "were");
    }

    private static Gap Compare(TextReading reading, Figure f, Topic topic, Point a, Point b, bool overTime)
    {
        var gap = a.Value - b.Value;
        var relative = b.Value == 0 ? 0 : gap / b.Value * 100;
        string Tell() => overTime
            ? $"{topic.Name} went from {Words.Say(topic, b.Value)} ({b.Id}) to {Words.Say(topic, a.Value)} ({a.Id}): a change of "
                + $"{Words.Say(gap)}, or {Words.Say(relative)}%."
            : $"{Words.State(reading, topic, a)} beside {Words.Say(topic, b.Value)} ({b.Id}): a gap of {Words.Say(gap)}, or "
                + $"{Words.Say(relative)}%.";
        var (fits, twisted) = f.Shape switch
        {
            FigureShape.Percent => (Allows(f, f.Value, f.Step, relative), topic.Unit.Per == 100 && Allows(f, f.Value, f.Step, gap)),
            FigureShape.Fraction => (Tolerance.Allows(f with { Shape = FigureShape.Fraction }, f.Value, f.Step, Math.Abs(relative) / 100),
                false),
            FigureShape.Points => ((topic.Unit.Per == 100 || topic.Unit.Kind == QuantityKind.Plain)
                && Allows(f, f.Value, f.Step, topic.Unit.AsFraction ? gap * 100 : gap), Allows(f, f.Value, f.Step, relative)),
            _ => Amount(f, topic, gap),
        };
        return new Gap(topic, gap, fits, twisted, Tell, [a.Id, b.Id]);
    }

    private static (bool Fits, bool Twisted) Amount(Figure f, Topic topic, decimal gap)
    {
        var unit = topic.Unit;
        var full = gap * unit.Scale;
        if (unit.Kind != QuantityKind.Money)
        {
            if (Fit.IsCentOf(f, unit))
                return (Allows(f, f.Value / 100, f.Step / 100, full), false);
            if (UnitTable.IsCurrency(f.Unit) || f.Unit == "penny")
                return (false, Allows(f, f.Value, f.Step, gap));
            if (f.Unit is not null && unit.Unit is not null && UnitTable.Dimension(f.Unit) == UnitTable.Dimension(unit.Unit))
                return (Allows(f, f.Value, f.Step, full * UnitTable.Size(unit.Unit) / UnitTable.Size(f.Unit)),
                    f.Unit != unit.Unit && Allows(f, f.Value, f.Step, gap));
            // "34.1 florins more" of an index
            if (f.Unit is not null && unit is { Unit: null, Kind: QuantityKind.Plain }
                && !topic.NamedBase.Any(t => UnitTable.Words.Has(t.Lower, f.Unit)))
                return (false, Allows(f, f.Value, f.Step, gap));
            return (Allows(f, f.Value, f.Step, gap) || (unit.Scale > 1 && Allows(f, f.Value, f.Step, full)), false);
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
