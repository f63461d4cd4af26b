using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Finds numbers that name an age group, such as "aged 65 and over", "18–64" or "under-fives": names, not figures.</summary>
internal static class AgeScanner
{
    /// <summary>The mark of "working age", which is no one age.</summary>
    public const int Working = 129;

    /// <summary>Whether an age group runs from the end of school to the pension, as "18 to 64" does.</summary>
    public static bool IsWorking(decimal from, decimal to) => from is >= 15 and <= 20 && to is >= 59 and <= 69;

    /// <summary>Marks the tokens of age groups.</summary>
    /// <returns>For each token the age group's first number + 1, or 0.</returns>
    public static int[] Mark(TokenList t)
    {
        var marks = new int[t.Length];
        for (var i = 0; i < t.Length; i++)
        {
            if (WorkingAge(t, i) is { } working)
            {
                Array.Fill(marks, Working, i, working - i);
                i = working - 1;
                continue;
            }
            if (!t[i].IsNumber || t[i].Decimals > 0 || t[i].Value is < 0 or > 120)
                continue;
            var next = End(t, i);
            if (next is null)
                continue;
            var first = IsBelow(t, i) ? 1 : (int)t[i].Value + 1;
            for (var k = i; k < next; k++)
                marks[k] = first;
            if (i > 0 && t[i - 1].Lower is "over" or "under" or "aged" or "age" or "below" or "above")
                marks[i - 1] = first;
            i = next.Value - 1;
        }
        return marks;
    }

    // "under-18s" are those of 0 to 17; "adults under 65" begin where adults do.
    private static bool IsBelow(TokenList t, int i) => t[i].Value < 18.5m && (t[i - 1].Lower is "under" or "below"
        || (t[i - 1].Is("-") && t[i - 2].Is("under")));

    /// <summary>Lists the spans of a name that no word calls an age: 5–14, 8 to 10 years.</summary>
    public static IEnumerable<(decimal From, decimal To)> RangesIn(TokenList t)
    {
        for (var i = 0; i + 2 < t.Length; i++)
        {
            if (Range(t, i) is { } range)
                yield return range;
        }
    }

    /// <summary>Marks the spans that a catalogue has as names of categories.</summary>
    public static void MarkRanges(TokenList t, int[] marks, IReadOnlyList<(decimal From, decimal To)> names)
    {
        for (var i = 0; i + 2 < t.Length; i++)
        {
            if (marks[i] > 0 || Range(t, i) is not { } range || !names.Contains(range))
                continue;
            Array.Fill(marks, (int)range.From + 1, i, 3);
        }
    }

    private static (decimal From, decimal To)? Range(TokenList t, int i) =>
        t[i] is { IsNumber: true, Decimals: 0, Value: >= 0 and < 120 } && t[i + 1].Lower is "-" or "–" or "to"
            && t[i + 2] is { IsNumber: true, Decimals: 0, Value: > 1 and < 120 } && t[i].Value < t[i + 2].Value ? (t[i].Value,
            t[i + 2].Value) : null;

    private static int? WorkingAge(TokenList t, int i)
    {
        var next = i + 1 < t.Length && t[i + 1].Is("-") ? i + 2 : i + 1;
        return t[i].Is("working") && next < t.Length && t[next].Lower is "age" or "aged" ? next + 1 : null;
    }

    private static int? End(TokenList t, int i)
    {
        var after = i + 1;
        var aged = i > 0 && t[i - 1].Lower is "aged" or "age" or "ages" or "aging"
            || (i > 1 && t[i - 2].Lower is "aged" or "age" or "ages"
                && t[i - 1].Lower is "over" or "under" or "about" or "from" or "between");
        // "18- to 64-year-olds"
        if (after + 2 < t.Length && t[after].Is("-") && t[after + 1].Lower is "to" or "and" && t[after + 2].IsNumber
            && Follows(t, after + 3, "year", "olds", "old"))
            return after + 3;
        if (after < t.Length && t[after].Is("+") && t[after].Glued)
            return after + 1;
        if (after + 1 < t.Length && t[after].Lower is "-" or "–" or "to" or "and" && t[after + 1].IsNumber
            && t[after + 1].Value is > 0 and <= 120 && t[after + 1].Decimals == 0
            && (aged || Follows(t, after + 2, "year", "olds", "old")))
            return After(t, after + 2);
        if (after + 1 < t.Length && t[after].Is("and") && t[after + 1].Lower is "over" or "older" or "above" or "under" or "younger")
            return after + 2;
        if (after + 1 < t.Length && t[after].Is("or") && (t[after + 1].Lower is "over" or "older" or "above" or "under" or "younger"
            || (t[after + 1].Is("more") && aged)))
            return after + 2;
        if (after < t.Length && t[after].Is("plus") && aged)
            return after + 1;
        if (after < t.Length && t[after].Is("s") && t[after].Glued && i > 0 && t[i - 1].Lower is "over" or "under" or "-")
            return after + 1;
        if (i > 1 && t[i - 1].Lower is "over" or "under" or "below" or "above"
            && t[i - 2].Lower is "people" or "adults" or "residents" or "those" or "children"
            or "persons" or "women" or "men" or "patients" or "is" or "are" && EndsPhrase(t, after))
            return after;
        if (Follows(t, after, "year", "olds", "old"))
            return After(t, after);
        return aged ? after : null;
    }

    // "65-year-olds", "5 year old"
    private static bool Follows(TokenList t, int i, string year, string olds, string old)
    {
        var k = i < t.Length && t[i].Is("-") ? i + 1 : i;
        if (k >= t.Length || (t[k].Lower != year && t[k].Lower != "years"))
            return false;
        k += k + 1 < t.Length && t[k + 1].Is("-") ? 2 : 1;
        return k < t.Length && (t[k].Lower == olds || t[k].Lower == old);
    }

    private static int After(TokenList t, int i) => i;

    private static bool EndsPhrase(TokenList t, int i) =>
        i >= t.Length || t[i].Kind == TokenKind.Symbol || t[i].Lower is "get" or "are" or "is" or "were" or "who" or "in" or "and"
            or "have" or "had" or "you" or "ask" or "asked" or "receive" or "received" or "got" or "use" or "need" or "live" or "make"
            or "made" or "with" or "while" or "was" or "than";
}
