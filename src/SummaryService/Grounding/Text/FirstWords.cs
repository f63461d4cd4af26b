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

    public void Add(string word)
    {
        if (word.Length > 0)
            bits[Place(word)] |= Bit(word);
    }

    /// <summary>Whether the word may have been added; false is certain.</summary>
    public bool MayHave(string word) => word.Length > 0 && (bits[Place(word)] & Bit(word)) != 0;

    private static int Place(string word) => ((word[0] * 31) + word[^1]) & 127;

    private static ulong Bit(string word) => 1UL << (((word.Length * 8) + (word[word.Length / 2] & 7)) & 63);
}
