using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.AmongAreas;

/// <summary>Says which area a place among others is told of, and of which time.</summary>
internal static class RankedArea
{
    private const double Near = 0.7;
    private const int VerbReach = 6, FigureReach = 14, NearFigure = 3;

    /// <summary>Gets the code of the area; null where several may be meant, or another area than those that are ranked.</summary>
    public static string? Of(TextReading reading, Sentence s, AreaRank told)
    {
        if (Behind(reading, s, told) is { } behind)
            return behind;
        var t = reading.Tokens;
        for (var i = told.First - 1; i >= s.From; i--)
        {
            if (reading.PlaceAt(i) is not { } place || place.Next != i + 1)
                continue;
            if (place.Role == PlaceRole.Comparator || IsSetAgainst(t, place.First) || (told.Scope.First <= i && i < told.Scope.Next))
                continue;
            if (place.Code is null || t[place.First - 1].Is("and"))
                return null;
            return reading.Index.Peers.All.Contains(place.Code) ? place.Code : null;
        }
        return told.Scope.ByWhole && !IsOfFigure(reading, s, told) || !reading.Index.Peers.All.Contains(reading.Index.OwnCode) ? null
            : reading.Index.OwnCode;
    }

    // "the lowest was recorded in Ardelle", "the highest rate of the four was that of Tolsey"
    private static string? Behind(TextReading reading, Sentence s, AreaRank told)
    {
        var t = reading.Tokens;
        var next = Math.Max(told.Next, told.Scope.First >= told.Next ? told.Scope.Next : told.Next);
        for (var i = told.Next; i < Math.Min(s.To, next + 2); i++)
        {
            if (t[i].Lower is not ("was" or "is" or "were" or "went" or "belongs"))
                continue;
            for (var k = i + 1; k < Math.Min(s.To, i + VerbReach) && t[k].Kind != TokenKind.Symbol; k++)
            {
                if (reading.PlaceAt(k) is { } place)
                    return place is { ByName: true, Code: { } code } && reading.Index.Peers.All.Contains(code) ? code : null;
            }
            return null;
        }
        return null;
    }

    private static bool IsSetAgainst(TokenList t, int at) =>
        t[at - 1].Lower is "than" or "behind" or "after" or "before" or "above" or "below"
        or "over" or "from" or "with" or "to" or "against" or "unlike" || (t[at - 1].Is("of") && t[at - 2].Is("ahead"))
        || (t[at - 1].Is("in") && t[at - 2].Is("than"));

    /// <summary>Lists what may be ranked: the topics that fit, and where one is a part that the sentence does not name, its sisters too.
    /// </summary>
    public static IReadOnlyList<Ranked> Topics(TextReading reading, Sentence s, int word, int next)
    {
        var topics = Subjects.At(reading, s, word, next, Near);
        return topics.Count == 0 || topics[0].Topic is not { Category: not null, IsTotal: false } part
            || reading.CategoriesIn(reading.IndexOfSentence(word), part.Indicator.Id).Count > 0 ? topics
            : [.. topics, .. reading.Index.Parts[part.Indicator.Id].Where(t => !topics.Any(x => x.Topic == t)).Select(t => topics[0] with
            { Topic = t })];
    }

    /// <summary>Gets the figure beside the words that rank: "At 676, Lower Tarn has the most", "the lowest, 8.6%".</summary>
    public static (Topic Topic, Point Point)? Figure(TextReading reading, Sentence s, AreaRank told)
    {
        for (var i = told.Next; i < Math.Min(s.To, told.Next + NearFigure); i++)
        {
            if (reading.FigureAt(i) is { } f && reading.Stated.TryGetValue(f, out var point) && reading.Resolved.GetValueOrDefault(f)
                is { } topic)
                return (topic, point);
        }
        for (var i = told.First - 1; i >= Math.Max(s.From, told.First - FigureReach); i--)
        {
            if (reading.Tokens[i].Lower is "while" or "but" or ";" or "whereas" or "although" or "though")
                return null;
            if (reading.FigureAt(i) is { Weak: false } f)
                return reading.Clauses[told.First] - reading.Clauses[i] <= 1 && reading.Stated.TryGetValue(f, out var point)
                    && reading.Resolved.GetValueOrDefault(f) is { } topic ? (topic, point) : null;
        }
        return null;
    }

    private static bool IsOfFigure(TextReading reading, Sentence s, AreaRank told) =>
        Figure(reading, s, told) is { } stated && stated.Point.Fact.AreaCode == reading.Index.OwnCode;

    /// <summary>Gets the value of the time that is told beside the words that rank, else the latest.</summary>
    public static Point? At(TextReading reading, Sentence s, AreaRank told, Series series)
    {
        if (series.IsEmpty)
            return null;
        var dates = reading.DatesIn(s.From, s.To).ToList();
        if (dates.Count == 0)
            return series.Latest;
        if (dates is not [var date])
            date = dates.MinBy(d => Math.Abs(reading.Clauses[d.First] - reading.Clauses[told.Word]) * 100 + Math.Abs(d.First - told.Word));
        var covered = series.Points.Where(p => new FigureTime(date, null).Covers(p.Period) is true).ToList();
        return covered is [var one] ? one : covered.Count == 0 || dates.Count > 1 ? null : covered[^1];
    }
}
