using System.Globalization;
using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>How the figures of one indicator are told: the same unit, scale and decimals for all that stand side by side.</summary>
internal sealed class FigureWording
{
    private readonly Indicator indicator;
    private readonly UnitWords unit;
    private readonly int decimals;

    private FigureWording(Indicator indicator, UnitWords unit, int decimals) =>
        (this.indicator, this.unit, this.decimals) = (indicator, unit, decimals);

    /// <summary>Gets whether the figures are shares of a hundred.</summary>
    public bool IsPercent => unit.IsPercent;

    /// <summary>Gets whether a money figure was turned into money for each member of its base.</summary>
    public bool IsPerHead => unit.IsPerHead;

    /// <summary>Chooses the fewest decimals that keep different figures different.</summary>
    /// <param name="indicator">What the figures measure.</param>
    /// <param name="facts">The figures that will stand side by side.</param>
    public static FigureWording For(Indicator indicator, params IReadOnlyList<Fact> facts)
    {
        var told = UnitWords.For(indicator).Within(indicator.Clause);
        decimal[] values = [.. facts.Where(f => f.HasValue).Select(f => f.Value!.Value * told.Scale).Distinct()];
        var most = Math.Max(told.MostDecimals(indicator), 0);
        // Without a fraction anywhere there is nothing to show; otherwise one decimal, or two where a figure would lose half of itself.
        var least =
            values.All(v => v == decimal.Truncate(v)) ? 0
            : values.Any(v => v != 0 && Math.Abs(v) < 1) ? 2
            : 1;
        var shown = Math.Min(least, most);
        while (shown < most && values.Select(v => Rounded(v, shown)).Distinct().Count() < values.Length)
            shown++;
        return new(indicator, told, shown);
    }

    /// <summary>Tells a figure with its unit: 16.8%, £401, 1,158, about 930.</summary>
    public string Tell(Fact fact)
    {
        if (fact.Text is { } grade)
            return grade;
        if (fact.IsSmallCount)
            return "between 1 and " + Number(indicator.SmallCount?.ShownAs ?? fact.Value!.Value);
        return fact.Approximate ? "about " + Number(fact.Value!.Value, rough: true) : Number(fact.Value!.Value);
    }

    /// <summary>Tells a bare number in the unit of the figures.</summary>
    /// <param name="value">The number in the indicator's own unit.</param>
    /// <param name="rough">Whether only a rounded value was published, so that a 0 after the point would promise too much.</param>
    public string Number(decimal value, bool rough = false)
    {
        var shown = Rounded(value * unit.Scale, decimals);
        if (shown == 0 && value != 0)
            return unit.Dress(Tiny(value * unit.Scale), singular: false);
        if (rough && shown == decimal.Truncate(shown) && !unit.Money)
            return unit.Dress(shown.ToString("N0", CultureInfo.InvariantCulture), shown == 1);
        return unit.Dress(
            unit.Money && Math.Abs(shown) >= 1_000_000 ? Millions(shown) : shown.ToString("N" + Shown(shown), CultureInfo.InvariantCulture),
            shown == 1
        );
    }

    /// <summary>Tells a share the way that asks least of a reader: 16.8% of, or about 17 out of every 100.</summary>
    public string Share(Fact fact, bool outOf) =>
        outOf && CanBeOutOf(fact)
            ? $"{(IsWhole(fact) && !fact.Approximate ? "" : "about ")}{Rounded(fact.Value!.Value, 0):0} out of every 100"
            : Tell(fact) + " of";

    /// <summary>Tells the figure beside a share told out of every hundred.</summary>
    public static string OutOf(Fact fact) => $"{(IsWhole(fact) && !fact.Approximate ? "" : "about ")}{Rounded(fact.Value!.Value, 0):0}";

    /// <summary>Answers whether a share can be told in whole people out of a hundred.</summary>
    public bool CanBeOutOf(Fact fact) => IsPercent && fact.Value is >= 1.5m and <= 98.5m;

    /// <summary>Rounds as people do: halves go up.</summary>
    public static decimal Rounded(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);

    // A count is a whole number of things: only an average of counts shows a fraction.
    private int Shown(decimal value) =>
        (indicator.Unit == "count" || unit.Money || value == 0 || (IsPercent && value == 100)) && value == decimal.Truncate(value)
            ? 0
            : decimals;

    // Something is never told as nothing: two digits that count, however small.
    private static string Tiny(decimal value) =>
        value.ToString("G2", CultureInfo.InvariantCulture) is var digits && digits.Contains('E', StringComparison.Ordinal)
            ? value.ToString("0.############", CultureInfo.InvariantCulture)
            : digits;

    private static bool IsWhole(Fact fact) => fact.Value == decimal.Truncate(fact.Value!.Value);

    private static string Millions(decimal value) =>
        Math.Abs(value) >= 1_000_000_000
            ? Rounded(value / 1_000_000_000, 2).ToString("0.##", CultureInfo.InvariantCulture) + " billion"
            : Rounded(value / 1_000_000, 1).ToString("0.#", CultureInfo.InvariantCulture) + " million";
}
