using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>Explains a figure by the values that the text itself states before it, of whatever indicators: "clients cover 17 per cent of
/// the gross cost", "that is £4.6 million over budget".</summary>
internal static class ToldBefore
{
    private const int MostValues = 5, MostNamed = 5, Reach = 4;
    private const double Near = 0.5, Related = 0.3;
    private const decimal Farthest = 0.3m;

    private static readonly HashSet<string> Parts = ["of", "as"];

    private readonly record struct Told(Topic Topic, Point Point)
    {
        public decimal Full => Point.Value * Topic.Unit.Scale;

        public bool IsAlike(Told other) => Topic.Unit.Kind == other.Topic.Unit.Kind && Topic.Unit.Per == other.Topic.Unit.Per
            && Topic.Unit.Unit == other.Topic.Unit.Unit && Point.Fact.AreaCode == other.Point.Fact.AreaCode;
    }

    /// <summary>Gets the two values that give a figure as a part, a ratio or a difference, or null. The words beside it must say
    /// which.</summary>
    public static Sum? Explain(TextReading reading, Figure f, Whose whose)
    {
        if (Restated(reading, f) is { } again)
            return again;
        var s = reading.Doc.Sentences[f.Sentence];
        var part = f.Next < s.To && Parts.Contains(reading.Tokens[f.Next].Lower) || whose.Role == PlaceRole.Comparator && f.IsShare;
        var gap = SaysGap(reading, f);
        var together = reading.Says(f.Sentence, static t => t.Lower is "together" or "altogether" or "combined" or "total" or "both");
        var ofThem = reading.Contains(Math.Max(s.From, f.First - 3), f.First, t => t.Lower is "which") || f.Next + 1 < s.To
            && reading.Tokens[f.Next].Is("of") && reading.Tokens[f.Next + 1].Lower is "them" or "these";
        if (!gap && !((part || ofThem) && (f.IsShare || f.Shape == FigureShape.Multiple)) && !(together && f.Shape == FigureShape.Amount))
            return null;
        var told = Values(reading, f, whose);
        told.AddRange(Named(reading, f, whose));
        told.AddRange(HeldTo(reading, f));
        foreach (var a in told)
        {
            foreach (var b in told)
            {
                if (a.Point.Fact == b.Point.Fact || !a.IsAlike(b) || b.Full == 0)
                    continue;
                if (together && f.Shape == FigureShape.Amount && IsIn(f, a.Topic.Unit) && IsAmount(f, a.Full + b.Full))
                    return Say(reading, a, b, $"{Words.Say(a.Full + b.Full)} together");
                if (ofThem && f.IsShare && a.Full + b.Full != 0 && IsRatio(f, a.Full / (a.Full + b.Full)))
                    return Say(reading, a, b, $"{Words.Say(a.Full / (a.Full + b.Full) * 100)}% of both together");
                if (part && (f.IsShare || f.Shape == FigureShape.Multiple) && IsRatio(f, a.Full / b.Full))
                    return Say(reading, a, b, $"a ratio of {Words.Say(a.Full / b.Full)}");
                if (gap && f.Shape == FigureShape.Amount && IsIn(f, a.Topic.Unit) && IsAmount(f, Math.Abs(a.Full - b.Full)))
                    return Say(reading, a, b, $"{Words.Say(Math.Abs(a.Full - b.Full))} apart");
                if (gap && f.IsShare && IsRatio(f, Math.Abs(a.Full - b.Full) / b.Full))
                    return Say(reading, a, b, $"{Words.Say(Math.Abs(a.Full - b.Full) / b.Full * 100)}% apart");
            }
        }
        return null;
    }

    // "59 of the year's 104 fires, or 57%": the two figures right before, as a share. Each is judged by itself.
    private static Sum? Restated(TextReading reading, Figure f)
    {
        var at = reading.IndexOf(f);
        if (at < 2 || !f.IsShare || !reading.Tokens[f.First - 1].Is("or") || reading.Figures[at - 2] is not { Shape: FigureShape.Amount } a
            || reading.Figures[at - 1] is not { Shape: FigureShape.Amount, Value: > 0 } b || a.Sentence != f.Sentence
            || !reading.Contains(a.Next, b.First, t => t.Is("of")) || !IsRatio(f, a.Value / b.Value)
            || reading.Resolved.GetValueOrDefault(b) is not { } topic)
            return null;
        var (part, whole) = (reading.Doc.Quote(a.First, a.Next), reading.Doc.Quote(b.First, b.Next));
        return new Sum(topic, $"{part} of {whole} is {Words.Say(a.Value / b.Value * 100)}%.", []);
    }

    // The last values told in this sentence and the one before; of the comparator, where the figure is told of it.
    private static List<Told> Values(TextReading reading, Figure f, Whose whose)
    {
        var told = new List<Told>();
        for (var i = reading.IndexOf(f) - 1; i >= 0 && told.Count < MostValues && reading.Figures[i].Sentence >= f.Sentence - 2; i--)
        {
            var other = reading.Figures[i];
            if (reading.Doc.Sentences[other.Sentence].Paragraph != reading.Doc.Sentences[f.Sentence].Paragraph)
                break;
            if (!reading.Stated.TryGetValue(other, out var point) || reading.Resolved.GetValueOrDefault(other) is not { } topic)
                continue;
            told.Add(new Told(topic, point));
            if (whose.Role == PlaceRole.Comparator && topic.In(whose.Code)?.Points.LastOrDefault(p => p.Period.Text == point.Period.Text)
                is { Fact: not null } there)
                told.Add(new Told(topic, there));
        }
        return told;
    }

