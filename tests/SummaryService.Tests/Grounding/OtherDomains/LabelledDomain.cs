using System.Text.Json;
using System.Text.Json.Nodes;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>A span that a person marked.</summary>
internal sealed record Mark(int Start, int End, string Quote, string? Kind = null, string? Severity = null);

/// <summary>One text with its marks: errors, and claims that are right.</summary>
internal sealed record LabelledText(string Block, IReadOnlyList<Mark> Spans, IReadOnlyList<Mark> Supported);

/// <summary>An invented report of another subject, country and currency, or of another council, with texts whose errors and right claims were
/// marked by hand.</summary>
internal sealed class LabelledDomain
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Grounding", "OtherDomains", "Data");

    private LabelledDomain(Dataset data, IReadOnlyDictionary<string, Block> blocks, IReadOnlyList<LabelledText> labels) =>
        (Data, Blocks, Labels) = (data, blocks, labels);

    /// <summary>Gets the names of all reports that are held.</summary>
    public static TheoryData<string> Names => [.. Directory.GetDirectories(Folder).Select(f => Path.GetFileName(f)).Order()];

    public Dataset Data { get; }

    public IReadOnlyDictionary<string, Block> Blocks { get; }

    public IReadOnlyList<LabelledText> Labels { get; }

    public static async Task<LabelledDomain> ReadAsync(string name)
    {
        var folder = Path.Combine(Folder, name);
        var read = File.Exists(Path.Combine(folder, "catalogue.json"))
            ? (ReadResult.Read)await DatasetReader.ReadFolderAsync(folder, TestContext.Current.CancellationToken)
            : await CouncilAsync(folder);
        var blocks = (await File.ReadAllLinesAsync(Path.Combine(folder, "blocks.jsonl")))
            .Select(l => Block.Read(l, read.Dataset).Block!).ToDictionary(b => b.Id);
        var labels = (await File.ReadAllLinesAsync(Path.Combine(folder, "gold.jsonl")))
            .Select(l => JsonSerializer.Deserialize<LabelledText>(l, Json)!).ToList();
        return new LabelledDomain(read.Dataset, blocks, labels);
    }

    /// <summary>Lists the errors that the check finds in a text about one chart of a report.</summary>
    public static async Task<IReadOnlyList<Finding>> ErrorsAsync(string domain, string area, string chart, string text)
    {
        var checker = new BlockChecker((await ReadAsync(domain)).Data, new ContextOptions());
        return [.. checker.Check(new Block("text", new SubjectKey(area, SummaryLevel.Chart, chart), text)).Findings
            .Where(f => f.Severity == Severity.Error)];
    }

    /// <summary>Counts as the scorer of the published texts does: an error is found where an error finding overlaps its span.</summary>
    public DomainScore Score()
    {
        var checker = new BlockChecker(Data, new ContextOptions());
        var (errors, found, raised, right, supported, hurt) = (0, 0, 0, 0, 0, 0);
        foreach (var label in Labels)
        {
            var findings = checker.Check(Blocks[label.Block]).Findings.Where(f => f.Severity == Severity.Error).ToList();
            var wrong = label.Spans.Where(s => s.Severity is null or "error").ToList();
            errors += wrong.Count;
            found += wrong.Count(s => findings.Any(f => Overlap(f, s)));
            raised += findings.Count;
            right += findings.Count(f => label.Spans.Any(s => Overlap(f, s)));
            supported += label.Supported.Count;
            hurt += label.Supported.Count(s => findings.Any(f => Overlap(f, s)));
        }
        return new DomainScore((double)found / errors, (double)right / raised, (double)hurt / supported);
    }

    // Another council's data for the charts of the sample, with what it has no data for.
    private static async Task<ReadResult.Read> CouncilAsync(string folder)
    {
        var missing = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "availability.json")))!.AsObject();
        var catalogue = JsonNode.Parse(((ReadResult.Read)DatasetReader.ReadSample()).Files.Catalogue)!;
        foreach (var chart in catalogue["charts"]!.AsArray())
        {
            chart!.AsObject().Remove("availability_by_area");
            if (missing[chart["id"]!.GetValue<string>()] is { } availability)
                chart["availability"] = availability.DeepClone();
        }
        return (ReadResult.Read)DatasetReader.Read(new DatasetFiles(await File.ReadAllTextAsync(Path.Combine(folder, "areas.csv")),
            catalogue.ToJsonString(), await File.ReadAllTextAsync(Path.Combine(folder, "observations.csv"))));
    }

    private static bool Overlap(Finding finding, Mark mark) => finding.Start < mark.End && mark.Start < finding.End;
}

/// <summary>How well the check does on one domain.</summary>
/// <param name="Recall">Share of the marked errors that were found.</param>
/// <param name="Precision">Share of the error findings that touch a mark.</param>
/// <param name="Hurt">Share of the right claims that an error finding touches.</param>
internal sealed record DomainScore(double Recall, double Precision, double Hurt);
