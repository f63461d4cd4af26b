using SummaryService.Catalogue;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>A category that a text calls by a whole name.</summary>
/// <param name="Topic">The category's topic.</param>
/// <param name="First">The first token.</param>
/// <param name="Next">The token after the last.</param>
/// <param name="Words">How many words of the name carry meaning.</param>
internal readonly record struct CategoryMention(Topic Topic, int First, int Next, int Words);

/// <summary>The names of categories: label, phrase and aliases, each by the stems that carry meaning.</summary>
internal sealed class CategoryNames
{
    private const int MostStrangers = 1;

    private readonly Dictionary<string, List<(Topic Topic, HashSet<string> Stems)>> byIndicator = [];

    public CategoryNames(IEnumerable<Topic> topics)
    {
        foreach (var group in topics.Where(t => t.Category is not null).GroupBy(t => t.Indicator.Id))
        {
            var known = group.ToDictionary(t => t.Category!.Id);
            byIndicator[group.Key] = [.. group.First().Indicator.Categories.Select(c =>
                known.GetValueOrDefault(c.Id) ?? group.First().Sister(c))
                .SelectMany(t => NamesOf(t).Select(n => (t, n.ToHashSet())))];
        }
    }

    /// <summary>Finds the categories of one indicator that a sentence names, in order of the text. A name within a longer name is none, and
    /// words that name two categories alike name neither.</summary>
    public List<CategoryMention> Find(TextReading reading, string indicator, Sentence s, HashSet<string> present)
    {
        if (!byIndicator.TryGetValue(indicator, out var names))
            return [];
        var found = new List<CategoryMention>();
        foreach (var (topic, stems) in names)
        {
            if (IsIn(stems, present))
                found.AddRange(Runs(reading, s, stems).Select(r => new CategoryMention(topic, r.First, r.Next, stems.Count)));
        }
        return found.Count == 0 ? found
            : [.. found.Where(m => !found.Exists(o => Covers(o, m))).DistinctBy(m => (m.Topic, m.First)).OrderBy(m => m.First)];
    }

    private static bool IsIn(HashSet<string> stems, HashSet<string> present)
    {
        foreach (var stem in stems)
        {
            if (!present.Contains(stem))
                return false;
        }
        return true;
    }

    private static IEnumerable<IReadOnlySet<string>> NamesOf(Topic topic)
    {
        // "Other boats" of registered boats: words of the indicator alone name no part of it.
        var ofIndicator = topic.LabelStems;
        return ((string?[])[topic.Category!.Label, topic.Category.Phrase, .. topic.Category.Aliases]).Select(WordsOf).SelectMany(ByAge)
            .Where(n => n.Count > 0 && (topic.IsTotal || !n.IsSubsetOf(ofIndicator)))
            .DistinctBy(n => string.Join(' ', n.Order()));
    }

    // "18 to 64" and "working age" are two names of one group.
    private static IEnumerable<IReadOnlySet<string>> ByAge(IReadOnlySet<string> name)
    {
        var working = TopicWords.Age(AgeScanner.Working);
        return !name.Contains(working) ? [name]
            : [name.Where(w => w != working).ToHashSet(), name.Where(w => w == working || w[0] != '@').ToHashSet()];
    }

    // "Only" tells one category from another, though it says nothing of the subject.
    private static IReadOnlySet<string> WordsOf(string? name)
    {
        var words = TopicWords.Stems([name]);
        return words.Count > 0 && Tokenizer.Cut(name!).Any(t => t.Is("only")) ? words.Append("only").ToHashSet() : words;
    }

    // Another name that takes the same words and more, or the same words for another category.
    private static bool Covers(CategoryMention other, CategoryMention m) =>
        other.First < m.Next && m.First < other.Next && (other.Words > m.Words || (other.Words == m.Words && (other.Topic == m.Topic
            ? other.First < m.First : (other.First, other.Next) == (m.First, m.Next))));

    // The shortest runs of words that hold all stems of a name, across no figure and at most one word that says something else.
    private static IEnumerable<(int First, int Next)> Runs(TextReading reading, Sentence s, IReadOnlySet<string> stems)
    {
        var last = new Dictionary<string, int>();
        for (var i = s.From; i < s.To; i++)
        {
            if (reading.FigureAt(i) is not null)
                last.Clear();
            if (reading.StemAt(i) is not { } stem || !stems.Contains(stem))
                continue;
            last[stem] = i;
            if (last.Count < stems.Count)
                continue;
            var first = last.Values.Min();
            if (Strangers(reading, first, i, stems) <= MostStrangers)
            {
                yield return (first, i + 1);
                last.Clear();
            }
        }
    }

    private static int Strangers(TextReading reading, int first, int last, IReadOnlySet<string> stems)
    {
        var strangers = 0;
        for (var i = first; i < last; i++)
            strangers += reading.StemAt(i) is { } stem && !stems.Contains(stem) && !WordClasses.Frame.Contains(stem) ? 1 : 0;
        return strangers;
    }
}
