using System.Runtime.CompilerServices;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Writing;

namespace SummaryService.Grounding.Resolution;

/// <summary>The names and kinds of a dataset's areas, read once for all of its sheets: with many areas they would be most of each
/// check.</summary>
internal sealed class AreaNames
{
    private static readonly ConditionalWeakTable<IReadOnlyList<Area>, AreaNames> Known = [];

    private readonly Dictionary<string, List<(string[] Words, string Code)>> byFirst = [];
    private readonly Dictionary<string, (int Place, string? Noun)> nouns = [];
    private readonly FirstWords first = new([]);
    private readonly Dictionary<string, string> lastWords;

    private readonly List<(string Word, string Code)> bodies = [];
    private readonly List<(string[] Words, string Code)> none = [];

    private AreaNames(IEnumerable<Area> areas)
    {
        foreach (var area in areas.DistinctBy(a => a.Code))
        {
            nouns[area.Code] = (nouns.Count, NounOf(area));
            Tree.Add(area.Name, area.Name);
            if (area.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
                Tree.Add(area.Name[4..], area.Name);
            Add(WordsOf(area), area.Code);
        }
        foreach (var (words, code) in ShortNames.Of([.. areas.DistinctBy(a => a.Code).Select(a => (WordsOf(a), a.Code))]))
        {
            Add(words, code);
            if (words.Length == 1 && areas.First(a => a.Code == code) is var named && WordClasses.Bodies.Contains(WordsOf(named)[0]))
                bodies.Add((words[0], code));
        }
        foreach (var list in byFirst.Values)
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        lastWords = LastWords([.. areas.DistinctBy(a => a.Code)]);
        Kinds = nouns.Values.Select(n => n.Noun).OfType<string>().Concat(["area", "place", "council", "authority"]).ToHashSet();
        Unique = [.. nouns.Where(n => n.Value.Noun is not null).GroupBy(n => n.Value.Noun!).Where(g => g.Count() == 1).Select(g =>
            g.Single().Key)];
    }

    /// <summary>Gets the names, to find the longest that begins at a place.</summary>
    public WordTree<string> Tree { get; } = new();

    /// <summary>Gets what texts call areas of the kinds that the dataset holds, and any area.</summary>
    public IReadOnlySet<string> Kinds { get; }

    /// <summary>Gets bodies that are called by a common noun: the humanities of "Faculty of Humanities".</summary>
    public List<(string Word, string Code)> Bodies => bodies;

    /// <summary>Gets the areas whose kind no other area shares.</summary>
    public IReadOnlyList<string> Unique { get; }

    /// <summary>Gets the names of a sheet's areas, its own and the one it is compared with included.</summary>
    public static AreaNames Of(FactSheet sheet)
    {
        var shared = Known.GetValue(sheet.Areas, static a => new AreaNames(a));
        return shared.Has(sheet.Area) && (sheet.Comparator is not { } c || shared.Has(c))
            ? shared
            : new AreaNames(sheet.Areas.Append(sheet.Area).Concat(sheet.Comparator is { } other ? [other] : []));
    }

    /// <summary>Lists the names that begin with a word, the longest first.</summary>
    public List<(string[] Words, string Code)> BeginningWith(string word) => first.MayHave(word)
        && byFirst.TryGetValue(word, out var list) ? list : none;

    /// <summary>Gets what a text calls an area of its kind, or null.</summary>
    public string? Noun(string code) => nouns[code].Noun;

    /// <summary>Gets the last of several words of an area's name where no other area's name holds it, or null.</summary>
    public string? LastWord(string code) => lastWords.GetValueOrDefault(code);

    /// <summary>Gets the place of an area in the dataset's list.</summary>
    public int PlaceOf(string code) => nouns[code].Place;

    private bool Has(Area area) => nouns.ContainsKey(area.Code);

    private static Dictionary<string, string> LastWords(IReadOnlyList<Area> areas)
    {
        var count = areas.SelectMany(a => WordsOf(a).Distinct()).CountBy(w => w).ToDictionary();
        return areas.Select(a => (a.Code, Words: WordsOf(a))).Where(a => a.Words.Length > 1 && a.Words[^1].Length > 3
            && count[a.Words[^1]] == 1)
            .ToDictionary(a => a.Code, a => a.Words[^1]);
    }

    private void Add(string[] words, string code)
    {
        if (words.Length == 0)
            return;
        if (!byFirst.TryGetValue(words[0], out var list))
            byFirst[words[0]] = list = [];
        first.Add(words[0]);
        list.Add((words, code));
    }

    /// <summary>Cuts an area's name into the words by which it is found.</summary>
    public static string[] WordsOf(Area area)
    {
        var words = Tokenizer.Cut(area.Name).Where(t => t.IsWord).Select(t => t.Lower).ToArray();
        return words.Length > 1 && words[0] == "the" ? words[1..] : words;
    }

    // The last word of "unitary authority" is what a text calls it.
    private static string? NounOf(Area area) =>
        Tokenizer.Cut(area.Type.Replace('_', ' ').Replace('-', ' ')).LastOrDefault(t =>
            t.IsWord) is { Lower.Length: > 3 } word ? word.Lower : null;
}
