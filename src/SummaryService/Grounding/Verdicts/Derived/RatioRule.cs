using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Comparison;
using SummaryService.Grounding.Verdicts.Figures;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>Judges ratios to the comparator: double the national rate, half the average, three times as high.</summary>
internal static class RatioRule
{
    private const int Beside = 14, SideReach = 5;

    public static bool Try(TextReading reading, Figure f, Judgements judge)
    {
        var sentence = reading.Doc.Sentences[f.Sentence];
        if (f.Shape is not (FigureShape.Multiple or FigureShape.Fraction))
            return false;
        if (f.Shape == FigureShape.Fraction && IsValueOfOther(reading, f))
            return false;
        if (!IsRatio(reading, f, sentence))
            return f.Shape == FigureShape.Multiple && Loosely(reading, f, judge);
        if (OfGap(reading, f, sentence)
            || (AgainstComparator(reading, f) && ComparesChanges(reading, f, sentence)))
        {
            judge.NotCheckable(f.First, f.Next, "A ratio of two differences, which no fact gives.");
            return true;
        }
        if (OfCategories(reading, f, sentence, judge))
            return true;
        var ranked = reading.Ranker.At(f.NumberAt);
        if (f.Shape == FigureShape.Multiple && OverTime(reading, f, sentence))
        {
            FoldChange.Judge(reading, f, judge);
            return true;
        }
        var told = Told(reading, f, sentence);
        var sides = Sides.Behind(reading, sentence, f.First, f.Next);
        var isSet = sides is not null && reading.PlacesIn(f.Next, Math.Min(sentence.To, f.Next + SideReach)).FirstOrDefault() is
            { Next: > 0, Role: PlaceRole.Other, ByName: true };
        var near = told is not null ? [told] : ranked.Where(r => r.Score >= ranked[0].Score * 0.7).Select(r => r.Topic).ToList();
        var both = near.SelectMany(t => Pair.Told(reading, t, sentence, f.NumberAt, sides)
            .Concat(isSet && Pair.Of(reading, t, sides) is { } latest ? [latest] : [])).Where(p => p.Other.Value != 0).ToList();
        if (both.Count == 0 && Between(reading, f, near) is { } alone)
        {
            judge.Supported(f.First, f.Next, alone.Text, alone.Facts);
            return true;
        }
        if (both.Count == 0)
        {
            judge.NotCheckable(f.First, f.Next, "The text states a ratio, and the facts hold no pair of values for it.");
            return true;
        }
        foreach (var (topic, own, other) in both)
        {
            var ratio = own.Value / other.Value;
            var again = Again(reading, f, sentence);
            if (!Allows(again, ratio) && !((Turned(reading, f, sentence) || again != f) && ratio != 0 && Allows(again, 1 / ratio)))
                continue;
            judge.Supported(f.First, f.Next, $"{Words.State(reading, topic, own)} and {Words.Say(topic, other.Value)} ({other.Id}): a "
                + $"ratio of {Words.Say(ratio)}.", own.Id, other.Id);
            return true;
        }
        var (t0, a, b) = both[0];
        if (PlaceRegion(reading, f, t0, judge))
            return true;
        // "twice as much as Sabek": of these two, and of nothing else.
        if (told is null && !isSet && !(Subjects.LeansBack(reading, sentence) && AgainstComparator(reading, f))
            && Between(reading, f, near) is { } sum)
        {
            judge.Supported(f.First, f.Next, sum.Text, sum.Facts);
            return true;
        }
        if (ToldBefore.Explain(reading, f, Whose.Of(reading, f)) is { } told2)
        {
            judge.Supported(f.First, f.Next, told2.Text, told2.Facts);
            return true;
        }
        if (Spoken.NamesStranger(reading, f))
        {
            judge.NotCheckable(f.First, f.Next, "The facts hold no value of the area that it is compared with.");
            return true;
        }
        // What was told before decides alone where no word here names anything.
        if (ranked.Count == 0 || both[0].Topic.Number == ranked[0].Topic.Number
            || ranked[0].Score < 1.3 * ranked[Math.Min(ranked.Count - 1, 1)].Score)
            judge.Wrong(f.First, f.Next, FindingKind.Arithmetic,
                $"{Words.State(reading, t0, a)} and {Words.Say(t0, b.Value)} ({b.Id}): a ratio of {Words.Say(a.Value / b.Value)}, not "
                    + $"{reading.Doc.Quote(f.First, f.Next)}.", a.Id, b.Id);
        else
            judge.NotCheckable(f.First, f.Next, "It is not clear which values the ratio compares.");
        return true;
    }

