using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Makes wrong texts out of true ones: one error at a time, of every kind, the same for the same seed.</summary>
public static class MutationSource
{
    private static readonly IMutator[] Mutators =
    [
        new NumberMutator(), new UnitMutator(), new DenominatorMutator(), new DirectionMutator(), new SizeMutator(),
            new TrendMutator(), new PeriodMutator(),
        new SubjectMutator(), new ArithmeticMutator(), new AbsenceMutator(), new ContradictionMutator(), new UnsupportedMutator(),
            new InferenceMutator(),
    ];

    /// <summary>Gets the kinds of errors that are made.</summary>
    public static IReadOnlyList<FindingKind> Kinds { get; } =
    [
        FindingKind.Number, FindingKind.Unit, FindingKind.Denominator, FindingKind.Direction, FindingKind.Trend, FindingKind.Period,
            FindingKind.Subject,
        FindingKind.Arithmetic, FindingKind.NoData, FindingKind.Contradiction, FindingKind.Unsupported, FindingKind.Inference,
    ];

    /// <summary>Makes every mutation of a true text; none that is still true.</summary>
    /// <param name="text">The text; its claims must be true of its sheet, or the mutations prove nothing.</param>
    /// <param name="random">Decides which digit, year or number is taken; seed it to get the same again.</param>
    public static IReadOnlyList<Mutation> Of(TrueText text, Random random)
    {
        var passage = new Passage(text);
        var seen = new HashSet<string>(StringComparer.Ordinal) { text.Text };
        return [.. Mutators.SelectMany(m => m.Mutate(passage, random)).Where(m => seen.Add(m.Text))];
    }
}
