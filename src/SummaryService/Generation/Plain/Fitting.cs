using SummaryService.Context;
using SummaryService.Prompts;

namespace SummaryService.Generation.Plain;

/// <summary>Chooses among the shapes of several statements the first combination that keeps a text within its length.</summary>
internal static class Fitting
{
    /// <summary>The most sentences in the text of one chart.</summary>
    public const int MostSentences = 4;

    /// <summary>Finds shapes for as many statements as fit, the first ones first.</summary>
    /// <param name="statements">For each statement its shapes, preferred first; each shape is one or more sentences.</param>
    /// <param name="taken">Sentences and words that something else needs.</param>
    /// <returns>The sentences; empty when not even the first statement fits.</returns>
    public static IReadOnlyList<string> Fit(IReadOnlyList<IReadOnlyList<string[]>> statements, params IReadOnlyList<string> taken)
    {
        for (var count = statements.Count; count > 0; count--)
            if (Search(statements.Take(count).ToArray(), 0, [], taken) is { } found)
                return found;
        return [];
    }

    /// <summary>Answers whether the sentences together make a chart's text.</summary>
    public static bool Fits(IReadOnlyList<string> sentences) =>
        sentences.Count <= MostSentences && sentences.Sum(Prose.Words) <= LengthRule.For(SummaryLevel.Chart).MostWords;

    private static IReadOnlyList<string>? Search(
        IReadOnlyList<string[]>[] statements,
        int at,
        IReadOnlyList<string> chosen,
        IReadOnlyList<string> taken
    )
    {
        if (!Fits([.. chosen, .. taken]))
            return null;
        if (at == statements.Length)
            return chosen;
        foreach (var shape in statements[at])
            if (Search(statements, at + 1, [.. chosen, .. shape], taken) is { } found)
                return found;
        return null;
    }
}
