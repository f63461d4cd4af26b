using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace SummaryService.Cli.Commands;

/// <summary>summaries generate</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var (area, chart, json) = (AreaFilter.Area(), AreaFilter.Chart(), AreaFilter.Json());
        var writer = new Option<string?>("--writer")
        {
            Description = "plain, openai or replay; the setting Generation:Writer when absent.",
            HelpName = "NAME",
        };
        var force = new Option<bool>("--force") { Description = "Writes another text even where nothing changed." };
        var record = new Option<string?>("--record")
        {
            Description = "Keeps every answer of the model in this folder, for the writer replay.",
            HelpName = "DIR",
        };
        var command = new Command("generate", "Writes, checks and stores whatever is missing or out of date. Stopping it loses nothing.")
        {
            area,
            chart,
            writer,
            force,
            record,
            json,
        };
        command.SetAction((parsed, ct) =>
        {
            var request = new RunRequest(parsed.GetValue(area), parsed.GetValue(chart), parsed.GetValue(force));
            var settings = Settings(parsed.GetValue(writer), parsed.GetValue(record));
            return Session.RunAsync(settings, s => RunAsync(s, request, parsed.GetValue(json), ct), ct);
        });
        return command;
    }

    private static Dictionary<string, string?> Settings(string? writer, string? record)
    {
        var settings = new Dictionary<string, string?>();
        if (writer is not null)
            settings["Generation:Writer"] = writer;
        if (record is not null)
            settings["Generation:RecordTo"] = record;
        return settings;
    }

    private static async Task<int> RunAsync(Session session, RunRequest request, bool json, CancellationToken ct)
    {
        if (await AreaFilter.FaultAsync(session, request, ct) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return ExitCode.Unusable;
        }
        var report = (await session.Get<SummaryPipeline>().RunAsync(request, new ConsoleProgress(Console.Error), ct))!;
        Console.WriteLine(json ? JsonSerializer.Serialize(Line(report), Session.Json) : Words(report));
        return report.Failed == 0 && report.Outcomes.GetValueOrDefault(RunOutcome.Flagged) == 0 ? ExitCode.Done : ExitCode.ErrorsFound;
    }

    private static object Line(RunReport report) => new
    {
        written = report.Written,
        failed = report.Failed,
        outcomes = report.Outcomes,
        cost_usd = report.CostIsComplete ? report.CostUsd : (decimal?)null,
        seconds = Math.Round(report.Took.TotalSeconds, 2),
    };

    private static string Words(RunReport report)
    {
        if (report.Outcomes.Count == 0)
            return "Everything is written already.";
        var outcomes = string.Join(", ", report.Outcomes.OrderBy(o => o.Key).Select(o => $"{o.Value} {o.Key}"));
        var cost = string.Create(CultureInfo.InvariantCulture, $"US$ {(report.CostIsComplete ? "" : "at least ")}{report.CostUsd:0.00##}");
        var seconds = report.Took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return $"{report.Written} written, {report.Failed} failed in {seconds} s ({outcomes}); cost {cost}.";
    }
}
