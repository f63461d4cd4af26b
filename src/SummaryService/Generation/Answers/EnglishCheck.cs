namespace SummaryService.Generation.Answers;

/// <summary>Tells English from other languages by their function words: rough, but it needs no model and does not mind names and
/// figures.</summary>
internal static class EnglishCheck
{
    // A text shorter than this may be a title or a list of figures.
    private const int FewestWords = 10;

    // English prose has 30 % and more of these words; a language that shares a few of them (in, is, of, we, a …) stays below.
    private const double LeastShare = 0.1;

    private static readonly HashSet<string> English = Set("""
        the and than for were are that this with from by which more fewer about it has have had there its their an out every most both these
        they been between each not a of to in is was as at on or no so we be but one here cannot per who where when how up all
        """);

    // The commonest words of the languages that models slip into, as far as English does not share them.
    private static readonly HashSet<string> Foreign = Set("""
        der die das und ist nicht ein eine von zu mit auf den dem im bei für sich le la les des et une est que qui pour dans du sur au
        aux ce plus de el los las en por con para es una y se het een van dat op te zijn dan di il che un del della è são um uma os
        não com mais
        jest nie na w z i do się od oraz yr yn ac mae ar o och att det som är på en et og af til med
        """);

    public static bool LooksEnglish(string text)
    {
        var (words, english, foreign, letters, latin) = (0, 0, 0, 0, 0);
        foreach (var word in Words.Of(text))
        {
            if (!char.IsLetter(word[0]))
                continue;
            words++;
            letters += word.Length;
            latin += word.Count(c => c < 0x250);
            english += English.Contains(word) ? 1 : 0;
            foreign += Foreign.Contains(word) ? 1 : 0;
        }
        if (letters > 0 && latin < letters / 2.0)
            return false;
        return words < FewestWords || (english >= words * LeastShare && english > foreign);
    }

    private static HashSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
