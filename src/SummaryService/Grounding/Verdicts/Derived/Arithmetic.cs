using SummaryService.Context;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>A computation that gives a figure.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Text">The computation for people.</param>
/// <param name="Facts">The facts that went in.</param>
internal sealed record Sum(Topic Topic, string Text, string[] Facts);

/// <summary>Looks for a simple computation on facts that gives a figure: a total, a share of two counts, a sum of categories, a yearly
/// change.</summary>
internal static class Arithmetic
{
    private const double Near = 0.25;
    private const int MostTopics = 20;

    public static Sum? Explain(TextReading reading, Figure f, Whose whose)
    {
        var ranked = reading.Ranker.At(f.NumberAt);
        var near = ranked.Where(r => r.Score >= ranked[0].Score * Near).Take(MostTopics).Select(r => r.Topic).ToList();
        return Yearly(reading, f, near) ?? HeadcountChange(reading, f, near) ?? Totals(reading, f, near)
            ?? ShareOfCounts(reading, f, near) ?? Sums(reading, f, near, whose) ?? Complement(reading, f, near);
    }

    /// <summary>Gets the number of people behind a share of all residents, first and last: 14.1% of 298,270.</summary>
    public static (Point First, Point Last)? Product(TextReading reading, Topic topic)
    {
        var known = topic.Product ??= new ProductEnds(ProductOf(reading, topic));
        return known.Ends;
    }

    private static (Point First, Point Last)? ProductOf(TextReading reading, Topic topic)
    {
        if (topic.Unit.Kind != QuantityKind.Share || topic.Unit.Per is not { } per
            || reading.Index.Population?.In(reading.Index.OwnCode) is not { IsEmpty: false } people
            || topic.In(reading.Index.OwnCode) is not { IsEmpty: false } share || !OfResidents(topic))
            return null;
        Point At(Point s) => new(s.Fact, s.Value / per * Nearest(people, s).Value);
        return (At(share.Points.FirstOrDefault(p => people.Points.Any(q =>
            q.Period.Text == p.Period.Text), share.First)), At(share.Latest));
    }

    private static bool OfResidents(Topic topic) => topic.Indicator.Denominator is { } d
        && (d.StartsWith("all ", StringComparison.OrdinalIgnoreCase) || d.Contains("resident", StringComparison.OrdinalIgnoreCase)
        || d.Contains("population", StringComparison.OrdinalIgnoreCase));

    private static Point Nearest(Series people, Point s) =>
        people.Points.FirstOrDefault(p => p.Period.Text.Length > 0 && p.Period.Text == s.Period.Text, people.Latest);

