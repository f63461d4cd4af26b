using System.Collections.Frozen;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Finds every figure that a text states, leaving out dates, ages, bases, names and list markers.</summary>
internal static class FigureScanner
{
    private static readonly PhraseTable Bounds = new("bounds");

    public static List<Figure> Find(TextDocument doc, List<DateMention> dates, int[] ages)
    {
        var t = doc.Tokens;
        var taken = new bool[t.Length];
        foreach (var date in dates)
            Array.Fill(taken, true, date.First, date.Next - date.First);
        for (var i = 0; i < t.Length; i++)
            taken[i] |= ages[i] > 0;
        var figures = new List<Figure>();
        for (var s = 0; s < doc.Sentences.Count; s++)
        {
            var before = figures.Count;
            // Of a crowd no figure is judged, so that the rest of it need not be read.
            for (var i = doc.Sentences[s].From; i < doc.Sentences[s].To && figures.Count - before <= Crowd.MostInSentence; i++)
            {
                if (taken[i] || Read(t, i, doc.Sentences[s], s, taken, ages) is not { } figure)
                    continue;
                CarryBack(t, figures, figure);
                figures.Add(figure);
                i = Math.Max(i, figure.Next - 1);
            }
        }
        return figures;
    }

    private static Figure? Read(TokenList t, int i, Sentence sentence, int number, bool[] taken, int[] ages)
    {
        if (!NumberReader.MayBegin(t[i]))
            return null;
        if (NumberReader.MultipleAt(t, i) is { } times)
            return Make(t, i, times, sentence, number) with { Shape = FigureShape.Multiple };
        if (DurationReader.At(t, i) is { } time && !Range(taken, i, time.Next))
            return Make(t, i, new NumberText(time.Value, time.Value < 5 ? 0.25m : 1, time.Next, false, 2), sentence,
                number) with { Unit = time.Unit };
        if (PartOfUnit(t, i, sentence, number) is { } small)
            return small;
        if (NumberReader.FractionAt(t, i) is { } part)
            return Make(t, i, part, sentence, number) with { Shape = FigureShape.Fraction };
        if (NumberReader.At(t, i) is not { } n || NumberedName.Is(t, i, n.Next) || BaseReader.IsBareBase(t, i, n))
            return null;
        var figure = UnitReader.WithUnit(t, Make(t, i, n, sentence, number), sentence.To);
        if (NumberedName.IsTimeSpan(t, figure) || NumberedName.IsConfidence(t, figure))
            return null;
        figure = WithRange(t, figure, n, sentence.To, taken);
        figure = BaseReader.WithBase(t, figure, sentence.To, taken, ages);
        var structured = figure.Shape != FigureShape.Amount || figure.Unit is not null || figure.Base is not null;
        var pointed = i > sentence.From && t[i - 1].Lower is "only" or "exactly";
        return n.InWords && !structured && !pointed && n.Value <= 12 ? figure with { Weak = true } : figure;
    }

    // "half a percentage point", "a quarter of a degree"
    private static Figure? PartOfUnit(TokenList t, int i, Sentence sentence, int number)
    {
        if (NumberReader.FractionAt(t, i) is not { } part)
            return null;
        var at = part.Next < t.Length && t[part.Next].Is("of") ? part.Next + 1 : part.Next;
        if (at + 1 >= sentence.To || t[at].Lower is not ("a" or "an"))
            return null;
        // "a tenth of a groat below": whatever a groat is.
        if (UnitTable.Words.At(t, at + 1) is null)
            return at + 2 < sentence.To && (Comparisons.Directions.At(t, at + 2) is { Meaning: "up" or "down" } || (i > 0
                && t[i - 1].Is("by")))
                ? Make(t, i, part with { Next = at + 2, Step = 0.1m }, sentence, number) : null;
        var figure = UnitReader.WithUnit(t, Make(t, i, part with { Next = at + 1, Step = 0.1m }, sentence, number), sentence.To);
        return figure.Unit is null && figure.Shape == FigureShape.Amount ? null : figure;
    }

