using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>How a figure and a value agree.</summary>
internal enum FitKind : byte
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>The digits agree, the base does not.</summary>
    Base,

    /// <summary>The digits agree, the unit does not.</summary>
    Unit,

    /// <summary>They agree.</summary>
    Match,
}

/// <summary>Compares a figure with one value of a topic, unit and base included.</summary>
internal static class Fit
{
    public static FitKind Of(TextReading reading, Figure f, UnitSense unit, decimal value)
    {
        if (f.Shape is FigureShape.Percent or FigureShape.OutOf or FigureShape.Fraction)
            return Share(f, unit, value);
        // "8.5 points" for a score; with a share they are a difference.
        if (f.Shape == FigureShape.Points && unit.IsScore)
            return Digits(f, value) ? FitKind.Match : FitKind.None;
        if (f.Shape != FigureShape.Amount)
            return FitKind.None;
        if (IsCentOf(f, unit))
            return Tolerance.Allows(f, f.Value / 100, f.Step / 100, value * unit.Scale) ? FitKind.Match : FitKind.None;
        if (UnitTable.IsCurrency(f.Unit) || f.Unit == "penny")
            return Money(f, unit, value);
        // A unit that only the catalogue knows may also be what a count counts: nights of "Overnight stays".
        if (f.Unit is not null && (unit is not { Kind: QuantityKind.Plain, Unit: null } || UnitTable.Words.Has(f.Unit, f.Unit)))
            return Named(f, unit, value);
        return Bare(reading, f, unit, value);
    }

    /// <summary>Whether a figure in cents is told of a currency that only the catalogue knows.</summary>
    public static bool IsCentOf(Figure f, UnitSense unit) => f.Unit == "penny" && unit is { Unit: { } own, Kind: not QuantityKind.Money }
        && !UnitTable.Words.Has(own, own) && !unit.IsScore;

    private static FitKind Share(Figure f, UnitSense unit, decimal value)
    {
        var digits = f.Shape != FigureShape.Fraction && Digits(f, value);
        if (unit.Top is { } top && f.Base == top)
            return digits ? FitKind.Match : FitKind.None;
        if (unit.Kind != QuantityKind.Share || unit.Per is not { } per)
            return digits && f.Digits >= 1 ? FitKind.Unit : FitKind.None;
        if (unit.AsFraction && (digits || Tolerance.Allows(f, f.Share, ShareStep(f), value)))
            return FitKind.Match;
        if (f.Shape == FigureShape.OutOf && f.Base is { } b && b <= 20 && f.Value == 1)
            return OneIn(f, b, value / per) ? FitKind.Match : digits ? FitKind.Base : FitKind.None;
        if (Tolerance.Allows(f, f.Share, ShareStep(f), value / per))
            return FitKind.Match;
        return digits ? per == 100 || f.Shape == FigureShape.Percent ? FitKind.Unit : FitKind.Base : FitKind.None;
    }

    // One in nine: between one in nine and a half and one in eight and a half.
    private static bool OneIn(Figure f, decimal b, decimal share) =>
        share > 0 && f.Bound switch
        {
            Bound.AtLeast => share >= 1 / b,
            Bound.AtMost => share <= 1 / b,
            _ => share >= 1 / (b + 0.5m) && share <= 1 / (b - 0.5m),
        };

    private static decimal ShareStep(Figure f) => f.Shape switch
    {
        FigureShape.Percent => f.Step / 100,
        FigureShape.OutOf => f.Step / f.Base!.Value,
        _ => f.Step,
    };