    // "The gap to the national rate has doubled", "which is twice the gap in spending"
    private static bool OfGap(TextReading reading, Figure f, Sentence s)
    {
        var from = f.First;
        while (from > s.From && reading.FigureAt(from - 1) is null && reading.Tokens[from - 1].Lower is not ("," or ";"))
            from--;
        var label = reading.Ranker.At(f.NumberAt) is [{ Topic: var top }, ..] ? top.LabelStems : null;
        return reading.Contains(from, Math.Min(s.To, f.Next + 3), t => WordClasses.Gaps.Contains(t.Stem)
            && label?.Contains(t.Stem) != true);
    }

    // "The increase of 3% is nearly double the national one": what is compared are changes.
    private static bool ComparesChanges(TextReading reading, Figure f, Sentence s) => reading.IndexOf(f) is > 0 and var at
        && reading.Figures[at - 1] is { Shape: FigureShape.Percent or FigureShape.Points } change && change.Sentence == f.Sentence
        && reading.Contains(s.From, change.First, t => ChangeWords.Nouns.Contains(t.Lower));

    // "twice that for fraud", "half as common as theft": one category as a multiple of another.
    private static bool OfCategories(TextReading reading, Figure f, Sentence s, Judgements judge)
    {
        if (f.Next >= s.To || !(reading.Tokens[f.Next].Lower is "that" or "as") || CategoryPair.Beside(reading, s, f.First,
            f.Next) is not { Count: > 0 } pairs
            || pairs.Exists(p => p.B.Value == 0))
            return false;
        var again = Again(reading, f, s);
        var hit = pairs.FindIndex(p => Allows(again, p.A.Value / p.B.Value));
        var pair = pairs[Math.Max(0, hit)];
        var text = $"{pair.Say(reading)}: a ratio of {Words.Say(pair.A.Value / pair.B.Value)}";
        if (hit >= 0)
            judge.Supported(f.First, f.Next, $"{text}.", pair.A.Id, pair.B.Id);
        else
            judge.Wrong(f.First, f.Next, FindingKind.Arithmetic, $"{text}, not {reading.Doc.Quote(f.First, f.Next)}.", pair.A.Id,
                pair.B.Id);
        return true;
    }

    // "There were 23, half the average": of the thing whose value stands before, in its sentence or in the one that "that" leans on.
    private static Topic? Told(TextReading reading, Figure f, Sentence s)
    {
        var at = reading.IndexOf(f) - 1;
        if (at < 0 || !AgainstComparator(reading, f))
            return null;
        var before = reading.Figures[at];
        var leans = Subjects.LeansBack(reading, s) && before.Sentence == f.Sentence - 1 && !reading.Tokens[s.From].Break;
        return (leans || (before.Sentence == f.Sentence && f.First - before.Next < Beside))
            && reading.Stated.TryGetValue(before, out var point) && point.Fact.AreaCode == reading.Index.OwnCode
            ? reading.Resolved.GetValueOrDefault(before) : null;
    }

    // "compared with a quarter in England": the other area's own value.
    private static bool IsValueOfOther(TextReading reading, Figure f) => f.First > 0
        && reading.Tokens[f.First - 1].Lower is "with" or "to" or "against" or "versus"
        && Whose.Of(reading, f) is { Role: PlaceRole.Comparator } whose
        && Candidates.Of(reading, f, whose, null).Exists(c => c is { Fit: FitKind.Match, AreaFits: true, Relevance: > 0.5 });

    // "half the England average", and no other area or time
    private static bool AgainstComparator(TextReading reading, Figure f) =>
        Spoken.AgainstComparator(reading, f, f.Next) || Spoken.AgainstComparator(reading, f, f.Next + 1);

    // "a fourfold increase": a ratio of something, never a value.
    private static bool Loosely(TextReading reading, Figure f, Judgements judge)
    {
        var ranked = reading.Ranker.At(f.NumberAt);
        if (Between(reading, f, [.. ranked.Where(r => r.Score >= ranked[0].Score * 0.7).Select(r => r.Topic)]) is { } sum)
            judge.Supported(f.First, f.Next, sum.Text, sum.Facts);
        else
            judge.NotCheckable(f.First, f.Next, "It is not clear which values the ratio compares.");
        return true;
    }

