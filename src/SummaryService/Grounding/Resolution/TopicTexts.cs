using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SummaryService.Catalogue;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>What the catalogue's words alone say of a topic: the same for every sheet and area, so it is read once.</summary>
internal sealed class TopicTexts
{
    private static readonly ConditionalWeakTable<Indicator, ConcurrentDictionary<string, TopicTexts>> Known = [];

    private TopicTexts(Indicator indicator, Category? category)
    {
        Label = TopicWords.Stems([TopicWords.Main(indicator.Label), category?.Label, category?.Phrase, indicator.Noun,
            indicator.Measures, .. indicator.Aliases]);
        var categories = string.Join("; ", indicator.Categories.Select(c => c.Label));
        Numbers = NumbersIn($"{indicator.Label}; {categories}; {indicator.Denominator}; {indicator.Description}").ToHashSet();
        LabelTokens = Tokenizer.Cut(TopicWords.Main(indicator.Label));
        Counted = CountedThing.Of(LabelTokens);
        Names = TopicWords.Stems([indicator.Id, category?.Id]).Union(Label).ToHashSet();
        Denominator = TopicWords.Stems([indicator.Denominator]);
        LabelStems = TopicWords.Stems([indicator.Label]);
        (CategoryStems, HasOwnStems) = category is null ? (new HashSet<string>(), true) : Own(indicator, category);
    }

    public IReadOnlySet<string> Label { get; }

    public IReadOnlySet<string> LabelStems { get; }

    public IReadOnlySet<decimal> Numbers { get; }

    public IReadOnlyList<Token> LabelTokens { get; }

    public CountedThing? Counted { get; }

    public IReadOnlySet<string> Names { get; }

    public IReadOnlySet<string> Denominator { get; }

    public IReadOnlySet<string> CategoryStems { get; }

    public bool HasOwnStems { get; }

    public static TopicTexts Of(Indicator indicator, Category? category) =>
        Known.GetValue(indicator, static _ => []).GetOrAdd(category?.Id ?? "", static (_, of) => new TopicTexts(of.indicator,
            of.category), (indicator, category));

    private static IEnumerable<decimal> NumbersIn(string text)
    {
        var tokens = Tokenizer.Cut(text);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (NumberReader.At(tokens, i) is { } n)
                yield return n.Value;
        }
    }

    private static (IReadOnlySet<string> Stems, bool AreOwn) Own(Indicator indicator, Category category)
    {
        var shared = TopicWords.Stems(indicator.Categories.Where(c => c.Id != category.Id).SelectMany(c => c.Aliases.Append(c.Label)));
        var own = TopicWords.Stems([category.Label, category.Phrase, .. category.Aliases]);
        return own.Except(shared).ToHashSet() is { Count: > 0 } distinct ? (distinct, true) : (own, false);
    }
}
