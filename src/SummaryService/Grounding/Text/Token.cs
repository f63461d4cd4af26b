namespace SummaryService.Grounding.Text;

/// <summary>What a run of characters is.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Symbol,
}

/// <summary>One word, number or sign of a text, with its place as UTF-16 offsets.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">After the last character.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Lower">The characters in lower case, apostrophes made straight; commas left out of numbers.</param>
/// <param name="Root">The stem of a word; numbers and signs are their own.</param>
/// <param name="Stem">The stem that stands for all words that mean nearly the same, by <see cref="Vocabulary"/>.</param>
/// <param name="Value">The number's value; 0 for others.</param>
/// <param name="Decimals">The digits after the point.</param>
/// <param name="Glued">Whether nothing stands between it and the token before.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
/// <param name="Break">Whether a line break stands before it.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Lower, string Root, string Stem, decimal Value,
    int Decimals,
    bool Glued, bool Capital, bool Break)
{
    /// <summary>Gets the mark by which <see cref="FirstWords"/> knows the word in lower case.</summary>
    public ushort Mark { get; init; }

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool Is(string lower) => Lower == lower;
}
