using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SummaryService.Evaluation;

/// <summary>Writes and reads runs: run.json for programs, report.md for people.</summary>
public static class EvaluationReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Serialises a run.</summary>
    public static string ToJson(EvaluationRun run) => JsonSerializer.Serialize(run, Json);

    /// <summary>Reads a run.</summary>
    /// <exception cref="InvalidDataException">The file is not a run; the message names it.</exception>
    public static async Task<EvaluationRun> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize<EvaluationRun>(await File.ReadAllTextAsync(path, ct), Json) ?? throw new JsonException("it is empty");
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new InvalidDataException($"{path}: not the result of an evaluation: {e.Message}", e);
        }
    }

    /// <summary>Writes runs for people: the rates with their intervals, then every case that went wrong.</summary>
    public static string ToMarkdown(IReadOnlyList<EvaluationRun> runs)
    {
        var page = new StringBuilder("# Evaluation\n\n| candidate | dataset | metric | good | measured | share | 95% interval |\n|---|---|---|---|---|---|---|\n");
        foreach (var run in runs)
            foreach (var rate in run.Rates)
                page.Append(CultureInfo.InvariantCulture, $"| {run.Candidate} | {run.Dataset} | {rate.Metric} | {rate.Good} | {rate.Measured} | {Share(rate.Share)} | {Interval(rate)} |\n");
        foreach (var run in runs)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {run.Candidate}, {run.At:yyyy-MM-dd}\n\nData {run.DataHash[..12]}. Cost: {(run.CostUsd is { } cost ? $"US$ {cost:0.00##}" : "not known")}.\n\n");
            foreach (var score in run.Scores.Where(s => s.Failure is not null || s.Grounded == false || s.TellsMainFact == false || s.Readable == false || s.LengthKept == false))
                Append(page, score);
        }
        return page.ToString();
    }

    private static void Append(StringBuilder page, CaseScore s)
    {
        var faults = new[]
        {
            s.Failure, s.Grounded == false ? "has an error" : null, s.TellsMainFact == false ? "main fact not told" : null,
            s.Readable == false ? FormattableString.Invariant($"grade {s.Grade:0.0}") : null, s.LengthKept == false ? $"{s.Words} words" : null,
        };
        page.Append(CultureInfo.InvariantCulture, $"- **{s.CaseId}**: {string.Join(", ", faults.OfType<string>())}\n");
        foreach (var finding in s.Findings.Where(f => f.Severity == Grounding.Severity.Error))
            page.Append(CultureInfo.InvariantCulture, $"  - “{finding.Quote}”: {finding.Message}\n");
    }

    private static string Share(double? share) => share is { } s ? s.ToString("0.000", CultureInfo.InvariantCulture) : "not measured";

    private static string Interval(Rate rate) => rate.Interval is { } i ? string.Create(CultureInfo.InvariantCulture, $"{i.Lower:0.000} to {i.Upper:0.000}") : "";
}
