using SummaryService.Catalogue;

namespace SummaryService.Grounding;

/// <summary>One line of a file of blocks: the block, or why it cannot be used.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Block">The block, or null.</param>
/// <param name="Fault">Why there is none, in a sentence without a subject, or null.</param>
internal readonly record struct BlockLine(int Number, Block? Block, string? Fault);

/// <summary>Reads a file of blocks to its end, since a text may be checked against one that stands further down.</summary>
internal static class BlockFile
{
    /// <summary>Reads every line that is not empty.</summary>
    public static async Task<IReadOnlyList<BlockLine>> ReadAsync(TextReader file, Dataset dataset, CancellationToken ct)
    {
        var lines = new List<BlockLine>();
        var number = 0;
        while (await file.ReadLineAsync(ct) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (block, fault) = Block.Read(number == 1 ? line.TrimStart('\uFEFF') : line, dataset);
            lines.Add(new BlockLine(number, block, fault));
        }
        return lines;
    }
}
