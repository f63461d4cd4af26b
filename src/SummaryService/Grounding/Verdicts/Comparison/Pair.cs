using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>The values of one topic in the area and its comparator.</summary>
internal readonly record struct Pair(Topic Topic, Point Own, Point Other)
{
    public decimal Gap => Own.Value - Other.Value;

    /// <summary>Gets the gap as a part of the comparator's value.</summary>
    public decimal Relative => Other.Value == 0 ? (Gap == 0 ? 0 : Math.Sign(Gap)) : Gap / Math.Abs(Other.Value);

    /// <summary>Gets whether the intervals of both values share a stretch, so that neither is higher.</summary>
    public bool Overlap => Own.Fact is { Lower: { } a, Upper: { } b } && Other.Fact is { Lower: { } c, Upper: { } d } && a <= d && c <= b;

    public string[] Facts => [Own.Id, Other.Id];

    /// <summary>Gets the latest values of the area and its comparator, or of two other areas.</summary>
    public static Pair? Of(TextReading reading, Topic topic, Sides? sides = null)
    {
        if (topic.In(sides is { } s ? s.Own : reading.Index.OwnCode) is not { IsEmpty: false } own
            || topic.In(sides is { } x ? x.Other : reading.Index.OtherCode) is not { IsEmpty: false } other)
            return null;
        var latest = own.Latest;
        var same = other.Points.LastOrDefault(p => p.Period.Text == latest.Period.Text, other.Latest);
        return new Pair(topic, latest, same);
    }

    /// <summary>Lists the pairs that a sentence may set side by side: of the figures that it states, else of the
    /// times that it names, else the latest.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="topic">What is compared.</param>
    /// <param name="s">The sentence.</param>
    /// <param name="word">The comparing word.</param>
    /// <param name="sides">The areas, where they are not the sheet's own and its comparator.</param>
    public static IReadOnlyList<Pair> Told(TextReading reading, Topic topic, Sentence s, int word, Sides? sides = null)
    {
        if (Of(reading, topic, sides) is not { } latest)
            return [];
        var (ownCode, otherCode) = (latest.Own.Fact.AreaCode, latest.Other.Fact.AreaCode);
        var (own, other) = (topic.In(ownCode)!, topic.In(otherCode)!);
        if (own.Points.Count == 1 && other.Points.Count == 1)
            return [latest];
        var (mine, theirs) = (Nearest(reading, topic, s, word, ownCode), Nearest(reading, topic, s, word, otherCode));
        if (mine is { } a && theirs is { } b && a.Period.Text != b.Period.Text)
            return [.. new[] { AtPeriod(topic, own, other, b.Period), AtPeriod(topic, own, other, a.Period) }.OfType<Pair>(),
                new Pair(topic, a, b)];
        if ((mine ?? theirs) is { } stated && AtPeriod(topic, own, other, stated.Period) is { } pair)
            return [pair];
        var dated = reading.DatesIn(s.From, s.To).SelectMany(d => AtDate(topic, own, other, d)).ToList();
        if (dated.Count > 0)
            return dated;
        var before = reading.Dates.LastOrDefault(d => d.First < s.From && d.First > s.From - 60
            && reading.SentenceOf(d.First).Paragraph == s.Paragraph);
        return before.Next > 0 ? [latest, .. AtDate(topic, own, other, before)] : [latest];
    }

    public string Say(TextReading reading) =>
        $"{Words.State(reading, Topic, Own)} and for {Words.AreaName(reading.Index.Sheet, Other.Fact.AreaCode)} "
            + $"{Words.Say(Topic, Other.Value)} ({Other.Id})";

    private static Pair? AtPeriod(Topic topic, Series own, Series other, Catalogue.Period period)
    {
        var (a, b) = (own.At(period), other.At(period));
        return a.Fact is null || b.Fact is null ? null : new Pair(topic, a, b);
    }

    private static IEnumerable<Pair> AtDate(Topic topic, Series own, Series other, DateMention date) =>
        own.Points.Where(p => new FigureTime(date, null).Covers(p.Period) is true).Select(p => AtPeriod(topic, own, other,
            p.Period)).OfType<Pair>();

    // The value of an area that the figure nearest to the comparing word states.
    private static Point? Nearest(TextReading reading, Topic topic, Sentence s, int word, string? area)
    {
        var (best, distance) = ((Point?)null, int.MaxValue);
        foreach (var f in reading.Figures)
        {
            if (f.First < s.From || f.Next > s.To || Math.Abs(f.NumberAt - word) >= distance)
                continue;
            if (Spoken.StatedBy(reading, f, topic) is { } p && p.Fact.AreaCode == area)
                (best, distance) = (p, Math.Abs(f.NumberAt - word));
        }
        return best;
    }
}
