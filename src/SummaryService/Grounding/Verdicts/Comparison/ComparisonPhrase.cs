using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>A comparison as it stands in a sentence: "slightly lower than the England average".</summary>
/// <param name="Sign">1 higher, −1 lower, 0 similar, 2 better, −2 worse, 3 some other degree.</param>
/// <param name="First">The first token, size words included.</param>
/// <param name="Word">The comparing word.</param>
/// <param name="Next">After the comparing word.</param>
/// <param name="End">After the place that it is compared with.</param>
/// <param name="Turned">Whether the comparator is the one said to be higher or lower.</param>
/// <param name="Place">The place that it is compared with.</param>
internal readonly record struct ComparisonPhrase(int Sign, int First, int Word, int Next, int End, bool Turned, PlaceMention Place)
{
    private const int Reach = 24, ShortReach = 6;

    private static readonly HashSet<string> Short = ["above", "below", "under", "over", "mirror", "mirrors", "mirrored", "matches",
        "match", "tracks", "track", "exceeds", "exceed", "exceeding", "exceeded", "beneath", "ahead", "behind", "close", "trails",
            "lags", "falls", "fell"];

    /// <summary>Finds a comparison whose comparing word begins at a token, or null.</summary>
    public static ComparisonPhrase? At(TextReading reading, Sentence s, int i)
    {
        var t = reading.Tokens;
        var (meaning, next) = Comparisons.Directions.At(t, i) is { } hit ? (hit.Meaning, hit.Next) : IsDegree(t, i) ? ("degree", i + 1)
            : ("", i);
        // "exceeded only in Tolsey" is told of the areas that are the exception.
        if (next < s.To && t[next].Is("only"))
            return null;
        // "over the same period" names a time.
        if (meaning == "same" && next + 1 < s.To
            && t[t[next].IsNumber || NumberReader.IsNumberWord(t[next].Lower) ? next + 1 : next].Lower is "period" or "time" or "year"
            or "month" or "years" or "months" or "day" or "week" or "quarter" or "date")
            return null;
        // "in the wider region"
        if (t[i].Lower is "wider" or "greater" or "larger" && next < s.To && (reading.PlaceAt(next) is not null
            || WordClasses.AreaKinds.Contains(t[next].Lower)))
            return null;
        // "the same cubic metre"
        if (t[i].Is("the") && meaning == "same" && next < s.To && t[next].IsWord
            && t[next].Lower is not ("as" or "for" or "in" or "here" or "there" or "across" or "level" or "rate" or "share"
            or "number" or "figure" or "proportion")
            && !reading.Contains(next, s.To, w => w.Is("as")))
            return null;
        if (meaning.Length == 0 || next > s.To || (t[i].Is("longer") && i > 0 && t[i - 1].Is("no")) || reading.Ages[i] > 0
            || Comparisons.IsNegated(t, i, s.From) || (t[i].Is("over") && !Leads(t, next, "the")))
            return null;
        // "15 per cent are rated below good, compared with 17 per cent in England": below a grade, and not below a place.
        if (t[i].Lower is "below" or "above" && next < s.To && ComparisonTruth.IsQuality(t[next].Lower))
            return null;
        if (IsCategory(reading, i) || Cue(reading, s, i, next, meaning) is not { } place || IsOvertaken(reading, s, next, place.First))
            return null;
        var first = i;
        while (first > s.From && first > i - 3 && (Comparisons.Sizes.At(t, first - 1) is { } size && size.Next <= first
            || t[first - 1].Lower is "very" or "a" or "almost" or "nearly" or "broadly"))
            first--;
        var sign = meaning switch { "up" => 1, "down" => -1, "same" => 0, "better" => 2, "worse" => -2, _ => 3 };
        var turned = (place.Role == PlaceRole.Own && place.First > i) || (place.First < i && Leading(reading, s, i, next) is not null);
        return new ComparisonPhrase(sign, first, i, next, Math.Max(place.Next, next), turned, place);
    }

    // "Lower second" of degrees by class
    private static bool IsCategory(TextReading reading, int i) => reading.Index.Categorised.Any(id =>
        reading.CategoriesIn(reading.IndexOfSentence(i), id).Exists(m => m.First <= i && i < m.Next && m.Words > 1
            && m.Topic.CategoryStems.Contains(reading.Tokens[i].Stem)));

    // "in the wider region it is lower than": the word behind the verb compares, the one before belongs to a name.
    private static bool IsOvertaken(TextReading reading, Sentence s, int next, int place)
    {
        var t = reading.Tokens;
        for (var k = next + 1; k < Math.Min(s.To, place); k++)
        {
            if (t[k].Is("than") || t[k].Kind == TokenKind.Symbol)
                return false;
            // "fewer in number and report a little more contact than elsewhere"
            if (t[k].Lower is "and" or "but" && Comparisons.Directions.In(t, k, place).Exists(d => d.Meaning is "up" or "down"))
                return true;
            if (t[k - 1].Lower is "is" or "are" or "was" or "were" && Comparisons.Directions.At(t, k) is { Meaning: "up" or "down" })
                return true;
        }
        return false;
    }

    // harder, dearer, more costly: a degree of something that the topic may or may not measure.
    private static bool IsDegree(TokenList t, int i) =>
        t[i].IsWord && t[i].Lower.Length > 4 && t[i].Lower.EndsWith("er", StringComparison.Ordinal)
        && (t[i].Stem is "hard" or "easi" or "poor" or "densit" || (i + 1 < t.Length && t[i + 1].Is("than")
            && t[i].Lower is not ("rather" or "other" or "never")));

    private static bool Leads(TokenList t, int i, string word) => i < t.Length && t[i].Is(word);

    // The place behind "than", "compared with", or right behind "below".
    private static PlaceMention? Cue(TextReading reading, Sentence s, int i, int next, string meaning)
    {
        var t = reading.Tokens;
        var isShort = Short.Contains(t[i].Lower);
        // "This equals 532 for every 1,000, less than half the rate of …": set beside its own figure, and not beside the place.
        if (meaning == "same" && reading.FigureAt(next) is { } same && same.First == next)
            return null;
        var than = isShort || meaning == "same";
        var reach = next + (isShort ? ShortReach : Reach);
        for (var k = next; k < Math.Min(s.To, reach); k++)
        {
            // "short of the 10.7 µg/m³ of Wales": what is told of the other area may be long.
            if (isShort && reading.FigureAt(k) is { } told && told.First == k)
                reach += told.Next - k;
            if (t[k].Lower is ";" or ":" || (isShort && t[k].Lower is "," or ".") || (meaning is "up" or "down" && than && t[k].Is(",")))
                return null;
            // "low numbers mean more hardship, Kelby looks more deprived than the country": the word in the clause of "than" compares.
            if (t[k].Is(",") && meaning is "up" or "down" && !than && Comparisons.Directions.In(t, k, Math.Min(s.To, reach)).Exists(d =>
                d.Meaning is "up" or "down") && reading.PlacesIn(k, Math.Min(s.To, k + 3)).Any(p => p.Role == PlaceRole.Own))
                return null;
            than |= t[k].Lower is "than" || (t[k].Is("compared") && k + 1 < s.To) || (t[k].Is("relative") && k + 1 < s.To);
            // "fewer than in May": set against another time.
            if (t[k - 1].Is("than") && reading.DatesIn(k, Math.Min(s.To, k + 4)).Any() && !reading.PlacesIn(k, Math.Min(s.To, k + 4)).Any())
                return null;
            if (t[k - 1].Is("than") && Stranger(reading, k, s.To) is { } stranger)
                return stranger;
            // "longer than anywhere but Tolsey"
            if (than && t[k].Lower is "anywhere" or "any" or "all" or "except" or "but")
                return null;
            if (than && reading.PlaceAt(k) is { } place && (place.Role != PlaceRole.Own || place.ByName
                && t[k - 1].Lower is "than" or "in" && FirstOther(reading, s, i)))
                return OwnedBy(reading, s, place) ?? place;
        }
        if (meaning is "up" or "down" && Carried(reading, s, i) is { } carried)
            return carried;
        // "Compared with the average, fewer …"
        for (var k = s.From; k < Math.Min(i, s.From + 4); k++)
        {
            if (t[k].Lower is "compared" or "unlike" && reading.PlacesIn(k, i).FirstOrDefault(p =>
                p.Role != PlaceRole.Own) is { Next: > 0 } before)
                return before;
        }
        return Leading(reading, s, i, next);
    }

    // "more visitors than the region as a whole, while spending less on each": the comparator is named once for both.
    private static PlaceMention? Carried(TextReading reading, Sentence s, int i)
    {
        var t = reading.Tokens;
        var link = i;
        while (link > s.From && t[link].Lower is not ("while" or "but" or "yet" or "and" or "although" or "though"))
            link--;
        if (link == s.From || t[i].Lower is not ("more" or "less" or "fewer" or "higher" or "lower")
            || reading.DatesIn(s.From, s.To).Any() || reading.PlacesIn(link, s.To).Any()
            || reading.Contains(link, s.To, w => w.Lower is "than" or "to" || w.IsNumber))
            return null;
        var than = link;
        while (than > s.From && !t[than].Is("than"))
            than--;
        return than > s.From && reading.PlacesIn(than, link).ToList() is [{ Role: PlaceRole.Comparator } only] ? only : null;
    }

    // "Brenmoor's neighbour Tolwick" is Tolwick.
    private static PlaceMention? OwnedBy(TextReading reading, Sentence s, PlaceMention owner) =>
        owner.ByName && reading.Tokens[owner.Next - 1].Lower.EndsWith("'s", StringComparison.Ordinal)
        && reading.PlacesIn(owner.Next, Math.Min(s.To, owner.Next + 4)).FirstOrDefault() is { Next: > 0, ByName: true } named
        && !reading.Contains(owner.Next, named.First, t => t.Kind == TokenKind.Symbol) ? named : null;

    // "Elsewhere people pay more", "The network as a whole does better": the comparator leads, the area is meant silently.
    private static PlaceMention? Leading(TextReading reading, Sentence s, int i, int next)
    {
        var t = reading.Tokens;
        if (i == s.From || Short.Contains(t[i].Lower) || reading.Contains(s.From, s.To, w =>
            w.Lower is "than" or "compared" or "since" or "unlike" or "against" or "before")
            || reading.DatesIn(s.From, s.To).Any() || reading.PlacesIn(s.From, s.To).Any(p => p.Role != PlaceRole.Comparator))
            return null;
        var lead = reading.PlacesIn(s.From, i).FirstOrDefault(p => p.Role == PlaceRole.Comparator && (p.ByName
            || t[p.First].Lower is "elsewhere" or "the"));
        var states = t[i - 1].Lower is "is" or "are" or "was" or "were" or "does" or "do" or "pay" or "pays"
            or "paid" or "slightly" or "much" or "far" || next >= s.To
            || t[next].Lower is "on" or "in" or "at" or "," or ".";
        // "The national rate is 533, so a larger share is …": what follows from it is told of the area.
        return lead.Next > 0 && lead.First <= s.From + 6 && states
            && !reading.Contains(lead.Next, i, w => w.Lower is "so" or "hence" or "therefore" or "thus" or "meaning")
            && reading.Clauses[i] - reading.Clauses[lead.First] <= 2 ? lead : null;
    }

    // "than in the wider South East": a place that the dataset does not know.
    private static PlaceMention? Stranger(TextReading reading, int from, int end)
    {
        for (var k = from; k < Math.Min(end, from + 4); k++)
        {
            if (reading.PlaceAt(k) is not null)
                return null;
            if (reading.FigureAt(k) is not null)
                return null;
            if (reading.Tokens[k] is { IsWord: true, Capital: true })
                return new PlaceMention(k, k + 1, PlaceRole.Region, null, false);
            if (reading.Tokens[k].Lower is not ("in" or "the" or "wider" or "whole" or "across" or "rest" or "of"))
                return null;
        }
        return null;
    }

    private static bool FirstOther(TextReading reading, Sentence s, int i) => reading.PlacesIn(s.From, i).Any(p =>
        p.Role is PlaceRole.Comparator);
}
