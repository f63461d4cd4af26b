using System.CommandLine;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Cli.Commands;

/// <summary>summaries check; needs no store.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var input = new Option<string>("--input")
        {
            Description = "One JSON object a line: id, area_code, level (chart, section, overall), chart or section, text. "
                + "- reads standard input.",
            HelpName = "BLOCKS.jsonl",
            Required = true,
        };
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = "A folder with areas.csv, catalogue.json and observations.csv; the bundled sample when absent.",
            HelpName = "PATH",
        };
        var json = AreaFilter.Json();
        const string Purpose = "Checks texts against the data: every figure, unit, base, comparison and trend. "
            + "Exit code 1 when errors are found.";
        var command = new Command("check", Purpose)
        {
            input,
            data,
            json,
        };
        command.SetAction((parsed, ct) =>
            RunAsync(parsed.GetRequiredValue(input), parsed.GetValue(data)?.FullName, parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> RunAsync(string input, string? data, bool json, CancellationToken ct)
    {
        try
        {
            var read = data is null ? DatasetReader.ReadSample() : await DatasetReader.ReadFolderAsync(data, ct);
            if (read is ReadResult.Refused(var faults))
            {
                foreach (var fault in faults)
                    await Console.Error.WriteLineAsync(fault.ToString());
                return ExitCode.Unusable;
            }
            if (input != "-" && !File.Exists(input))
            {
                await Console.Error.WriteLineAsync($"--input {input}: there is no such file.");
                return ExitCode.Unusable;
            }
            using var blocks = input == "-" ? Console.In : new StreamReader(input);
            await using var answers = new StreamWriter(Console.OpenStandardOutput());
            var checker = new BlockChecker(((ReadResult.Read)read).Dataset, new ContextOptions());
            var source = input == "-" ? "standard input" : Path.GetFileName(input);
            var tally = await checker.CheckAsync(blocks, source, answers, Console.Error, json, ct);
            await Console.Error.WriteLineAsync(
                $"{tally.Checked} texts checked, {tally.Failed} with errors, {tally.Unusable} lines not usable.");
            return tally.ExitCode;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return ExitCode.Stopped;
        }
    }
}
