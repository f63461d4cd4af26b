
namespace SummaryService.Grounding.Claims;

/// <summary>Ordinals in words: first, second, third.</summary>
internal static class Ordinals
{
    private static readonly string[] Words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];

    /// <summary>Gets the number of an ordinal in lower case, 1 to 20, or null for any other word.</summary>
    public static int? Of(string lower) => Array.IndexOf(Words, lower) is >= 0 and var at ? at + 1 : null;
}
