using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>Whose figure it is, and how plainly the text says so.</summary>
internal readonly record struct Whose(PlaceRole Role, string? Code, bool Plainly)
{
    private const int FarBack = 90;
    private const int LongestList = 80;

    /// <summary>Says for which area a figure stands: the place right behind it, else the nearest before it that no other figure has
    /// taken.</summary>
    public static Whose Of(TextReading reading, Figure figure) =>
        reading.NotesOf(figure) is { } notes ? notes.Whose ??= Find(reading, figure) : Find(reading, figure);

    private static Whose Find(TextReading reading, Figure figure)
    {
        var sentence = reading.Doc.Sentences[figure.Sentence];
        // "Once under the national rate, Tirre now lies above it (27.7)"
        if (figure.First > sentence.From + 2 && reading.Tokens[figure.First - 1].Is("(") && reading.Tokens[figure.Next].Is(")")
            && reading.Tokens[figure.First - 2].Lower is "it"
            or "that" or "this" && reading.Tokens[figure.First - 3].Lower is "above" or "below" or "than" or "under" or "over" or "from"
            && reading.PlacesIn(sentence.From, figure.First).LastOrDefault(p => p.Role != PlaceRole.Own) is { Code: not null } outer)
            return From(outer);
        // "the province's 16,665 students"
        if (figure.First > sentence.From && reading.Tokens[figure.First - 1].Lower.EndsWith("'s", StringComparison.Ordinal)
            && reading.PlaceAt(figure.First - 1) is { Code: not null } owner)
            return From(owner);
        return Respectively(reading, figure, sentence) ?? Behind(reading, figure, sentence.To) ?? Before(reading, figure,
            sentence.From) ?? Paired(reading, figure, sentence.From)
            ?? new Whose(PlaceRole.Own, reading.Index.OwnCode, SetAgainst(reading, figure, sentence));
    }

    // "Aldby and Borby, at 5.5 and 5.1 respectively": as many places as figures, in order.
    private static Whose? Respectively(TextReading reading, Figure f, Sentence s)
    {
        if (s.To - s.From > LongestList)
            return null;
        var places = reading.PlacesIn(s.From, s.To).Where(p => p.ByName).ToList();
        // "Aldby and Borby had 5.5 and 5.1"
        var joined = places.Count == 2 && Follows(reading, places[0].Next, places[1].First);
        if (places.Count < 2 || (!joined && !reading.Says(f.Sentence, static t => t.Is("respectively"))))
            return null;
        var figures = reading.FiguresIn(f.Sentence);
        return places.Count == figures.Count && (!joined || Follows(reading, figures[0].Next, figures[1].First))
            ? From(places[figures.IndexOf(f)]) : null;
    }

    // Nothing but "and" stands between.
    private static bool Follows(TextReading reading, int next, int first) => first == next + 1 && reading.Tokens[next].Is("and");

    // "There were 84, lower than the average of 122": no place is named before the figure, and what it is set against is the
    // comparator's, so it is the area's own.
    private static bool SetAgainst(TextReading reading, Figure f, Sentence s)
    {
        if (reading.PlacesIn(s.From, f.First).Any(p => !IsMeasure(reading, p) || f.First - p.Next <= 2))
            return false;
        // "1,658, some 780 fewer than the average": what it is set against need not be told.
        if (reading.PlacesIn(f.Next, s.To).FirstOrDefault() is { Role: PlaceRole.Comparator, Next: > 0 } measure
            && IsMeasure(reading, measure))
            return true;
        var at = reading.IndexOf(f) + 1;
        // "a third fewer than the average of 122": the size of the difference stands between.
        while (at < reading.Figures.Count && reading.Figures[at].Shape is FigureShape.Fraction or FigureShape.Multiple
            or FigureShape.Points)
            at++;
        if (at >= reading.Figures.Count || reading.Figures[at] is not { } other || other.Sentence != f.Sentence)
            return false;
        return (Behind(reading, other, s.To) ?? Before(reading, other, f.Next)) is { Role: PlaceRole.Comparator }
            || Paired(reading, other, s.From) is { Plainly: true };
    }

    // "than the average", "above the England average": only what the rest is measured by.
    private static bool IsMeasure(TextReading reading, PlaceMention place) =>
        reading.Contains(place.First - 5, place.First, t => t.Lower is "than" or "above" or "below" or "against" or "versus"
            or "under" or "over"
            or "beneath" or "as" or "compared" or "behind" or "ahead");

    private static Whose? Behind(TextReading reading, Figure f, int end)
    {
        var t = reading.Tokens;
        var limit = Math.Min(end, f.Next + 6);
        for (var i = f.Next; i < limit; i++)
        {
            if (t[i].IsNumber || t[i].Lower is "," or ";" or "(" or ")" or ":" or "." or "–" or "than" or "below" or "above" or "against"
                or "versus" or "vs" or "compared" or "while" or "when" or "where" or "whereas" or "instead"
                or "as" or "came" or "and" or "but" or "to" or "is" or "are"
                    or "lay" or "lies" or "fell" or "belongs" or "lower" or "higher" or "under"
                or "over" || Comparisons.Directions.At(t, i) is not null)
                return null;
            // "the total of 1,208 million its share is 6%": another thing begins.
            if (t[i].Lower is "its" or "their" or "our")
                return null;
            if (reading.PlaceAt(i) is { } place)
                return From(place);
        }
        return null;
    }

    private static Whose? Before(TextReading reading, Figure f, int start)
    {
        for (var i = f.First - 1; i >= start; i--)
        {
            if (reading.FigureAt(i) is { Weak: false } other && other != f)
                return Opening(reading, f, start) is { } opening ? From(opening)
                    : IsFromTo(reading, other, f) ? Before(reading, other, start) : i == f.First - 2 && reading.Tokens[i + 1].Is("(")
                    && other.Shape is FigureShape.Fraction or FigureShape.OutOf
                    ? Before(reading, other, start)
                    : i == f.First - 2 && reading.Tokens[i + 1].Is("and")
                    && Before(reading, other, start) is { Role: PlaceRole.Comparator } shared ? shared : null;
            // "Sabek, which landed more than Tirre in 2017, now brings in 1,370": the clause between has a subject of its own.
            if (reading.PlaceAt(i) is { ByName: true } measure && IsMeasure(reading, measure) && IsAside(reading, measure, f, start)
                && reading.PlacesIn(start, measure.First).LastOrDefault() is { ByName: true } subject)
                return From(subject);
            if (reading.PlaceAt(i) is { } place)
                return place.Role == PlaceRole.Own || Frames(reading, place, start) || Reaches(reading, i, f.First) ? From(place) : null;
        }
        return null;
    }

    // Between "which" behind a comma and the next comma.
    private static bool IsAside(TextReading reading, PlaceMention place, Figure f, int start)
    {
        var t = reading.Tokens;
        if (!reading.Contains(place.Next, f.First, w => w.Is(",")))
            return false;
        for (var i = place.First; i > start; i--)
        {
            if (t[i].Lower is "which" or "who" && t[i - 1].Is(","))
                return true;
        }
        return false;
    }

    // "In Wales, 71 out of 100 feel safe, and 78 feel in control": the only place of a sentence that it opens.
    private static PlaceMention? Opening(TextReading reading, Figure f, int start) =>
        reading.PlacesIn(start, reading.SentenceOf(start).To).ToList() is [{ Role: PlaceRole.Comparator } only]
        && only.Next < f.First && Frames(reading, only, start) ? only : null;

    // "from 253,100 in February to 293,700"
    private static bool IsFromTo(TextReading reading, Figure from, Figure to) => from.First > 0 && reading.Tokens[from.First - 1].Is("from")
        && reading.Tokens[to.First - 1].Is("to") && !reading.PlacesIn(from.Next, to.First).Any();

    // "In Wales, 12 people …", "Nationally, 12", "The country went the opposite way, from 12": a place that opens the sentence speaks for
    // all
    // of it, unless the area itself is named too.
    private static bool Frames(TextReading reading, PlaceMention place, int start) =>
        (place.First == start && place.Code is not null && !reading.PlacesIn(place.Next, reading.SentenceOf(start).To).Any(p =>
            p.Role == PlaceRole.Own)
            && !reading.Contains(place.First, place.Next + 1, t => t.Lower is "average" or "mean"))
        || place.Code is not null && place.First - start is 1 or 2
        && reading.Tokens[start].Lower is "in" or "across" or "for" or "throughout" or "within"
            && (place.First == start + 1 || reading.Tokens[start + 1].Is("the"));

    // A place before a comma speaks for a figure behind it only through "which", "where" or "at".
    private static bool Reaches(TextReading reading, int place, int figure)
    {
        for (var i = place + 1; i < figure; i++)
        {
            // "The average in England was higher: £47.8 million"
            if (reading.Clauses[i] == reading.Clauses[i - 1] || (reading.Tokens[i].Is(":")
                && reading.PlaceAt(place) is { } leader && !IsMeasure(reading, leader)))
                continue;
            // "below Veldria (2.9%)"
            if (i == place + 1 && i == figure - 1 && reading.Tokens[i].Is("(") && reading.FigureAt(figure) is { } alone
                && alone.Next < reading.Tokens.Length && reading.Tokens[alone.Next].Is(")"))
                return reading.PlaceAt(place) is { ByName: true };
            var word = reading.Tokens[i].Is(",") && i + 1 < figure ? reading.Tokens[i + 1].Lower : reading.Tokens[i].Lower;
            // "more than in England, at 287": what is set against it is told first, then the value itself.
            if (word == "at" && reading.PlaceAt(place) is { } against && IsMeasure(reading, against))
                return false;
            if (word is not ("which" or "where" or "at" or "whose")
                // "Only Aldby did worse, with 112"
                && !(word == "with" && reading.PlaceAt(place) is { ByName: true } named && !IsMeasure(reading, named)))
                return false;
            if (reading.Tokens[i].Is(","))
                i++;
        }
        return true;
    }

    // "26.4 versus 29.3", "84 (England 122), 149 (250)": the second of a pair is the other area's.
    private static Whose? Paired(TextReading reading, Figure f, int start)
    {
        var t = reading.Tokens;
        if (f.First - 1 < start)
            return null;
        var before = t[f.First - 1].Lower;
        var pair = before is "versus" or "vs" or "against" or "beats" or "beat" or "trails" or "trail"
            || (before is "with" or "to" && f.First - 2 >= start
            && t[f.First - 2].Is("compared")) || (before == "of" && t[f.First - 2].Is("instead") && !reading.DatesIn(start, f.First).Any())
            || (before == "(" && f.Next < t.Length && t[f.Next].Is(")") && reading.Places.Exists(p => p.Role == PlaceRole.Comparator
                && p.First > start - FarBack && p.Next < f.First && p.First > 0 && reading.Contains(p.First - 3, p.First, w => w.Is("("))));
        var named = reading.PlacesIn(start, f.First).Where(p => p.Role != PlaceRole.Own).ToList();
        // "in Veldhaven as in Norrby (8,190 against 2,740 tonnes)": the other is the one that is named.
        if (pair && named is [{ Role: PlaceRole.Other }, ..] && named.TrueForAll(p => p.Code == named[0].Code)
            && FigureEndsBefore(reading, f.First, start))
            return new Whose(PlaceRole.Other, named[0].Code, true);
        return pair && FigureEndsBefore(reading, f.First, start)
            ? new Whose(PlaceRole.Comparator, reading.Index.OtherCode, before != "(" && EndsClause(t, f.Next)) : null;
    }

    // Nothing stands behind the figure that could say what else it is set against: a year, a group, a target.
    private static bool EndsClause(TokenList t, int next) => next >= t.Length || t[next].Lower is "." or "," or ";" or ")";

    private static bool FigureEndsBefore(TextReading reading, int token, int start)
    {
        for (var i = token - 1; i >= Math.Max(start, token - 25); i--)
        {
            if (reading.FigureAt(i) is not null)
                return true;
        }
        return false;
    }

    private static Whose From(PlaceMention p) => new(p.Role, p.Code, true);
}
