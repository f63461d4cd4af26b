namespace SummaryService.Evaluation.Mutations;

/// <summary>A word of a true text that says which of two is more, and its opposite.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Opposite">The word that says the reverse.</param>
/// <param name="IsUp">Whether it says that the area has more.</param>
internal sealed record ComparisonWord(int Token, string Opposite, bool IsUp)
{
    private static readonly Dictionary<string, (string Opposite, bool Up)> Words = new()
    {
        ["higher"] = ("lower", true), ["lower"] = ("higher", false), ["above"] = ("below", true), ["below"] = ("above", false),
        ["more"] = ("fewer", true), ["fewer"] = ("more", false), ["less"] = ("more", false), ["larger"] = ("smaller", true),
        ["smaller"] = ("larger", false), ["longer"] = ("shorter", true), ["shorter"] = ("longer", false), ["greater"] = ("smaller", true),
    };

    /// <summary>Finds the words that compare the area with its comparator, in sentences that name both or refer to both.</summary>
    public static IEnumerable<ComparisonWord> Find(Passage p)
    {
        for (var i = 0; i < p.Tokens.Length; i++)
        {
            if (!Words.TryGetValue(p.Tokens[i].Lower, out var word) || !Compares(p, i))
                continue;
            yield return new ComparisonWord(i, word.Opposite, word.Up);
        }
    }

    private static bool Compares(Passage p, int i)
    {
        var sentence = p.SentenceOf(i);
        if (sentence.IsHeading || p.Sheet.Comparator is not { } comparator
            || !p.Has(sentence.From, sentence.To, comparator.Name.ToLowerInvariant(), "average"))
            return false;
        if (p.Has(i - 3, i, "not", "no", "a", "never", "any", "and") || p.Has(sentence.From, sentence.To, "similar", "same", "or"))
            return false;
        return p.After(i) switch
        {
            "than" => !IsNumberOrHalf(p.After(i, 2)) && p.Tokens[i].Lower is not "less" and not "more"
                || (p.After(i) == "than" && p.After(i, 2) is "the" or "in" or "for"),
            "," or "." => p.Tokens[i].Lower is "higher" or "lower" && p.Before(i) is "is" or "was" or "were",
            "at" => p.Tokens[i].Lower is "higher" or "lower",
            "the" => p.Tokens[i].Lower is "above" or "below",
            _ => false,
        };
    }

    private static bool IsNumberOrHalf(string? word) => word is null || char.IsAsciiDigit(word[0]) || word is "half" or "twice"
        or "double" or "one" or "a" or "two" or "three";
}
