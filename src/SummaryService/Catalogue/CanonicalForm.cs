using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SummaryService.Catalogue;

/// <summary>Writes values one after the other so that different content never gives the same bytes, and hashes them with SHA-256.</summary>
internal sealed class CanonicalForm : IDisposable
{
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[4096];
    private int used;

    /// <summary>Gives the hash of all that was written, in lower-case hex, and starts anew.</summary>
    public string TakeHash()
    {
        Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    /// <summary>Writes texts; each carries its length, and null is not the same as empty.</summary>
    public void Texts(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            Text(text);
    }

    /// <summary>Writes a list: first how many, then each.</summary>
    public void Each<T>(IReadOnlyCollection<T> items, Action<CanonicalForm, T> write)
    {
        Length(items.Count);
        foreach (var item in items)
            write(this, item);
    }

    public void Texts(IReadOnlyCollection<string> texts) => Each(texts, static (form, text) => form.Text(text));

    public void Numbers(params ReadOnlySpan<decimal?> numbers)
    {
        foreach (var number in numbers)
            Number(number);
    }

    /// <summary>Writes small whole numbers, such as members of enumerations; their names may change, their numbers do not.</summary>
    public void Wholes(params ReadOnlySpan<int> wholes)
    {
        foreach (var whole in wholes)
            Length(whole);
    }

    private void Text(string? text)
    {
        Length(text is null ? -1 : text.Length);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            // A char takes at most three bytes; pieces are cut where no pair of surrogates is torn apart.
            var length = Math.Min(rest.Length, (buffer.Length / 3) - 1);
            length -= length < rest.Length && char.IsHighSurrogate(rest[length - 1]) ? 1 : 0;
            var space = Space(length * 3);
            used += Encoding.UTF8.GetBytes(rest[..length], space);
            rest = rest[length..];
        }
    }

    // 5 and 5.0 are the same number: dividing by a one with many decimals strips the zeros that the file showed.
    private void Number(decimal? number)
    {
        Length(number is null ? -1 : 0);
        if (number is not { } value)
            return;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value == 0 ? 0 : value / One, bits);
        Wholes(bits[0], bits[1], bits[2], bits[3]);
    }

    private void Length(int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Space(4), length);
        used += 4;
    }

    private Span<byte> Space(int size)
    {
        if (buffer.Length - used < size)
            Flush();
        return buffer.AsSpan(used);
    }

    private void Flush()
    {
        hash.AppendData(buffer, 0, used);
        used = 0;
    }
}
