using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.AmongAreas;

/// <summary>The areas of which a sentence says that they, and no others, lie beyond something: "only Tolsey has a higher rate", "the only
/// town above the national figure", "all four towns are below it".</summary>
/// <param name="Codes">The areas, or null where a number of them is told.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Sign">1 more, −1 less, 2 better, −2 worse.</param>
/// <param name="Against">The code of the area that they are set against.</param>
/// <param name="First">The first token.</param>
/// <param name="Word">The comparing word.</param>
/// <param name="Next">After what is told.</param>
internal sealed record AreaSet(string[]? Codes, int Count, int Sign, string Against, int First, int Word, int Next)
{
    private const int WordReach = 8, PlaceReach = 6;

    /// <summary>Reads what is said of some of the areas at a token, or null.</summary>
    public static AreaSet? At(TextReading reading, Sentence s, int i)
    {
        var peers = reading.Index.Peers;
        if (peers.Codes.Count < 2)
            return null;
        return reading.Tokens[i].Lower switch
        {
            "only" when reading.Tokens[i - 1].Lower is not ("not" or "the" or "but") => OnlyNamed(reading, s, i)
                ?? Exceeded(reading, s, i),
            "only" when peers.IsKind(reading.Tokens[i + 1].Lower) => OnlyOfKind(reading, s, i),
            "all" or "both" or "none" or "neither" or "each" or "every" or "no" => Counted(reading, s, i),
            _ => null,
        };
    }

    // "Only Tolsey and Marn have a higher rate", "of the four towns only Tolsey does better"
    private static AreaSet? OnlyNamed(TextReading reading, Sentence s, int i)
    {
        var (codes, next) = Names(reading, s, reading.Tokens[i + 1].Lower is "in" or "on" or "at" ? i + 2 : i + 1);
        return codes.Length > 0 && Compared(reading, s, next) is { } told
            ? new AreaSet(codes, codes.Length, told.Sign, told.Against ?? reading.Index.OwnCode, i, told.Word, told.Next) : null;
    }

    // "a time exceeded only in Tolsey"
    private static AreaSet? Exceeded(TextReading reading, Sentence s, int i)
    {
        if (reading.Tokens[i - 1].Lower is not ("exceeded" or "surpassed" or "topped" or "outstripped"))
            return null;
        var (codes, next) = Names(reading, s, reading.Tokens[i + 1].Lower is "in" or "by" or "on" ? i + 2 : i + 1);
        return codes.Length > 0 ? new AreaSet(codes, codes.Length, 1, reading.Index.OwnCode, i - 1, i - 1, next) : null;
    }

    // "Tolsey is the only town above the national rate"
    private static AreaSet? OnlyOfKind(TextReading reading, Sentence s, int i)
    {
        if (Compared(reading, s, i + 2) is not { Against: { } against } told || against != reading.Index.Peers.Whole)
            return null;
        var place = reading.PlacesIn(s.From, i).LastOrDefault(p => p.Role != PlaceRole.Comparator);
        var code = place.Next > 0 ? place.Code : reading.Index.OwnCode;
        return code is not null && reading.Index.Peers.Codes.Contains(code)
            ? new AreaSet([code], 1, told.Sign, against, i, told.Word, told.Next) : null;
    }

    // "All four towns are above the average", "none of the towns reaches it"
    private static AreaSet? Counted(TextReading reading, Sentence s, int i)
    {
        var (t, peers) = (reading.Tokens, reading.Index.Peers);
        var next = i + 1;
        int? told = null;
        for (; next < Math.Min(s.To, i + PlaceReach) && !peers.IsKind(t[next].Lower); next++)
        {
            if (NumberReader.At(t, next) is { Step: 1, Value: >= 2 } n)
                told = (int)n.Value;
            else if (t[next].Lower is not ("of" or "the" or "these" or "our" or "its"))
                return null;
        }
        if (next >= Math.Min(s.To, i + PlaceReach) || told is { } count && count != peers.Codes.Count
            || t[next].Lower is "areas" or "places" or "parts" && told is null
            || Compared(reading, s, next + 1) is not { Against: { } against } word || against != peers.Whole)
            return null;
        return new AreaSet(null, t[i].Lower is "none" or "neither" or "no" ? 0 : peers.Codes.Count, word.Sign, against, i, word.Word,
            word.Next);
    }

    // The areas that stand there by name, joined by "and".
    private static (string[] Codes, int Next) Names(TextReading reading, Sentence s, int at)
    {
        var codes = new List<string>();
        for (var i = at; i < s.To; i++)
        {
            if (reading.Tokens[i].Is("the") && reading.PlaceAt(i) is null && reading.PlaceAt(i + 1) is not null)
                continue;
            if (reading.PlaceAt(i) is not { Code: { } code } place || place.Role == PlaceRole.Comparator
                || !reading.Index.Peers.Codes.Contains(code) || code == reading.Index.OwnCode && codes.Count == 0 && !place.ByName)
                return ([.. codes], i);
            codes.Add(code);
            at = place.Next;
            if (!reading.Tokens[at].Is("and") && !reading.Tokens[at].Is(","))
                break;
            i = reading.PlaceAt(at + 1) is null && reading.PlaceAt(at + 2) is null ? s.To : at;
        }
        return ([.. codes], at);
    }

    // The comparing word behind, and the area that it names.
    private static (int Sign, int Word, int Next, string? Against)? Compared(TextReading reading, Sentence s, int from)
    {
        var t = reading.Tokens;
        for (var i = from; i < Math.Min(s.To, from + WordReach) && t[i].Lower is not (";" or "." or ":"); i++)
        {
            if (Comparisons.Directions.At(t, i) is not { Meaning: "up" or "down" or "better" or "worse" } hit
                || reading.FigureAt(i) is not null || reading.Ages[i] > 0)
                continue;
            if (Comparisons.IsNegated(t, i, from))
                return null;
            var sign = Comparisons.Way(hit.Meaning);
            var place = reading.PlacesIn(hit.Next, Math.Min(s.To, hit.Next + PlaceReach)).FirstOrDefault();
            var isSet = place.Next > 0 && (t[i].Lower is "above" or "below" or "over" or "under" or "exceeds" or "exceed"
                || reading.Contains(hit.Next, place.First, w => w.Is("than")));
            if (isSet && place.Code is null)
                return null;
            return t[i].Lower is "above" or "below" or "over" or "under" or "behind" or "ahead" && !isSet ? null
                : (sign, i, isSet ? place.Next : hit.Next, isSet ? place.Code : null);
        }
        return null;
    }
}
