using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>The lexicons of comparison, size and change, shared by the rules.</summary>
internal static class Comparisons
{
    public static readonly PhraseTable Directions = new("comparisons");
    public static readonly PhraseTable Sizes = new("sizes");
    public static readonly PhraseTable Trends = new("trends");
    public static readonly PhraseTable Lasting = new("lasting");

    /// <summary>Gets 1 for more, −1 for less, 0 for neither, of a word that compares.</summary>
    public static int Sign(string meaning) => meaning switch { "up" => 1, "down" => -1, _ => 0 };

    /// <summary>Gets 1 for more, −1 for less, 2 for better, −2 for worse, of a word that sets apart.</summary>
    public static int Way(string meaning) => meaning switch { "better" => 2, "worse" => -2, _ => Sign(meaning) };

    public static bool IsNegated(TokenList t, int at, int from)
    {
        for (var i = at - 1; i >= Math.Max(from, at - 3); i--)
        {
            if (t[i].Lower is "not" or "never" or "no" or "hardly" || t[i].Lower.EndsWith("n't", StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
