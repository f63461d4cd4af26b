using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Reads quarters of a calendar year: Q4 2024, 2024 Q4, the fourth quarter of 2024.</summary>
internal static class QuarterReader
{
    /// <summary>Reads a quarter with its year that begins at a token, or null.</summary>
    public static DateMention? At(TokenList t, int i)
    {
        if (Short(t, i) is { } q && i + 1 < t.Length && IsYear(t[i + 1]))
            return Make(i, i + 2, (int)t[i + 1].Value, q);
        if (IsYear(t[i]) && Short(t, t[Math.Min(i + 1, t.Length - 1)].Lower is "-" ? i + 2 : i + 1) is { } after)
            return Make(i, t[i + 1].Is("-") ? i + 3 : i + 2, (int)t[i].Value, after);
        if (!t[i].IsWord || i + 2 >= t.Length || !t[i + 1].Is("quarter") || Ordinal(t[i].Lower) is not { } n)
            return null;
        var year = t[i + 2].Lower is "of" or "in" or "," ? i + 3 : i + 2;
        if (year < t.Length && IsYear(t[year]))
            return Make(i > 0 && t[i - 1].Is("the") ? i - 1 : i, year + 1, (int)t[year].Value, n);
        return i > 1 && t[i - 1].Is("the") && t[i - 2].Lower is "in" or "of" or "than" or "for" or "from" or "to"
            && t[i].Lower is not ("last" or "final")
            ? new DateMention(i, i + 2, null, null, (3 * n) - 2, 0, false) : null;
    }

    /// <summary>Reads "in the third" behind a quarter that was named before in the same sentence, or null.</summary>
    public static DateMention? Again(TokenList t, int i, DateMention before)
    {
        if (i < 2 || !t[i - 1].Is("the") || !(t[i - 2].Is("in")) || Ordinals.Of(t[i].Lower) is not (<= 4 and var n)
            || !EndsThere(t, i + 1)
            || before is not { From: { } from, To: { } to } || to.DayNumber - from.DayNumber is < 85 or > 95)
            return null;
        return Make(i, i + 1, from.Year, n);
    }

    private static bool EndsThere(TokenList t, int i) => i >= t.Length || t[i].Kind == TokenKind.Symbol || t[i].Lower is "and" or "but";

    private static int? Ordinal(string word) => word is "last" or "final" ? 4 : Ordinals.Of(word) is <= 4 and var n ? n : null;

    private static int? Short(TokenList t, int i) =>
        i < t.Length && t[i] is { IsWord: true, Lower: ['q', >= '1' and <= '4'] } ? t[i].Lower[1] - '0' : null;

    private static bool IsYear(Token t) => t is { IsNumber: true, Decimals: 0, Value: >= 1900 and <= 2100 };

    private static DateMention Make(int first, int next, int year, int quarter)
    {
        var from = new DateOnly(year, (3 * quarter) - 2, 1);
        return new DateMention(first, next, from, from.AddMonths(3).AddDays(-1), 0, 0, false);
    }
}
