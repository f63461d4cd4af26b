using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Makes sums, differences, ratios and shares that do not compute.</summary>
internal sealed class ArithmeticMutator : IMutator
{
    // Spoken shares with their value; one is told in place of another that is far from it.
    private static readonly (string Words, decimal Value)[] Shares =
    [
        ("one in ten", 10), ("one in nine", 11.1m), ("one in eight", 12.5m), ("one in six", 16.7m), ("one in five", 20),
            ("a quarter", 25), ("one in four", 25), ("three in ten", 30),
        ("a third", 33.3m), ("one in three", 33.3m), ("four in ten", 40), ("half", 50), ("six in ten", 60), ("two-thirds", 66.7m),
            ("two in three", 66.7m), ("seven in ten", 70),
        ("three-quarters", 75), ("three in four", 75), ("eight in ten", 80), ("nine in ten", 90),
    ];

    public IEnumerable<Mutation> Mutate(Passage passage, Random random) =>
        SpokenShares(passage).Concat(Derived(passage)).Concat(Appended(passage, random));

    private static IEnumerable<Mutation> SpokenShares(Passage p)
    {
        foreach (var (words, value) in Shares)
        {
            foreach (var (from, to) in p.Places(words))
            {
                var isShare = words.Contains(" in ", StringComparison.Ordinal)
                    || (p.After(to - 1) == "of" && p.After(to - 1, 2) is { } whole and not "the" && whole != OtherName(p));
                if (!isShare || p.Has(from - 2, from, "than", "under", "over", "most") || IsKnownShare(p.Sheet, value) is not true)
                    continue;
                foreach (var (wrong, other) in Shares.Where(s => Math.Abs(s.Value - value) > 12
                    && IsKnownShare(p.Sheet, s.Value) is false && s.Words.Contains(" in ", StringComparison.Ordinal)).Take(3))
                    yield return p.Replace(FindingKind.Arithmetic, "spoken share changed", p.Tokens[from].Start, p.Tokens[to - 1].End,
                        wrong + (words.Contains(" in ", StringComparison.Ordinal) ? "" : " of those"));
            }
        }
    }

    // "A third of England" compares; "a third of residents" is a share.
    private static string? OtherName(Passage p) => p.Sheet.Comparator?.Name.Split(' ')[0].ToLowerInvariant();

    private static bool? IsKnownShare(FactSheet sheet, decimal percent) =>
        sheet.Facts.Any(f => f.IsObserved && f.Unit == "percent" && f.Value is { } v && Math.Abs(v - percent) <= 6);

    // "13% lower", "0.6 percentage points more" and "6% more" with another number.
    private static IEnumerable<Mutation> Derived(Passage p)
    {
        foreach (var figure in p.Figures.Where(f => f.Fact.Derivation?.Method is DerivationMethod.PointGap
            or DerivationMethod.PercentGap or DerivationMethod.Change or DerivationMethod.PercentChange))
        {
            foreach (var factor in (decimal[])[2, 3])
            {
                var wrong = decimal.Round(figure.Stated.Value * factor, figure.Stated.Decimals);
                if (figure.IsFarFrom(wrong) && !DataFigure.IsKnown(p.Sheet, wrong, figure.Stated.Decimals))
                    yield return p.Replace(FindingKind.Arithmetic, "derived figure changed", figure.Stated.Start, figure.Stated.End,
                        Written.Like(figure.Stated, wrong));
            }
        }
    }

    private static IEnumerable<Mutation> Appended(Passage p, Random random)
    {
        var sheet = p.Sheet;
        if (sheet.Subject.Level != SummaryLevel.Chart || sheet.Comparator is not { } comparator)
            yield break;
        var ratios = sheet.Facts.Where(f => f.Derivation?.Method == DerivationMethod.Ratio && f.Value is not null).ToList();
        if (ratios.Count == 1)
        {
            var ratio = ratios[0].Value!.Value;
            var (words, value) = ratio > 1 ? ("a third of", 0.33m) : ("three times", 3m);
            if (Math.Abs(ratio - value) > 0.5m)
                yield return p.Append(FindingKind.Arithmetic, "wrong ratio added", $"That is {words} the figure for {comparator.Name}.");
        }
        var gaps = sheet.Facts.Where(f => f.Derivation?.Method == DerivationMethod.PointGap && f.Value is not null).ToList();
        if (gaps.Count == 1)
        {
            var wrong = decimal.Round(Math.Abs(gaps[0].Value!.Value) + 3 + random.Next(1, 6), 1);
            if (!DataFigure.IsKnown(sheet, wrong, 1))
                yield return p.Append(FindingKind.Arithmetic, "wrong difference added",
                    $"The gap between {sheet.Area.Name} and {comparator.Name} is {Written.Number(wrong, 1)} percentage points.");
        }
    }
}
