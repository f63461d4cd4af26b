using System.Buffers;

namespace SummaryService.Grounding.Text;

/// <summary>Strips the endings of English inflection and a few of derivation; light on purpose, so that resident and residential stay
/// apart.</summary>
internal static class Stemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static string Stem(string lower)
    {
        var w = lower;
        if (w.EndsWith("'s", StringComparison.Ordinal))
            w = w[..^2];
        w = w.Trim('\'');
        if (w.Length <= 3)
            return w;
        w = Plural(w);
        w = Verb(w);
        w = Derived(w);
        if (w.Length > 3 && w[^1] == 'e')
            w = w[..^1];
        return w.Length > 3 && w[^1] == 'y' ? string.Concat(w.AsSpan(0, w.Length - 1), "i") : w;
    }

    private static string Plural(string w)
    {
        if (Ends(w, "ies") && w.Length > 4)
            return w[..^3] + "y";
        if (Ends(w, "sses") || Ends(w, "xes") || Ends(w, "ches") || Ends(w, "shes") || Ends(w, "zes"))
            return w[..^2];
        return w[^1] == 's' && w[^2] is not ('s' or 'u' or 'i') ? w[..^1] : w;
    }

    private static string Verb(string w)
    {
        if (w.Length > 5 && Ends(w, "ing") && HasVowel(w, w.Length - 3))
            return Undouble(w[..^3]);
        if (w.Length > 5 && Ends(w, "ied"))
            return w[..^3] + "y";
        return w.Length > 4 && Ends(w, "ed") && w[^3] != 'e' && HasVowel(w, w.Length - 2) ? Undouble(w[..^2]) : w;
    }

    private static string Derived(string w)
    {
        if (w.Length > 5 && Ends(w, "ly"))
            w = w[..^2];
        if (w.Length > 6 && Ends(w, "ness"))
            return w[..^4];
        return w.Length > 6 && Ends(w, "ity") ? w[..^3] : w;
    }

    private static string Undouble(string w) =>
        w.Length > 3 && w[^1] == w[^2] && w[^1] is not ('l' or 's' or 'z' or 'e') ? w[..^1] : w;

    private static bool HasVowel(string w, int length) => w.AsSpan(0, length).ContainsAny(Vowels);

    private static bool Ends(string w, string ending) => w.EndsWith(ending, StringComparison.Ordinal);
}
