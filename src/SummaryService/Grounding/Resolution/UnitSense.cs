using System.Globalization;
using SummaryService.Catalogue;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>What sort of quantity an indicator's values are.</summary>
internal enum QuantityKind : byte
{
    /// <summary>A bare number: a count, a score, a rank.</summary>
    Plain,

    /// <summary>A part of a base: per cent, per 100,000.</summary>
    Share,

    /// <summary>Money, in all or per base.</summary>
    Money,

    /// <summary>Anything with a unit word of its own: days, millimetres.</summary>
    Named,

    /// <summary>A grade in words.</summary>
    Grade,
}

/// <summary>The unit of an indicator as the check understands it, read from unit, per, label and description; nothing else is
/// assumed.</summary>
/// <param name="Kind">What sort of quantity it is.</param>
/// <param name="Unit">The canonical unit word of money and named units, or null.</param>
/// <param name="Scale">What one unit stands for: 1,000 for thousands of pounds.</param>
/// <param name="Per">The base, or null.</param>
/// <param name="Top">The upper end of a scale: 4 in "score, 1 to 4", or null.</param>
/// <param name="AsFraction">Whether percentages are stored as fractions of 1.</param>
/// <param name="IsScore">Whether values are points of a scale or an index.</param>
internal sealed record UnitSense(QuantityKind Kind, string? Unit, decimal Scale, decimal? Per, bool AsFraction, decimal? Top = null,
    bool IsScore = false)
{
    public static UnitSense Of(Indicator indicator, IReadOnlyCollection<decimal> values)
    {
        var tokens = Tokenizer.Cut(indicator.Unit.Replace('_', ' '));
        var per = indicator.Per ?? PerIn(indicator.Unit.Replace('_', ' ')) ?? PerIn(indicator.Label) ?? PerIn(indicator.Description);
        var (scale, unit, percent) = (1m, (string?)null, false);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Is("per"))
                break;
            if (tokens[i].Lower is not ("m" or "k") && NumberReader.At(tokens, i) is null && ScaleOf(tokens[i].Lower) is { } s)
                scale *= s;
            else if (UnitTable.CurrencySign(tokens[i]) is { } currency)
                unit = currency;
            else if (UnitTable.Words.At(tokens, i) is { } hit)
                (unit, percent) = hit.Meaning == "percent" ? (unit, true) : (unit ?? hit.Meaning, percent);
            else if (indicator.Unit is not ("count" or "rate" or "score" or "rank" or "grade" or "decile" or "number" or "index"
                or "ratio"))
                unit ??= tokens[i].Stem;
        }
        if (indicator.Unit == "grade")
            return new(QuantityKind.Grade, null, 1, null, false);
        if (percent)
            return new(QuantityKind.Share, null, 1, 100, values.Count > 0 && values.All(v => Math.Abs(v) <= 1));
        if (UnitTable.IsCurrency(unit))
            return new(QuantityKind.Money, unit, scale, per, false);
        if (unit is not null && UnitTable.Words.Has(unit, unit))
            return new(QuantityKind.Named, unit, scale, per, false);
        return per is > 0 ? new(QuantityKind.Share, unit, scale, per, false)
            : new(QuantityKind.Plain, unit, scale, null, false, TopIn(indicator.Label) ?? TopIn(indicator.Denominator)
                ?? TopOf(indicator.Unit),
                unit is "points" || indicator.Unit is "score" or "index" or "rating");
    }

    // "per hundred", "per 1,000 people", "per million people" where the catalogue has no base of its own.
    private static decimal? PerIn(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var tokens = Tokenizer.Cut(text);
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (!tokens[i].Is("per"))
                continue;
            if (NumberReader.At(tokens, i + 1) is { } n && n.Value >= 10)
                return n.Value;
            if (ScaleOf(tokens[i + 1].Lower) is { } scale)
                return scale;
            if (tokens[i + 1].Lower is "head" or "capita" or "person" or "resident" or "inhabitant")
                return 1;
        }
        return null;
    }

    private static decimal? TopIn(string? text)
    {
        var tokens = Tokenizer.Cut(text ?? "");
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (tokens[i].IsNumber && tokens[i].Value is 0 or 1 && tokens[i + 1].Lower is "to" or "–" or "-" && tokens[i + 2].IsNumber)
                return tokens[i + 2].Value;
        }
        return null;
    }

    private static decimal? TopOf(string unit) => unit switch
    {
        "decile" or "deciles" => 10,
        "quintile" or "quintiles" => 5,
        "percentile" or "percentiles" => 100,
        _ => null,
    };

    private static decimal? ScaleOf(string word) => word switch
    {
        "hundred" => 100,
        "thousand" or "thousands" or "k" => 1000,
        "million" or "millions" or "mn" => 1_000_000,
        "billion" or "billions" or "bn" => 1_000_000_000,
        _ => null,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Unit} ×{Scale} per {Per}");
}