    private static FitKind Money(Figure f, UnitSense unit, decimal value)
    {
        var digits = Digits(f, value);
        if (unit.Kind != QuantityKind.Money)
            return digits ? FitKind.Unit : FitKind.None;
        if (f.Unit != "penny" && !UnitTable.IsSameCurrency(f.Unit, unit.Unit))
            return digits || Tolerance.Allows(f, f.Value, f.Step, value * unit.Scale) ? FitKind.Unit : FitKind.None;
        var cents = f.Unit == "penny" ? 0.01m : 1;
        var (text, step) = (f.Value * cents, f.Step * cents);
        var full = value * unit.Scale;
        if (unit.Per is { } per)
        {
            if (f.Base is { } b && Tolerance.Allows(f, text / b, step / b, full / per))
                return FitKind.Match;
            // Without a base it is what the base has in all, if the scale is right; the sentence before may have named it.
            if (f.Base is null && (Tolerance.Allows(f, text, step, full) || Tolerance.Allows(f, text, step, full / per)))
                return FitKind.Match;
            if (f.Base is not null && (Tolerance.Allows(f, text, step, full) || Tolerance.Allows(f, text, step, full / per)))
                return FitKind.Base;
        }
        else if (Tolerance.Allows(f, text, step, full))
        {
            return f.Base is > 1 ? FitKind.Base : FitKind.Match;
        }
        return digits || Digits(f, full / 1000) || Digits(f, full * 1000) ? FitKind.Unit : FitKind.None;
    }

    private static FitKind Named(Figure f, UnitSense unit, decimal value)
    {
        var digits = Digits(f, value * unit.Scale) || Digits(f, value);
        if (unit.Unit is null || UnitTable.Dimension(unit.Unit) != UnitTable.Dimension(f.Unit!))
            return digits ? FitKind.Unit : FitKind.None;
        var factor = UnitTable.Size(f.Unit!) / UnitTable.Size(unit.Unit);
        if (!Tolerance.Allows(f, f.Value * factor, f.Step * factor, value * unit.Scale))
            return digits ? FitKind.Unit : FitKind.None;
        return f.Base is { } b && unit.Per is { } per && b != per ? FitKind.Base : FitKind.Match;
    }

    private static FitKind Bare(TextReading reading, Figure f, UnitSense unit, decimal value)
    {
        var scaled = unit.Scale > 1 && Tolerance.Allows(f, f.Value, f.Step, value * unit.Scale);
        var digits = scaled || Tolerance.Allows(f, f.Value, f.Step, value) || (unit.AsFraction
            && Tolerance.Allows(f, f.Value, f.Step, value * 100));
        if (!digits)
            return FitKind.None;
        // "795 visitors" of a count in thousands.
        if (unit is { Kind: QuantityKind.Plain, Scale: > 1 } && !scaled && LosesScale(reading, f))
            return FitKind.Unit;
        if (unit.Kind == QuantityKind.Share && f.Base is 1 && unit.Per is > 1)
            return FitKind.Base;
        // Days or pounds told as so many people.
        if (unit.Kind is QuantityKind.Named or QuantityKind.Money && f.Next < reading.Tokens.Length && unit.Unit is not null
            && UnitTable.Words.Has(unit.Unit, unit.Unit) && CountsThings(reading, f, unit))
            return FitKind.Unit;
        return FitKind.Match;
    }

    private static bool LosesScale(TextReading reading, Figure f)
    {
        var at = f.Unit is null ? f.Next : f.Next - 1;
        return at < reading.Tokens.Length && reading.Tokens[at] is { IsWord: true, Lower: [.., 's'] } noun
            && !WordClasses.Frame.Contains(noun.Stem)
            && noun.Lower is not ("thousands" or "millions" or "billions");
    }

    private static bool CountsThings(TextReading reading, Figure f, UnitSense unit)
    {
        var next = reading.Tokens[f.Next];
        return next.IsWord && (WordClasses.People.Contains(next.Stem) || WordClasses.Counted.Contains(next.Stem))
            && next.Lower is not ("of" or "living" or "head");
    }

    // For wrong units only the digits speak, so a bound must not open the span to everything above or below.
    private static bool Digits(Figure f, decimal value) =>
        Tolerance.Allows(f.Bound is Bound.AtLeast or Bound.AtMost ? f with { Bound = Bound.About } : f, f.Value, f.Step, value);
}
