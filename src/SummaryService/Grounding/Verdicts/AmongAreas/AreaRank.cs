using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.AmongAreas;

/// <summary>A place of an area among others as a sentence tells it: "the second-highest share of the five regions", "ranks last among the
/// towns", "more than any other county".</summary>
/// <param name="Sign">1 most first, −1 least first, 2 best first, −2 worst first, 0 first as the thing measured would have it.</param>
/// <param name="Place">The place from that end; −1 for the last.</param>
/// <param name="First">The first token.</param>
/// <param name="Word">The word that ranks.</param>
/// <param name="Next">After the words that rank.</param>
/// <param name="Scope">Among which areas.</param>
internal readonly record struct AreaRank(int Sign, int Place, int First, int Word, int Next, AreaScope Scope)
{
    private const int LeadReach = 4;

    private static readonly HashSet<string> Leads = ["ranks", "ranked", "rank", "came", "comes", "placed", "position", "place", "finished",
        "finishes", "stands", "stood", "lies", "sits", "is", "was", ":"];

    private static readonly HashSet<string> Verbs = ["ranks", "ranked", "came", "comes", "placed", "finished", "finishes"];

    /// <summary>Reads the place that is told at a token, or null.</summary>
    public static AreaRank? At(TextReading reading, Sentence s, int i)
    {
        if (reading.Index.Peers.Codes.Count < 2 || !reading.Tokens[i].IsWord)
            return null;
        if (Superlative.At(reading, s, i) is { } told)
        {
            return AreaScope.Of(reading, s, told.Next) is { } scope && IsClose(reading, scope, told.Next)
                ? new AreaRank(told.Sign, told.Place, told.First, told.Word, told.Next, scope) : null;
        }
        return Beyond(reading, s, i) ?? Ordinal(reading, s, i);
    }

    // "more than any other county", "a lower share than anywhere else"
    private static AreaRank? Beyond(TextReading reading, Sentence s, int i)
    {
        var t = reading.Tokens;
        if (Comparisons.Directions.At(t, i) is not { Meaning: "up" or "down" or "better" or "worse" } hit
            || reading.FigureAt(i) is not null || Comparisons.IsNegated(t, i, s.From))
            return null;
        for (var k = hit.Next; k < Math.Min(s.To, hit.Next + LeadReach + 1); k++)
        {
            if (t[k].Is("than"))
            {
                var at = t[k + 1].Lower is "anywhere" or "in" or "at" ? k + 1 : k;
                return AreaScope.At(reading, s, at) is { ByWhole: false } scope && IsAllOthers(t, k, scope.Next)
                    ? new AreaRank(Comparisons.Way(hit.Meaning), 1, i, i, hit.Next, scope)
                    : null;
            }
            if (t[k].Kind == TokenKind.Symbol || Comparisons.Directions.At(t, k) is not null)
                return null;
        }
        return null;
    }

    private static bool IsAllOthers(TokenList t, int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (t[k].Lower is "any" or "anywhere" or "all")
                return !(t[to].Lower is "but" or "except" || (t[to].Is("other") && t[to + 1].Is("than")));
        }
        return false;
    }

    // "ranks third of the five", "came last among the regions", "position among the four regions: second"
    private static AreaRank? Ordinal(TextReading reading, Sentence s, int i)
    {
        var t = reading.Tokens;
        var place = t[i].Lower is "last" or "bottom" ? -1 : Ordinals.Of(t[i].Lower) ?? 0;
        if (place == 0 || !(Leads.Contains(t[i - 1].Lower) || (t[i - 1].Is("in") && t[i + 1].Is("place"))))
            return null;
        var next = t[i + 1].Is("place") ? i + 2 : i + 1;
        var behind = AreaScope.At(reading, s, next);
        for (var k = i - 2; behind is null && t[i - 1].Is(":") && k >= s.From; k--)
            behind = AreaScope.At(reading, s, k) is { ByWhole: false } before && before.Next == i - 1 ? before : null;
        return behind is { ByWhole: false } scope ? new AreaRank(0, place, i, i, next, scope)
            : behind is null && IsAlone(reading, s, i, next) ? new AreaRank(0, place, i, i, next, AreaScope.Unsaid(i)) : null;
    }

    // "Sabek comes second, with 30.1%", "by number of vessels Mirzel ranks fourth, behind Tirre": an area right before the verb, and
    // nothing said of how many there are.
    private static bool IsAlone(TextReading reading, Sentence s, int i, int next)
    {
        var t = reading.Tokens;
        return Verbs.Contains(t[i - 1].Lower) && (next >= s.To || t[next].Kind == TokenKind.Symbol || t[next].Lower is "behind" or "ahead"
            or "overall" or "with" or "at" or "and" or "after")
            && reading.PlacesIn(Math.Max(s.From, i - LeadReach), i).LastOrDefault() is { Code: not null, Next: > 0, ByName: true } place
            && reading.Clauses[place.First] == reading.Clauses[i - 1];
    }

    // Nothing else that is ranked stands between: no figure of another thing, no second clause.
    private static bool IsClose(TextReading reading, AreaScope scope, int next) =>
        scope.First < next || reading.Clauses[scope.First] - reading.Clauses[next - 1] <= 1;
}
