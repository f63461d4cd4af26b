using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Reads times told from the time named before them: five years earlier, the year before, the following month.</summary>
internal static class RelativeDate
{
    private const int Farthest = 200, Quarter = 92;

    public static DateMention? At(TokenList t, int i, List<DateMention> before)
    {
        if (before.Count == 0 || (!t[i].IsWord && !t[i].IsNumber) || Read(t, i) is not { } told)
            return null;
        var anchor = before[^1];
        if (i - anchor.Next > Farthest)
            return null;
        var isFarBack = false;
        for (var k = anchor.Next; k < i && !isFarBack; k++)
            isFarBack = t[k].Is(".");
        return From(anchor, told, i) is { } date ? date with { IsFarBack = isFarBack } : null;
    }

    private static DateMention? From(DateMention anchor, (int Count, bool Months, int Next) told, int i)
    {
        if (anchor is { From: { } from, To: { } to })
        {
            var days = to.DayNumber - from.DayNumber;
            // A month counted from a whole year could be any.
            if (told.Months && days > 31 && told.Count % 12 != 0 && (days > Quarter || told.Count % 3 != 0))
                return null;
            return told.Months ? days > 31 ? new DateMention(i, told.Next, from.AddMonths(told.Count),
                to.AddDays(1).AddMonths(told.Count).AddDays(-1),
                0, 0, anchor.Loose) : Month(i, told.Next, from.AddMonths(told.Count))
                : new DateMention(i, told.Next, from.AddYears(told.Count), End(to, told.Count), 0, 0, anchor.Loose);
        }
        return told.Months && anchor.Month > 0
            ? new DateMention(i, told.Next, null, null, ((anchor.Month - 1 + told.Count) % 12 + 12) % 12 + 1, 0, anchor.Loose) : null;
    }

    private static DateMention Month(int i, int next, DateOnly first)
    {
        var from = new DateOnly(first.Year, first.Month, 1);
        return new DateMention(i, next, from, from.AddMonths(1).AddDays(-1), 0, 0, false);
    }

    // The last day of February stays the last day of its month.
    private static DateOnly End(DateOnly to, int years) =>
        to.Month == 2 && to.Day >= 28 ? new DateOnly(to.Year + years, 3, 1).AddDays(-1) : to.AddYears(years);

    private static (int Count, bool Months, int Next)? Read(TokenList t, int i)
    {
        // "the year before", "the previous month"
        if (t[i].Is("the"))
        {
            // "in the same year"
            if (t[i + 1].Is("same") && i > 0 && t[i - 1].Is("in") && t[i + 2].Is("year"))
                return (0, false, i + 3);
            if (Unit(t[i + 1]) is { } unit && t[i + 2].Lower is "before" or "after" && IsEnd(t, i + 3))
                return (t[i + 2].Is("before") ? -1 : 1, unit == 'm', i + 3);
            if (t[i + 1].Lower is "previous" or "preceding" or "following" && Unit(t[i + 2]) is { } named && t[i + 2].Lower[^1] != 's')
                return (t[i + 1].Is("following") ? 1 : -1, named == 'm', i + 3);
            return null;
        }
        if (!NumberReader.MayBegin(t[i]))
            return null;
        var (count, at) = t[i].Lower is "a" or "one" ? (1, i + 1) : NumberReader.At(t, i) is { } n && n.Value is > 0 and < 100
            && n.Value == decimal.Truncate(n.Value) ? ((int)n.Value, n.Next) : (0, i + 1);
        if (count == 0 || Unit(t[at]) is not { } word)
            return null;
        return t[at + 1].Lower switch
        {
            "earlier" or "previously" or "ago" => (-count, word == 'm', at + 2),
            "later" => (count, word == 'm', at + 2),
            "before" when IsEnd(t, at + 2) => (-count, word == 'm', at + 2),
            "after" when IsEnd(t, at + 2) => (count, word == 'm', at + 2),
            _ => null,
        };
    }

    private static bool IsEnd(TokenList t, int i) => i >= t.Length || t[i].Kind == TokenKind.Symbol || t[i].Break
        || t[i].Lower is "and" or "but";

    private static char? Unit(Token token) => token.Lower switch { "year" or "years" => 'y', "month" or "months" => 'm', _ => null };
}
