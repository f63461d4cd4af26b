namespace SummaryService.Generation.Plain;

/// <summary>Chooses among sentence shapes: the same for the same subject, different from subject to subject, and never the same shape
/// twice running.</summary>
/// <param name="seed">What is written about.</param>
internal sealed class Voice(string seed)
{
    private readonly Dictionary<string, uint> turns = [];

    /// <summary>Picks one of several shapes, and another one the next time.</summary>
    public T Pick<T>(string what, params ReadOnlySpan<T> shapes)
    {
        var turn = turns.TryGetValue(what, out var last) ? last + 1 : Hash(seed + "/" + what);
        turns[what] = turn;
        return shapes[(int)(turn % (uint)shapes.Length)];
    }

    // FNV-1a with a closing mix, so that subjects that differ in one letter choose apart. string.GetHashCode differs from process to
    // process.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619u);
        hash = unchecked((hash ^ (hash >> 16)) * 0x85EBCA6Bu);
        hash = unchecked((hash ^ (hash >> 13)) * 0xC2B2AE35u);
        return hash ^ (hash >> 16);
    }
}
