using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Makes wrong units: days told as people, pounds as per cent, millions as thousands, points as per cent.</summary>
internal sealed class UnitMutator : IMutator
{
    public IEnumerable<Mutation> Mutate(Passage passage, Random random)
    {
        foreach (var figure in passage.Figures)
        {
            foreach (var (from, to, words) in Ways(passage, figure))
                yield return passage.Replace(FindingKind.Unit, "unit changed", from, to, words);
        }
    }

    private static IEnumerable<(int From, int To, string Words)> Ways(Passage p, DataFigure figure)
    {
        var (i, token) = (figure.Token, figure.Stated);
        var number = p.Text[token.Start..token.End];
        if (p.After(i) == "%")
            return [.. ((string[])[number + " days", "£" + number + " million"]).Select(w => (token.Start, p.Tokens[i + 1].End, w))];
        if (p.After(i) == "per" && p.After(i, 2) == "cent")
            return [(token.Start, p.Tokens[i + 2].End, number + " pounds"), (token.Start, p.Tokens[i + 2].End, number + " hours")];
        if (p.After(i) is "percentage" && p.After(i, 2) is "points" or "point" && !IsAlsoPercent(p.Sheet, token.Value, token.Decimals))
            return [(token.Start, p.Tokens[i + 2].End, number + "%")];
        if (p.After(i) is "days" or "day")
            return [.. ((string[])[number + " weeks", number + " hours", number + "%", number + " out of every 100 people"])
                .Select(w => (token.Start, p.Tokens[i + 1].End, w))];
        if (p.Before(i) == "£")
            return Money(p, i, number);
        return figure.Fact.Unit is "count" or "rate" && p.After(i) is { } noun && Counts(p, figure, noun)
            ? [(p.Tokens[i].Start, p.Tokens[i].End, "£" + number + " for"), (p.Tokens[i].Start, p.Tokens[i].End, number + "% of")]
            : [];
    }

    private static bool Counts(Passage p, DataFigure figure, string noun) =>
        noun == "people" || p.Sheet.FindIndicator(figure.Fact.IndicatorId)?.Measures?.Split(' ').Contains(noun) == true;

    private static IEnumerable<(int From, int To, string Words)> Money(Passage p, int i, string number)
    {
        var start = p.Tokens[i - 1].Start;
        return p.After(i) switch
        {
            "million" => [(start, p.Tokens[i + 1].End, "£" + number + " thousand"), (start, p.Tokens[i + 1].End, "£" + number),
                (start, p.Tokens[i + 1].End, "£" + number + " billion")],
            "thousand" => [(start, p.Tokens[i + 1].End, "£" + number), (start, p.Tokens[i + 1].End, "£" + number + " million")],
            _ => [(start, p.Tokens[i].End, number + "%"), (start, p.Tokens[i].End, "£" + number + " million"),
                (start, p.Tokens[i].End, "£" + number + ",000")],
        };
    }

    private static bool IsAlsoPercent(FactSheet sheet, decimal points, int decimals) =>
        sheet.Facts.Any(f => f.Unit == "percent" && f.Value is { } v && Math.Abs(decimal.Round(Math.Abs(v), decimals) - points) <= 1);
}
