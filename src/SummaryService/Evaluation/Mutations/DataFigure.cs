using SummaryService.Context;
using SummaryService.Grounding.Text;

namespace SummaryService.Evaluation.Mutations;

/// <summary>A number of a true text that tells a fact: not a base, a year, an age or a place in a list.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Stated">The number as written.</param>
/// <param name="Fact">A fact that it tells.</param>
/// <param name="Scale">What the fact's value was multiplied by: 0.000001 of thousands for millions, 1 for most.</param>
/// <param name="Loose">Whether "about" or an approximate source leaves room.</param>
internal sealed record DataFigure(int Token, Token Stated, Fact Fact, decimal Scale, bool Loose)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    // A loose figure that is off by less than this may still be right.
    private const decimal LooseShare = 0.2m;

    private static readonly string[] Bounds =
        ["over", "under", "almost", "nearly", "above", "below", "than", "least", "most", "fewer", "between", "exceeds", "approaching",
            "up", "only", "every", "per", "each"];

    private static readonly string[] Looseners = ["about", "around", "roughly", "some", "approximately"];

    /// <summary>Whether another number in its place would be wrong.</summary>
    public bool IsFarFrom(decimal other) =>
        decimal.Round(Stated.Value, Stated.Decimals) != decimal.Round(other, Stated.Decimals)
        && (!Loose || Math.Abs(other - Stated.Value) > LooseShare * Math.Abs(Stated.Value));

    /// <summary>Finds the figures of a passage.</summary>
    public static IReadOnlyList<DataFigure> Find(Passage passage)
    {
        var found = new List<DataFigure>();
        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            if (!passage.Tokens[i].IsNumber || passage.SentenceOf(i).IsHeading || IsFrame(passage, i) || Match(passage, i) is not { } match)
                continue;
            var loose = match.Fact.Approximate || passage.Has(i - 2, i, Looseners);
            found.Add(new DataFigure(i, passage.Tokens[i], match.Fact, match.Scale, loose));
        }
        return found;
    }

    /// <summary>Whether any fact of the sheet gives the number, in any scale: then nobody can say that it is wrong.</summary>
    public static bool IsKnown(FactSheet sheet, decimal number, int decimals)
    {
        foreach (var fact in sheet.Facts.Concat(sheet.Background))
        {
            foreach (var scale in Scales(fact))
            {
                if (fact.Value is { } value && Same(value * scale, number, decimals))
                    return true;
            }
        }
        return false;
    }

    // Small whole numbers without a unit, bases, years and ages are mostly no figures of the data.
    private static bool IsFrame(Passage p, int i)
    {
        var token = p.Tokens[i];
        var isMoney = p.Before(i) is "£" or "$" or "€";
        var isShare = p.After(i) is "%" or "per" or "percentage" or "out" or "in";
        if (token.Decimals == 0 && !isMoney && token.Value is >= FirstYear and <= LastYear && p.Text[token.Start + 1] != ',')
            return true;
        if (p.Has(i - 2, i, Bounds) && !p.Has(i - 1, i, "most"))
            return true;
        if (p.Before(i) is "aged" or "age" or "ages" || p.After(i) is "+" or "january" or "february" or "march" or "april" or "may"
            or "june" or "july" or "august" or "september" or "october" or "november" or "december")
            return true;
        if (p.After(i) == "and" && p.After(i, 2) is "over" or "older" or "above")
            return true;
        if (p.After(i) == "to" && p.After(i, 2) is { } next && char.IsAsciiDigit(next[0])
            && p.Has(i - 3, i, "aged", "ages", "people", "adults", "("))
            return true;
        if (p.Before(i) == "to" && p.Has(i - 4, i - 1, "aged", "ages", "("))
            return true;
        return token.Decimals == 0 && token.Value < 10 && !isMoney && !isShare;
    }

    private static (Fact Fact, decimal Scale)? Match(Passage p, int i)
    {
        var token = p.Tokens[i];
        foreach (var fact in p.Sheet.Facts)
        {
            if (fact.Value is not { } value || !Fits(p, i, fact))
                continue;
            foreach (var scale in Scales(fact))
            {
                if (Same(value * scale, token.Value, token.Decimals))
                    return (fact, scale);
            }
        }
        return null;
    }

    // The sign beside the number must be one that the fact's unit has.
    private static bool Fits(Passage p, int i, Fact fact) => fact.Unit switch
    {
        "percent" => p.After(i) is "%" or "out" or "in" || (p.After(i) == "per" && p.After(i, 2) == "cent")
            || (p.After(i) is not "percentage" && p.Has(0, i, "out", "in")),
        "gbp" or "gbp_thousand" => p.Before(i) == "£",
        "points" => p.After(i) == "percentage",
        "times" or "place" or "" => false,
        _ => p.Before(i) is not "£" && p.After(i) is not ("%" or "percentage"),
    };

    private static IEnumerable<decimal> Scales(Fact fact) => fact.Unit switch
    {
        "gbp_thousand" => [1, 0.001m, 0.000001m, 1000],
        "percent" or "points" => fact.IsObserved ? [1] : [1, -1],
        _ => [1],
    };

    private static bool Same(decimal value, decimal stated, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero) == stated;
}
