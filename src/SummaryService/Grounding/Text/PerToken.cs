using System.Collections;

namespace SummaryService.Grounding.Text;

/// <summary>One value for each token of a text. Rules look around a place, before the first token and behind the last as well; there
/// nothing stands, so a default value answers and no rule has to ask where the text ends.</summary>
/// <param name="values">The values, in order of the tokens.</param>
/// <param name="outside">What stands before and behind the text.</param>
internal class PerToken<T>(T[] values, T outside) : IReadOnlyList<T>
{
    private readonly T outside = outside;

    /// <summary>Gets how many tokens the text has.</summary>
    public int Length => values.Length;

    /// <summary>Gets how many tokens the text has.</summary>
    public int Count => values.Length;

    /// <summary>Gets the value of a token, or what stands outside of the text.</summary>
    public ref readonly T this[int token] => ref (uint)token < (uint)values.Length ? ref values[token] : ref outside;

    T IReadOnlyList<T>.this[int index] => this[index];

    /// <summary>Gets a run of values within the text.</summary>
    public ReadOnlySpan<T> AsSpan(int from, int length) => values.AsSpan(from, length);

    /// <summary>Lists the values in order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Copies a run of values, as <c>[from..to]</c> does; what lies outside of the text is left out.</summary>
    public T[] Slice(int from, int length) => values[Math.Clamp(from, 0, values.Length)..Math.Clamp(from + length, 0, values.Length)];

    public static implicit operator ReadOnlySpan<T>(PerToken<T> row) => row.AsSpan(0, row.Length);
}

/// <summary>The tokens of a text; outside of it stands a sign that no text has.</summary>
internal sealed class TokenList(Token[] tokens) : PerToken<Token>(tokens, Nothing)
{
    private static readonly Token Nothing = new(0, 0, TokenKind.Symbol, "", "", "", 0, 0, false, false, false);
}
