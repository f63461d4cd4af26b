using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using SummaryService.Catalogue;
using SummaryService.Review;

namespace SummaryService.Cli.Commands;

/// <summary>summaries export</summary>
internal static class ExportCommand
{
    private static readonly string[] Columns =
    [
        "id", "area_code", "level", "subject", "text", "published_at",
        "reviewed_by", "writer", "model", "prompt", "release", "dataset_hash",
    ];

    public static Command Create()
    {
        var area = AreaFilter.Area();
        var format = new Option<string>("--format")
        {
            Description = "json (a line each, with full provenance), csv (a row each) or prov (W3C PROV-JSON, a line each).",
            DefaultValueFactory = _ => "json",
        };
        format.AcceptOnlyFromAmong("json", "csv", "prov");
        var command = new Command("export", "Prints every published summary with where it came from.") { area, format };
        command.SetAction((parsed, ct) =>
            Session.RunAsync(s => RunAsync(s, new RunRequest(parsed.GetValue(area)), parsed.GetValue(format)!, ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(Session session, RunRequest request, string format, CancellationToken ct)
    {
        if (await AreaFilter.FaultAsync(session, request, ct) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return ExitCode.Unusable;
        }
        var dataset = (await session.Get<ICatalogueStore>().CurrentAsync(ct))!.Value.Dataset;
        await using var csv = format == "csv" ? new CsvWriter(Console.Out, CultureInfo.InvariantCulture) : null;
        if (csv is not null)
            WriteHeader(csv);
        foreach (var area in request.AreasOf(dataset))
            foreach (var version in await session.Get<ISummaryStore>().PublishedAsync(area.Code, ct))
                if (csv is not null)
                    WriteRow(csv, version);
                else
                    Console.WriteLine(OneLine(format == "prov" ? ProvenanceExport.ToProv(version) : ProvenanceExport.ToJson(version)));
        return ExitCode.Done;
    }

    private static string OneLine(string json) => JsonSerializer.Serialize(JsonNode.Parse(json), Session.Json);

    private static void WriteHeader(CsvWriter csv)
    {
        foreach (var name in Columns)
            csv.WriteField(name);
        csv.NextRecord();
    }

    private static void WriteRow(CsvWriter csv, SummaryVersion v)
    {
        csv.WriteField(v.Id);
        csv.WriteField(v.Subject.AreaCode);
        csv.WriteField(v.Subject.Level.ToString().ToLowerInvariant());
        csv.WriteField(v.Subject.Id);
        csv.WriteField(v.Text);
        csv.WriteField(v.PublishedAt?.ToString("O", CultureInfo.InvariantCulture));
        csv.WriteField(v.Approval?.Editor);
        csv.WriteField(v.Provenance.Writer.Writer);
        csv.WriteField(v.Provenance.Writer.Model);
        csv.WriteField(v.Provenance.Prompt);
        csv.WriteField(v.Provenance.Release);
        csv.WriteField(v.Provenance.DatasetHash);
        csv.NextRecord();
    }
}
