using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Comparison;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>What tells that a figure is a difference: "below", "up by", "a gap of".</summary>
/// <param name="Sign">1 for more, −1 for less, 0 when the words do not say.</param>
/// <param name="OverTime">Whether it is a change rather than a gap between areas.</param>
/// <param name="Next">The token after the cue and the figure.</param>
/// <param name="Word">The comparing word right behind the figure, or null.</param>
internal readonly record struct DifferenceCue(int Sign, bool OverTime, int Next, string? Word = null)
{
    /// <summary>Whether a difference goes the way that the words say.</summary>
    public bool Agrees(Gap gap) => Sign == 0 || gap.Topic.Indicator.Unit == "rank"
        || Math.Sign(gap.Value) == (Word is not null && ComparisonTruth.IsSpeed(gap.Topic, Word) ? -Sign : Sign);

    /// <summary>Finds what tells that a figure is a difference, or null.</summary>
    public static DifferenceCue? Of(TextReading reading, Figure f)
    {
        var (t, s) = (reading.Tokens, reading.Doc.Sentences[f.Sentence]);
        // "€147 or 9 per cent more": told twice before the cue.
        if (f.Next + 1 < s.To && t[f.Next].Is("or") && reading.FigureAt(f.Next + 1) is { } again && again.First == f.Next + 1
            && again.Shape != f.Shape)
            return Direct(reading, again) is { } same && same.Next > again.Next ? same : Direct(reading, f);
        return Direct(reading, f) ?? Restated(reading, f, s);
    }

    // The cue that stands beside the figure itself.
    private static DifferenceCue? Direct(TextReading reading, Figure f)
    {
        var t = reading.Tokens;
        var s = reading.Doc.Sentences[f.Sentence];
        var overTime = SinceOrBy(reading, f, s);
        // "40 per cent below", "two points more", "£7,700 lower", "around 4,000 more"
        for (var i = f.Next; i < Math.Min(s.To, f.Next + (f.Shape == FigureShape.Amount ? 2 : 1)); i++)
        {
            // "In five months more than 92% were taken": the word belongs to the next figure.
            if (reading.FigureAt(i) is not null)
                break;
            // "701 falls short of the 2,868": what a verb stands behind is a value.
            if (t[i].Is("short") && t[i - 1].Lower is "falls" or "fell" or "fall" or "falling")
                break;
            // "six days above the limit": a value, not a difference.
            if (t[i].Lower is "above" or "below" or "over" or "under"
                && reading.Contains(i + 1, Math.Min(s.To, i + 6), w => WordClasses.Limits.Contains(w.Stem)))
                break;
            if (Comparisons.Directions.At(t, i) is { Meaning: "up" or "down" } hit && !(t[i].Lower is "over" or "under"
                && reading.Ages[i] > 0) && t[i].Lower is not ("over" or "older" or "younger" or "behind" or "ahead"
                    // "Tveit's 66.8 mm exceeded the regional 60.1": what a verb stands behind is a value.
                    or "exceeds" or "exceeded" or "exceed" or "exceeding" or "tops" or "outstrips" or "surpasses" or "beats"
                    or "falls" or "fell" or "trails" or "trailed" or "lags" or "lagged" or "leads" or "outnumber" or "outnumbers")
                && hit.Next < s.To && !(t[hit.Next].IsNumber))
                return new DifferenceCue(Comparisons.Sign(hit.Meaning), overTime, hit.Next, t[i].Lower);
            // "45 kWh down on 2023", "3% up on the year before"
            if (t[i].Lower is "up" or "down" && i + 1 < s.To && t[i + 1].Lower is "on" or "from" or "against" or "compared")
                return new DifferenceCue(t[i].Is("up") ? 1 : -1, overTime || reading.DatesIn(i, Math.Min(s.To, i + 6)).Any(), i + 1);
            if (!t[i].IsWord || t[i].Lower is "of" or "or" or "in" or "are" or "is" or "were" or "was" or "and" or "per")
                break;
        }
        // "34.9 billion (+4.3% on 2023)"
        if (t[f.First].Is("+") && f.Shape is FigureShape.Percent or FigureShape.Points)
            return new DifferenceCue(1, true, f.Next);
        // "up by 17,000", "fell 3 per cent", "an increase of 5 points", "a gap of 2.3 points", "a further £23 million"
        for (var i = f.First - 1; i >= Math.Max(s.From, f.First - 3); i--)
        {
            if (t[i].Lower is "up" or "down" && (i == f.First - 1 || t[i + 1].Is("by")) && !(i > s.From
                && t[i - 1].Lower is "made" or "make" or "makes" or "making"))
                return new DifferenceCue(t[i].Is("up") ? 1 : -1, true, f.Next);
            if (t[i].Lower is "gap" or "difference" or "shortfall" or "further" or "extra" or "additional"
                && OnlySmallWords(t, i + 1, f.First))
                return new DifferenceCue(0, overTime, f.Next);
            if (Comparisons.Trends.At(t, i) is { Meaning: "up" or "down" } trend && OnlySmallWords(t, trend.Next, f.First)
                && (trend.Next < f.First || f.Shape is FigureShape.Percent or FigureShape.Points or FigureShape.Fraction
                || t[i].Lower is "risen" or "grown" or "fallen" or "gained" or "dropped" or "rose" or "fell" or "grew"))
                return new DifferenceCue(Comparisons.Sign(trend.Meaning), true, f.Next);
            if (Comparisons.Directions.At(t, i) is { Meaning: "up" or "down" } by && by.Next < f.First && t[by.Next].Is("by")
                && by.Next + 1 == f.First)
                return new DifferenceCue(Comparisons.Sign(by.Meaning), overTime, f.Next);
        }
        if (f.Shape is FigureShape.Multiple || f.First <= s.From)
            return null;
        // "exceeded that of the network by 1.3 points", "cut its costs by a quarter"
        if (t[f.First - 1].Is("by") && SignBefore(reading, s, f.First - 1) is { } sign)
            return new DifferenceCue(sign.Sign, sign.OverTime, f.Next);
        return null;
    }

    // The verb of a difference that stands some words before its "by".
    private static (int Sign, bool OverTime)? SignBefore(TextReading reading, Sentence s, int by)
    {
        var t = reading.Tokens;
        for (var i = by - 1; i >= Math.Max(s.From, by - 9) && reading.FigureAt(i) is null && t[i].Lower is not ("," or ";"); i--)
        {
            if (Comparisons.Directions.At(t, i) is { Meaning: "up" or "down" } hit
                && t[i].Lower is not ("over" or "under" or "older" or "younger"))
                return (Comparisons.Sign(hit.Meaning), false);
            if (Comparisons.Trends.At(t, i) is { Meaning: "up" or "down" } trend)
                return (Comparisons.Sign(trend.Meaning), true);
            if (t[i].Lower is "cut" or "changed" or "differ" or "differs" or "differed" or "ahead" or "behind")
                return (0, t[i].Lower is "cut" or "changed");
        }
        return null;
    }

    // "a fall of 24 units, or nearly 6 per cent": told once more.
    private static DifferenceCue? Restated(TextReading reading, Figure f, Sentence s)
    {
        var t = reading.Tokens;
        var at = f.First - 1;
        if (f.Shape == FigureShape.Multiple || at <= s.From || t[at].Lower is not ("or" or "("))
            return null;
        var bracket = t[at].Is("(");
        at = t[at - 1].Is(",") ? at - 2 : at - 1;
        // "a third less than in 2010 (3.25 million)", "more than in Wales (51%)": a value, not the difference again.
        if (bracket && reading.FigureAt(at) is null && (reading.PlaceAt(at) is not null || reading.PlacesIn(at - 4, at + 1).Any()
            || reading.DatesIn(s.From, f.First).Any(d => d.Next == at + 1)))
            return null;
        // "fell by 230 between 2018 and 2023, or 3 per cent"
        while (at > s.From && reading.FigureAt(at) is null && f.First - at < 9 && reading.Tokens[at].Kind != TokenKind.Symbol)
            at--;
        return at >= s.From && reading.FigureAt(at) is { } before && before.Sentence == f.Sentence && before.Shape != f.Shape
            && before.First < f.First && Direct(reading, before) is { } cue ? cue with { Next = f.Next } : null;
    }

    // Only "by", "of", "of about" may stand between the cue and the figure; "to" would make it a value.
    private static bool OnlySmallWords(TokenList t, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (t[i].Lower is not ("by" or "of" or "a" or "an" or "another" or "some" or "was" or "were"))
                return false;
        }
        return true;
    }

    // "the fewest since 2018, and the rate was 40% below": in the same clause.
    private static bool SinceBefore(TextReading reading, Figure f, Sentence s)
    {
        for (var i = f.First - 1; i >= Math.Max(s.From, f.First - 10); i--)
        {
            if (reading.Tokens[i].Lower is "between" or "since")
                return true;
            if (reading.Tokens[i].Lower is "," or ";" && i + 1 < f.First && reading.Tokens[i + 1].Lower is "and" or "but" or "while")
                return false;
        }
        return false;
    }

    private static bool SinceOrBy(TextReading reading, Figure f, Sentence s) =>
        reading.Contains(f.Next, Math.Min(s.To, f.Next + 7), t => t.Lower is "since" or "ago" or "earlier" or "before")
        || SinceBefore(reading, f, s)
        || reading.Contains(f.Next, Math.Min(s.To, f.Next + 8), t => t.Lower is "between" or "from")
        || ThanThen(reading, f, s)
        // "41 above its 2019 level"
        || reading.DatesIn(f.Next, Math.Min(s.To, f.Next + 4)).Any(d => reading.Tokens[d.First - 1].Lower is "its" or "their" or "the");

    /// <summary>Whether a difference is told from another time: "8 per cent more than in 2018".</summary>
    public static bool ThanThen(TextReading reading, Figure f, Sentence s)
    {
        for (var i = f.Next; i < Math.Min(s.To, f.Next + 3); i++)
        {
            if (reading.Tokens[i].Is("than"))
                return reading.DatesIn(i, Math.Min(s.To, i + 7)).Any(d => d.First <= i + 4 && !reading.PlacesIn(i, d.First).Any());
        }
        return false;
    }
}
