using System.Globalization;

namespace SummaryService.Context;

/// <summary>Sums that give null instead of an overflow, and their numbers in words for people.</summary>
internal static class Arithmetic
{
    /// <summary>Computes a value; null when it does not fit a decimal.</summary>
    public static decimal? Of(Func<decimal> compute)
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>A number with all its digits: 1,158 or −0.25, and at most 28 decimals.</summary>
    public static string Exact(decimal number) => number.ToString("#,0.############################", Format);

    /// <summary>A result with as many decimals as people can use.</summary>
    public static string Result(decimal? number) => number is not { } n ? "" : decimal.Round(n, Math.Abs(n) < 1 ? 4 : 2, MidpointRounding.AwayFromZero).ToString("#,0.####", Format);

    /// <summary>A number inside a formula: negative ones stand in brackets.</summary>
    public static string Term(Fact fact) => fact.Value < 0 ? $"({Exact(fact.Value.Value)})" : Exact(fact.Value ?? 0);

    private static NumberFormatInfo Format { get; } = Minus();

    private static NumberFormatInfo Minus()
    {
        var format = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        format.NegativeSign = "−";
        return NumberFormatInfo.ReadOnly(format);
    }
}
