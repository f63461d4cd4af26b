using System.Text.Json;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>A span that a person marked.</summary>
internal sealed record Mark(int Start, int End, string Quote, string? Kind = null, string? Severity = null);

/// <summary>One text with its marks: errors, and claims that are right.</summary>
internal sealed record LabelledText(string Block, IReadOnlyList<Mark> Spans, IReadOnlyList<Mark> Supported);

/// <summary>An invented report of another subject, country and currency, with texts whose errors and right claims were marked by
/// hand.</summary>
internal sealed class LabelledDomain
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private LabelledDomain(Dataset data, IReadOnlyDictionary<string, Block> blocks, IReadOnlyList<LabelledText> labels) =>
        (Data, Blocks, Labels) = (data, blocks, labels);

    public Dataset Data { get; }

    public IReadOnlyDictionary<string, Block> Blocks { get; }

    public IReadOnlyList<LabelledText> Labels { get; }

    public static async Task<LabelledDomain> ReadAsync(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Grounding", "OtherDomains", "Data", name);
        var read = (ReadResult.Read)await DatasetReader.ReadFolderAsync(folder, TestContext.Current.CancellationToken);
        var blocks = (await File.ReadAllLinesAsync(Path.Combine(folder, "blocks.jsonl")))
            .Select(l => Block.Read(l, read.Dataset).Block!).ToDictionary(b => b.Id);
        var labels = (await File.ReadAllLinesAsync(Path.Combine(folder, "gold.jsonl")))
            .Select(l => JsonSerializer.Deserialize<LabelledText>(l, Json)!).ToList();
        return new LabelledDomain(read.Dataset, blocks, labels);
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

    private static bool Overlap(Finding finding, Mark mark) => finding.Start < mark.End && mark.Start < finding.End;
}

/// <summary>How well the check does on one domain.</summary>
/// <param name="Recall">Share of the marked errors that were found.</param>
/// <param name="Precision">Share of the error findings that touch a mark.</param>
/// <param name="Hurt">Share of the right claims that an error finding touches.</param>
internal sealed record DomainScore(double Recall, double Precision, double Hurt);
