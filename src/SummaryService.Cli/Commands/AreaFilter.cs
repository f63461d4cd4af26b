using System.CommandLine;
using SummaryService.Catalogue;

namespace SummaryService.Cli.Commands;

/// <summary>The options that choose a part of the catalogue, the same in every command that has them.</summary>
internal static class AreaFilter
{
    public static Option<string?> Area() => new("--area") { Description = "Only this area, by code.", HelpName = "CODE" };

    public static Option<string?> Chart() => new("--chart") { Description = "Only this chart, by id.", HelpName = "ID" };

    public static Option<bool> Json() => new("--json") { Description = "Prints JSON for programs instead of text for people." };

    /// <summary>Says what is wrong with a choice, or null.</summary>
    public static async Task<string?> FaultAsync(Session session, RunRequest request, CancellationToken ct)
    {
        if (await session.Get<ICatalogueStore>().CurrentAsync(ct) is not { } current)
            return "Nothing was imported yet: run `summaries import PATH` first.";
        if (request.AreaCode is { } code && !request.AreasOf(current.Dataset).Any())
        {
            var choices = string.Join(", ", current.Dataset.ReportedAreas.Take(10).Select(a => $"{a.Code} ({a.Name})"));
            return $"--area {code}: no such area has a report; expected one of {choices}.";
        }
        return request.ChartId is { } chart && current.Dataset.FindChart(chart) is null
            ? $"--chart {chart}: no such chart; `summaries plan --json` lists the ids."
            : null;
    }
}
