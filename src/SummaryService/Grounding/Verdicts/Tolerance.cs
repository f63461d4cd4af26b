using SummaryService.Grounding.Claims;

namespace SummaryService.Grounding.Verdicts;

/// <summary>The rule for one figure and one value in the same unit: rounding the value to the digits shown gives the figure; hedges widen or bound it.</summary>
internal static class Tolerance
{
    private const decimal AboutShare = 0.02m, NearlyShare = 0.08m, OverShare = 0.1m;

    /// <summary>Gets the span of values that a figure allows.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="value">Its number in the unit of the values.</param>
    /// <param name="step">One unit of the last digit shown, in the same unit.</param>
    public static (decimal Low, decimal High) Span(Figure figure, decimal value, decimal step)
    {
        if (figure.Upper is { } upper)
        {
            var scaled = figure.Value == 0 ? upper : value / figure.Value * upper;
            return (value - (step / 2), scaled + (step / 2));
        }
        var half = step / 2;
        var rough = Rough(figure, value, step) / 2;
        return figure.Bound switch
        {
            Bound.About => (value - Math.Max(rough, Math.Abs(value) * AboutShare), value + Math.Max(rough, Math.Abs(value) * AboutShare)),
            Bound.Almost => (value * (1 - (figure.Shape is FigureShape.Multiple or FigureShape.Fraction ? 0.13m : NearlyShare)) - half, value + half),
            Bound.JustOver => (value - half, (value * (1 + OverShare)) + half),
            Bound.AtLeast => (value, decimal.MaxValue),
            Bound.AtMost => (decimal.MinValue, value),
            _ => figure.Shape is FigureShape.Multiple or FigureShape.Fraction
                ? (value * 0.88m, value * 1.12m)
                : (value - Math.Max(half, RoundedWithoutHedge(figure, value, step) / 2), value + Math.Max(half, RoundedWithoutHedge(figure, value, step) / 2)),
        };
    }

    public static bool Allows(Figure figure, decimal value, decimal step, decimal fact)
    {
        var (low, high) = Span(figure, value, step);
        return fact >= low && fact <= high;
    }

    // "about 930" is 925 to 935; but "about 40" is not 35 to 45: at most a tenth of the number.
    private static decimal Rough(Figure figure, decimal value, decimal step)
    {
        var significant = step;
        while (significant * 10 <= Math.Abs(value) / 10 && Math.Abs(value) % (significant * 10) == 0)
            significant *= 10;
        return figure.Digits >= 1 ? significant : step;
    }

    // 281,000 without a hedge still shows only three digits.
    private static decimal RoundedWithoutHedge(Figure figure, decimal value, decimal step)
    {
        var rough = Rough(figure, value, step);
        return figure.Value >= 1000 && rough >= step * 100 && rough <= Math.Abs(value) / 50 ? rough : step;
    }
}
