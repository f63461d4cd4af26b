namespace SummaryService.Grounding.Text;

/// <summary>Says cheaply that a word is not among those that were added; most words of a text are in no list.</summary>
internal sealed class FirstWords
{
    private readonly ulong[] bits = new ulong[128];

    public FirstWords(IEnumerable<string> words)
    {
        foreach (var word in words)
            Add(word);
    }

    public void Add(string word) => bits[MarkOf(word) >> 6] |= 1UL << MarkOf(word);

    /// <summary>Whether the word may have been added; false is certain.</summary>
    public bool MayHave(string word) => Has(MarkOf(word));

    /// <inheritdoc cref="MayHave(string)"/>
    public bool MayHave(in Token token) => Has(token.Mark);

    /// <summary>Gets a number below 8,192 from the length and some letters of a word; different words may share one.</summary>
    public static ushort MarkOf(string word) => word.Length == 0 ? (ushort)0
        : (ushort)(((((word[0] * 31) + word[^1]) & 127) << 6) | (((word.Length * 8) + (word[word.Length / 2] & 7)) & 63));

    private bool Has(ushort mark) => (bits[mark >> 6] & (1UL << mark)) != 0;
}
