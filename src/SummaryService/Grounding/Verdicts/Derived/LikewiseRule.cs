using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>Judges a figure that tells the computation before it of another place or time: "the gap between the youngest and the oldest is
/// 34 points; in the province it is 31", "the two together make up 56%, down from 62% in 2014".</summary>
internal static class LikewiseRule
{
    private const int FarBack = 30;

    public static bool Try(TextReading reading, Figure f, Judgements judge)
    {
        if (reading.Derivations.Count == 0 || Before(reading, f) is not { } before || Alike(f, before) is not { } told
            || Computation.Of(reading, before, reading.Derivations[before]) is not { } computed)
            return false;
        var likewise = Elsewhere(reading, f, computed) ?? Elsewhen(reading, f, computed);
        if (likewise is null || !likewise.Gives(told))
            return false;
        reading.Resolved[f] = likewise.Operands[0].Topic;
        reading.Derivations[f] = likewise.Facts;
        judge.Supported(f.First, f.Next, $"{likewise.Say(reading)}.", likewise.Facts);
        return true;
    }

    // The figure right before, in the sentence or in the one that this one goes on from.
    private static Figure? Before(TextReading reading, Figure f)
    {
        var at = reading.IndexOf(f) - 1;
        return at >= 0 && reading.Figures[at] is var before && reading.Derivations.ContainsKey(before) && f.First - before.Next < FarBack
            && (before.Sentence == f.Sentence || (before.Sentence == f.Sentence - 1
                && reading.Doc.Sentences[before.Sentence].Paragraph == reading.Doc.Sentences[f.Sentence].Paragraph)) ? before : null;
    }

    // "34 percentage points … it is 31": the unit is told once.
    private static Figure? Alike(Figure f, Figure before) => f.Shape == before.Shape && (f.Unit == before.Unit || f.Unit is null)
        ? f : f is { Shape: FigureShape.Amount, Unit: null, Base: null } && before.Shape is FigureShape.Points or FigureShape.OutOf
        or FigureShape.Percent ? f with { Shape = before.Shape, Base = before.Base } : null;

    private static Computation? Elsewhere(TextReading reading, Figure f, Computation computed) =>
        (Whose.Of(reading, f) is { Plainly: true, Code: { } named } ? named : Gaps.Opening(reading, f)) is { } code
            && computed.Operands[0].Point.Fact.AreaCode is var here && here != code
            && computed.Operands.All(o => o.Point.Fact.AreaCode == here)
            ? computed.With(o => o.Topic.In(code)?.At(o.Point.Period) is { Fact: not null } there ? there : null) : null;

    private static Computation? Elsewhen(TextReading reading, Figure f, Computation computed) =>
        FigureTime.Of(reading, f) is { Until: null } time ? computed.With(o =>
        {
            foreach (var p in o.Topic.In(o.Point.Fact.AreaCode)?.Points ?? [])
            {
                if (time.Covers(p.Period) is true && p.Fact != o.Point.Fact)
                    return p;
            }
            return null;
        }) : null;
}
