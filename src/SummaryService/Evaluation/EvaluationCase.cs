using System.Text.Json;
using System.Text.Json.Serialization;
using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Evaluation;

/// <summary>A fact that a good text has to tell.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Category">The category's id, or null for any.</param>
public sealed record MainFact(string Indicator, string? Category = null);

/// <summary>One subject to write about, and what a good text about it tells.</summary>
public sealed record EvaluationCase
{
    /// <summary>Gets the id, unique in the dataset.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the area's code.</summary>
    public required string AreaCode { get; init; }

    /// <summary>Gets chart, section or overall.</summary>
    public SummaryLevel Level { get; init; }

    /// <summary>Gets the chart's id, for charts.</summary>
    public string? Chart { get; init; }

    /// <summary>Gets the section's id, for sections.</summary>
    public string? Section { get; init; }

    /// <summary>Gets the facts of which a good text tells at least one, each with its area's own value; empty when none is required.</summary>
    public IReadOnlyList<MainFact> Main { get; init; } = [];

    /// <summary>Gets why the case is in the set.</summary>
    public string Why { get; init; } = "";

    /// <summary>Gets the subject.</summary>
    [JsonIgnore]
    public SubjectKey Subject => Level == SummaryLevel.Overall ? SubjectKey.Overall(AreaCode) : new SubjectKey(AreaCode, Level, (Chart ?? Section)!);
}

/// <summary>A set of cases, read from a file of one JSON object a line.</summary>
/// <param name="Name">The file's name without extension.</param>
/// <param name="Cases">The cases, in the order of the file.</param>
public sealed record EvaluationDataset(string Name, IReadOnlyList<EvaluationCase> Cases)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Reads a dataset and checks each case against the data it will be written from.</summary>
    /// <exception cref="InvalidDataException">A line is not a case; the message names every such line.</exception>
    public static async Task<EvaluationDataset> ReadAsync(string path, Dataset data, CancellationToken ct)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: there is no such dataset.");
        var (cases, faults, number) = (new List<EvaluationCase>(), new List<string>(), 0);
        await foreach (var line in File.ReadLinesAsync(path, ct))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (read, fault) = Read(line, data);
            if (fault is null && cases.Exists(c => c.Id == read!.Id))
                fault = $"the id {read!.Id} occurs twice";
            if (fault is null)
                cases.Add(read!);
            else
                faults.Add($"{Path.GetFileName(path)}:{number}: {fault}");
        }
        if (cases.Count == 0 && faults.Count == 0)
            faults.Add($"{Path.GetFileName(path)}: the file holds no case");
        return faults.Count > 0 ? throw new InvalidDataException(string.Join('\n', faults)) : new(Path.GetFileNameWithoutExtension(path), cases);
    }

    private static (EvaluationCase? Case, string? Fault) Read(string line, Dataset data)
    {
        try
        {
            var read = JsonSerializer.Deserialize<EvaluationCase>(line, Json)!;
            return (read, FaultOf(read, data));
        }
        catch (JsonException e)
        {
            return (null, $"not a case: {e.Message}");
        }
    }

    private static string? FaultOf(EvaluationCase c, Dataset data) =>
        data.FindArea(c.AreaCode) is null ? $"unknown area {c.AreaCode}"
        : c.Level == SummaryLevel.Chart && data.FindChart(c.Chart) is null ? $"unknown chart {c.Chart}"
        : c.Level == SummaryLevel.Section && data.FindSection(c.Section) is null ? $"unknown section {c.Section}"
        : c.Main.FirstOrDefault(m => data.FindIndicator(m.Indicator) is null) is { } m ? $"unknown indicator {m.Indicator}"
        : null;
}
