using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Reads the unit that a figure carries: a currency sign before it, or a unit word behind it.</summary>
internal static class UnitReader
{
    public static Figure WithUnit(TokenList t, Figure f, int end)
    {
        if (UnitTable.CurrencyBefore(t, f.NumberAt) is { } currency)
            return f with { Unit = currency.Unit };
        if (CurrencyBehind(t, f.Next, end) is { } behind)
            return f with { Unit = behind.Unit, Next = behind.Next };
        if (f.Next >= end || UnitTable.Words.At(t, f.Next) is not { } hit || hit.Next > end)
            return f;
        // Letters such as g or m are units only where they touch the number or stand as written.
        if (t[f.Next].Lower.Length == 1 && t[f.Next].IsWord && !t[f.Next].Glued)
            return f;
        return hit.Meaning switch
        {
            "percent" => f with { Shape = FigureShape.Percent, Next = PercentagePoints(t, hit.Next, end) ?? hit.Next }
                is var p && p.Next > hit.Next ? p with { Shape = FigureShape.Points } : p,
            "points" => f with { Shape = FigureShape.Points, Next = hit.Next },
            "min" or "sec" => f,
            _ => f with { Unit = hit.Meaning, Next = Compound(t, hit.Next, end) },
        };
    }

    // "500 €", "25,718 international-$"
    private static (string Unit, int Next)? CurrencyBehind(TokenList t, int i, int end)
    {
        var at = t[i].IsWord && t[i + 1].Is("-") && t[i + 1].Glued && t[i + 2].Glued ? i + 2 : i;
        return at < end && UnitTable.CurrencySign(t[at]) is { } sign && !(t[at + 1].IsNumber && t[at + 1].Glued) ? (sign, at + 1) : null;
    }

    // "µg/m³", "km/h": the unit goes on.
    private static int Compound(TokenList t, int i, int end) =>
        i + 1 < end && t[i].Is("/") && t[i].Glued && t[i + 1] is { IsWord: true, Glued: true }
            && !BaseReader.IsBase(t[i + 1].Lower) ? i + 2 : i;

    // "2.3% points"
    private static int? PercentagePoints(TokenList t, int i, int end) =>
        i < end && t[i].Lower is "points" or "point" ? i + 1 : null;
}
