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
        if (TextArithmetic.Explain(reading, f) is { } again)
            return again;
        var s = reading.Doc.Sentences[f.Sentence];
        var part = f.Next < s.To && Parts.Contains(reading.Tokens[f.Next].Lower) || whose.Role == PlaceRole.Comparator && f.IsShare;
        var gap = SaysGap(reading, f);
        var together = reading.Says(f.Sentence, static t => t.Lower is "together" or "altogether" or "combined" or "total" or "both")
            || InAll(reading, f);
        var ofThem = reading.Contains(Math.Max(s.From, f.First - 3), f.First, t => t.Lower is "which") || f.Next + 1 < s.To
            && reading.Tokens[f.Next].Is("of") && reading.Tokens[f.Next + 1].Lower is "them" or "these" or "all";
        if (!gap && !((part || ofThem) && (f.IsShare || f.Shape == FigureShape.Multiple))
            && !(together && (f.Shape == FigureShape.Amount || f.IsShare)))
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
                if (together && f.IsShare && a.Topic.Indicator == b.Topic.Indicator
                    && Arithmetic.Whole(reading, a.Topic, a.Point.Fact.AreaCode) is > 0 and var whole
                    && IsRatio(f, (a.Point.Value + b.Point.Value) / whole))
                    return Say(reading, a, b, $"{Words.Say((a.Point.Value + b.Point.Value) / whole * 100)}% of all");
                if (ofThem && f.IsShare && IsSister(a, b) && a.Full + b.Full != 0 && IsRatio(f, a.Full / (a.Full + b.Full)))
                    return Say(reading, a, b, $"{Words.Say(a.Full / (a.Full + b.Full) * 100)}% of both together");
                if (part && (f.IsShare || f.Shape == FigureShape.Multiple) && IsRatio(f, a.Full / b.Full))
                    return Say(reading, a, b, $"a ratio of {Words.Say(a.Full / b.Full)}");
                if (gap && f.Shape == FigureShape.Points && a.Topic.Unit is { Kind: QuantityKind.Share, Per: 100, AsFraction: false }
                    && IsAmount(f, Math.Abs(a.Full - b.Full)))
                    return Say(reading, a, b, $"{Words.Say(Math.Abs(a.Full - b.Full))} points apart");
                if (gap && f.Shape == FigureShape.Amount && IsIn(f, a.Topic.Unit) && IsAmount(f, Math.Abs(a.Full - b.Full)))
                    return Say(reading, a, b, $"{Words.Say(Math.Abs(a.Full - b.Full))} apart");
                if (gap && f.IsShare && IsRatio(f, Math.Abs(a.Full - b.Full) / b.Full))
                    return Say(reading, a, b, $"{Words.Say(Math.Abs(a.Full - b.Full) / b.Full * 100)}% apart");
            }
        }
        return null;
    }

    // "Around seven in ten of all requests": of two parts of one thing, not of any two counts.
    private static bool IsSister(Told a, Told b) => a.Topic.Indicator == b.Topic.Indicator || (Totals.CanBeAdded(a.Topic)
        && a.Topic.LabelStems.Except(b.Topic.LabelStems).Concat(b.Topic.LabelStems.Except(a.Topic.LabelStems)).All(s => s[0] == '@'
            || WordClasses.Group.Contains(s)));

    // "more than 13,000 in all", "the two make up"
    private static bool InAll(TextReading reading, Figure f)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        for (var i = s.From; i + 1 < s.To; i++)
        {
            if (reading.Tokens[i].Is("in") && reading.Tokens[i + 1].Is("all"))
                return true;
        }
        return false;
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
            if (whose.Role == PlaceRole.Comparator && topic.In(whose.Code)?.At(point.Period) is { Fact: not null } there)
                told.Add(new Told(topic, there));
        }
        return told;
    }

    // "17 per cent of gross costs": the things that the words beside the figure name, told or not.
    private static IEnumerable<Told> Named(TextReading reading, Figure f, Whose whose)
    {
        var ranked = reading.Ranker.At(f.NumberAt);
        var time = FigureTime.Of(reading, f);
        return ranked.TakeWhile(r => r.Score >= ranked[0].Score * Near).Take(MostNamed).Where(r => r.Topic.Category is null)
            .Select(r => (r.Topic, Series: r.Topic.In(whose.Code ?? reading.Index.OwnCode))).Where(x => x.Series is { IsEmpty: false })
            .Select(x => new Told(x.Topic, x.Series!.At(time)));
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
        // "The shortfall in the third quarter was 145", "what remains when the 8.7 million are taken off"
        if (reading.Says(f.Sentence, static t => WordClasses.Gaps.Contains(t.Stem) || t.Lower is "remains" or "remainder" or "left"
            or "minus" or "deducted" or "subtracted"))
            return true;
        for (var i = Math.Max(s.From, f.First - Reach); i < Math.Min(s.To, f.Next + Reach); i = i + 1 == f.First ? f.Next : i + 1)
        {
            if (reading.Tokens[i].Lower is "over" or "under" or "above" or "below" or "by" || (reading.Tokens[i].Is("or")
                && i == f.First - 1)
                || Comparisons.Directions.At(reading.Tokens, i) is { Meaning: "up" or "down" })
                return true;
        }
        return false;
    }

    // "£4.6 million" of pounds, "8 hours" of hours; a number without a unit may be anything.
    private static bool IsIn(Figure f, UnitSense unit) => f.Unit is null || f.Unit == unit.Unit
        || UnitTable.IsSameCurrency(f.Unit, unit.Unit);

    /// <summary>Whether a share or a multiple tells a ratio.</summary>
    public static bool IsRatio(Figure f, decimal value) => IsClose(f, value, f.Share)
        // Four fifths leave a fifth, and not a quarter.
        && (f.Shape != FigureShape.Fraction || f.Value < 0.6m || Math.Abs(value - f.Value) < 0.06m)
        && Tolerance.Allows(f, f.Share, f.Shape switch { FigureShape.Percent => f.Step / 100, FigureShape.OutOf =>
        f.Step / f.Base!.Value, _ => f.Step }, value);

    /// <summary>Whether an amount tells a value.</summary>
    public static bool IsAmount(Figure f, decimal value) => IsClose(f, value, f.Value) && Tolerance.Allows(f, f.Value, f.Step, value);

    // "more than half" is told of 55 per cent, not of all.
    private static bool IsClose(Figure f, decimal value, decimal told) => f.Bound is not (Bound.AtLeast or Bound.AtMost)
        || (value > told * (1 - Farthest) && value < told * (1 + Farthest));

    private static Sum Say(TextReading reading, Told a, Told b, string result) => new(a.Topic,
        $"{Words.State(reading, a.Topic, a.Point)} and {Words.State(reading, b.Topic, b.Point)}: {result}.", [a.Point.Id, b.Point.Id]);
}
