using System.Collections.Frozen;

namespace SummaryService.Grounding.Claims;

/// <summary>Ordinals in words: first, second, third.</summary>
internal static class Ordinals
{
    private static readonly string[] Words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];

    private static readonly FrozenDictionary<string, int> Numbers = Words.Index().ToFrozenDictionary(w => w.Item, w => w.Index + 1);

    /// <summary>Gets the number of an ordinal in lower case, 1 to 20, or null for any other word.</summary>
    public static int? Of(string lower) => lower is [.., 't' or 'd' or 'h'] && Numbers.TryGetValue(lower, out var number) ? number : null;
}
