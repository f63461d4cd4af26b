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
    private const int MostTopics = 4, MostTimes = 12, FewestDigits = 2, MostParts = 5;

    /// <summary>Gets what gives the figure, or null.</summary>
    public static Computation? Of(TextReading reading, Figure f)
    {
        if (f.Weak || f.Bound is Bound.AtLeast or Bound.AtMost || f.Upper is not null
            || (f.Digits < FewestDigits && f.Unit is null && !f.IsShare))
            return null;
        var ranked = reading.Ranker.At(f.NumberAt);
        foreach (var topic in ranked.TakeWhile(r => r.Score >= ranked[0].Score * Near).Take(MostTopics).Select(r => r.Topic))
        {
            // "14,540 in 2023" of thousands of crowns: the text keeps to its thousands.
            var scaled = f is { IsShare: false, Unit: null } && topic.Unit.Scale > 1
                ? f with { Value = f.Value * topic.Unit.Scale, Step = f.Step * topic.Unit.Scale } : f;
            if (Candidates(reading, f, topic).Concat(OfCategories(reading, f, topic)).FirstOrDefault(c => c.Gives(f) || c.Gives(scaled))
                is { } found)
                return found;
        }
        return null;
    }

    // "the two stocks had been 0.6 points apart", "these three account for 82%": the parts of one breakdown at one time.
    private static IEnumerable<Computation> OfCategories(TextReading reading, Figure f, Topic topic)
    {
        if (topic.Category is null || f.Digits < FewestDigits)
            yield break;
        var told = new List<Operand>();
        for (var i = reading.IndexOf(f) - 1; i >= 0 && reading.Figures[i].Sentence >= f.Sentence - 2 && told.Count < MostParts; i--)
        {
            if (reading.Stated.TryGetValue(reading.Figures[i], out var point)
                && reading.Resolved.GetValueOrDefault(reading.Figures[i]) is { } part && part.Indicator == topic.Indicator
                && !told.Exists(o => o.Topic == part))
                told.Add(new Operand(part, point));
            if (told.Count >= 2)
                yield return new Computation(Operation.Sum, [.. told]);
        }
        if (f.IsShare || topic.In(reading.Index.OwnCode) is not { IsEmpty: false } own)
            yield break;
        foreach (var a in Times(reading, f, own))
        {
            foreach (var sister in reading.Index.Parts[topic.Indicator.Id].Where(t => t != topic && !t.IsTotal))
            {
                if (sister.In(reading.Index.OwnCode)?.At(a.Period) is { Fact: not null } b)
                    yield return new Computation(Operation.Difference, [new(topic, a), new(sister, b)]);
            }
        }
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
