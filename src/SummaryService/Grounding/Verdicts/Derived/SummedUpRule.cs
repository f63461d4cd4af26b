using System.Collections.Frozen;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>Judges a change that is told by two values and then summed up: "from 391 animals to 2,156, a threefold increase", "7.4, then
/// 12.1, more than double the 2016 figure". It must follow from those two values, whatever else would give it.</summary>
internal static class SummedUpRule
{
    private const int Lead = 5, DateReach = 6;

    private static readonly IReadOnlyDictionary<string, List<string>> File = LexiconFile.Read("summedup");

    private static readonly FrozenSet<string> Nouns = File["nouns"].ToFrozenSet(), Before = File["before"].ToFrozenSet(),
        Verbs = File["verbs"].ToFrozenSet(), Subjects = File["subjects"].ToFrozenSet();

    public static bool Try(TextReading reading, Figure f, Judgements judge)
    {
        if (f.Weak || f.Base is not null || f.Upper is not null || f.Shape is FigureShape.OutOf)
            return false;
        var pairs = Then(reading, f) is { } then ? [then] : SumsUp(reading, f) is { } leans ? Pairs(reading, f, leans) : [];
        if (pairs.Count == 0 || (pairs is [{ IsSure: false } guess] && (Fits(f, guess) || !IsPoints(f, guess))))
            return false;
        reading.Resolved[f] = pairs[0].Topic;
        var hit = pairs.Find(p => Fits(f, p));
        var told = hit ?? pairs[0];
        string[] facts = [told.A.Id, told.B.Id];
        var text = $"{told.Topic.Name} went from {Words.Say(told.Topic, told.A.Value)} in {told.A.Period.Text} ({told.A.Id}) to "
            + $"{Words.Say(told.Topic, told.B.Value)} in {told.B.Period.Text} ({told.B.Id})";
        if (hit is not null)
            judge.Supported(f.First, f.Next, $"{text}.", facts);
        else
            judge.Wrong(f.First, Next(reading, f), IsPoints(f, told) ? FindingKind.Unit : FindingKind.Arithmetic,
                $"{text}: {told.Say()}, not {reading.Doc.Quote(f.First, f.Next)}.", facts);
        return true;
    }

    // "a threefold increase": the noun belongs to it.
    private static int Next(TextReading reading, Figure f) => Nouns.Contains(reading.Tokens[f.Next].Lower) ? f.Next + 1 : f.Next;

    // Null when the words do not sum up; else whether they lean on the sentence before.
    private static bool? SumsUp(TextReading reading, Figure f)
    {
        var (t, s) = (reading.Tokens, reading.Doc.Sentences[f.Sentence]);
        if (f.Shape == FigureShape.Multiple)
            return f.First > s.From && Before.Contains(t[f.First - 1].Lower) && (Ends(t, s, f.Next) || Nouns.Contains(t[f.Next].Lower))
                ? false : null;
        var noun = f.First - 1;
        if (noun <= s.From || !t[noun].Is("of"))
            return null;
        noun--;
        if (!Nouns.Contains(t[noun].Lower))
            return null;
        for (var i = noun - 1; i >= Math.Max(s.From, noun - Lead); i--)
        {
            if (Before.Contains(t[i].Lower))
                return false;
            if (Verbs.Contains(t[i].Lower))
                return i > s.From && t[i - 1].Is("which") ? false : i - 1 == s.From && Subjects.Contains(t[s.From].Lower) ? true : null;
            if (reading.FigureAt(i) is not null)
                return null;
        }
        return null;
    }

    private static bool Ends(TokenList t, Sentence s, int next) => next >= s.To || t[next].Kind == TokenKind.Symbol;

    // "more than double the 2016 figure", "three times as many as in 1991": the last value told, and the one of that time.
    private static Change? Then(TextReading reading, Figure f)
    {
        var (t, s) = (reading.Tokens, reading.Doc.Sentences[f.Sentence]);
        // "seven times fewer than in 2023" counts the times.
        if (f.Shape is not (FigureShape.Multiple or FigureShape.Fraction) || t[f.Next].Lower is "fewer" or "less"
            || reading.DatesIn(f.Next, Math.Min(s.To, f.Next + DateReach)).FirstOrDefault() is not { Next: > 0, HasYear: true } date
            || !(t[date.First - 1].Lower is "in" && t[date.First - 2].Lower is "as" or "than"
                || (t[date.First - 1].Lower is "the" or "its" or "their" && date.Next < s.To
                    && TimeWords.OfYear.Contains(t[date.Next].Lower))))
            return null;
        foreach (var (topic, point) in Stated(reading, f, f.Sentence))
        {
            if (topic.In(point.Fact.AreaCode)!.Points.Find(p => new FigureTime(date, null).Covers(p.Period) is true) is { Fact: not null }
                then && then.Fact != point.Fact && then.Value != 0)
                return new Change(topic, then, point);
        }
        return null;
    }

