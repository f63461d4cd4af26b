using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>Explains a figure as something computed from values that the text speaks of, where no wording announces what: "so some 4.5
/// million went missing", "two in five tonnes landed in the country". It may be that, so nobody can call the figure wrong; nor does
/// anything say that it is meant, so it is not called right.</summary>
internal static class Unannounced
{
    private const double Near = 0.6;
    private const int MostTopics = 4, MostTimes = 12, FewestDigits = 2;

    /// <summary>Gets what gives the figure, or null.</summary>
    public static Computation? Of(TextReading reading, Figure f)
    {
        if (f.Weak || f.Bound is Bound.AtLeast or Bound.AtMost || f.Upper is not null
            || (f.Digits < FewestDigits && f.Unit is null && !f.IsShare))
            return null;
        var ranked = reading.Ranker.At(f.NumberAt);
        foreach (var topic in ranked.TakeWhile(r => r.Score >= ranked[0].Score * Near).Take(MostTopics).Select(r => r.Topic))
        {
            if (Candidates(reading, f, topic).FirstOrDefault(c => c.Gives(f)) is { } found)
                return found;
        }
        return null;
    }

    private static IEnumerable<Computation> Candidates(TextReading reading, Figure f, Topic topic)
    {
        var areas = Areas(reading, f).Select(topic.In).OfType<Series>().Where(s => !s.IsEmpty).ToList();
        foreach (var series in areas.Where(s => s.Dated && !(f.IsShare && topic.Unit.Kind == QuantityKind.Share)))
        {
            var times = Times(reading, f, series);
            foreach (var a in times)
            {
                foreach (var b in times.Where(b => b.Period.CompareTo(a.Period) < 0))
                    yield return new Computation(f.IsShare ? Operation.Change : Operation.Difference, [new(topic, a), new(topic, b)]);
            }
        }
        foreach (var one in areas)
        {
            foreach (var other in areas.Where(o => o != one))
            {
                foreach (var a in Times(reading, f, one))
                {
                    if (other.At(a.Period) is not { Fact: not null } b)
                        continue;
                    if (!f.IsShare)
                        yield return new Computation(Operation.Difference, [new(topic, a), new(topic, b)]);
                    // "16% of the national catch": only what can be added up has parts.
                    else if (topic.Unit.Per is null && topic.Unit.Kind is QuantityKind.Plain or QuantityKind.Named or QuantityKind.Money)
                        yield return new Computation(Operation.Ratio, [new(topic, a), new(topic, b)]);
                }
            }
        }
    }

    private static IEnumerable<string> Areas(TextReading reading, Figure f)
    {
        var from = reading.Doc.Sentences[Math.Max(0, f.Sentence - 1)].From;
        return reading.PlacesIn(from, reading.Doc.Sentences[f.Sentence].To).Select(p => p.Code).OfType<string>()
            .Prepend(reading.Index.OtherCode).Prepend(reading.Index.OwnCode).OfType<string>().Distinct();
    }

    // The ends of the series, its summit and its floor, and what the sentence and the one before it speak of.
    private static List<Point> Times(TextReading reading, Figure f, Series series)
    {
        var from = reading.Doc.Sentences[Math.Max(0, f.Sentence - 1)].From;
        var told = reading.DatesIn(from, reading.Doc.Sentences[f.Sentence].To)
            .SelectMany(d => series.Points.Where(p => new FigureTime(d, null).Covers(p.Period) is true).Take(2))
            .SelectMany(p => series.Points.Skip(Math.Max(0, series.IndexOf(p) - 1)).Take(2));
        // A figure of one digit fits too many things.
        Point[] turns = f.Digits < FewestDigits ? [] : [series.Peak, series.Trough, .. series.Points.TakeLast(2)];
        return [.. told.Concat([series.Latest, series.First, .. turns])
            .DistinctBy(p => p.Id).Take(MostTimes)];
    }
}
