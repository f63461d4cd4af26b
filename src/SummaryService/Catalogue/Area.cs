namespace SummaryService.Catalogue;

/// <summary>A place that figures describe: a council, a region, a country.</summary>
/// <param name="Code">The publisher's code, unique in a dataset.</param>
/// <param name="Name">The name as the area calls itself.</param>
/// <param name="Type">The kind of area in the publisher's words.</param>
/// <param name="Parent">The code of the area that it is compared with, or null.</param>
public sealed record Area(string Code, string Name, string Type, string? Parent);
