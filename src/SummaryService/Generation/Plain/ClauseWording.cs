using System.Globalization;
using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>Fills the wording of an indicator; without wording it still writes English.</summary>
internal static class ClauseWording
{
    private static readonly string[] Pasts = ["got", "had", "were", "was", "felt", "found", "said", "could", "did", "received", "used"];
    private static readonly string[] Prepositions = ["about", "at", "by", "for", "from", "in", "of", "on", "to", "with"];

    /// <summary>Tells a figure as a clause: "there were 3,455 requests", "the figure for “Rainfall” was 12 mm".</summary>
    /// <param name="measure">What is told.</param>
    /// <param name="words">How its figures are told.</param>
    /// <param name="fact">The figure.</param>
    /// <param name="outOf">Whether a share is told out of every hundred.</param>
    public static string Clause(Measure measure, FigureWording words, Fact fact, bool outOf)
    {
        var clause = measure.Indicator.Clause;
        if (clause is null || (measure.Category is not null && !clause.Contains("{category}", StringComparison.Ordinal)))
            return $"{Noun(measure)} was {words.Tell(fact)} {Per(measure.Indicator, words)}".TrimEnd();
        clause = clause
            .Replace("{share}", words.Share(fact, outOf), StringComparison.Ordinal)
            .Replace("{value}", words.Tell(fact), StringComparison.Ordinal)
            .Replace("{per}", Per(measure.Indicator, words), StringComparison.Ordinal)
            .Replace("{category}", Phrase(measure), StringComparison.Ordinal);
        // "There were 1 people" and "there were about 930" differ in number only for exactly one.
        return clause.Replace("there were 1 ", "there was 1 ", StringComparison.Ordinal);
    }

    /// <summary>Names what is measured: "the rate of requests for care", "the figure for “Rainfall”".</summary>
    public static string Noun(Measure measure)
    {
        var (noun, category) = (measure.Indicator.Noun, measure.Category);
        if (noun is not null && (category is null || noun.Contains("{category}", StringComparison.Ordinal)))
            return noun.Replace("{category}", Phrase(measure), StringComparison.Ordinal);
        var region = measure.Indicator.Geography is { Length: > 0 } ? " in the wider area" : "";
        return (
                category is null
                    ? $"the figure for “{measure.Indicator.Label}”"
                    : $"the figure for “{measure.Indicator.Label}: {category.Label}”"
            ) + region;
    }

    /// <summary>Tells the base of a rate: "for every 100,000 residents"; nothing where there is none, or where money was told for one of
    /// them.</summary>
    public static string Per(Indicator indicator, FigureWording words)
    {
        if (indicator.Per is not { } per || words.IsPercent || per <= 1)
            return "";
        var what = indicator.Denominator is { Length: > 0 } d ? " " + (d.StartsWith("all ", StringComparison.Ordinal) ? d[4..] : d) : "";
        return words.IsPerHead
            ? $"for each of the {what.Trim()}".Replace("for each of the residents", "for each resident", StringComparison.Ordinal)
            : string.Create(CultureInfo.InvariantCulture, $"for every {per:N0}{what}");
    }

    /// <summary>Tells a category with the preposition that the wording puts before it: "about care assessments", "in a nursing home";
    /// null without wording.</summary>
    public static string? Linked(Measure measure)
    {
        if (measure.Category?.Phrase is not { } phrase || measure.Indicator.Clause is not { } clause)
            return null;
        var before = clause.Split("{category}")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var first = phrase.Split(' ')[0];
        return before == "of" ? phrase
            : Prepositions.Contains(before) ? $"{before} {phrase}"
            : Pasts.Contains(first) ? $"who {phrase}"
            : phrase;
    }

    private static string Phrase(Measure measure) => measure.Category is { } category ? category.Phrase ?? Prose.Lower(category.Label) : "";
}
