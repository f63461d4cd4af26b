using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>The words for what something is counted by, from Lexicon/bases.yaml, by family: people, households, areas.</summary>
internal static class BaseWords
{
    /// <summary>The family of the words for persons.</summary>
    public const string People = "people";

    private static readonly PhraseTable Families = new("bases");

    /// <summary>Gets the family of the base word at a token and the stem of its last word, or null.</summary>
    public static (string Family, string Word)? At(TokenList t, int i) =>
        Families.At(t, i) is { } hit ? (hit.Meaning, t[hit.Next - 1].Stem) : null;

    /// <summary>Whether a base that a text names is none of those that a catalogue entry names.</summary>
    /// <param name="told">The base in the text.</param>
    /// <param name="named">The label, unit and denominator of the entry, as tokens.</param>
    public static bool IsAnother((string Family, string Word) told, TokenList named)
    {
        var known = false;
        for (var i = 0; i < named.Length; i++)
        {
            if (At(named, i) is not { } own)
                continue;
            if (own.Family == told.Family && (own.Family is People or "household" or "trip" or "vehicle" || own.Word == told.Word))
                return false;
            known = true;
        }
        return known;
    }
}
