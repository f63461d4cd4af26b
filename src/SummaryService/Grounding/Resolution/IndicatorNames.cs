using SummaryService.Catalogue;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>The whole names of indicators, by the words that carry meaning, so that a run of words is held against all of them at
/// once.</summary>
internal sealed class IndicatorNames
{
    // Fewer words than these may mean something else.
    private const int FewestWords = 3;

    private const int MostCounted = 128;

    private readonly List<(string Indicator, int Words)> names = [];
    private readonly Dictionary<string, HashSet<string>> wordsOf = [];
    private readonly Dictionary<string, List<HashSet<string>>> namesOf = [];
    private readonly Dictionary<string, List<int>> namesByWord = [];
    private readonly Dictionary<string, List<(string Indicator, string[] Noun)>> nounsByFirst = [];

    private readonly FirstWords anyWords;
    private readonly FirstWords anyNouns;

    public IndicatorNames(IEnumerable<Indicator> indicators)
    {
        foreach (var indicator in indicators)
        {
            AddName(indicator.Id, TopicWords.Main(indicator.Label));
            AddName(indicator.Id, indicator.Noun ?? "");
            AddNoun(indicator);
        }
        (anyWords, anyNouns) = (new FirstWords(namesByWord.Keys), new FirstWords(nounsByFirst.Keys));
    }

    /// <summary>Lists the indicators that a run of words calls by a whole name, each with the number of words of the longest.</summary>
    public List<(string Indicator, int Words)> In(ReadOnlySpan<Token> said)
    {
        var found = new List<(string, int)>();
        foreach (var name in WholeIn(said))
            Add(found, names[name].Indicator, names[name].Words);
        AddNouns(said, found);
        return found;
    }

    /// <summary>Whether a run of words calls an indicator by the catalogue's own words, in their order: "the average delay".</summary>
    public bool IsCalledIn(ReadOnlySpan<Token> said, string indicator)
    {
        var found = new List<(string Indicator, int)>();
        AddNouns(said, found);
        return found.Exists(f => f.Indicator == indicator);
    }

    /// <summary>Whether all words of a name of one indicator are among another's, so that they tell the two apart only by what is
    /// missing.</summary>
    public bool IsWithin(string indicator, string other) => namesOf.TryGetValue(indicator, out var names)
        && wordsOf.TryGetValue(other, out var more) && names.Exists(n => n.IsSubsetOf(more));

    private void AddNouns(ReadOnlySpan<Token> said, List<(string Indicator, int Words)> found)
    {
        for (var i = 0; i < said.Length; i++)
        {
            if (!anyNouns.MayHave(said[i]) || !nounsByFirst.TryGetValue(said[i].Lower, out var nouns))
                continue;
            foreach (var (indicator, noun) in nouns)
            {
                if (Begins(said[i..], noun))
                    Add(found, indicator, noun.Length);
            }
        }
    }

    private static void Add(List<(string Indicator, int Words)> found, string indicator, int words)
    {
        var known = found.FindIndex(f => f.Indicator == indicator);
        if (known < 0)
            found.Add((indicator, words));
        else if (found[known].Words < words)
            found[known] = (indicator, words);
    }

    // A name is whole when each of its words is counted once.
    private List<int> WholeIn(ReadOnlySpan<Token> said)
    {
        if (said.Length < FewestWords)
            return [];
        var (whole, known) = (new List<int>(), new List<List<int>>());
        var counts = names.Count <= MostCounted ? stackalloc int[MostCounted] : new int[names.Count];
        foreach (var token in said)
        {
            if (!anyWords.MayHave(token.Root) || !namesByWord.TryGetValue(token.Root, out var with) || known.Contains(with))
                continue;
            known.Add(with);
            foreach (var name in with)
            {
                if (++counts[name] == names[name].Words)
                    whole.Add(name);
            }
        }
        return whole;
    }

    private void AddName(string indicator, string name)
    {
        var words = new HashSet<string>();
        foreach (var token in Tokenizer.Cut(name))
        {
            if (TopicWords.Plain(token) is { } word)
                words.Add(word);
        }
        if (words.Count < FewestWords)
            return;
        foreach (var word in words)
            ListOf(namesByWord, word).Add(names.Count);
        ListOf(namesOf, indicator).Add(words);
        if (!wordsOf.TryAdd(indicator, [.. words]))
            wordsOf[indicator].UnionWith(words);
        names.Add((indicator, words.Count));
    }

    // The catalogue's words noun, word for word, without its article; not where a category belongs into it.
    private void AddNoun(Indicator indicator)
    {
        if (indicator.Noun is not { } noun || noun.Contains('{', StringComparison.Ordinal))
            return;
        string[] words = [.. Tokenizer.Cut(noun).Select(t => t.Lower).SkipWhile(w => w is "the" or "a" or "an")];
        if (words.Length >= FewestWords)
            ListOf(nounsByFirst, words[0]).Add((indicator.Id, words));
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string key) =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];

    private static bool Begins(ReadOnlySpan<Token> said, string[] noun)
    {
        if (noun.Length > said.Length)
            return false;
        for (var k = 0; k < noun.Length; k++)
        {
            if (!said[k].Is(noun[k]))
                return false;
        }
        return true;
    }
}
