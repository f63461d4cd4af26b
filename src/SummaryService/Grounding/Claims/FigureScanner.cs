using System.Collections.Frozen;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Finds every figure that a text states, leaving out dates, ages, bases, names and list markers.</summary>
internal static class FigureScanner
{
    private static readonly PhraseTable Bounds = new("bounds");

    private static readonly FrozenSet<string> Named =
        new[] { "section", "table", "figure", "chart", "page", "sheet", "tab", "appendix", "annex", "paragraph", "version", "article",
            "route", "line", "platform", "junction", "chapter" }.ToFrozenSet();

    private static readonly FrozenSet<string> TimeSpan =
        new[] { "past", "last", "next", "previous", "coming", "recent", "first", "within", "every", "final" }.ToFrozenSet();

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
            for (var i = doc.Sentences[s].From; i < doc.Sentences[s].To; i++)
            {
                if (taken[i] || Read(t, i, doc.Sentences[s], s, taken) is not { } figure)
                    continue;
                figures.Add(figure);
                i = Math.Max(i, figure.Next - 1);
            }
        }
        return figures;
    }

    private static Figure? Read(Token[] t, int i, Sentence sentence, int number, bool[] taken)
    {
        if (!t[i].IsNumber && !t[i].IsWord)
            return null;
        if (NumberReader.MultipleAt(t, i) is { } times)
            return Make(t, i, times, sentence, number) with { Shape = FigureShape.Multiple };
        if (DurationReader.At(t, i) is { } time && !Range(taken, i, time.Next))
            return Make(t, i, new NumberText(time.Value, time.Value < 5 ? 0.25m : 1, time.Next, false, 2), sentence,
                number) with { Unit = time.Unit };
        if (NumberReader.FractionAt(t, i) is { } part)
            return Make(t, i, part, sentence, number) with { Shape = FigureShape.Fraction };
        if (NumberReader.At(t, i) is not { } n || IsName(t, i, n.Next) || BaseReader.IsBareBase(t, i, n))
            return null;
        var figure = UnitReader.WithUnit(t, Make(t, i, n, sentence, number), sentence.To);
        if (figure.Unit is not null && IsTimeSpan(t, figure))
            return null;
        figure = WithRange(t, figure, n, sentence.To, taken);
        figure = BaseReader.WithBase(t, figure, sentence.To, taken);
        var structured = figure.Shape != FigureShape.Amount || figure.Unit is not null || figure.Base is not null;
        var pointed = i > sentence.From && t[i - 1].Lower is "only" or "exactly";
        return n.InWords && !structured && !pointed && n.Value <= 12 ? figure with { Weak = true } : figure;
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

    private static Figure Make(Token[] t, int i, NumberText n, Sentence sentence, int number)
    {
        var first = i;
        if (first > sentence.From && UnitTable.CurrencySign(t[first - 1]) is not null)
            first--;
        if (first > sentence.From && t[first - 1].Lower is "a" or "an" or "the" or "US" && n.InWords)
            first--;
        var bound = Bound.Exact;
        for (var back = Math.Min(4, first - sentence.From); back >= 1; back--)
        {
            if (Bounds.At(t, first - back) is not { } hit || hit.Next != first)
                continue;
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
    private static Figure WithRange(Token[] t, Figure f, NumberText n, int end, bool[] taken)
    {
        var joint = f.Next;
        var before = f.First > 0 ? t[f.First - 1].Lower : "";
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

    private static bool IsName(Token[] t, int i, int next)
    {
        if (!t[i].IsNumber)
            return IsPronoun(t, i, next);
        if (i > 1 && t[i - 1].Lower is "-" or "/" && t[i - 1].Glued && t[i].Glued && t[i - 2].IsWord)
            return true;
        if (i > 0 && (Named.Contains(t[i - 1].Lower) || t[i - 1].Lower is "#" or "no" && t[i].Glued))
            return true;
        if (t[i].Break && next < t.Length && t[next].Glued && t[next].Lower is "." or ")")
            return true;
        if (next < t.Length && t[next].Glued && t[next].IsWord)
            return t[next].Lower is "st" or "nd" or "rd" or "th" or "s" || UnitTable.Words.At(t, next) is null;
        // "7-day average", "12-month period": part of a name.
        return next + 1 < t.Length && t[next].Is("-") && t[next].Glued && t[next + 1].IsWord && t[next + 1].Glued;
    }

    // "one of the reasons", "this one": a pronoun unless a figure's company stands behind it.
    private static bool IsPronoun(Token[] t, int i, int next)
    {
        // A number of several words is none: "one thousand two hundred".
        if (t[i].Lower is "a" or "an" || next > i + 2)
            return false;
        if (next < t.Length && t[next].Is("-") && next + 1 < t.Length && t[next + 1].IsWord)
            return true;
        if (t[i].Lower != "one")
            return false;
        var after = next < t.Length ? t[next].Lower : ".";
        var before = i > 0 ? t[i - 1].Lower : "";
        // "one birth in twelve", "one car out of every five"
        if (next + 2 < t.Length && t[next].IsWord && (t[next + 1].Is("in") || (t[next + 1].Is("out") && t[next + 2].Is("of")))
            && NumberReader.At(t, t[next + 1].Is("in") ? next + 2 : Math.Min(t.Length - 1, next + 3)) is { Value: > 1 and < 1000 })
            return false;
        return !(after is "in" or "out" or "person" or "per" or "hundred" or "thousand" or "million" or "percentage"
            || before is "only" or "just" or "about" or "roughly" or "around" or "than")
            && UnitTable.Words.At(t, next) is null;
    }

    private static bool IsTimeSpan(Token[] t, Figure f) =>
        UnitTable.Dimension(f.Unit!) == "time"
        && ((f.First > 0 && TimeSpan.Contains(t[f.First - 1].Lower)) || (f.Next < t.Length
            && (t[f.Next].Lower is "ago" or "later" or "earlier" or "period" or "apart" or "time" or "before" or "prior"
                // "ten years on," but not "1.13 days on average"
                || (t[f.Next].Is("on") && (f.Next + 1 >= t.Length || !t[f.Next + 1].IsWord)))));
}
