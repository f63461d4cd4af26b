using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace SummaryService.Web.Moderation;

/// <summary>Words that two texts share, or that only one of them has.</summary>
/// <param name="Words">The words with their spaces.</param>
/// <param name="Change">-1 only in the old text, 0 in both, 1 only in the new one.</param>
public sealed record DiffPiece(string Words, int Change);

/// <summary>Compares two texts word by word.</summary>
internal static class WordDiff
{
    /// <summary>Lists the pieces from which both texts can be read.</summary>
    public static IReadOnlyList<DiffPiece> Between(string before, string after)
    {
        var lines = new InlineDiffBuilder(new Differ())
            .BuildDiffModel(before, after, ignoreWhitespace: false, ignoreCase: false, new DelimiterChunker([' ', '\n'])).Lines;
        List<DiffPiece> pieces = [];
        foreach (var line in lines.Where(l => l.Text is { Length: > 0 }))
        {
            var change = line.Type switch { ChangeType.Deleted => -1, ChangeType.Inserted => 1, _ => 0 };
            if (pieces is [.., var last] && last.Change == change)
                pieces[^1] = last with { Words = last.Words + line.Text };
            else
                pieces.Add(new(line.Text, change));
        }
        return pieces;
    }
}
