using DiffPlex;

namespace SummaryService.Web.Moderation;

/// <summary>Words that two texts share, or that only one of them has.</summary>
/// <param name="Words">The words with their spaces.</param>
/// <param name="Change">-1 only in the old text, 0 in both, 1 only in the new one.</param>
public sealed record DiffPiece(string Words, int Change);

/// <summary>Compares two texts word by word.</summary>
internal static class WordDiff
{
    private static readonly char[] Separators = [' ', '\n'];

    /// <summary>Lists the pieces from which both texts can be read.</summary>
    public static IReadOnlyList<DiffPiece> Between(string before, string after)
    {
        var diff = new Differ().CreateWordDiffs(before, after, ignoreWhitespace: false, Separators);
        List<DiffPiece> pieces = [];
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(pieces, diff.PiecesNew[at..block.InsertStartB], 0);
            Add(pieces, diff.PiecesOld[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)], -1);
            at = block.InsertStartB + block.InsertCountB;
            Add(pieces, diff.PiecesNew[block.InsertStartB..at], 1);
        }
        Add(pieces, diff.PiecesNew[at..], 0);
        return pieces;
    }

    private static void Add(List<DiffPiece> pieces, string[] words, int change)
    {
        if (words.Length > 0)
            pieces.Add(new(string.Concat(words), change));
    }
}
