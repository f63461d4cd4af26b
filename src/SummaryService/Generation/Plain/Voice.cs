namespace SummaryService.Generation.Plain;

/// <summary>Chooses among sentence shapes: the same for the same subject, different from subject to subject, and never the same shape twice running.</summary>
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

    // FNV-1a: string.GetHashCode differs from process to process.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619u);
        return hash ^ (hash >> 15);
    }
}
