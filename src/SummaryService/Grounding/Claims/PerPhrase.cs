using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>What something is counted by, as words say it: "per 100 km", "per cubic metre", "per passenger kilometre".</summary>
/// <param name="Number">How many of the unit: 100.</param>
/// <param name="Unit">The canonical unit of length, area, volume, mass or energy, or null.</param>
/// <param name="Qualifiers">The words before the unit, or the one noun where there is no unit: passenger.</param>
/// <param name="Next">The token after the phrase.</param>
internal sealed record PerPhrase(decimal Number, string? Unit, IReadOnlyList<string> Qualifiers, int Next)
{
    private const int MostQualifiers = 3;

    /// <summary>Finds the first phrase between two tokens that begins with "per".</summary>
    public static PerPhrase? In(TokenList t, int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
        {
            if (t[i].Is("per"))
                return At(t, i + 1, to);
        }
        return null;
    }

    /// <summary>Whether two phrases name amounts that differ: a kilometre and 100 of them, a litre and a cubic metre, a passenger and
    /// a passenger kilometre.</summary>
    public bool Differs(PerPhrase other)
    {
        if (Unit is null || other.Unit is null)
            return (Unit ?? other.Unit) is not null && (Unit is null ? Within(this, other) : Within(other, this));
        return UnitTable.Dimension(Unit) != UnitTable.Dimension(other.Unit)
            || Number * UnitTable.Size(Unit) != other.Number * UnitTable.Size(other.Unit);
    }

    // A noun alone that only describes the unit of the other.
    private static bool Within(PerPhrase noun, PerPhrase unit) => noun is { Number: 1, Qualifiers: [var only] }
        && unit.Qualifiers.Contains(only);

    private static PerPhrase? At(TokenList t, int i, int to)
    {
        var number = 1m;
        if (t[i].Lower is "every" or "each")
            i++;
        if (i < to && NumberReader.At(t, i) is { } n)
            (number, i) = (n.Value, n.Next);
        else if (i < to && Scale(t[i].Lower) is { } scale)
            (number, i) = (scale, i + 1);
        var words = new List<string>();
        for (; i < to && (t[i].IsWord || t[i].Is("-")) && words.Count < MostQualifiers; i++)
        {
            if (UnitTable.Words.At(t, i) is { } hit && hit.Next <= to)
                return UnitTable.Dimension(hit.Meaning) is "length" or "land" or "volume" or "mass" or "energy"
                    ? new PerPhrase(number, Last(t, hit, to), words, hit.Next) : null;
            if (t[i].IsWord)
                words.Add(t[i].Stem);
            if (words.Count == 1 && (i + 1 >= to || !(t[i + 1].IsWord || t[i + 1].Is("-")) || t[i + 1].Lower is "in" or "on" or "of"))
                return new PerPhrase(number, null, words, i + 1);
        }
        return words.Count > 0 ? new PerPhrase(number, null, words[..1], i) : null;
    }

    // "tonne kilometre": the last of several units is the one that counts.
    private static string Last(TokenList t, (string Meaning, int Next) hit, int to)
    {
        var next = hit.Next < to && t[hit.Next].Is("-") ? hit.Next + 1 : hit.Next;
        return next < to && UnitTable.Words.At(t, next) is { } more && UnitTable.Dimension(more.Meaning) is "length" ? more.Meaning
            : hit.Meaning;
    }

    private static decimal? Scale(string word) => word switch
    {
        "hundred" => 100,
        "thousand" => 1000,
        "million" => 1_000_000,
        _ => null,
    };
}
