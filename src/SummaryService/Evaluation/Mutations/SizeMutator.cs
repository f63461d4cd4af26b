using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Overstates or turns round how many times more or less there is.</summary>
internal sealed class SizeMutator : IMutator
{
    private static readonly (string Phrase, string[] Wrong)[] Sizes =
    [
        ("about half the", ["about twice the", "about a tenth of the"]),
        ("less than half the", ["more than twice the"]),
        ("just over half the", ["just over twice the"]),
        ("just under half the", ["about three times the"]),
        ("about a third of the", ["about two-thirds of the", "about three times the"]),
        ("less than a quarter of the", ["more than half the", "about three-quarters of the"]),
        ("about twice the", ["about half the", "about four times the"]),
        ("nearly twice the", ["nearly four times the", "just over half the"]),
        ("more than twice the", ["less than half the", "more than five times the"]),
        ("double the", ["half the", "five times the"]),
        ("twice as many", ["half as many", "five times as many"]),
        ("half as many", ["twice as many"]),
    ];

    public IEnumerable<Mutation> Mutate(Passage passage, Random random)
    {
        foreach (var (phrase, wrong) in Sizes)
        {
            foreach (var (from, to) in passage.Places(phrase))
            {
                // "More than double" is also more than half: behind a bound the other size may be true.
                if (passage.Before(from) == "than")
                    continue;
                foreach (var words in wrong)
                    yield return passage.Replace(FindingKind.Trend, "size word changed", passage.Tokens[from].Start,
                        passage.Tokens[to - 1].End, words);
            }
        }
        foreach (var word in ComparisonWord.Find(passage))
        {
            // "higher than" becomes "more than twice as high as" where no ratio of the sheet comes near.
            if (passage.After(word.Token) == "than" && passage.Tokens[word.Token].Lower is "higher" or "lower"
                && Ratios(passage.Sheet) is { Count: > 0 } ratios
                && ratios.All(r => r is > 0.6m and < 1.6m) && !passage.Has(word.Token - 3, word.Token, "%", "points", "point", "cent"))
                yield return passage.Replace(FindingKind.Trend, "size word added", passage.Tokens[word.Token].Start,
                    passage.Tokens[word.Token + 1].End,
                    word.IsUp ? "more than double" : "less than half");
        }
    }

    private static List<decimal> Ratios(FactSheet sheet) =>
        [.. sheet.Facts.Where(f => f.Derivation?.Method == DerivationMethod.Ratio && f.Value is not null).Select(f => f.Value!.Value)];
}
