using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Makes wrong numbers: another digit, another fact's value, two values in each other's place.</summary>
internal sealed class NumberMutator : IMutator
{
    public IEnumerable<Mutation> Mutate(Passage passage, Random random)
    {
        foreach (var figure in passage.Figures)
        {
            if (Digit(passage, figure, random) is { } digit)
                yield return digit;
            foreach (var neighbour in Neighbours(passage, figure))
                yield return neighbour;
        }
        foreach (var swap in Swaps(passage))
            yield return swap;
    }

    private static Mutation? Digit(Passage passage, DataFigure figure, Random random)
    {
        var digits = figure.Stated.Lower.ToCharArray();
        var places = Enumerable.Range(0, digits.Length).Where(i => char.IsAsciiDigit(digits[i])).ToArray();
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var place = places[random.Next(places.Length)];
            var changed = (char[])digits.Clone();
            changed[place] = (char)('0' + ((digits[place] - '0' + random.Next(1, 10)) % 10));
            var value = decimal.Parse(changed, System.Globalization.CultureInfo.InvariantCulture);
            if (changed[0] != '0' && value > 0 && figure.IsFarFrom(value)
                && !DataFigure.IsKnown(passage.Sheet, value, figure.Stated.Decimals))
                return passage.Replace(FindingKind.Number, "digit changed", figure.Stated.Start, figure.Stated.End,
                    Written.Like(figure.Stated, value));
        }
        return null;
    }

    private static IEnumerable<Mutation> Neighbours(Passage passage, DataFigure figure)
    {
        var told = new HashSet<string> { figure.Stated.Lower };
        foreach (var fact in passage.Sheet.Facts)
        {
            if (!fact.IsObserved || fact.Value is not { } value || fact.IndicatorId != figure.Fact.IndicatorId
                || fact.Unit != figure.Fact.Unit || fact.Id == figure.Fact.Id)
                continue;
            var other = value * figure.Scale;
            var words = Written.Like(figure.Stated, other);
            if (figure.IsFarFrom(other) && told.Add(words))
                yield return passage.Replace(FindingKind.Number, "value of a neighbour", figure.Stated.Start, figure.Stated.End, words);
        }
    }

    private static IEnumerable<Mutation> Swaps(Passage passage)
    {
        foreach (var (first, second) in passage.Figures.Zip(passage.Figures.Skip(1)))
        {
            var sentence = passage.SentenceOf(first.Token);
            if (sentence != passage.SentenceOf(second.Token) || first.Fact.IndicatorId != second.Fact.IndicatorId
                || first.Fact.Unit != second.Fact.Unit
                || first.Fact.CategoryId != second.Fact.CategoryId || !first.IsFarFrom(second.Stated.Value)
                    || !second.IsFarFrom(first.Stated.Value))
                continue;
            var between = passage.Text[first.Stated.End..second.Stated.Start];
            var words = Written.Like(second.Stated, second.Stated.Value) + between + Written.Like(first.Stated, first.Stated.Value);
            yield return passage.Replace(FindingKind.Number, "two values swapped", first.Stated.Start, second.Stated.End, words);
        }
    }
}
