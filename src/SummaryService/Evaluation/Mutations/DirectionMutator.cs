using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Tells more as less, and the reverse.</summary>
internal sealed class DirectionMutator : IMutator
{
    public IEnumerable<Mutation> Mutate(Passage passage, Random random)
    {
        foreach (var word in ComparisonWord.Find(passage))
        {
            var token = passage.Tokens[word.Token];
            yield return passage.Replace(FindingKind.Direction, "direction flipped", token.Start, token.End, token.Capital
                ? Capital(word.Opposite) : word.Opposite);
        }
        foreach (var phrase in (string[])["about the same as", "about the same"])
        {
            foreach (var (from, to) in passage.Places(phrase))
            {
                var sentence = passage.SentenceOf(from);
                if (passage.Has(sentence.From, sentence.To, passage.Sheet.Comparator?.Name.ToLowerInvariant() ?? "?"))
                    yield return passage.Replace(FindingKind.Direction, "similar told as far apart", passage.Tokens[from].Start,
                        passage.Tokens[to - 1].End,
                        phrase.EndsWith("as", StringComparison.Ordinal) ? "far higher than" : "far lower");
            }
        }
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