    // The values told of one thing in this sentence, two by two, the last ones first; where they lean back, of the one before.
    private static List<Change> Pairs(TextReading reading, Figure f, bool leans)
    {
        var told = Stated(reading, f, leans ? f.Sentence - 1 : f.Sentence);
        var pairs = new List<Change>();
        for (var i = 0; i < told.Count; i++)
        {
            for (var k = i + 1; k < told.Count; k++)
            {
                var (a, b) = (told[k], told[i]);
                if (a.Topic == b.Topic && a.Point.Fact.AreaCode == b.Point.Fact.AreaCode && a.Point.Value != 0 && b.Point.Value != 0
                    && a.Point.Period.CompareTo(b.Point.Period) is not 0 and var order
                    && a.Topic.In(a.Point.Fact.AreaCode)!.BreakBetween(a.Point, b.Point) is null)
                    pairs.Add(order < 0 ? new Change(a.Topic, a.Point, b.Point) : new Change(a.Topic, b.Point, a.Point));
            }
        }
        // Nearest first: those of the figure told last.
        if (pairs.Count > 0 && pairs[0].Topic == told[0].Topic)
            return pairs;
        if (StepBefore(reading, f, leans) is { } step)
            return [step];
        // "topping 101.6% in 2019 – a decline of 17.1 per cent": to the latest, it seems.
        if (told is [var one] && one.Topic.In(one.Point.Fact.AreaCode)!.Latest is var latest && latest.Fact != one.Point.Fact
            && one.Point.Value != 0)
            return [new Change(one.Topic, one.Point, latest) { IsSure = false }];
        return [];
    }

    // "it was 0.131 lower, a fall of 24%": the two values of the difference just told.
    private static Change? StepBefore(TextReading reading, Figure f, bool leans)
    {
        if (reading.IndexOf(f) - 1 is not (>= 0 and var at) || reading.Figures[at].Sentence < (leans ? f.Sentence - 1 : f.Sentence)
            || !reading.Steps.TryGetValue(reading.Figures[at], out var gap) || gap.Facts is not [var first, var second])
            return null;
        var points = reading.AreasOf(gap.Topic).SelectMany(a => a.Series.Points).Where(p => p.Id == first || p.Id == second)
            .OrderBy(p => p.Period).ToList();
        return points is [var a, var b] && a.Fact.AreaCode == b.Fact.AreaCode && a.Value != 0 && b.Value != 0
            ? new Change(gap.Topic, a, b) : null;
    }

    private static List<(Topic Topic, Point Point)> Stated(TextReading reading, Figure f, int fromSentence)
    {
        var told = new List<(Topic, Point)>();
        for (var i = reading.IndexOf(f) - 1; i >= 0 && reading.Figures[i].Sentence >= fromSentence; i--)
        {
            if (reading.Stated.TryGetValue(reading.Figures[i], out var point)
                && reading.Resolved.GetValueOrDefault(reading.Figures[i]) is { } topic
                && topic.In(point.Fact.AreaCode) is { Dated: true })
                told.Add((topic, point));
        }
        return told;
    }

    private static bool Fits(Figure f, Change c) => f.Shape switch
    {
        FigureShape.Multiple => RatioRule.Allows(f, c.Ratio) || RatioRule.Allows(f, 1 / c.Ratio)
            // A threefold increase may be told of four times as many.
            || RatioRule.Allows(f, c.Ratio - 1),
        FigureShape.Fraction => RatioRule.Allows(f, Math.Abs(c.Ratio - 1)) || RatioRule.Allows(f, c.Ratio),
        FigureShape.Percent => Tolerance.Allows(f, f.Value, f.Step, Math.Abs(c.Ratio - 1) * 100),
        _ => c.Computed.Gives(f),
    };

    // "from 36.9% to 27.7%, a loss of 9.2%"
    private static bool IsPoints(Figure f, Change c) => f.Shape == FigureShape.Percent && c.Topic.Unit.Per == 100
        && Tolerance.Allows(f, f.Value, f.Step, Math.Abs(c.A.Value - c.B.Value));

    private sealed record Change(Topic Topic, Point A, Point B)
    {
        public bool IsSure { get; init; } = true;

        public decimal Ratio => B.Value / A.Value;

        public Computation Computed => new(Operation.Difference, [new(Topic, A), new(Topic, B)]);

        public string Say() => $"a change of {Words.Say(B.Value - A.Value)}, or {Words.Say((Ratio - 1) * 100)}%";
    }
}
