using SummaryService.Grounding.Claims;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>The rule for one figure and one value in the same unit: rounding the value to the digits shown gives the figure; hedges
/// widen or bound it.</summary>
internal static class Tolerance
{
    private const decimal AboutShare = 0.02m, RoundShare = 0.05m, NearlyShare = 0.08m, OverShare = 0.1m;

    // More than any hedge allows.
    private const decimal Reach = 0.11m;

    // Nobody who writes four digits leaves more than half of the value out.
    private const decimal Farthest = 2;

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
        if (figure.Shape is FigureShape.Multiple or FigureShape.Fraction)
            return Loose(figure, value);
        var half = step / 2;
        return figure.Bound switch
        {
            Bound.About => Hedged(figure, value, step),
            Bound.Almost => ((value * (1 - NearlyShare)) - half, value + half),
            Bound.JustOver => (value - half, (value * (1 + OverShare)) + half),
            Bound.AtLeast => (value, figure.Digits >= 4 ? value + (Math.Abs(value) * (Farthest - 1)) : decimal.MaxValue),
            Bound.AtMost => (decimal.MinValue, value),
            _ => Unhedged(figure, value, step),
        };
    }

    private static (decimal Low, decimal High) Hedged(Figure figure, decimal value, decimal step)
    {
        var about = About(figure, value, Rough(figure, value, step) / 2);
        return (value - about, value + Math.Max(about, Cut(figure, step)));
    }

    private static (decimal Low, decimal High) Unhedged(Figure figure, decimal value, decimal step)
    {
        var width = Math.Max(step / 2, RoundedWithoutHedge(figure, value, step) / 2);
        return (value - width, value + width);
    }

    // "about 6.5" may be 6.57 with its last digit cut off.
    private static decimal Cut(Figure figure, decimal step) => figure.Step < 1 ? step : 0;

    public static bool Allows(Figure figure, decimal value, decimal step, decimal fact)
    {
        // No span of these reaches farther; most values are far off.
        if (figure is { Upper: null, Bound: not (Bound.AtLeast or Bound.AtMost), Shape: not (FigureShape.Multiple or FigureShape.Fraction) }
            && Math.Abs(fact - value) > (Math.Abs(value) * Reach) + step + step)
            return false;
        var (low, high) = Span(figure, value, step);
        return fact >= low && fact <= high;
    }

    // Ratios in words are round by nature: half may be told of 0.45 to 0.55.
    private static (decimal Low, decimal High) Loose(Figure figure, decimal value) => figure.Bound switch
    {
        Bound.Almost => (value * 0.86m, value * 1.06m),
        Bound.JustOver => (value * 0.99m, value * 1.15m),
        Bound.AtLeast => (value, decimal.MaxValue),
        Bound.AtMost => (decimal.MinValue, value),
        _ => (value * 0.87m, value * 1.13m),
    };

    // One or two digits leave room: "about 8" may be told of 7.7 to 8.3 and of 8.4.
    private static decimal About(Figure figure, decimal value, decimal rough) => figure.Digits > 2 ? rough
        : Math.Max(rough, Math.Abs(value) * (figure.Digits == 1 && figure.Value >= 20 ? RoundShare : AboutShare));

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
        if (figure.Value < 1000)
            return step;
        var rough = Rough(figure, value, step);
        return rough >= step * 100 && rough <= Math.Abs(value) / 50 ? rough : step;
    }
}
