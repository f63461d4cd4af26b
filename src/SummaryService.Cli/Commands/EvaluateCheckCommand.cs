using System.CommandLine;
using Microsoft.Extensions.Options;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Evaluation.Mutations;
using SummaryService.Grounding;

namespace SummaryService.Cli.Commands;

/// <summary>summaries evaluate check: what the check finds of errors that are known to be there.</summary>
internal static class EvaluateCheckCommand
{
    public static Command Create()
    {
        var texts = new Option<string?>("--texts")
        {
            Description = "A file of true texts to add to those of the plain writer (id, area_code, level, chart or section, text).",
            HelpName = "FILE",
        };
        var data = new Option<string?>("--data") { Description = "A data folder in place of the sample.", HelpName = "PATH" };
        var seed = new Option<int>("--seed") { Description = "Decides which digits and years are changed.", DefaultValueFactory = _ => 1 };
        var examples = new Option<int>("--examples")
        {
            Description = "How many misses of each kind are shown.",
            DefaultValueFactory = _ => 3,
            HelpName = "N",
        };
        var json = AreaFilter.Json();
        var command = new Command("check",
            "Puts single errors of every kind into true texts and counts how many the check finds.") { texts, data, seed, examples, json };
        command.SetAction((p, ct) => Session.RunAsync(
            async s =>
            {
                var score = await MeasureAsync(s, p.GetValue(texts), p.GetValue(data), p.GetValue(seed), ct);
                Console.WriteLine(p.GetValue(json) ? MutationReport.ToJson(score) : MutationReport.ToText(score, p.GetValue(examples)));
                return ExitCode.Done;
            }, ct));
        return command;
    }

    private static async Task<MutationScore> MeasureAsync(Session session, string? texts, string? folder, int seed, CancellationToken ct)
    {
        var read = folder is null ? DatasetReader.ReadSample() : await DatasetReader.ReadFolderAsync(folder, ct);
        if (read is not ReadResult.Read { Dataset: var dataset })
            throw new InvalidDataException(string.Join(Environment.NewLine, ((ReadResult.Refused)read).Faults));
        var options = session.Get<IOptions<ContextOptions>>().Value;
        var known = texts is null ? [] : await TrueTexts.ReadAsync(texts, dataset, options, ct);
        return MutationScore.Measure([.. TrueTexts.OfPlainWriter(dataset, options), .. known], session.Get<GroundingCheck>(),
            seed, ct);
    }
}