    // "17 per cent of gross costs": the things that the words beside the figure name, told or not.
    private static IEnumerable<Told> Named(TextReading reading, Figure f, Whose whose)
    {
        var ranked = reading.Ranker.At(f.NumberAt);
        return ranked.TakeWhile(r => r.Score >= ranked[0].Score * Near).Take(MostNamed).Where(r => r.Topic.Category is null)
            .Select(r => (r.Topic, Series: r.Topic.In(whose.Code ?? reading.Index.OwnCode))).Where(x => x.Series is { IsEmpty: false })
            .Select(x => new Told(x.Topic, x.Series!.Latest));
    }

    // "over budget": the thing that the word behind names, and what its chart sets beside it.
    private static IEnumerable<Told> HeldTo(TextReading reading, Figure f)
    {
        if (f.Next + 1 >= reading.Tokens.Length || reading.Tokens[f.Next].Lower is not ("over" or "under" or "above" or "below"))
            return [];
        var ranked = reading.Ranker.At(f.NumberAt);
        var held = ranked.TakeWhile(r => r.Score >= ranked[0].Score * Related).FirstOrDefault(r => r.Topic.Category is null
            && r.Topic.LabelStems.Contains(reading.Tokens[f.Next + 1].Stem)).Topic;
        return held is null ? [] : reading.Index.Topics.Where(t => t.Category is null && reading.Index.Sheet.Charts.Any(c =>
                c.Indicators.Contains(t.Indicator.Id) && c.Indicators.Contains(held.Indicator.Id)))
            .Select(t => (Topic: t, Series: t.In(reading.Index.OwnCode))).Where(x => x.Series is { IsEmpty: false })
            .Select(x => new Told(x.Topic, x.Series!.Latest));
    }

    // "over budget", "more than", "a gap of", or the difference once more: "£4.6 million over budget, or 5.5 per cent".
    private static bool SaysGap(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        for (var i = Math.Max(s.From, f.First - Reach); i < Math.Min(s.To, f.Next + Reach); i = i + 1 == f.First ? f.Next : i + 1)
        {
            if (reading.Tokens[i].Lower is "over" or "under" or "above" or "below" or "by" || (reading.Tokens[i].Is("or")
                && i == f.First - 1)
                || WordClasses.Gaps.Contains(reading.Tokens[i].Stem)
                || Comparisons.Directions.At(reading.Tokens, i) is { Meaning: "up" or "down" })
                return true;
        }
        return false;
    }

    // "£4.6 million" of pounds, "8 hours" of hours; a number without a unit may be anything.
    private static bool IsIn(Figure f, UnitSense unit) => f.Unit is null || f.Unit == unit.Unit
        || UnitTable.IsSameCurrency(f.Unit, unit.Unit);

    /// <summary>Gets the two figures of the text, one before and one behind, whose difference a figure tells, or null: "21,840, up 5.8% on
    /// the 20,650 of 2023". Each of the two is judged by itself.</summary>
    public static string? Beside(TextReading reading, Figure f, DifferenceCue cue)
    {
        var at = reading.IndexOf(f);
        if (at < 1 || at + 1 >= reading.Figures.Count || reading.Figures[at - 1] is not { Shape: FigureShape.Amount } a
            || reading.Figures[at + 1] is not { Shape: FigureShape.Amount } b || a.Sentence != f.Sentence || b.Sentence != f.Sentence
            || a.Unit != b.Unit || a.Base != b.Base || b.Value == 0 || b.First - f.Next > Reach
            || !reading.Contains(f.Next, b.First, t => t.Lower is "on" or "than" or "from" or "against" or "compared"))
            return null;
        var gap = a.Value - b.Value;
        var fits = f.Shape == FigureShape.Percent ? Tolerance.Allows(f, f.Value, f.Step, Math.Abs(gap / b.Value) * 100)
            : f.Shape == FigureShape.Amount && f.Unit == a.Unit && Tolerance.Allows(f, f.Value, f.Step, Math.Abs(gap));
        return fits && (cue.Sign == 0 || Math.Sign(gap) == cue.Sign)
            ? $"{reading.Doc.Quote(a.First, a.Next)} and {reading.Doc.Quote(b.First, b.Next)} give it." : null;
    }

    private static bool IsRatio(Figure f, decimal value) => IsClose(f, value, f.Share)
        && Tolerance.Allows(f, f.Share, f.Shape switch { FigureShape.Percent => f.Step / 100, FigureShape.OutOf =>
        f.Step / f.Base!.Value, _ => f.Step }, value);

    private static bool IsAmount(Figure f, decimal value) => IsClose(f, value, f.Value) && Tolerance.Allows(f, f.Value, f.Step, value);

    // "more than half" is told of 55 per cent, not of all.
    private static bool IsClose(Figure f, decimal value, decimal told) => f.Bound is not (Bound.AtLeast or Bound.AtMost)
        || (value > told * (1 - Farthest) && value < told * (1 + Farthest));

    private static Sum Say(TextReading reading, Told a, Told b, string result) => new(a.Topic,
        $"{Words.State(reading, a.Topic, a.Point)} and {Words.State(reading, b.Topic, b.Point)}: {result}.", [a.Point.Id, b.Point.Id]);
}
