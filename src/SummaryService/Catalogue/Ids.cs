namespace SummaryService.Catalogue;

/// <summary>What an id may look like. Ids become parts of addresses and of file names.</summary>
internal static class Ids
{
    public const string Expected = "expected letters, digits, dots, dashes and underscores, at most 100";

    public static bool IsValid(string id) =>
        id.Length is > 0 and <= 100 && id.Any(char.IsAsciiLetterOrDigit)
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Lists the entries whose chain of parents comes back to themselves.</summary>
    public static IEnumerable<T> InCircle<T>(IReadOnlyCollection<T> entries, Func<T, string> id, Func<T, string?> parent)
    {
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var entry in entries)
            parents.TryAdd(id(entry), parent(entry));
        return entries.Where(e => ComesBack(parents, id(e)));
    }

    private static bool ComesBack(Dictionary<string, string?> parents, string start)
    {
        var at = parents[start];
        // A chain longer than the list runs in a circle that it entered from outside: those inside are reported.
        for (var steps = 0; at is not null && steps <= parents.Count; steps++)
        {
            if (at == start)
                return true;
            at = parents.GetValueOrDefault(at);
        }
        return false;
    }
}
