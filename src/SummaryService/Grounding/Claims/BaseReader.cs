using System.Collections.Frozen;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Reads the base of a figure: per 100,000 residents, out of every 100, one in nine, a head.</summary>
internal static class BaseReader
{
    private const int MostWordsBetween = 16;

    private static readonly FrozenSet<string> One =
        new[] { "head", "capita", "person", "resident", "inhabitant", "individual", "citizen", "household", "adult", "child", "pupil",
            "student", "patient", "employee", "worker", "passenger", "journey", "km2", "square", "sq", "hectare", "litre", "tonne",
            "year", "month", "week", "day", "hour", "bed", "farm", "family", "km", "km²", "mile", "carer", "user", "client", "visit",
            "trip", "vehicle", "dwelling", "home" }.ToFrozenSet();

    /// <summary>Whether a word names the one thing that something is counted by: a head, a household, a square kilometre.</summary>
    public static bool IsBase(string lower) => One.Contains(lower);

    /// <summary>Whether a number is only the base of something: "for every 100,000 people".</summary>
    public static bool IsBareBase(TokenList t, int i, NumberText n)
    {
        if (n.Value < 10 || !IsPowerOfTen(n.Value) || i == 0)
            return false;
        var before = t[i - 1].Lower;
        return before is "per" or "every" or "each" || (before == "of" && i > 1 && t[i - 2].Lower is "out") || (before == "/"
            && t[i].Glued);
    }

    /// <summary>Adds the base, looking behind the figure over at most a dozen words without a sign or another number.</summary>
    public static Figure WithBase(TokenList t, Figure f, int end, bool[] taken, int[] ages)
    {
        if (f.Shape is FigureShape.Points)
            return f;
        var limit = Math.Min(end, f.Next + MostWordsBetween);
        for (var i = f.Next; i < limit; i++)
        {
            // "people aged 18 to 64 for every 100,000 residents"
            if (ages[i] > 0)
                continue;
            if (taken[i] || t[i].IsNumber || (t[i].Kind == TokenKind.Symbol && t[i].Lower is not ("-" or "/" or "'")))
                return f;
            // "96 and the rate was 37 per 1,000": another figure begins.
            if (t[i].Is("and") && i + 1 < limit && t[i + 1].Is("the"))
                return f;
            var adjacent = i - f.Next;
            if (Preposition(t, i, end, adjacent) is not { } at || at >= end || taken[at])
                continue;
            if (NumberReader.At(t, at) is { } n && n.Value > 1 && (adjacent <= 3 || IsPowerOfTen(n.Value)) && (IsPowerOfTen(n.Value)
                || n.Value > f.Value || (n.Value == f.Value && t[i].Is("out"))) && f.Shape == FigureShape.Amount)
            {
                // "five tonnes in every hundred" is a share, whatever it counts.
                var isShare = f.Unit is not null && IsPowerOfTen(n.Value) && t[i].Lower is "in" or "out" or "of"
                    && (n.Next >= end || t[n.Next].Kind == TokenKind.Symbol || UnitTable.Words.At(t, n.Next)?.Meaning == f.Unit);
                var shape = f.Unit is null || isShare ? FigureShape.OutOf : FigureShape.Amount;
                return f with { Unit = isShare ? null : f.Unit, Base = n.Value, BaseNoun = n.Next < end ? n.Next : -1, Next = n.Next,
                    Shape = shape };
            }
            if (One.Contains(t[at].Lower) && (t[i].Lower is "per" or "/" or "each" || (i + 1 < at && t[i + 1].Lower is "each" or "every")
                || f.Unit is not null && adjacent == 0))
                return f with { Base = 1, BaseNoun = at, Next = IsSquared(t, at) ? at + 2 : at + 1, Shape = f.Shape };
        }
        return f;
    }

    // "square kilometre"
    private static bool IsSquared(TokenList t, int at) => t[at].Lower is "square" or "sq" && UnitTable.Words.At(t, at + 1) is not null;

    // The place of the base behind "per", "out of (every)", "in every", "for every", "in" and "a".
    private static int? Preposition(TokenList t, int i, int end, int adjacent)
    {
        var next = i + 1 < end ? t[i + 1].Lower : "";
        return t[i].Lower switch
        {
            "per" or "/" => next is "every" or "each" ? i + 2 : i + 1,
            "out" when next == "of" => i + 2 < end && t[i + 2].Lower is "every" or "each" ? i + 3 : i + 2,
            "for" or "of" or "in" or "from" or "among" when next is "every" or "each" => i + 2,
            "in" when adjacent <= 1 => next is "a" ? null : i + 1,
            // "1,786 a year later"
            "a" or "an" or "each" when adjacent == 0 => i + 2 < end && t[i + 2].Lower is "later" or "earlier" or "before" or "after"
                or "ago" or "on" ? null : i + 1,
            _ => null,
        };
    }

    private static bool IsPowerOfTen(decimal value)
    {
        while (value >= 10 && value % 10 == 0)
            value /= 10;
        return value == 1;
    }
}
