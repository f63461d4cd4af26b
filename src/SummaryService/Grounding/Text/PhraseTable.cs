using System.Collections.Frozen;

namespace SummaryService.Grounding.Text;

/// <summary>Finds the longest phrase of a lexicon file that begins at a token. Phrases are compared word by word in lower case; a
/// hyphen in a text may stand for a space.</summary>
internal sealed class PhraseTable
{
    private readonly FrozenDictionary<string, (string[] Words, string Meaning)[]> byFirst;
    private readonly FirstWords first;

    public PhraseTable(string file)
    {
        var all = from entry in LexiconFile.Read(file)
                  from phrase in entry.Value
                  let words = phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
                  group (words, entry.Key) by words[0];
        byFirst = all.ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.words.Length).Select(p => (p.words, p.Key)).ToArray());
        first = new FirstWords(byFirst.Keys);
    }

    /// <summary>Finds the longest phrase at a place.</summary>
    /// <returns>The meaning and the place after the phrase, or null.</returns>
    public (string Meaning, int Next)? At(ReadOnlySpan<Token> tokens, int at)
    {
        if ((uint)at >= (uint)tokens.Length || !first.MayHave(tokens[at]) || !byFirst.TryGetValue(tokens[at].Lower, out var phrases))
            return null;
        foreach (var (words, meaning) in phrases)
        {
            if (Match(tokens, at, words) is { } next)
                return (meaning, next);
        }
        return null;
    }

    /// <summary>Whether a single word carries a meaning by itself.</summary>
    public bool Has(string lower, string meaning)
    {
        if (!first.MayHave(lower) || !byFirst.TryGetValue(lower, out var phrases))
            return false;
        foreach (var (words, m) in phrases)
        {
            if (words.Length == 1 && m == meaning)
                return true;
        }
        return false;
    }

    /// <summary>Lists the phrases found between two places, from left to right, not overlapping.</summary>
    public List<(string Meaning, int From, int Next)> In(ReadOnlySpan<Token> tokens, int from, int to)
    {
        var found = new List<(string, int, int)>();
        for (var i = from; i < to;)
        {
            if (At(tokens, i) is { } hit && hit.Next <= to)
            {
                found.Add((hit.Meaning, i, hit.Next));
                i = hit.Next;
            }
            else
            {
                i++;
            }
        }
        return found;
    }

    private static int? Match(ReadOnlySpan<Token> tokens, int at, string[] words)
    {
        var i = at;
        foreach (var word in words)
        {
            // A hyphen between two words of a phrase is no word of its own.
            if (i > at && i < tokens.Length && tokens[i].Lower == "-")
                i++;
            if (i >= tokens.Length || tokens[i].Lower != word)
                return null;
            i++;
        }
        return i;
    }
}
