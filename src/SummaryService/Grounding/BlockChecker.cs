using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Grounding;

/// <summary>The outcome of checking a file of blocks.</summary>
/// <param name="Checked">Blocks that were checked.</param>
/// <param name="Failed">Blocks with an error finding.</param>
/// <param name="Unusable">Lines that could not be checked.</param>
public sealed record BlockTally(int Checked, int Failed, int Unusable)
{
    /// <summary>Gets 0 for no errors, 1 for errors found, 2 for unusable input.</summary>
    public int ExitCode => Unusable > 0 ? 2 : Failed > 0 ? 1 : 0;
}

/// <summary>Checks a file of blocks, each against its own sheet and the blocks below it in the same file; a line that cannot be used
/// is reported and the rest still checked.</summary>
public sealed class BlockChecker(Dataset dataset, ContextOptions options)
{
    private readonly FactSheetBuilder sheets = new(dataset, options);
    private readonly GroundingCheck check = new();
    private BlockSheets? alone;

    /// <summary>Checks every line.</summary>
    /// <param name="blocks">BLOCKS.jsonl.</param>
    /// <param name="name">The file's name for messages: blocks.jsonl.</param>
    /// <param name="answers">Where the answers go, one line a block.</param>
    /// <param name="faults">Where unusable lines are reported: "blocks.jsonl:3: unknown chart x."</param>
    /// <param name="asJson">Whether answers are JSON objects, or lines for people.</param>
    /// <param name="ct">Stops between two lines.</param>
    public async Task<BlockTally> CheckAsync(TextReader blocks, string name, TextWriter answers, TextWriter faults, bool asJson,
        CancellationToken ct)
    {
        var (done, failed, unusable) = (0, 0, 0);
        var lines = await BlockFile.ReadAsync(blocks, dataset, ct);
        var sheetOf = new BlockSheets(sheets, lines.Select(l => l.Block).OfType<Block>());
        foreach (var line in lines)
        {
            ct.ThrowIfCancellationRequested();
            if (line.Block is not { } block)
            {
                unusable++;
                await faults.WriteLineAsync($"{name}:{line.Number}: {line.Fault}".AsMemory(), ct);
                continue;
            }
            var report = check.Check(block.Text, sheetOf.Of(block.Subject));
            done++;
            failed += report.Passes ? 0 : 1;
            await answers.WriteLineAsync((asJson ? BlockJson.Write(block.Id, report) : ForPeople(block, report)).AsMemory(), ct);
        }
        return new BlockTally(done, failed, unusable);
    }

    /// <summary>Checks one block against its own sheet, with no blocks below it.</summary>
    public GroundingReport Check(Block block) => check.Check(block.Text, (alone ??= new BlockSheets(sheets, [])).Of(block.Subject));

    private static string ForPeople(Block block, GroundingReport report)
    {
        var lines = report.Findings.Select(f =>
            $"  {(f.Severity == Severity.Error ? "error" : "warning")} {BlockJson.NameOf(f.Kind)} at {f.Start}: “{f.Quote}” {f.Message}");
        return string.Join(Environment.NewLine, lines.Prepend($"{block.Id}: {report.Verdict}"));
    }
}
