using SummaryService.Catalogue;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>Reads out of notes and caveats what an indicator is said not to be: "staff posts, not care places".</summary>
internal static class Definitions
{
    private static readonly HashSet<string> Ends = [",", ";", ".", ":", "(", ")", "and", "but", "or", "which", "that", "of", "in", "for"];

    /// <summary>Gets the stems of the head nouns behind "not" that the indicator's own words do not hold.</summary>
    public static IReadOnlySet<string> Excluded(Indicator indicator, IEnumerable<Chart> charts, IReadOnlySet<string> own)
    {
        var found = new HashSet<string>();
        var texts = charts.SelectMany(c => c.Caveats).Append(indicator.Note).Append(indicator.Description).Append(indicator.Denominator);
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text))
                Read(Tokenizer.Cut(text), own, found);
        }
        return found;
    }

    private static void Read(Token[] t, IReadOnlySet<string> own, HashSet<string> found)
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
            if (end > i + 1 && t[end - 1].IsWord && t[i + 1].Lower is not ("adjusted" or "every" or "all" or "to" or "per" or "split" or "the" or "part" or "yet" or "available") && !own.Contains(t[end - 1].Stem) && !WordClasses.People.Contains(t[end - 1].Stem))
                found.Add(t[end - 1].Stem);
        }
    }
}
