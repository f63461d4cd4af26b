using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Gives a figure to another category, another indicator or another area.</summary>
internal sealed class SubjectMutator : IMutator
{
    public IEnumerable<Mutation> Mutate(Passage passage, Random random) =>
        Categories(passage).Concat(Indicators(passage)).Concat(Areas(passage));

    private static IEnumerable<Mutation> Categories(Passage p)
    {
        foreach (var indicator in p.Sheet.Indicators)
        {
            foreach (var category in indicator.Categories.Where(c => c.Phrase is not null))
            {
                foreach (var (from, to) in p.Places(category.Phrase!))
                {
                    if (OneFigure(p, from) is not { } figure || figure.Fact.IndicatorId != indicator.Id
                        || figure.Fact.CategoryId != category.Id)
                        continue;
                    foreach (var other in indicator.Categories.Where(o => o.Id != category.Id && o.Phrase is not null
                        && !Tells(p, indicator, o, figure)).Take(2))
                        yield return p.Replace(FindingKind.Subject, "other category", p.Tokens[from].Start, p.Tokens[to - 1].End,
                            other.Phrase!);
                }
            }
        }
    }

    private static IEnumerable<Mutation> Indicators(Passage p)
    {
        foreach (var indicator in p.Sheet.Indicators.Where(i => i.Noun is not null))
        {
            foreach (var (from, to) in p.Places(indicator.Noun!))
            {
                if (OneFigure(p, from) is not { } figure || figure.Fact.IndicatorId != indicator.Id)
                    continue;
                foreach (var other in p.Sheet.Indicators.Where(o => o.Id != indicator.Id && o.Noun?.Contains('{') is false
                    && o.Unit == indicator.Unit && !Tells(p, o, null, figure)).Take(2))
                    yield return p.Replace(FindingKind.Subject, "other indicator", p.Tokens[from].Start, p.Tokens[to - 1].End,
                        Cased(other.Noun!, p.Tokens[from].Capital));
            }
        }
    }

    private static IEnumerable<Mutation> Areas(Passage p)
    {
        if (p.Sheet.Comparator is not { } comparator)
            yield break;
        foreach (var (name, other) in ((string, Area)[])[(p.Sheet.Area.Name, comparator), (comparator.Name, p.Sheet.Area)])
        {
            foreach (var (from, to) in p.Places(name))
            {
                // "The average of 17 for areas in England" means something else with the other name.
                if (OneFigure(p, from) is not { } figure || p.Before(from) is not "in" || p.Before(from, 2) is "areas" or "around"
                    || from != p.SentenceOf(from).From + 1)
                    continue;
                if (!p.Sheet.Facts.Any(f => f.IsObserved && f.AreaCode == other.Code && Tells(f, figure)))
                    yield return p.Replace(FindingKind.Subject, "other area", p.Tokens[from].Start, p.Tokens[to - 1].End, other.Name);
            }
        }
    }

    private static DataFigure? OneFigure(Passage p, int token)
    {
        var sentence = p.SentenceOf(token);
        DataFigure[] inside = [.. p.Figures.Where(f => f.Token >= sentence.From && f.Token < sentence.To)];
        return inside is [var one] && one.Fact.IsObserved && !sentence.IsHeading ? one : null;
    }

    private static bool Tells(Passage p, Indicator indicator, Category? category, DataFigure figure) =>
        p.Sheet.Facts.Any(f => f.IndicatorId == indicator.Id && (category is null || f.CategoryId == category.Id) && Tells(f, figure));

    private static bool Tells(Fact fact, DataFigure figure) => fact.Value is { } value && !figure.IsFarFrom(value * figure.Scale);

    private static string Cased(string words, bool capital) => capital ? char.ToUpperInvariant(words[0]) + words[1..] : words;
}
