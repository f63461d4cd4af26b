using System.Collections.Frozen;

namespace SummaryService.Grounding.Text;

/// <summary>Words of general English that mean nearly the same, from Lexicon/synonyms.yaml: each stem stands for its group.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string> Groups = Read();

    public static string Concept(string stem) => Groups.GetValueOrDefault(stem, stem);

    private static FrozenDictionary<string, string> Read()
    {
        var groups = new Dictionary<string, string>();
        foreach (var (name, words) in LexiconFile.Read("synonyms"))
        {
            foreach (var word in words)
                groups.TryAdd(Stemmer.Stem(word), name);
        }
        return groups.ToFrozenDictionary();
    }
}
