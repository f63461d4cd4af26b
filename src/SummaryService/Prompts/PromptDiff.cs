using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace SummaryService.Prompts;

/// <summary>What changed between two prompt versions.</summary>
public static class PromptDiff
{
    /// <summary>Lists the template's lines, each marked with "+ ", "- " or two blanks.</summary>
    public static IReadOnlyList<string> Lines(PromptVersion before, PromptVersion after) =>
        [.. new InlineDiffBuilder(new Differ()).BuildDiffModel(before.Template, after.Template).Lines.Select(l => Mark(l.Type) + l.Text)];

    private static string Mark(ChangeType type) => type switch
    {
        ChangeType.Inserted => "+ ",
        ChangeType.Deleted => "- ",
        _ => "  ",
    };
}
