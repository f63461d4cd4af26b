using System.Runtime.CompilerServices;
using SummaryService.Context;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Writing;

/// <summary>
/// The names that a text cannot do without: of areas, indicators, categories, charts, grades and sources.
/// They are left out of the reading grade and are never blamed for their spelling or their jargon.
/// </summary>
internal sealed class SheetNames
{
    private static readonly ConditionalWeakTable<FactSheet, SheetNames> Known = [];

    private readonly WordTree<string> tree = new();
    private readonly WordTree<string> areas;

    private SheetNames(FactSheet sheet)
    {
        areas = AreaNames.Of(sheet).Tree;
        Add(sheet.Area.Name);
        Add(sheet.Comparator?.Name);
        foreach (var chart in sheet.Charts)
        {
            Add(chart.Title);
            Add(chart.Source);
        }
        foreach (var indicator in sheet.Indicators)
        {
            Add(indicator.Label);
            Add(indicator.Noun);
            foreach (var category in indicator.Categories)
            {
                Add(category.Label);
                Add(category.Phrase);
            }
        }
        foreach (var fact in sheet.Facts)
        {
            Add(fact.Source);
            Add(fact.IsObserved ? fact.Text : null);
        }
    }

    public static SheetNames Of(FactSheet sheet) => Known.GetValue(sheet, s => new SheetNames(s));

    /// <summary>Marks the tokens of a text that belong to a name.</summary>
    public bool[] Mark(ReadOnlySpan<Token> tokens)
    {
        var marked = new bool[tokens.Length];
        for (var i = 0; i < tokens.Length;)
        {
            var next = tokens[i].IsWord ? Math.Max(tree.Longest(tokens, i)?.Next ?? i, areas.Longest(tokens, i)?.Next ?? i) : i;
            marked.AsSpan(i, next - i).Fill(true);
            i = Math.Max(next, i + 1);
        }
        return marked;
    }

    private void Add(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return;
        tree.Add(name, name);
        foreach (var article in (string[])["the ", "a ", "an "])
        {
            if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                tree.Add(name[article.Length..], name);
        }
    }
}
