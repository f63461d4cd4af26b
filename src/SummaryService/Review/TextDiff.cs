using DiffPlex;

namespace SummaryService.Review;

/// <summary>Which of two texts has some words.</summary>
public enum DiffSide
{
    /// <summary>Both.</summary>
    Both,

    /// <summary>Only the old text.</summary>
    Removed,

    /// <summary>Only the new text.</summary>
    Added,
}

/// <summary>Words that stand together on one side.</summary>
/// <param name="Words">The words with the spaces between them.</param>
/// <param name="Side">Where they stand.</param>
public sealed record DiffPiece(string Words, DiffSide Side);

/// <summary>Compares two texts word by word.</summary>
public static class TextDiff
{
    private static readonly char[] Separators = [' ', '\n'];

    /// <summary>Lists the pieces, in reading order: without the added ones they are the old text, without the removed ones the
    /// new.</summary>
    public static IReadOnlyList<DiffPiece> Between(string before, string after)
    {
        // Separators are pieces of their own, so that each text can be put together again.
        var diff = new Differ().CreateWordDiffs(before, after, ignoreWhitespace: false, Separators);
        var pieces = new List<DiffPiece>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(pieces, diff.PiecesNew[at..block.InsertStartB], DiffSide.Both);
            at = block.InsertStartB + block.InsertCountB;
            Add(pieces, diff.PiecesOld[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)], DiffSide.Removed);
            Add(pieces, diff.PiecesNew[block.InsertStartB..at], DiffSide.Added);
        }
        Add(pieces, diff.PiecesNew[at..], DiffSide.Both);
        return pieces;
    }

    private static void Add(List<DiffPiece> pieces, string[] words, DiffSide side)
    {
        if (string.Concat(words) is { Length: > 0 } text)
            pieces.Add(new DiffPiece(text, side));
    }
}
