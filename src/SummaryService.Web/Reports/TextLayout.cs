namespace SummaryService.Web.Reports;

/// <summary>What a piece of a summary's text is.</summary>
internal enum BlockKind
{
    /// <summary>Sentences.</summary>
    Paragraph,

    /// <summary>A line that names what follows.</summary>
    Heading,

    /// <summary>A point of a list.</summary>
    Point,
}

/// <summary>A paragraph, heading or point of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">UTF-16 offset of its first character, marker left out.</param>
/// <param name="End">UTF-16 offset after its last character.</param>
internal sealed record TextBlock(BlockKind Kind, int Start, int End);

/// <summary>Splits a plain text into blocks by its line ends, keeping offsets, so that claims can be marked inside.</summary>
internal static class TextLayout
{
    /// <summary>Finds the blocks of a text, in order.</summary>
    public static IReadOnlyList<TextBlock> Blocks(string text)
    {
        List<TextBlock> blocks = [];
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (Block(text, at, end) is { } block)
                blocks.Add(block);
            at = end + 1;
        }
        return blocks;
    }

    private static TextBlock? Block(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        if (start == end)
            return null;
        var line = text.AsSpan(start, end - start);
        if (line.StartsWith("- ") || line.StartsWith("• "))
            return new(BlockKind.Point, start + 2, end);
        if (line.TrimStart('#') is var rest && rest.Length < line.Length && rest.StartsWith(" "))
            return new(BlockKind.Heading, end - rest.Length + 1, end);
        return new(IsHeading(line) ? BlockKind.Heading : BlockKind.Paragraph, start, end);
    }

    // A short line without a full stop names what follows it.
    private static bool IsHeading(ReadOnlySpan<char> line) => line.Length <= 60 && !".!?:;,…”\"".Contains(line[^1]);
}
