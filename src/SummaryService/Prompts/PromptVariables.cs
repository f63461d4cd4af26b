using System.Globalization;
using System.Text;
using SummaryService.Context;

namespace SummaryService.Prompts;

/// <summary>What a fact sheet offers to a template. Every value comes from outside, so every value is made harmless: one line, no fence,
/// no tag.</summary>
internal static class PromptVariables
{
    /// <summary>The names that a template may declare.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "area",
        "comparator",
        "title",
        "question",
        "kind",
        "facts",
        "caveats",
        "below",
        "length",
    ];

    public static IReadOnlyDictionary<string, object> From(FactSheet sheet) =>
        new Dictionary<string, object>
        {
            ["area"] = Harmless(sheet.Area.Name),
            ["comparator"] = Harmless(sheet.Comparator?.Name),
            ["title"] = Harmless(sheet.Title),
            ["question"] = Harmless(sheet.Question),
            ["kind"] = sheet.Kind.ToString().ToLowerInvariant(),
            ["facts"] = FactLines.Of(sheet).Select(Harmless).ToArray(),
            ["caveats"] = sheet.Caveats.Select(Harmless).ToArray(),
            ["below"] = sheet.Below.Select(b => Harmless($"{b.Title}: {b.Text}")).ToArray(),
            ["length"] = LengthRule.For(sheet.Subject.Level).InWords,
        };

    /// <summary>Makes a text from outside one line without fences, message tags, invisible or direction-changing characters.</summary>
    internal static string Harmless(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
            Append(line, rune);
        return line.ToString().Trim();
    }

    private static void Append(StringBuilder line, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            line.Append(' ');
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
            return;
        else if (rune.Value is '<' or '>')
            // Fences and tags are made of angle brackets: look-alikes keep "<5" readable and open nothing.
            line.Append(rune.Value == '<' ? '‹' : '›');
        else
            line.Append(rune.ToString());
    }
}
