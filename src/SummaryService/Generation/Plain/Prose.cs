using SummaryService.Context;
using SummaryService.Prompts;

namespace SummaryService.Generation.Plain;

/// <summary>Makes sentences and texts out of clauses, and knows when they are too long.</summary>
internal static class Prose
{
    /// <summary>Makes a clause a sentence: a capital, one full stop, single spaces.</summary>
    public static string Sentence(string clause)
    {
        var text = string.Join(' ', clause.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Replace(" ,", ",", StringComparison.Ordinal)
            .TrimEnd('.', ',', ' ');
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }

    /// <summary>Counts words as a reader does: what stands between spaces.</summary>
    public static int Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(w => w != "###");

    /// <summary>Answers whether a sentence may stand: short enough, and not begun by a numeral or a sign.</summary>
    public static bool IsGood(string sentence, SummaryLevel level) =>
        sentence.Length > 0
        && char.IsLetter(sentence.TrimStart('“', '"', '\'')[0])
        && Words(sentence) <= LengthRule.For(level).LongestSentence;

    /// <summary>Joins names: a, b and c.</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.SkipLast(1)) + " and " + items[^1];

    /// <summary>Puts a label into the middle of a sentence: a capital that only marks the start of the label goes.</summary>
    public static string Lower(string label) =>
        label.Length > 1
        && char.IsUpper(label[0])
        && char.IsLower(label[1])
        && label.IndexOf(' ') is var space and not 0
        && !(space < 0 ? label : label[..space]).Skip(1).Any(char.IsUpper)
            ? char.ToLowerInvariant(label[0]) + label[1..]
            : label;
}
