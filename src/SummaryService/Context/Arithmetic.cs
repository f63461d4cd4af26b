using System.Globalization;

namespace SummaryService.Context;

/// <summary>Sums that give null instead of an overflow, and numbers in words for people.</summary>
internal static class Arithmetic
{
    private static readonly NumberFormatInfo Format = WithMinus();

    /// <summary>a × b ÷ c; null when it does not fit a decimal.</summary>
    public static decimal? Scaled(decimal a, decimal b, decimal c)
    {
        try
        {
            return a * b / c;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>(a − b) ÷ b × 100; null when it does not fit a decimal.</summary>
    public static decimal? PercentAbove(decimal a, decimal b) => Scaled(a - b, 100, b);

    /// <summary>A number with all its digits: 1,158 or −0.25.</summary>
    public static string Exact(decimal number) => number.ToString("#,0.############################", Format);

    /// <summary>A number inside a formula: negative ones stand in brackets.</summary>
    public static string Term(decimal number) => number < 0 ? $"({Exact(number)})" : Exact(number);

    /// <summary>A result with as many decimals as people can use.</summary>
    public static string Result(decimal? number) =>
        number is { } n ? decimal.Round(n, Math.Abs(n) < 1 ? 4 : 2, MidpointRounding.AwayFromZero).ToString("#,0.####", Format) : "";

    private static NumberFormatInfo WithMinus()
    {
        var format = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        format.NegativeSign = "−";
        return NumberFormatInfo.ReadOnly(format);
    }
}
