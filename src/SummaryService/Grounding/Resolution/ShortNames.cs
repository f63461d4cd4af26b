
namespace SummaryService.Grounding.Resolution;

/// <summary>What is left of the names of areas without the words that they share: Medicine of "Faculty of Medicine", Upper Vale of "Upper
/// Vale Health Board".</summary>
internal static class ShortNames
{
    private const int FewestSharing = 2, ShortestWord = 4;

    /// <summary>Lists the short names that only one area has and no area bears as its whole name.</summary>
    public static IEnumerable<(string[] Words, string Code)> Of(IReadOnlyList<(string[] Words, string Code)> areas)
    {
        var heads = Shared(areas.Select(a => a.Words), static (words, length) => words[..length]);
        var tails = Shared(areas.Select(a => a.Words), static (words, length) => words[^length..]);
        var whole = areas.Select(a => Key(a.Words)).ToHashSet();
        return areas.SelectMany(a => Cut(a.Words, heads, tails).Select(words => (words, a.Code)))
            .GroupBy(s => Key(s.words)).Where(g => g.Count() == 1 && !whole.Contains(g.Key)).Select(g => g.Single());
    }

    private static IEnumerable<string[]> Cut(string[] words, HashSet<string> heads, HashSet<string> tails)
    {
        for (var length = words.Length - 1; length > 0; length--)
        {
            if (words[length - 1] is "of" or "the" && heads.Contains(Key(words[..length])) && IsName(words[length..]))
            {
                yield return words[length..];
                break;
            }
        }
        for (var length = words.Length - 1; length > 0; length--)
        {
            // "Sussex" of East and West Sussex is no kind of area.
            if (words[^length..].Any(WordClasses.AreaKinds.Contains) && tails.Contains(Key(words[^length..])) && IsName(words[..^length]))
            {
                yield return words[..^length];
                break;
            }
        }
    }

    // "of Medicine" is no name.
    private static bool IsName(string[] words) => words[0] is not ("of" or "the" or "and") && words[^1].Length >= ShortestWord
        && (words.Length > 1 || words[0].Length >= ShortestWord);

    private static HashSet<string> Shared(IEnumerable<string[]> names, Func<string[], int, string[]> part) =>
        [.. names.SelectMany(n => Enumerable.Range(1, Math.Max(0, n.Length - 1)).Select(length => Key(part(n, length)))).GroupBy(k => k)
            .Where(g => g.Count() >= FewestSharing).Select(g => g.Key)];

    private static string Key(string[] words) => string.Join(' ', words);
}
