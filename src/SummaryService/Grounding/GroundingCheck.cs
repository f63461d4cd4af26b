using SummaryService.Context;

namespace SummaryService.Grounding;

/// <summary>Checks a text against a fact sheet: deterministic, explainable, the same answer for the same input. Thread-safe.</summary>
public sealed class GroundingCheck
{
    /// <summary>Finds what the text claims and what the facts say about it.</summary>
    /// <param name="text">The text as readers would see it; may be wrong, hostile or empty.</param>
    /// <param name="sheet">The facts, with the background and the summaries below.</param>
    public GroundingReport Check(string text, FactSheet sheet) => throw new NotSupportedException($"{text.Length}{sheet.Hash}{GetHashCode()}");
}
