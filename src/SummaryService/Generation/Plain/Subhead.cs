namespace SummaryService.Generation.Plain;

/// <summary>One part of a long text under its subhead.</summary>
/// <param name="Title">The subhead.</param>
/// <param name="Measures">What it tells.</param>
/// <param name="TellsDirection">Whether the subhead says how all of them compare.</param>
internal sealed record Subhead(string Title, IReadOnlyList<Measure> Measures, bool TellsDirection = false);
