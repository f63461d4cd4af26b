using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Says the reverse of a sentence of the text, or of a summary below it, at the end.</summary>
internal sealed class ContradictionMutator : IMutator
{
    public IEnumerable<Mutation> Mutate(Passage passage, Random random)
    {
        foreach (var mutation in Reversed(passage, passage, "against the text itself"))
            yield return mutation;
        foreach (var below in passage.Sheet.Below)
        {
            foreach (var mutation in Reversed(passage, new Passage(new TrueText("", below.Text, passage.Sheet)), "against a summary below"))
                yield return mutation;
        }
        foreach (var mutation in Denied(passage))
            yield return mutation;
    }

    // The text told a figure of the indicator; the last sentence then compares it the wrong way round.
    private static IEnumerable<Mutation> Denied(Passage passage)
    {
        var sheet = passage.Sheet;
        var told = passage.Figures.Where(f => f.Fact.IsObserved && f.Fact.AreaCode == sheet.Area.Code).Select(f => f.Fact.Id).ToHashSet();
        foreach (var comparison in sheet.Facts.Where(f => f.Derivation?.Method == DerivationMethod.Comparison && f.Text is "higher"
            or "lower"))
        {
            if (sheet.Comparator is not { } other || comparison.CategoryId is not null
                || !told.Contains(comparison.Derivation!.From[0]) || sheet.FindIndicator(comparison.IndicatorId)?.Noun is not { } noun)
                continue;
            var wrong = comparison.Text == "higher" ? "lower" : "higher";
            yield return passage.Append(FindingKind.Contradiction, "comparison denied at the end",
                $"{char.ToUpperInvariant(noun[0])}{noun[1..]} is {wrong} in {sheet.Area.Name} than in {other.Name}.");
        }
    }

    private static IEnumerable<Mutation> Reversed(Passage passage, Passage source, string name)
    {
        foreach (var word in ComparisonWord.Find(source))
        {
            var sentence = source.SentenceOf(word.Token);
            var (start, end) = (source.Tokens[sentence.From].Start, source.Tokens[sentence.To - 1].End);
            // A sentence that points back would mean something else at the end.
            if (!source.Has(sentence.From, sentence.To, source.Sheet.Area.Name.Split(' ')[0].ToLowerInvariant())
                || source.Has(sentence.From, sentence.From + 1, "this", "that", "it", "there"))
                continue;
            var token = source.Tokens[word.Token];
            yield return passage.Append(FindingKind.Contradiction, name,
                string.Concat(source.Text.AsSpan(start, token.Start - start), word.Opposite,
                source.Text.AsSpan(token.End, end - token.End)));
        }
    }
}
