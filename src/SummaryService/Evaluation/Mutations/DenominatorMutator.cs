using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Makes wrong bases: another size of the base, other people in it.</summary>
internal sealed class DenominatorMutator : IMutator
{
    // The phrase as texts write it, the part that is replaced, and what it becomes.
    private static readonly (string Phrase, string[] Wrong)[] Bases =
    [
        ("100,000 residents of all ages", ["1,000 residents of all ages", "100,000 residents aged 65 and over", "100,000 households"]),
        ("100,000 residents", ["10,000 residents", "1,000 residents", "1 million residents", "100,000 households"]),
        ("100,000 people", ["10,000 people", "1,000 people", "100,000 households"]),
        ("out of every 100", ["out of every 1,000", "out of every 10"]),
        ("in every 100", ["in every 1,000", "in every 10"]),
        ("in 100", ["in 1,000"]),
        ("for each resident", ["for each household", "for each person aged 65 and over"]),
        ("a resident", ["a household", "for each person who uses it"]),
        ("per resident", ["per household"]),
        ("for each square kilometre", ["for each hectare", "for each square mile"]),
        ("per square kilometre", ["per hectare", "per square mile"]),
        ("in each square kilometre", ["in each square mile"]),
        ("% of residents", ["% of households", "% of children"]),
        ("per cent of residents", ["per cent of households"]),
        ("every 100 residents", ["every 100 households"]),
    ];

    public IEnumerable<Mutation> Mutate(Passage passage, Random random)
    {
        var done = new HashSet<int>();
        foreach (var (phrase, wrong) in Bases)
        {
            foreach (var (from, to) in passage.Places(phrase))
            {
                var sentence = passage.SentenceOf(from);
                if (!done.Add(to) || !passage.Figures.Any(f => f.Token >= sentence.From && f.Token < sentence.To))
                    continue;
                // "The figures are per resident, not per person" is a note, and a base may be named again by the words after it.
                if (passage.Has(to, to + 3, "aged", "who", "of") || passage.Has(sentence.From, sentence.To, "not"))
                    continue;
                foreach (var words in wrong)
                    yield return passage.Replace(FindingKind.Denominator, "base changed", passage.Tokens[from].Start,
                        passage.Tokens[to - 1].End, words);
            }
        }
    }
}
