using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace SummaryService.Cli.Commands;

/// <summary>summaries plan</summary>
internal static class PlanCommand
{
    private static readonly string[] Columns = ["Subject", "Why", "Calls", "Tokens in", "Tokens out", "Cost (US$)"];

    public static Command Create()
    {
        var (area, json) = (AreaFilter.Area(), AreaFilter.Json());
        var command = new Command("plan", "Lists what would be written and why, with calls, tokens and cost. Writes nothing.")
        {
            area,
            json,
        };
        command.SetAction((parsed, ct) => Session.RunAsync(
            s => RunAsync(s, new RunRequest(parsed.GetValue(area)), parsed.GetValue(json), ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(Session session, RunRequest request, bool json, CancellationToken ct)
    {
        if (await AreaFilter.FaultAsync(session, request, ct) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return ExitCode.Unusable;
        }
        var plan = (await session.Get<SummaryPipeline>().PlanAsync(request, ct))!;
        if (json)
        {
            foreach (var p in plan)
                Console.WriteLine(JsonSerializer.Serialize(Line(p), Session.Json));
            return ExitCode.Done;
        }
        Print(plan);
        return ExitCode.Done;
    }

    private static object Line(PlannedSummary p) => new
    {
        area_code = p.Subject.AreaCode,
        level = p.Subject.Level,
        id = p.Subject.Id,
        reason = Words(p),
        calls = p.Calls,
        input_tokens = p.InputTokens,
        output_tokens = p.OutputTokens,
        cost_usd = p.CostUsd,
    };

    private static void Print(IReadOnlyList<PlannedSummary> plan)
    {
        if (plan.Count > 0 && !Console.IsOutputRedirected)
            AnsiConsole.Write(plan.Aggregate(
                new Table().AddColumns(Columns), (table, p) => table.AddRow([.. Cells(p).Select(Markup.Escape)])));
        else
            foreach (var p in plan)
                Console.WriteLine(string.Join('\t', Cells(p)));
        decimal? cost = plan.Any(p => p.CostUsd is null) ? null : plan.Sum(p => p.CostUsd);
        var tokens = $"about {N(plan.Sum(p => p.InputTokens))} tokens in and {N(plan.Sum(p => p.OutputTokens))} out";
        Console.WriteLine($"{N(plan.Count)} to write, {N(plan.Sum(p => p.Calls))} calls, {tokens}, cost {Cost(cost)}.");
    }

    private static string[] Cells(PlannedSummary p) =>
        [p.Subject.ToString(), Words(p), N(p.Calls), N(p.InputTokens), N(p.OutputTokens), Cost(p.CostUsd)];

    private static string Words(PlannedSummary p) => p.Reason switch
    {
        Generation.WorkReason.Missing => "missing",
        Generation.WorkReason.DataChanged => "data changed",
        Generation.WorkReason.PromptChanged => "prompt changed",
        Generation.WorkReason.WriterChanged => "writer changed",
        Generation.WorkReason.ParentChanged => "parent changed",
        _ => "asked for",
    };

    private static string N(int n) => n.ToString("N0", CultureInfo.InvariantCulture);

    private static string Cost(decimal? usd) => usd is { } c ? c.ToString("0.00##", CultureInfo.InvariantCulture) : "not known";
}
