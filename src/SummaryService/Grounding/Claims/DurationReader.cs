using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Reads stretches of time told in parts: half an hour, an hour and a half, an hour and 24 minutes.</summary>
internal static class DurationReader
{
    /// <summary>Reads a stretch of time of more than one word, or null.</summary>
    public static (decimal Value, string Unit, int Next)? At(TokenList t, int i)
    {
        // "half an hour", "a quarter of an hour"
        if (t[i].Lower is "half" && i + 2 < t.Length && t[i + 1].Lower is "a" or "an" && Time(t, i + 2) is { } half)
            return (0.5m, half, i + 3);
        var (n, at) = t[i].Lower is "a" or "an" ? (1, i + 1) : NumberReader.At(t, i) is { } count ? (count.Value, count.Next) : (0, -1);
        if (at < 0 || !t[at + 1].Is("and") || Time(t, at) is not { } unit)
            return null;
        if (t[at + 2].Is("a") && at + 3 < t.Length && t[at + 3].Lower is "half" or "quarter")
            return (n + (t[at + 3].Is("half") ? 0.5m : 0.25m), unit, at + 4);
        return NumberReader.At(t, at + 2) is { } rest && Time(t, rest.Next) is { } smaller && UnitTable.Size(smaller) < UnitTable.Size(unit)
            && rest.Value * UnitTable.Size(smaller) < UnitTable.Size(unit)
            ? ((n * UnitTable.Size(unit) / UnitTable.Size(smaller)) + rest.Value, smaller, rest.Next + 1) : null;
    }

    private static string? Time(TokenList t, int i) =>
        i < t.Length && UnitTable.Words.At(t, i) is { } hit && hit.Next == i + 1
            && UnitTable.Dimension(hit.Meaning) == "time" ? hit.Meaning : null;
}
