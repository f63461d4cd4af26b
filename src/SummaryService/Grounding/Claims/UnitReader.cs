using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Reads the unit that a figure carries: a currency sign before it, or a unit word behind it.</summary>
internal static class UnitReader
{
    public static Figure WithUnit(TokenList t, Figure f, int end)
    {
        if (UnitTable.CurrencyBefore(t, f.NumberAt) is { } currency)
            return f with { Unit = currency.Unit };
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

    // "µg/m³", "km/h": the unit goes on.
    private static int Compound(TokenList t, int i, int end) =>
        i + 1 < end && t[i].Is("/") && t[i].Glued && t[i + 1] is { IsWord: true, Glued: true }
            && !BaseReader.IsBase(t[i + 1].Lower) ? i + 2 : i;

    // "2.3% points"
    private static int? PercentagePoints(TokenList t, int i, int end) =>
        i < end && t[i].Lower is "points" or "point" ? i + 1 : null;
}
