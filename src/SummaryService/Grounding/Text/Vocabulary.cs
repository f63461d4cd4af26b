using System.Collections.Concurrent;

namespace SummaryService.Grounding.Text;

/// <summary>Lower-case forms and stems of words, remembered: texts of one report repeat theirs.</summary>
internal static class Vocabulary
{
    // Bounded so that hostile texts cannot fill the memory: beyond it words are stemmed afresh.
    private const int MostRemembered = 60_000;
    private const int LongestRemembered = 24;

    private static readonly ConcurrentDictionary<string, (string Lower, string Root, string Stem, ushort Mark)> Known =
        new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, (string Lower, string Root,
        string Stem, ushort Mark)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();
    private static int count;

    /// <summary>Gets a word in lower case, its stem, the stem of the words that mean nearly the same, and its mark in lower
    /// case.</summary>
    public static (string Lower, string Root, string Stem, ushort Mark) Of(ReadOnlySpan<char> word)
    {
        if (word.Length <= LongestRemembered && Lookup.TryGetValue(word, out var known))
            return known;
        var lower = word.ToString().ToLowerInvariant().Replace('’', '\'');
        var root = Stemmer.Stem(lower);
        var made = (lower, root, Synonyms.Concept(root), FirstWords.MarkOf(lower));
        if (word.Length <= LongestRemembered && count < MostRemembered && Lookup.TryAdd(word, made))
            Interlocked.Increment(ref count);
        return made;
    }

    public static string StemOf(string word) => Of(word).Stem;
}
