using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>Computes with the figures as the text itself states them; each of these is judged by itself.</summary>
internal static class TextArithmetic
{
    private const int Reach = 6, FarthestBack = 2, MostFigures = 6;

    /// <summary>Gets the figures of the text that a figure was computed from, or null.</summary>
    public static Sum? Explain(TextReading reading, Figure f) => Restated(reading, f) ?? PartOfBehind(reading, f) ?? Product(reading, f)
        ?? ByPeople(reading, f);

    /// <summary>Gets the two figures, one before and one behind, whose difference a figure tells, or null: "21,840, up 5.8% on the 20,650
    /// of 2023".</summary>
    public static string? Beside(TextReading reading, Figure f, DifferenceCue cue)
    {
        var at = reading.IndexOf(f);
        if (at < 1 || at + 1 >= reading.Figures.Count || reading.Figures[at - 1] is not { Shape: FigureShape.Amount } a
            || reading.Figures[at + 1] is not { Shape: FigureShape.Amount } b || a.Sentence != f.Sentence || b.Sentence != f.Sentence
            || a.Unit != b.Unit || a.Base != b.Base || b.Value == 0 || b.First - f.Next > Reach - 2
            || !reading.Contains(f.Next, b.First, t => t.Lower is "on" or "than" or "from" or "against" or "compared"))
            return null;
        var gap = a.Value - b.Value;
        var fits = f.Shape == FigureShape.Percent ? Tolerance.Allows(f, f.Value, f.Step, Math.Abs(gap / b.Value) * 100)
            : f.Shape == FigureShape.Amount && f.Unit == a.Unit && Tolerance.Allows(f, f.Value, f.Step, Math.Abs(gap));
        return fits && (cue.Sign == 0 || Math.Sign(gap) == cue.Sign)
            ? $"{reading.Doc.Quote(a.First, a.Next)} and {reading.Doc.Quote(b.First, b.Next)} give it." : null;
    }

    // "59 of the year's 104 fires, or 57%": the two figures right before, as a share.
    private static Sum? Restated(TextReading reading, Figure f)
    {
        var at = reading.IndexOf(f);
        return at >= 2 && f.IsShare && reading.Tokens[f.First - 1].Is("or") && reading.Figures[at - 2] is { Shape: FigureShape.Amount } a
            && reading.Figures[at - 1] is { Shape: FigureShape.Amount, Value: > 0 } b && a.Sentence == f.Sentence
            && reading.Contains(a.Next, b.First, t => t.Is("of")) && ToldBefore.IsRatio(f, a.Value / b.Value)
            && reading.Resolved.GetValueOrDefault(b) is { } topic ? Share(reading, topic, a, b, []) : null;
    }

    // "More than half of the 1,254,000 visits of 2024", "little more than half of Aldby's 6.2%": of the figure behind, what was told.
    private static Sum? PartOfBehind(TextReading reading, Figure f)
    {
        var at = reading.IndexOf(f);
        if (!(f.IsShare || f.Shape == FigureShape.Multiple) || at + 1 >= reading.Figures.Count
            || reading.Figures[at + 1] is not { Value: > 0, Weak: false } whole || whole.Sentence != f.Sentence
            || whole.Shape is not (FigureShape.Amount or FigureShape.Percent) || whole.First - f.Next > Reach
            || !reading.Tokens[f.Next].Is("of") || reading.Contains(f.Next, whole.First, t => t.Lower is "," or ";" or "(" or "and"))
            return null;
        foreach (var part in Before(reading, f))
        {
            if (part.Shape == whole.Shape && (part.Unit == whole.Unit || whole.Unit is null) && part.Base == whole.Base
                && reading.Stated.TryGetValue(part, out var point)
                && ToldBefore.IsRatio(f, part.Value / whole.Value) && reading.Resolved.GetValueOrDefault(part) is { } topic)
                return Share(reading, topic, part, whole, [point.Id]);
        }
        return null;
    }

    // "There are 12,400 posts. 49 per cent are part time, which means that around 6,000 people …": a told share of a told number.
    private static Sum? Product(TextReading reading, Figure f)
    {
        if (f is not { Shape: FigureShape.Amount, Unit: null, Base: null, Weak: false })
            return null;
        var told = Before(reading, f).ToList();
        if (told.Count < 2 || told[0] is not { Shape: FigureShape.Percent or FigureShape.Fraction } share
            || !reading.Resolved.ContainsKey(share)
            || told.Find(x => x is { Shape: FigureShape.Amount, Unit: null, Base: null, Value: >= 100 }) is not { } number
            || number.First - share.Next > 0 || reading.Resolved.GetValueOrDefault(number) is not { } topic
            || !ToldBefore.IsAmount(f, share.Share * number.Value))
            return null;
        return new Sum(topic, $"{reading.Doc.Quote(share.First, share.Next)} of {reading.Doc.Quote(number.First, number.Next)} is "
            + $"{Words.Say(share.Share * number.Value)}.", []);
    }

    // "Helplines took 12 requests … that works out at 3.5 per 100,000 residents": a told number by the people of the area.
    private static Sum? ByPeople(TextReading reading, Figure f)
    {
        if (f is not { Shape: FigureShape.OutOf, Base: >= 100 } || reading.Index.Population?.In(reading.Index.OwnCode) is not
            { IsEmpty: false } people || people.Latest.Value == 0)
            return null;
        foreach (var number in Before(reading, f))
        {
            if (number is { Shape: FigureShape.Amount, Unit: null, Base: null } && reading.Resolved.GetValueOrDefault(number) is
                { Unit: { Kind: QuantityKind.Plain, Per: null, IsScore: false } } topic && reading.Stated.TryGetValue(number, out var point)
                && ToldBefore.IsRatio(f, number.Value / people.Latest.Value))
                return new Sum(topic, $"{Words.State(reading, topic, point)}; for {Words.Say(people.Latest.Value)} people "
                    + $"({people.Latest.Id}) that is it.", [point.Id, people.Latest.Id]);
        }
        return null;
    }

    // The figures before, the last first.
    private static IEnumerable<Figure> Before(TextReading reading, Figure f)
    {
        var paragraph = reading.Doc.Sentences[f.Sentence].Paragraph;
        var at = reading.IndexOf(f);
        for (var i = at - 1; i >= Math.Max(0, at - MostFigures) && reading.Figures[i].Sentence >= f.Sentence - FarthestBack
            && reading.Doc.Sentences[reading.Figures[i].Sentence].Paragraph == paragraph; i--)
            yield return reading.Figures[i];
    }

    private static Sum Share(TextReading reading, Topic topic, Figure part, Figure whole, string[] facts) =>
        new(topic, $"{reading.Doc.Quote(part.First, part.Next)} of {reading.Doc.Quote(whole.First, whole.Next)} is "
            + $"{Words.Say(part.Value / whole.Value * 100)}%.", facts);
}