    private static bool PlaceRegion(TextReading reading, Figure f, Topic topic, Judgements judge)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        if (topic.Indicator.Geography is not { } geography || PlaceRule.SaysRegion(reading, s.From, s.To, geography))
            return false;
        judge.Wrong(f.First, f.Next, FindingKind.Subject, $"{topic.Name} describes the {geography}, not {reading.Index.Sheet.Area.Name}.");
        return true;
    }

    // "half as long again" is one and a half times as long.
    private static Figure Again(TextReading reading, Figure f, Sentence s) =>
        f.Shape == FigureShape.Fraction && f.Next < s.To && reading.Tokens[f.Next].Is("as") && reading.Contains(f.Next, Math.Min(s.To,
            f.Next + 4), t => t.Is("again"))
            ? f with { Value = f.Value + 1, Shape = FigureShape.Multiple } : f;

    // "less than a quarter" is told of a fifth, not of a hundredth.
    private static bool IsClose(Figure f, decimal ratio) =>
        f.Bound is not (Bound.AtLeast or Bound.AtMost) || (ratio > f.Value * 0.6m && ratio < f.Value * 1.6m);

    /// <summary>Whether a multiple or a fraction tells a ratio.</summary>
    public static bool Allows(Figure f, decimal ratio) => Tolerance.Allows(f, f.Value, f.Step, ratio);

    // "England's rate, which is twice as high": the ratio is told from the other side.
    private static bool Turned(TextReading reading, Figure f, Sentence s) =>
        reading.Contains(Math.Max(s.From, f.First - 3), f.First, t => t.Lower is "which" or "where" or "is" or "was")
            && reading.PlacesIn(s.From, f.First).Any(p => p.Role == PlaceRole.Comparator);

    private static bool IsRatio(TextReading reading, Figure f, Sentence s)
    {
        var t = reading.Tokens;
        // "one-third below" is a difference.
        if (f.Shape == FigureShape.Fraction && f.Next < s.To && Comparisons.Directions.At(t, f.Next) is { Meaning: "up" or "down" })
            return false;
        // "half the share among 18- to 24-year-olds"
        if (f.Shape == FigureShape.Fraction && f.Next + 2 < s.To && t[f.Next].Is("the")
            && t[f.Next + 1].Lower is "share" or "rate" or "figure"
            or "level" or "number" or "average" or "value")
            return true;
        // "half as many", "twice as likely", "double that of"
        if (f.Next < s.To && t[f.Next].Lower is "as" or "that" or "what")
            return true;
        for (var i = f.Next; i < Math.Min(s.To, f.Next + 7); i++)
        {
            if (t[i].Lower is "," or ";" or "(" or "." || t[i].IsNumber)
                break;
            if (reading.PlaceAt(i) is { Role: PlaceRole.Comparator })
                return true;
        }
        return f.Shape == FigureShape.Multiple && (f.Next < s.To
            && t[f.Next].Lower is "higher" or "more" or "greater" or "larger" or "lower" or "the" or "since" or "from" or "over"
            or "between" or "in" || OverTime(reading, f, s));
    }

    private static bool OverTime(TextReading reading, Figure f, Sentence s) =>
        reading.Tokens[f.NumberAt].Lower is "doubled" or "tripled" or "trebled" or "quadrupled" or "halved" or "doubling" or "halving"
        || reading.Contains(f.Next, Math.Min(s.To, f.Next + 2), t => t.Lower is "since");

    // Any two values that the sentence speaks of: two times, two areas, two categories.
    public static Sum? Between(TextReading reading, Figure f, List<Topic> near)
    {
        foreach (var indicator in near.GroupBy(t => t.Indicator.Id))
        {
            var points = indicator.Union(Spoken.Sisters(reading, indicator.First(), f.Sentence)).SelectMany(t => Spoken.Of(reading, t,
                f.Sentence).Select(p => (Topic: t, Point: p))).ToList();
            foreach (var (topic, a) in points)
            {
                foreach (var (_, b) in points)
                {
                    if (b.Value != 0 && a.Fact != b.Fact && Allows(f, a.Value / b.Value) && IsClose(f, a.Value / b.Value)
                        && (f.Shape is not (FigureShape.Percent or FigureShape.OutOf) || a.Fact.AreaCode == b.Fact.AreaCode
                            || b.Fact.AreaCode == reading.Index.OtherCode))
                        return new Sum(topic, $"{Words.State(reading, topic, a)} and {Words.Say(topic, b.Value)} ({b.Id}): a ratio of "
                            + $"{Words.Say(a.Value / b.Value)}.", [a.Id, b.Id]);
                }
            }
        }
        return null;
    }
}
