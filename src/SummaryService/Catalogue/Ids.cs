namespace SummaryService.Catalogue;

/// <summary>What an id may look like. Ids become parts of addresses and of file names.</summary>
internal static class Ids
{
    public const string Expected = "expected at most 100 letters, digits and signs such as - _ . + without spaces";

    private const string Forbidden = "/\\?#%&\"'<>,;|`{}[]";

    public static bool IsValid(string id) =>
        id.Length is > 0 and <= 100 && id.Any(char.IsLetterOrDigit)
        && id.All(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !Forbidden.Contains(c, StringComparison.Ordinal));

    /// <summary>Lists the entries whose chain of parents comes back to themselves.</summary>
    public static IEnumerable<T> InCircle<T>(IReadOnlyCollection<T> entries, Func<T, string> id, Func<T, string?> parent)
    {
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var entry in entries)
            parents.TryAdd(id(entry), parent(entry));
        var (done, circle) = (new HashSet<string>(), new HashSet<string>());
        foreach (var start in parents.Keys)
            Walk(parents, start, done, circle);
        return entries.Where(e => circle.Contains(id(e)));
    }

    // Every id is walked through once: a chain ends where another walk was, or in a circle of its own.
    private static void Walk(Dictionary<string, string?> parents, string start, HashSet<string> done, HashSet<string> circle)
    {
        var path = new List<string>();
        var at = start;
        while (at is not null && parents.ContainsKey(at) && done.Add(at))
        {
            path.Add(at);
            at = parents[at];
        }
        if (at is not null && path.IndexOf(at) is var entry and >= 0)
            circle.UnionWith(path.Skip(entry));
    }
}
