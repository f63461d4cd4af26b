using System.CommandLine;
using System.CommandLine.Parsing;
using SummaryService.Cli.Commands;

namespace SummaryService.Cli;

/// <summary>The command line `summaries`. Exit codes: 0 done, 1 done with errors found, 2 unusable input or settings.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Turns council data into plain-English summaries, and checks every figure against the data.")
        {
            ImportCommand.Create(),
            PlanCommand.Create(),
            GenerateCommand.Create(),
            CheckCommand.Create(),
            EvaluateCommand.Create(),
            PromptsCommand.Create(),
            EvaluateCommand.CreateCompare(),
            ExportCommand.Create(),
            UsersCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync($"See: {Path(parsed.CommandResult)} --help");
            return ExitCode.Unusable;
        }
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
        });
    }

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : "summaries";
}
