using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Writing;

/// <summary>
/// Counts syllables of English words. The rules, in order: words of Lexicon/syllables.yaml have the count given there;
/// each run of vowels (y among them, but not at the start before a vowel) is one syllable; a final e, es or ed that is not spoken is none,
/// and neither is an e before -ly, -ful, -less or -ment; two vowels that are spoken apart (median, annual, going, client) are two;
/// -ism and -thm have one more. A word has at least one.
/// </summary>
internal static class Syllables
{
    private static readonly SearchValues<char> VowelLetters = SearchValues.Create("aeiouyàáâäãåèéêëìíîïòóôöõùúûüýæœ");

    private static readonly FrozenDictionary<string, int> Exceptions = Read();

    private static readonly string[] SpokenPlurals = ["ses", "xes", "zes", "ces", "ges", "ches", "shes"];

    private static readonly string[] SilentBefore = ["ely", "eful", "eless", "ement", "ements", "efully", "eness"];

    // Each pair of vowels with the letters before it that keep it one sound: social, nation, region, equal, patient.
    private static readonly (string Vowels, string KeptAfter)[] Apart =
        [("ia", "tsg"), ("io", "ctsgxh"), ("iu", ""), ("ua", "qg"), ("ue", "qg"), ("ie", "")];

    private static readonly string[] ApartEndings =
        ["ying", "oing", "eing", "uing", "uous", "uity", "uel", "eum", "ayer", "oyer", "ayers", "oyers", "oyee", "oyees"];

    private static readonly string[] UnspokenEndings = ["gue", "que", "gues", "ques", "ically", "iour", "iours", "llion", "llions"];

    // First parts of compounds whose e is not spoken: framework, homeless, lifetime.
    private static readonly string[] Compounds = ["safe", "home", "care", "frame", "life", "base", "where", "some", "stake", "case",
        "mile", "time", "house", "wide"];

    // Bounded so that hostile texts cannot fill the memory: beyond it words are counted afresh.
    private const int MostRemembered = 20_000, LongestRemembered = 24;

    private static readonly ConcurrentDictionary<string, int> Remembered = new(StringComparer.Ordinal);
    private static int remembered;

    /// <summary>Counts the syllables of one word in lower case.</summary>
    public static int Count(string word)
    {
        if (Remembered.TryGetValue(word, out var known))
            return known;
        var count = Find(word);
        if (word.Length <= LongestRemembered && remembered < MostRemembered && Remembered.TryAdd(word, count))
            Interlocked.Increment(ref remembered);
        return count;
    }

    private static int Find(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal))
            word = word[..^2];
        if (Exceptions.TryGetValue(word, out var known))
            return known;
        if (word.Length > 3 && word[^1] == 's' && Exceptions.TryGetValue(word[..^1], out known))
            return known;
        if (word.Length <= 2)
            return 1;
        return Math.Max(1, VowelRuns(word) - Silent(word) + SpokenApart(word) + Endings(word));
    }

    private static int VowelRuns(string w)
    {
        var (runs, inside) = (0, false);
        for (var i = 0; i < w.Length; i++)
        {
            var vowel = IsVowel(w[i]) && !(i == 0 && w[0] == 'y' && IsVowel(w[1]));
            runs += vowel && !inside ? 1 : 0;
            inside = vowel;
        }
        return runs;
    }

    private static int Silent(string w)
    {
        var silent = w.StartsWith("coor", StringComparison.Ordinal) ? -1 : 0;
        if (w[^1] == 'e' && !IsVowel(w[^2]) && !(w[^2] == 'l' && !IsVowel(w[^3])))
            silent++;
        else if (Ends(w, "es") && !IsVowel(w[^3]) && !EndsAny(w, SpokenPlurals) && !(w[^3] == 'l' && w.Length > 3 && !IsVowel(w[^4])))
            silent++;
        else if (Ends(w, "ed") && !IsVowel(w[^3]) && w[^3] is not ('t' or 'd')
            && !(w[^3] == 'l' && w.Length > 3 && !IsVowel(w[^4]) && w[^4] != 'l'))
            silent++;
        foreach (var part in Compounds)
        {
            if (w.Length > part.Length + 2 && w.StartsWith(part, StringComparison.Ordinal) && !IsVowel(w[part.Length])
                && w[part.Length] is not ('d' or 'r' or 'n' or 'l'))
                silent++;
        }
        foreach (var ending in SilentBefore)
        {
            if (Ends(w, ending) && w.Length > ending.Length + 1 && !IsVowel(w[^(ending.Length + 1)]))
                return silent + 1;
        }
        return silent;
    }

    private static int SpokenApart(string w)
    {
        var apart = 0;
        for (var i = 1; i + 1 < w.Length; i++)
        {
            foreach (var (vowels, keptAfter) in Apart)
            {
                if (w[i] != vowels[0] || w[i + 1] != vowels[1] || IsVowel(w[i - 1])
                    || keptAfter.Contains(w[i - 1], StringComparison.Ordinal))
                    continue;
                apart += vowels switch { "ie" => SplitsIe(w, i), "ue" => i + 2 < w.Length && w[i + 2] == 'n', "ia" => w[i - 1] != 'c'
                    || w.AsSpan(i).StartsWith("iat"), _ => true } ? 1 : 0;
            }
        }
        return apart;
    }

    // client, science, quiet, society, carrier, easiest: but not patient, piece, carried or series.
    private static bool SplitsIe(string w, int i)
    {
        if (w[i - 1] is 'c' or 't' && i > 1)
            return w.AsSpan(i).StartsWith("iet");
        var rest = w.AsSpan(i);
        return rest.StartsWith("ien") || rest.StartsWith("iet") || rest is "ier" or "iest" or "iers";
    }

    private static int Endings(string w) =>
        (Ends(w, "ism") || Ends(w, "isms") || Ends(w, "thm") || Ends(w, "thms") ? 1 : 0)
            + (w.Length > 3 && EndsAny(w, ApartEndings) ? 1 : 0)
        + ((Ends(w, "re") || Ends(w, "res")) && w.Length > 4 && !IsVowel(w[w.LastIndexOf('r') - 1]) ? 1
            : 0) - (EndsAny(w, UnspokenEndings) ? 1 : 0);

    private static bool IsVowel(char c) => VowelLetters.Contains(c);

    private static bool Ends(string w, string ending) => w.EndsWith(ending, StringComparison.Ordinal);

    private static bool EndsAny(string w, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (Ends(w, ending))
                return true;
        }
        return false;
    }

    private static FrozenDictionary<string, int> Read() =>
        LexiconFile.Read("syllables").SelectMany(e => e.Value.Select(word => (word, Count: int.Parse(e.Key, CultureInfo.InvariantCulture))))
            .ToFrozenDictionary(e => e.word, e => e.Count);
}
