namespace SummaryService.Generation.Answers;

/// <summary>Tells English from other languages by its function words: rough, but it needs no model and does not mind names and figures.</summary>
internal static class EnglishCheck
{
    // A text shorter than this may be a title or a list of figures.
    private const int FewestWords = 10;

    // English prose has 20 % and more of these words; French, German, Dutch, Spanish, Polish and Welsh have next to none,
    // because words that those languages share (in, is, of, we, a, on, me, was …) are left out.
    private const double LeastShare = 0.06;

    private static readonly HashSet<string> FunctionWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "and", "than", "for", "were", "are", "that", "this", "with", "from", "by", "which", "more", "fewer", "about", "it",
        "has", "have", "there", "its", "their", "an", "out", "every", "most", "both", "these", "they", "been", "between", "each", "not",
    };

    public static bool LooksEnglish(string text)
    {
        var (words, function, letters, latin) = (0, 0, 0, 0);
        foreach (var word in Words.Of(text))
        {
            if (!char.IsLetter(word[0]))
                continue;
            words++;
            letters += word.Length;
            latin += word.Count(c => c < 0x250);
            if (FunctionWords.Contains(word))
                function++;
        }
        if (letters > 0 && latin < letters / 2.0)
            return false;
        return words < FewestWords || function >= words * LeastShare;
    }
}