    // "rising by roughly 1,000 each year"
    private static Sum? Yearly(TextReading reading, Figure f, List<Topic> near)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        if (f.IsShare && f.Shape != FigureShape.Percent || !reading.Contains(f.Next, Math.Min(s.To, f.Next + 6), t =>
            t.Lower is "each" or "every" or "annually" or "yearly" or "year" or "annual"))
            return null;
        foreach (var topic in near.Append(reading.Index.Population).OfType<Topic>())
        {
            foreach (var (first, last) in Ends(reading, topic))
            {
                if (first.Period.Start is not { } a || last.Period.Start is not { } b || b.Year <= a.Year || first.Value == 0)
                    continue;
                var change = (last.Value - first.Value) / (b.Year - a.Year);
                var stated = f.Shape == FigureShape.Percent ? change / first.Value * 100 : change * topic.Unit.Scale;
                if (Allows(f, Math.Abs(stated)))
                    return new Sum(topic, $"{topic.Name} changed by {Words.Say(change)} a year from {first.Period.Text} to "
                        + $"{last.Period.Text} ({first.Id}, {last.Id}).", [first.Id, last.Id]);
            }
        }
        return null;
    }

    // A share of a growing population: 4,000 more older residents.
    private static Sum? HeadcountChange(TextReading reading, Figure f, List<Topic> near)
    {
        if (f.IsShare)
            return null;
        foreach (var topic in near)
        {
            if (Product(reading, topic) is { } p && p.First.Fact != p.Last.Fact && Allows(f, Math.Abs(p.Last.Value - p.First.Value)))
                return new Sum(topic, $"{topic.Name} of the population is {Words.Say(p.Last.Value - p.First.Value)} people more "
                    + $"than in {p.First.Period.Text} ({p.First.Id}, {p.Last.Id}).", [p.First.Id, p.Last.Id]);
        }
        return null;
    }

    private static IEnumerable<(Point, Point)> Ends(TextReading reading, Topic topic)
    {
        if (topic.In(reading.Index.OwnCode) is { Dated: true } series)
            yield return (series.First, series.Latest);
        if (Product(reading, topic) is { } product)
            yield return product;
    }

    // Rate × population, gap × population: what it comes to in all.
    private static Sum? Totals(TextReading reading, Figure f, List<Topic> near)
    {
        if (f.IsShare || reading.Index.Population?.In(reading.Index.OwnCode) is not { IsEmpty: false } people)
            return null;
        var topics = near.Union(reading.Index.Topics.Where(t => t.InSheet && t.Unit.Kind == QuantityKind.Money));
        foreach (var topic in topics.Where(t => t.Unit.Per is > 0 && (t.Unit.Kind == QuantityKind.Money) == UnitTable.IsCurrency(f.Unit)))
        {
            if (topic.In(reading.Index.OwnCode) is not { IsEmpty: false } own || topic.Indicator.Denominator is { Length: > 0 }
                && !OfResidents(topic))
                continue;
            foreach (var population in people.Points)
            {
                var factor = topic.Unit.Scale / topic.Unit.Per!.Value * population.Value;
                if (Allows(f, own.Latest.Value * factor))
                    return new Sum(topic, $"{Words.State(reading, topic, own.Latest)}; for {Words.Say(population.Value)} people "
                        + $"({population.Id}) that is {Words.Say(own.Latest.Value * factor)}.", [own.Latest.Id, population.Id]);
                if (topic.In(reading.Index.OtherCode) is { IsEmpty: false } other
                    && Allows(f, Math.Abs(own.Latest.Value - other.Latest.Value) * factor))
                    return new Sum(topic, $"The gap to {Words.Say(topic, other.Latest.Value)} ({other.Latest.Id}) comes to "
                        + $"{Words.Say(Math.Abs(own.Latest.Value - other.Latest.Value) * factor)} for {Words.Say(population.Value)} "
                        + $"people.", [own.Latest.Id, other.Latest.Id, population.Id]);
            }
        }
        return null;
    }

    private static Sum? ShareOfCounts(TextReading reading, Figure f, List<Topic> near)
    {
        if (!f.IsShare)
            return null;
        var counts = near.Where(t => t.Unit is { Kind: QuantityKind.Plain } || (t.Unit.Kind == QuantityKind.Money
            && t.Unit.Per is null)).Select(t => (Topic: t, Series: t.In(reading.Index.OwnCode))).Where(x =>
            x.Series is { IsEmpty: false }).Take(8).ToList();
        foreach (var part in counts)
        {
            foreach (var whole in counts)
            {
                var (a, b) = (part.Series!.Latest, whole.Series!.Latest);
                if (b.Value > a.Value && a.Value > 0 && Tolerance.Allows(f, f.Share, ShareStep(f), a.Value / b.Value))
                    return new Sum(part.Topic, $"{Words.Say(a.Value)} ({a.Id}) of {Words.Say(b.Value)} ({b.Id}) is "
                        + $"{Words.Say(a.Value / b.Value * 100)}%.", [a.Id, b.Id]);
            }
        }
        return null;
    }

    // All categories, or the two or three that the sentence names, added up.
    private static Sum? Sums(TextReading reading, Figure f, List<Topic> near, Whose whose)
    {
        var time = FigureTime.Of(reading, f);
        foreach (var group in near.Where(t => t.Category is not null).GroupBy(t => t.Indicator.Id))
        {
            var parts = group.Select(t => t.In(whose.Code) is { IsEmpty: false } s
                ? s.Points.LastOrDefault(p => time?.Covers(p.Period) is not false, s.Latest) : (Point?)null).OfType<Point>().ToList();
            var unit = group.First().Unit;
            if (parts.Count >= 2 && Fit.Of(reading, f, unit, parts.Sum(p => p.Value)) == FitKind.Match)
                return new Sum(group.First(), $"Together that is {Words.Say(parts.Sum(p => p.Value))} "
                    + $"({string.Join(" + ", parts.Select(p => p.Id))}).", [.. parts.Select(p => p.Id)]);
            for (var i = 0; i < Math.Min(parts.Count, 6); i++)
            {
                for (var k = i + 1; k < Math.Min(parts.Count, 6); k++)
                {
                    if (Fit.Of(reading, f, unit, parts[i].Value + parts[k].Value) == FitKind.Match)
                        return new Sum(group.First(), $"Together that is {Words.Say(parts[i].Value + parts[k].Value)} "
                            + $"({parts[i].Id} + {parts[k].Id}).", [parts[i].Id, parts[k].Id]);
                }
            }
        }
        foreach (var topic in near)
        {
            if (Product(reading, topic) is { } p && !f.IsShare && whose.Role == PlaceRole.Own && Allows(f, p.Last.Value))
                return new Sum(topic, $"{topic.Name} of the population is {Words.Say(p.Last.Value)} people ({p.Last.Id}).", [p.Last.Id]);
        }
        return null;
    }

    /// <summary>Gets what all categories of a topic's indicator come to in an area, or null where they are not counted.</summary>
    public static decimal? Whole(TextReading reading, Topic topic, string code)
    {
        if (topic.Unit.Kind == QuantityKind.Share || topic.Unit.IsScore)
            return null;
        var sisters = reading.Index.Parts[topic.Indicator.Id].Select(t => (t.IsTotal, Series: t.In(code)))
            .Where(x => x.Series is { IsEmpty: false }).ToList();
        var total = sisters.FindAll(x => x.IsTotal);
        return (total.Count > 0 ? total : sisters).Sum(x => x.Series!.Latest.Value);
    }

    // "88 per cent were on time" where 12 per cent were late: right only as the other side of the share.
    private static Sum? Complement(TextReading reading, Figure f, List<Topic> near)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        if (!f.IsShare || !reading.Contains(s.From, s.To, t => t.Lower is "not" or "without" or "no" or "rest" or "remaining" or "other"
            or "others" or "never" or "empty" or "vacant" or "unfilled" or "unused" or "unoccupied" or "free" or "differently"
                or "conversely" or "words" || IsUndone(t.Lower)) && !IsRest(reading, f))
            return null;
        foreach (var topic in near.Where(t => t.Unit is { Kind: QuantityKind.Share, Per: 100 }))
        {
            if (topic.In(reading.Index.OwnCode) is { IsEmpty: false } own
                && Tolerance.Allows(f, f.Share, ShareStep(f), 1 - (own.Latest.Value / 100)))
                return new Sum(topic, $"{Words.State(reading, topic, own.Latest)}, which leaves {Words.Say(100 - own.Latest.Value)}%.",
                    [own.Latest.Id]);
        }
        return null;
    }

    // uncaught, unpaid, unsold
    private static bool IsUndone(string word) => word.Length > 5 && word.StartsWith("un", StringComparison.Ordinal)
        && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("id", StringComparison.Ordinal)
        || word.EndsWith("ld", StringComparison.Ordinal) || word.EndsWith("ght", StringComparison.Ordinal));

    // "About 14 in every 100 are not good enough. So about 86 in every 100 are": with the share before it makes a whole.
    private static bool IsRest(TextReading reading, Figure f)
    {
        for (var i = reading.IndexOf(f) - 1; i >= 0 && reading.Figures[i].Sentence >= f.Sentence - 2; i--)
        {
            if (reading.Figures[i] is { IsShare: true } told && told.Shape == f.Shape && told.Share + f.Share == 1)
                return reading.Contains(reading.Doc.Sentences[f.Sentence].From, f.First, t => t.Lower is "so" or "thus" or "therefore"
                    or "hence");
        }
        return false;
    }

    private static decimal ShareStep(Figure f) => f.Shape switch { FigureShape.Percent => f.Step / 100, FigureShape.OutOf =>
        f.Step / f.Base!.Value, _ => f.Step };

    private static bool Allows(Figure f, decimal value) => f.Bound is Bound.AtLeast or Bound.AtMost
        ? Tolerance.Allows(f with { Bound = Bound.About }, f.Value, f.Step, value) || (Tolerance.Allows(f, f.Value, f.Step, value)
            && value < f.Value * 1.3m && value > f.Value * 0.7m)
        : Tolerance.Allows(f, f.Value, f.Step, value);
}
