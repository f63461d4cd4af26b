using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>What an indicator counts, as its label says: pairs in "Breeding pairs of curlew", posts in "Ranger posts".</summary>
/// <param name="Head">The noun that is counted.</param>
/// <param name="Beside">Stems of the words that only describe it: ranger, curlew.</param>
internal sealed record CountedThing(Token Head, IReadOnlySet<string> Beside)
{
    private static readonly HashSet<string> Ends = ["by", "of", "in", "per", "with", "without", "who", "that", "which", "for", "from", "to",
        "about", "at", "on", "during", "as", "over", "under", "above", "below", "not", "than", "and", "or"];

    private static readonly HashSet<string> Measures = ["number", "share", "proportion", "percentage", "rate", "total", "count"];

    /// <summary>Reads a label without its brackets; null where no noun stands in it.</summary>
    public static CountedThing? Of(IReadOnlyList<Token> label)
    {
        var from = label.Count > 2 && Measures.Contains(label[0].Lower) && label[1].Is("of") ? 2 : 0;
        var end = End(label, from);
        if (end == from)
            return null;
        var beside = new HashSet<string>();
        for (var i = from; i < end - 1; i++)
            beside.Add(label[i].Stem);
        if (end < label.Count && label[end].Is("of"))
        {
            for (var i = end + 1; i < End(label, end + 1); i++)
                beside.Add(label[i].Stem);
        }
        return new CountedThing(label[end - 1], beside);
    }

    /// <summary>Finds the noun that a text counts: behind the figure ("41 fewer otters") or before it ("the number of lynx reached
    /// 16"), or -1.</summary>
    public static int Told(TextReading reading, Figure f, IReadOnlySet<string> known)
    {
        var (t, s) = (reading.Tokens, reading.Doc.Sentences[f.Sentence]);
        for (var i = f.Next; i < Math.Min(s.To, f.Next + 4) && t[i].IsWord && !Ends.Contains(t[i].Lower); i++)
        {
            if (IsPlural(t[i]) || known.Contains(t[i].Stem))
                return i + 1 < s.To && IsNoun(t[i + 1], known) ? i + 1 : i;
        }
        for (var i = f.First - 1; i > Math.Max(s.From, f.First - 9) && reading.FigureAt(i) is null; i--)
        {
            if (t[i].Is("of") && t[i - 1].Lower is "number" or "numbers" && t[i + 1].IsWord)
                return IsNoun(t[i + 2], known) ? i + 2 : i + 1;
        }
        return -1;
    }

    /// <summary>Whether a word names more than one of something.</summary>
    public static bool IsPlural(Token token) => token.IsWord && !WordClasses.Frame.Contains(token.Root)
        && ((token.Lower.EndsWith('s') && !token.Lower.EndsWith("ss", StringComparison.Ordinal)
                && !token.Lower.EndsWith("us", StringComparison.Ordinal))
            || WordClasses.Persons.Contains(token.Stem)) || token.Lower is "people" or "persons" or "residents";

    // "84 curlew pairs": the words that describe come before the noun.
    private static bool IsNoun(Token token, IReadOnlySet<string> known) =>
        token.IsWord && (WordClasses.Holders.Contains(token.Stem) || known.Contains(token.Stem));

    private static int End(IReadOnlyList<Token> label, int from)
    {
        var end = from;
        while (end < label.Count && label[end].IsWord && !Ends.Contains(label[end].Lower) && (end == from || !IsParticiple(label, end)))
            end++;
        return end;
    }

    // "staff leaving their job", but "opening hours".
    private static bool IsParticiple(IReadOnlyList<Token> label, int i) => label[i].Lower.EndsWith("ed", StringComparison.Ordinal)
        || (label[i].Lower.EndsWith("ing", StringComparison.Ordinal) && (i + 1 == label.Count || !IsPlural(label[i + 1])));
}