    // "from 3.25 to 2.04 million tonnes", "4.4 and 2.5 per cent": scale and unit of the second hold for the first.
    private static void CarryBack(TokenList t, List<Figure> figures, Figure second)
    {
        if (figures.Count == 0 || figures[^1] is not { Shape: FigureShape.Amount, Unit: null, Base: null, Upper: null, Weak: false } first
            || first.Sentence != second.Sentence || first.Next != first.NumberAt + 1 || !t[first.NumberAt].IsNumber
            || !t[second.NumberAt].IsNumber || second.First != first.Next + 1
            || t[first.Next].Lower is not ("to" or "and" or "or" or "against" or "versus" or "vs")
            || second.Base is not null || UnitTable.IsCurrency(second.Unit))
            return;
        var scale = t[second.NumberAt].Value == 0 ? 1 : second.Value / t[second.NumberAt].Value;
        if (scale > 1 && (first.Value >= scale || first.Value * scale > 20 * second.Value || second.Value > 20 * first.Value * scale))
            return;
        figures[^1] = first with { Value = first.Value * scale, Step = first.Step * scale, Unit = second.Unit, Shape = second.Shape };
    }

    private static bool Range(bool[] taken, int from, int to)
    {
        for (var i = from; i < Math.Min(to, taken.Length); i++)
        {
            if (taken[i])
                return true;
        }
        return false;
    }

    private static Figure Make(TokenList t, int i, NumberText n, Sentence sentence, int number)
    {
        var first = i;
        if (UnitTable.CurrencyBefore(t, i) is { } currency && currency.First >= sentence.From)
            first = currency.First;
        if (first > sentence.From && (NumberReader.IsBelowZero(t, i) || (t[i - 1].Is("+") && t[i].Glued)))
            first--;
        if (first > sentence.From && t[first - 1].Lower is "a" or "an" or "the" or "US" && n.InWords)
            first--;
        var bound = Bound.Exact;
        for (var back = Math.Min(4, first - sentence.From); back >= 1; back--)
        {
            if (Bounds.At(t, first - back) is not { } hit || hit.Next != first)
                continue;
            // "add up to three quarters" is a sum, no bound.
            if (t[first - back].Is("up") && first - back > sentence.From
                && t[first - back - 1].Lower is "add" or "adds" or "adding" or "added")
                break;
            (bound, first) = (Enum.Parse<Bound>(hit.Meaning, ignoreCase: true), first - back);
            break;
        }
        return new Figure
        {
            First = first,
            Next = n.Next,
            NumberAt = i,
            Sentence = number,
            Value = n.Value,
            Step = n.Step,
            Bound = bound,
            Digits = n.Digits,
        };
    }

    // "between 3 and 5", "3,000–5,000", "15 to 20": one figure with two ends. "from 3 to 5" is two.
    private static Figure WithRange(TokenList t, Figure f, NumberText n, int end, bool[] taken)
    {
        var joint = f.Next;
        var before = f.First > 0 ? t[f.First - 1].Lower : "";
        // "up by 0.8 percentage points to 4.9%": a change and what it came to.
        if (t[Math.Min(joint, t.Length - 1)].Is("to") && (f.Shape == FigureShape.Points || before == "by"))
            return f;
        if (joint + 1 >= end || taken[joint + 1] || !(t[joint].Lower is "–" or "-" && t[joint].Glued || (t[joint].Is("to")
            && before != "from") || (t[joint].Is("and") && before == "between")))
            return f;
        var at = UnitTable.CurrencySign(t[joint + 1]) is null ? joint + 1 : joint + 2;
        if (at >= end || NumberReader.At(t, at) is not { } upper || upper.Value < n.Value)
            return f;
        var ranged = UnitReader.WithUnit(t, f with { Next = upper.Next, Upper = upper.Value, Step = Math.Min(f.Step, upper.Step) }, end);
        var first = before == "between" ? f.First - 1 : f.First;
        // "3 to 5 million": the scale of the upper end holds for both.
        var scale = upper.Step > n.Step && upper.Step >= 1000 && n.Value < upper.Value / upper.Step * 10 ? upper.Step / n.Step : 1;
        return ranged with { First = first, Value = ranged.Value * scale };
    }
}
