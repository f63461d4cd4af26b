using System.CommandLine;
using SummaryService.Catalogue;

namespace SummaryService.Cli.Commands;

/// <summary>summaries import PATH</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var path = new Argument<DirectoryInfo>("PATH") { Description = "A folder with areas.csv, catalogue.json and observations.csv." };
        var command = new Command("import", "Reads a data folder into the store: all of it, or nothing when it has a fault.") { path };
        command.SetAction((parsed, ct) => Session.RunAsync(s => RunAsync(s, parsed.GetRequiredValue(path).FullName, ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string path, CancellationToken ct)
    {
        var read = await DatasetReader.ReadFolderAsync(path, ct);
        if (read is not ReadResult.Read(var dataset, var files))
        {
            foreach (var fault in ((ReadResult.Refused)read).Faults)
                await Console.Error.WriteLineAsync(fault.ToString());
            await Console.Error.WriteLineAsync("Nothing was imported.");
            return ExitCode.Unusable;
        }
        var (release, isNew) = await session.Get<ICatalogueStore>().ImportAsync(dataset, files, ct);
        Console.WriteLine(isNew
            ? $"Release {release.Number}: {Content(dataset)}."
            : $"Nothing changed: this is release {release.Number} already.");
        return ExitCode.Done;
    }

    private static string Content(Dataset d) => $"{d.Areas.Count} areas, {d.Sections.Count} sections, {d.Charts.Count} charts, "
        + $"{d.Indicators.Count} indicators, {d.Observations.Count} observations";
}
