using System.Globalization;
using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Web.Drawings;

/// <summary>Figures as drawings show them: money that is published in bulk is told for each person, everything else as the data has
/// it.</summary>
/// <param name="sheet">The facts.</param>
internal sealed class Figure(FactSheet sheet)
{
    private readonly Dictionary<string, Fact> perHead = sheet.Facts
        .Where(f => f.Derivation is { Method: DerivationMethod.PerHead, From: [_, ..] })
        .GroupBy(f => f.Derivation!.From[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>Tells a fact's value with its unit, or why there is none; what it is out of is told by <see cref="Base"/>.</summary>
    public string Show(Fact fact) => Minus(FactFormat.Value(Told(fact)));

    /// <summary>Gets the value to draw, or null when there is none.</summary>
    public decimal? Drawn(Fact fact) => Told(fact) is { HasValue: true } told ? told.Value : null;

    /// <summary>Tells what a fact's value is out of, or null when its label says all.</summary>
    public string? Base(Fact fact)
    {
        var words = BaseWords.Of(Told(fact)).TrimStart('(').TrimEnd(')');
        if (words.Length == 0)
            return null;
        var first = char.ToUpperInvariant(words[0]) + words[1..].Replace("(", "of ", StringComparison.Ordinal);
        return IsPerHead(fact) ? $"{first}, worked out from the publisher’s figures." : $"{first}.";
    }

    /// <summary>Answers whether a fact is told for each person and not as published.</summary>
    public bool IsPerHead(Fact fact) => perHead.ContainsKey(fact.Id);

    /// <summary>Gets the ends of the scale that scores stand on, or null when the indicator names none.</summary>
    /// <param name="indicator">The indicator; its denominator says "scale 1 to 4".</param>
    public static (int Low, int High)? Scale(Indicator indicator) =>
        indicator.Denominator?.Split(' ') is ["scale", var low, "to", var high]
        && int.TryParse(low, CultureInfo.InvariantCulture, out var from) && int.TryParse(high, CultureInfo.InvariantCulture, out var to)
        && to > from && to - from <= 20 ? (from, to) : null;

    /// <summary>Writes negative numbers with a minus, not a hyphen.</summary>
    public static string Minus(string figure) => figure is ['-', ..] ? $"−{figure[1..]}" : figure;

    private Fact Told(Fact fact) => perHead.GetValueOrDefault(fact.Id, fact);
}
