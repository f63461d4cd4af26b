using System.Collections;

namespace SummaryService.Grounding.Text;

/// <summary>One value for each token of a text. Rules look around a place, before the first token and behind the last as well; there
/// nothing stands, so a default value answers and no rule has to ask where the text ends.</summary>
/// <param name="values">The values, in order of the tokens; the array may be longer.</param>
/// <param name="count">How many of them there are.</param>
/// <param name="outside">What stands before and behind the text.</param>
internal class PerToken<T>(T[] values, int count, T outside) : IReadOnlyList<T>
{
    private readonly T outside = outside;

    public PerToken(T[] values, T outside)
        : this(values, values.Length, outside)
    {
    }

    /// <summary>Gets how many tokens the text has.</summary>
    public int Length => count;

    /// <summary>Gets how many tokens the text has.</summary>
    public int Count => count;

    /// <summary>Gets the value of a token, or what stands outside of the text.</summary>
    public ref readonly T this[int token] => ref (uint)token < (uint)count ? ref values[token] : ref outside;

    T IReadOnlyList<T>.this[int index] => this[index];

    /// <summary>Gets a run of values within the text.</summary>
    public ReadOnlySpan<T> AsSpan(int from, int length) => values.AsSpan(0, count).Slice(from, length);

    /// <summary>Lists the values in order.</summary>
    public IEnumerator<T> GetEnumerator() => values.Take(count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Copies a run of values, as <c>[from..to]</c> does; what lies outside of the text is left out.</summary>
    public T[] Slice(int from, int length) => values[Math.Clamp(from, 0, count)..Math.Clamp(from + length, 0, count)];

    public static implicit operator ReadOnlySpan<T>(PerToken<T> row) => row.AsSpan(0, row.Length);
}

/// <summary>The tokens of a text; outside of it stands a sign that no text has.</summary>
internal sealed class TokenList(Token[] tokens, int count) : PerToken<Token>(tokens, count, Nothing)
{
    public TokenList(Token[] tokens)
        : this(tokens, tokens.Length)
    {
    }

    private static readonly Token Nothing = new(0, 0, TokenKind.Symbol, "", "", "", 0, 0, false, false, false);
}
