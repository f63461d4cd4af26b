using System.CommandLine;
using Microsoft.Extensions.Options;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Evaluation;
using SummaryService.Generation;
using SummaryService.Grounding;
using SummaryService.Prompts;

namespace SummaryService.Cli.Commands;

/// <summary>summaries evaluate, and summaries compare</summary>
internal static class EvaluateCommand
{
    private sealed record Choice(string Dataset, string[] Candidates, string? Baseline, bool Gate, string? Report, bool Json);

    public static Command Create()
    {
        var dataset = new Option<string>("--dataset")
        {
            Description = "A file of cases, or the name of a shipped set.",
            DefaultValueFactory = _ => "sample",
        };
        var candidates = new Option<string[]>("--candidate")
        {
            Description = "PROMPT@VERSION[:WRITER]; may be given more than once.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var baseline = new Option<string?>("--baseline") { Description = "PROMPT@VERSION[:WRITER] that candidates are compared with." };
        var gate = new Option<bool>("--gate") { Description = "Exit code 1 unless every candidate may go live." };
        var report = new Option<string?>("--report")
        {
            Description = "Writes a JSON file for each candidate and report.md into this folder.",
            HelpName = "DIR",
        };
        var json = AreaFilter.Json();
        var command = new Command("evaluate", "Lets prompt versions write a set of cases and scores what they wrote.")
        {
            dataset,
            candidates,
            baseline,
            gate,
            report,
            json,
        };
        command.Subcommands.Add(EvaluateCheckCommand.Create());
        command.SetAction((p, ct) => Session.RunAsync(s => RunAsync(s, Chosen(p), ct), ct, usesStore: false));
        return command;

        Choice Chosen(ParseResult p) => new(p.GetValue(dataset)!, p.GetRequiredValue(candidates), p.GetValue(baseline), p.GetValue(gate),
            p.GetValue(report), p.GetValue(json));
    }

    /// <summary>Compares two results, case by case.</summary>
    public static Command CreateCompare()
    {
        var first = new Argument<string>("RUN_A") { Description = "A JSON file that evaluate wrote." };
        var second = new Argument<string>("RUN_B") { Description = "Another, on the same cases." };
        var command = new Command("compare", "Compares two evaluations of the same cases, case by case.") { first, second };
        command.SetAction((p, ct) => Session.RunAsync(async _ =>
        {
            var a = await EvaluationReport.ReadAsync(p.GetRequiredValue(first), ct);
            var b = await EvaluationReport.ReadAsync(p.GetRequiredValue(second), ct);
            if (a.Dataset != b.Dataset || a.DataHash != b.DataHash)
                throw new InvalidDataException($"The runs are not on the same cases and data: {a.Dataset} and {b.Dataset}.");
            Console.WriteLine($"From {a.Candidate} to {b.Candidate}:");
            foreach (var metric in a.Rates.Skip(1).Select(r => r.Metric))
            {
                var pair = PairedComparison.Of(a, b, metric);
                Console.WriteLine($"  {metric,-10} {Words(pair.Verdict),-12} {pair.Explanation}");
            }
            return ExitCode.Done;
        }, ct, usesStore: false));
        return command;
    }

    private static async Task<int> RunAsync(Session session, Choice choice, CancellationToken ct)
    {
        var data = ((ReadResult.Read)DatasetReader.ReadSample()).Dataset;
        var shipped = Path.Combine(AppContext.BaseDirectory, "evaluations", "datasets", $"{choice.Dataset}.jsonl");
        var cases = await EvaluationDataset.ReadAsync(File.Exists(choice.Dataset) ? choice.Dataset : shipped, data, ct);
        var sheets = new FactSheetBuilder(data, session.Get<IOptions<ContextOptions>>().Value);
        var runner = new EvaluationRunner(sheets, session.Get<GroundingCheck>(), session.Get<TimeProvider>());
        var writers = session.Get<WriterCatalogue>();
        Candidate Parse(string text) =>
            Candidate.Parse(text, session.Get<PromptLibrary>(), name => name is null ? writers.Current : writers.Get(name));
        var baseline = choice.Baseline is { } b ? await runner.RunAsync(Parse(b), cases, null, ct) : null;
        var runs = new List<EvaluationRun>();
        foreach (var candidate in choice.Candidates.Select(Parse).ToList())
            runs.Add(await runner.RunAsync(candidate, cases, null, ct));
        IReadOnlyList<EvaluationRun> all = baseline is null ? runs : [baseline, .. runs];
        if (choice.Report is { } folder)
            await SaveAsync(folder, all, ct);
        Console.WriteLine(choice.Json ? $"[{string.Join(",\n", all.Select(EvaluationReport.ToJson))}]" : EvaluationReport.ToMarkdown(all));
        return await JudgeAsync(runs, baseline, choice.Gate);
    }

    private static async Task<int> JudgeAsync(IReadOnlyList<EvaluationRun> runs, EvaluationRun? baseline, bool gate)
    {
        var code = ExitCode.Done;
        foreach (var run in runs)
        {
            var result = GateResult.Judge(run, baseline);
            var verdict = result.Passed ? "passes" : "does not pass";
            if (gate)
                await Console.Error.WriteLineAsync($"{run.Candidate}: {verdict} the gate. {string.Join(' ', result.Reasons)}");
            var hasErrors = run.Scores.Any(s => s.Grounded == false || s.Failure is not null);
            if (gate ? !result.Passed : hasErrors)
                code = ExitCode.ErrorsFound;
        }
        return code;
    }

    private static async Task SaveAsync(string folder, IReadOnlyList<EvaluationRun> runs, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        foreach (var run in runs)
        {
            var file = run.Candidate.Replace('@', '-').Replace(':', '-') + ".json";
            await File.WriteAllTextAsync(Path.Combine(folder, file), EvaluationReport.ToJson(run), ct);
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "report.md"), EvaluationReport.ToMarkdown(runs), ct);
    }

    private static string Words(ComparisonVerdict verdict) => verdict switch
    {
        ComparisonVerdict.Better => "better",
        ComparisonVerdict.Worse => "worse",
        _ => "cannot tell",
    };
}
