namespace SummaryService.Catalogue;

/// <summary>A part of a report that groups charts.</summary>
/// <param name="Id">Kebab-case id, unique among sections.</param>
/// <param name="Title">The heading that readers see.</param>
/// <param name="Order">The place in the report; lower comes first.</param>
/// <param name="Parent">The id of the section that it belongs to, or null.</param>
public sealed record Section(string Id, string Title, int Order, string? Parent);
