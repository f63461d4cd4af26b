using SummaryService.Catalogue;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>Reads out of notes and caveats what an indicator is said not to be: "staff posts, not care places".</summary>
internal static class Definitions
{
    private static readonly HashSet<string> Ends = [",", ";", ".", ":", "(", ")", "and", "but", "or", "which", "that", "of", "in", "for"];
    private static readonly HashSet<string> Starts = ["adjusted", "every", "all", "to", "per", "split", "the", "part", "yet", "available"];

    /// <summary>Gets the stems of the head nouns behind "not" that the indicator's own words do not hold.</summary>
    public static IReadOnlySet<string> Excluded(Indicator indicator, IEnumerable<Chart> charts, IReadOnlySet<string> own) =>
        Phrases(indicator, charts).Where(p => !own.Contains(p.Head)).Select(p => p.Head).ToHashSet();

    /// <summary>Gets what is excluded only with its first word: "not free beds" where beds are counted.</summary>
    public static IReadOnlySet<(string, string)> ExcludedPairs(Indicator indicator, IEnumerable<Chart> charts, IReadOnlySet<string> own) =>
        Phrases(indicator, charts).Where(p => own.Contains(p.Head) && p.Modifier is not null
            && !own.Contains(p.Modifier)).Select(p => (p.Modifier!, p.Head)).ToHashSet();

    private static IEnumerable<(string? Modifier, string Head)> Phrases(Indicator indicator, IEnumerable<Chart> charts)
    {
        var texts = charts.SelectMany(c => c.Caveats).Append(indicator.Note).Append(indicator.Description).Append(indicator.Denominator);
        foreach (var text in texts)
        {
            if (string.IsNullOrEmpty(text))
                continue;
            foreach (var phrase in Read(Tokenizer.Cut(text)))
                yield return phrase;
        }
    }

    private static IEnumerable<(string?, string)> Read(TokenList t)
    {
        for (var i = 1; i < t.Length; i++)
        {
            // Only ", not X" and "; not X": a definition. "are not filled" describes.
            if (!t[i].Is("not") || t[i - 1].Lower is not ("," or ";" or "–"))
                continue;
            var end = i + 1;
            while (end < t.Length && end - i < 5 && !Ends.Contains(t[end].Lower))
                end++;
            // The head noun stands last: "free places in care" is about places.
            if (end > i + 1 && t[end - 1].IsWord && !Starts.Contains(t[i + 1].Lower) && !IsVerb(t[end - 1].Lower)
                && !WordClasses.People.Contains(t[end - 1].Stem))
                yield return (end > i + 2 ? t[end - 2].Stem : null, t[end - 1].Stem);
        }
    }

    private static bool IsVerb(string word) => word.EndsWith("ing", StringComparison.Ordinal)
        || word.EndsWith("ed", StringComparison.Ordinal);
}
