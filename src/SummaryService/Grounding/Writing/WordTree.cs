using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Writing;

/// <summary>Phrases kept word by word, to find the longest one that begins at a place. The work at one place is bounded by the longest
/// phrase.</summary>
internal sealed class WordTree<T>
    where T : class
{
    private readonly Node root = new();
    private readonly FirstWords first = new([]);

    public void Add(string phrase, T value)
    {
        var node = root;
        foreach (var token in Tokenizer.Cut(phrase))
        {
            if (token.Is("-"))
                continue;
            if (node == root)
                first.Add(token.Lower);
            node = node.Grow(token.Lower);
        }
        // The first entry wins, so that a list may be ordered by importance.
        if (node != root)
            node.Value ??= value;
    }

    /// <summary>Finds the longest phrase; hyphens between words are skipped and a possessive counts as its word.</summary>
    /// <returns>What the phrase stands for and the place after it, or null.</returns>
    public (T Value, int Next)? Longest(ReadOnlySpan<Token> tokens, int at)
    {
        if (!first.MayHave(tokens[at]) && !IsPossessive(tokens[at].Lower))
            return null;
        (T, int)? found = null;
        var node = root;
        for (var i = at; i < tokens.Length; i++)
        {
            if (i > at && tokens[i].Is("-") && tokens[i].Glued)
                continue;
            if (node.Next(tokens[i]) is not { } next)
                break;
            node = next;
            if (node.Value is { } value)
                found = (value, i + 1);
        }
        return found;
    }

    private static bool IsPossessive(string word) => word is [.., '\'', 's'];

    private sealed class Node
    {
        // Most have one word or two behind them, which are found faster than a hash is made.
        private const int Few = 4;

        private readonly List<(ushort Mark, string Word, Node Node)> few = [];
        private Dictionary<string, Node>? children;

        public T? Value { get; set; }

        public Node Grow(string word)
        {
            var mark = FirstWords.MarkOf(word);
            if (Find(mark, word) is { } known)
                return known;
            var child = new Node();
            if (few.Count < Few)
                few.Add((mark, word, child));
            else
                (children ??= []).Add(word, child);
            return child;
        }

        public Node? Next(in Token token)
        {
            if (few.Count == 0)
                return null;
            return Find(token.Mark, token.Lower) ?? (IsPossessive(token.Lower) ? Find(token.Lower[..^2]) : null);
        }

        private Node? Find(string word) => Find(FirstWords.MarkOf(word), word);

        // The mark tells most words apart without looking at their letters.
        private Node? Find(ushort mark, string word)
        {
            foreach (var (knownMark, known, node) in few)
            {
                if (knownMark == mark && known == word)
                    return node;
            }
            return children?.GetValueOrDefault(word);
        }
    }
}
