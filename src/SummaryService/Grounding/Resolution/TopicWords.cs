using System.Collections.Concurrent;
using SummaryService.Context;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>The words by which a topic is recognised, from its catalogue entry, each with its weight.</summary>
internal static class TopicWords
{
    private const int MostRemembered = 20_000;
    private static readonly ConcurrentDictionary<string, string[]> Remembered = new(StringComparer.Ordinal);

    public static IReadOnlyList<(string Stem, double Weight, bool OfCategory)> Of(Topic topic, FactSheet sheet)
    {
        var found = new Dictionary<string, (double Weight, bool OfCategory)>();
        var indicator = topic.Indicator;
        Add(found, topic.Category?.Label, 1.2, true);
        Add(found, topic.Category?.Phrase, 1.0, true);
        Add(found, topic.Category?.Id, 0.8, true);
        foreach (var alias in topic.Category?.Aliases ?? [])
            Add(found, alias, 1.1, true);
        Add(found, Main(indicator.Label), 1.0, false);
        Add(found, indicator.Label, 0.35, false);
        Add(found, indicator.Noun, 0.9, false);
        Add(found, indicator.Measures, 0.9, false);
        foreach (var alias in indicator.Aliases)
            Add(found, alias, 1.0, false);
        Add(found, indicator.Id, 0.6, false);
        foreach (var chart in sheet.Charts)
        {
            if (!chart.Indicators.Contains(indicator.Id))
                continue;
            Add(found, chart.Title, chart.Indicators.Count == 1 ? 0.8 : 0.35, false);
            Add(found, chart.Question, chart.Indicators.Count == 1 ? 0.6 : 0.25, false);
            Add(found, chart.Section, 0.3, false);
        }
        Add(found, indicator.Description, 0.35, false);
        Add(found, indicator.Denominator, 0.35, false);
        if (indicator.Unit is not ("count" or "rate" or "percent"))
            Add(found, indicator.Unit.Replace('_', ' '), 0.5, false);
        return [.. found.Select(f => (f.Key, f.Value.Weight, f.Value.OfCategory))];
    }

    /// <summary>Gets a word that says something, stemmed but not taken for its synonyms, or a number; null for all else.</summary>
    public static string? Plain(in Token token) =>
        token.IsNumber || (token.IsWord && !WordClasses.Frame.Contains(token.Stem)) ? token.Root : null;

    /// <summary>Gets the stems of texts, general words left out, age groups as @65.</summary>
    public static IReadOnlySet<string> Stems(IEnumerable<string?> texts)
    {
        var stems = new HashSet<string>();
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text))
                stems.UnionWith(StemsOf(text));
        }
        return stems;
    }

    /// <summary>Gets a label without what it says in brackets.</summary>
    public static string Main(string label)
    {
        var open = label.IndexOf('(', StringComparison.Ordinal);
        return open > 3 ? label[..open] : label;
    }

    private static void Add(Dictionary<string, (double Weight, bool OfCategory)> found, string? text, double weight, bool ofCategory)
    {
        if (string.IsNullOrEmpty(text))
            return;
        foreach (var stem in StemsOf(text))
        {
            if (!found.TryGetValue(stem, out var known) || known.Weight < weight)
                found[stem] = (weight, known.OfCategory || ofCategory);
        }
    }

    // The texts are the catalogue's, the same for every sheet; the bound keeps many releases from filling the memory.
    private static string[] StemsOf(string text)
    {
        if (Remembered.TryGetValue(text, out var known))
            return known;
        string[] made = [.. Cut(text)];
        if (Remembered.Count < MostRemembered)
            Remembered.TryAdd(text, made);
        return made;
    }

    private static IEnumerable<string> Cut(string text)
    {
        var tokens = Tokenizer.Cut(text.Replace('-', ' ') == text ? text : text.Replace("-", " - ", StringComparison.Ordinal));
        var ages = AgeScanner.Mark(tokens);
        AgeScanner.MarkRanges(tokens, ages, [.. AgeScanner.RangesIn(tokens)]);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (ages[i] > 0)
                yield return Age(ages[i]);
            if (ages[i] > 0 && i + 2 < tokens.Length && AgeScanner.IsWorking(ages[i] - 1, tokens[i + 2].Value))
                yield return Age(AgeScanner.Working);
            if (ages[i] > 0)
                continue;
            if (tokens[i].IsWord && tokens[i].Lower.Length > 1
                && (!WordClasses.Frame.Contains(tokens[i].Stem) || tokens[i].Lower.Length > tokens[i].Stem.Length + 3))
                yield return tokens[i].Stem;
            else if (tokens[i].IsNumber && tokens[i].Value is > 1 and < 120 && tokens[i].Decimals == 0)
                yield return Age((int)tokens[i].Value + 1);
        }
    }

    /// <summary>Gets the age of a stem that names an age group.</summary>
    public static int AgeOf(string stem) => Array.IndexOf(AgeStems, stem);

    public static string Age(int mark) => mark is > 0 and < 130 ? AgeStems[mark] : "@";

    private static readonly string[] AgeStems = [.. Enumerable.Range(0, 130).Select(i => $"@{i - 1}")];
}
