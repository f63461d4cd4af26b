using System.Collections.Frozen;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Finds the values that a sentence speaks of: those that its figures state, and those of the times
/// and areas that it names.</summary>
internal static class Spoken
{
    private const int MostPerDate = 2, MostPoints = 10;

    /// <summary>Lists the values of one topic that a sentence speaks of, those of the sentence before it
    /// included, in order of mention.</summary>
    public static IReadOnlyList<Point> Of(TextReading reading, Topic topic, int sentence)
    {
        var points = new List<Point>();
        var s = reading.Doc.Sentences[sentence];
        foreach (var f in reading.Figures)
        {
            if ((f.Sentence == sentence || (f.Sentence == sentence - 1 && reading.Doc.Sentences[f.Sentence].Paragraph == s.Paragraph))
                && StatedBy(reading, f, topic) is { } point)
                points.Add(point);
        }
        foreach (var date in reading.DatesIn(s.From, s.To))
            points.AddRange(At(reading, topic, new FigureTime(date, null)));
        foreach (var place in reading.PlacesIn(s.From, s.To))
        {
            if (place.Role == PlaceRole.Other && topic.In(place.Code) is { IsEmpty: false } there)
                points.Add(there.Latest);
        }
        if (topic.In(reading.Index.OwnCode) is { IsEmpty: false } own)
            points.Add(own.Latest);
        if (topic.In(reading.Index.OtherCode) is { IsEmpty: false } other)
            points.Add(other.Latest);
        return [.. points.DistinctBy(p => p.Fact).Take(MostPoints)];
    }

    /// <summary>Whether a sentence itself says that its values have intervals, so that nobody takes it for sure.</summary>
    public static bool OfDoubt(TextReading reading, Sentence s) => reading.Contains(s.From, s.To, t => Doubts.Contains(t.Lower));

    private static readonly FrozenSet<string> Doubts = LexiconFile.Read("doubts")["intervals"].ToFrozenSet();

    /// <summary>Lists the categories of a topic's indicator that a sentence names.</summary>
    public static IEnumerable<Topic> Sisters(TextReading reading, Topic topic, int sentence)
    {
        var s = reading.Doc.Sentences[sentence];
        return topic.Category is null || s.To - s.From > 120 ? [] : reading.Index.Topics.Where(t => t.Indicator == topic.Indicator
            && t.Category is not null
            && reading.Contains(s.From, s.To, w => w.IsWord && t.CategoryStems.Contains(w.Stem)));
    }

    /// <summary>Whether the words since the figure before are a whole name of a topic: "the rent was 12.6 florins and the vacancy rate
    /// was 3.6%".</summary>
    public static bool IsCalled(TextReading reading, Figure f, Topic topic)
    {
        if (topic.Category is not null || f.Bound is Bound.AtLeast or Bound.AtMost || f.Weak)
            return false;
        var from = BehindFigureBefore(reading, f);
        return IsWhole(reading, topic.MainStems, from, f.First)
            || (topic.NounTokens.Length > 0 && IsSaid(reading, topic.NounTokens, from, f.First));
    }

    private static int BehindFigureBefore(TextReading reading, Figure f)
    {
        var notes = reading.NotesOf(f);
        if (notes?.WordsFrom is { } known)
            return known;
        var from = f.First;
        while (from > reading.Doc.Sentences[f.Sentence].From && reading.FigureAt(from - 1) is null)
            from--;
        if (notes is not null)
            notes.WordsFrom = from;
        return from;
    }

    private static bool IsWhole(TextReading reading, string[] label, int from, int to)
    {
        if (label.Length < 2)
            return false;
        foreach (var stem in label)
        {
            var i = stem[0] == '@' ? -1 : from;
            while (i >= 0 && i < to && !(reading.Tokens[i].IsWord && reading.Tokens[i].Stem == stem))
                i++;
            if (i == to)
                return false;
        }
        return true;
    }

    private static bool IsSaid(TextReading reading, TokenList name, int from, int to)
    {
        for (var i = from; name.Length > 2 && i + name.Length <= to; i++)
        {
            var k = 0;
            while (k < name.Length && name[k].Lower == reading.Tokens[i + k].Lower)
                k++;
            if (k == name.Length)
                return true;
        }
        return false;
    }

    /// <summary>Whether a figure stands beside the name of an area of which the sheet holds no values.</summary>
    public static bool NamesStranger(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        return reading.PlacesIn(Math.Max(s.From, f.First - 12), Math.Min(s.To, f.Next + 12)).Any(p => p is { Role: PlaceRole.Other,
            ByName: true }
            && !reading.Index.Topics.Any(t => t.In(p.Code) is { IsEmpty: false }));
    }

    /// <summary>Whether the comparator is named right behind a figure, so that nothing else is meant:
    /// "40 per cent below the average".</summary>
    public static bool AgainstComparator(TextReading reading, Figure f, int next)
    {
        for (var i = next; i < Math.Min(reading.Doc.Sentences[f.Sentence].To, next + 5); i++)
        {
            if (reading.PlaceAt(i) is { } place)
                return place.Role == PlaceRole.Comparator;
            if (reading.Tokens[i].Kind == TokenKind.Symbol)
                return false;
        }
        return false;
    }

    /// <summary>Whether words between two figures say that the second is a part of the first: "141 euros, of which 63".</summary>
    public static bool OfWhich(TextReading reading, int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
        {
            if (reading.Tokens[i].Is("of") && reading.Tokens[i + 1].Lower is "which" or "whom" or "these" or "those" or "them")
                return true;
        }
        return false;
    }

    /// <summary>Whether the last area named before a figure is one of which the sheet holds no values.</summary>
    public static bool FollowsStranger(TextReading reading, Figure f) =>
        reading.PlacesIn(reading.Doc.Sentences[f.Sentence].From, f.First).LastOrDefault() is { Role: PlaceRole.Other, Code: not null };

    /// <summary>Gets the value of a topic that a figure states, looked up when no rule has judged the figure yet.</summary>
    public static Point? StatedBy(TextReading reading, Figure f, Topic topic)
    {
        if (reading.Stated.TryGetValue(f, out var known))
            return reading.Resolved.GetValueOrDefault(f) == topic ? known : null;
        if (f.Weak || f.Shape is FigureShape.Multiple or FigureShape.Points or FigureShape.Fraction)
            return null;
        var (whose, time) = (Whose.Of(reading, f), FigureTime.Of(reading, f));
        Point? found = null;
        foreach (var (area, series) in reading.AreasOf(topic))
        {
            foreach (var p in series.Points)
            {
                if (Fit.Of(reading, f, topic.Unit, p.Value) == FitKind.Match && time?.Covers(p.Period) is not false
                    && (found is null || area == whose.Code))
                    found = p;
            }
        }
        return found;
    }

    // The area's value and the comparator's at a time.
    private static IEnumerable<Point> At(TextReading reading, Topic topic, FigureTime time)
    {
        foreach (var code in new[] { reading.Index.OwnCode, reading.Index.OtherCode })
        {
            if (topic.In(code) is { IsEmpty: false } series)
            {
                foreach (var p in series.Points.Where(p => time.Covers(p.Period) is true).TakeLast(MostPerDate))
                    yield return p;
            }
        }
    }
}
