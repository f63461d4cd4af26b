using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges statements that a long series stayed the same, or jumped, within dates that the sentence names.</summary>
internal static class StabilityRule
{
    // A quarter of the whole range is no longer "stable"; a jump is at least half as much again as a usual step.
    private const decimal MostStable = 0.25m, LeastJump = 1.5m;

    public static void Apply(TextReading reading, Judgements judge)
    {
        if (reading.Index.Only is not { } topic || topic.In(reading.Index.OwnCode) is not { Dated: true } series || !series.IsLong)
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To; i++)
            {
                if (Comparisons.Trends.At(reading.Tokens, i) is not { } hit || hit.Next > s.To || TimeWindow.Beside(reading, s, i,
                    hit.Next, series) is not { } window)
                    continue;
                if (hit.Meaning == "flat" && Remains(reading.Tokens, s, i))
                    Stable(reading, topic, series, window, i, hit.Next, judge);
                else if (hit.Meaning == "up" && IsJump(reading.Tokens, s, i) && window.First >= hit.Next)
                    Jump(reading, s, topic, series, window, i, judge);
            }
        }
    }

    // "a steady increase" is no standstill.
    private static bool Remains(TokenList t, Sentence s, int i) =>
        t[i].Lower is not ("steady" or "constant") || (i > s.From
            && t[i - 1].Lower is "remained" or "relatively" or "held" or "stayed" or "been" or "fairly");

    private static bool IsJump(TokenList t, Sentence s, int i) =>
        TimeWords.Jumps.Contains(t[i].Lower) || (i > s.From && t[i - 1].Lower is "notable" or "sharp" or "dramatic"
            && t[i].Lower is "increase" or "rise");

    private static void Stable(TextReading reading, Topic topic, Series series, TimeWindow w, int first, int next, Judgements judge)
    {
        var points = series.Within(w.From, w.To).ToList();
        if (points.Count < 3 || BreakRule.Refutes(reading, topic, series, points[0], points[^1], (first, next), judge))
            return;
        var (low, high) = (points.MinBy(p => p.Value), points.MaxBy(p => p.Value));
        var part = (high.Value - low.Value) / Math.Max(0.000001m, series.Peak.Value - series.Trough.Value);
        if (part > MostStable)
            judge.Wrong(first, Math.Max(next, w.Next), FindingKind.Trend, Between(topic, low, high), low.Id, high.Id);
        else
            judge.Supported(first, next, Between(topic, low, high), low.Id, high.Id);
    }

    private static string Between(Topic topic, Point low, Point high) =>
        $"In that time {topic.Name} lay between {Words.Say(topic, low.Value)} ({low.Id}) and {Words.Say(topic, high.Value)} ({high.Id}).";

    private static void Jump(TextReading reading, Sentence s, Topic topic, Series series, TimeWindow w, int first,
        Judgements judge)
    {
        var points = series.Within(w.From, w.To).ToList();
        var before = series.Points.LastOrDefault(p => p.Period.End < w.From);
        if (before.Fact is null && points.Count > 1 && points[0].Fact == series.First.Fact)
        {
            before = points[0];
            points.RemoveAt(0);
        }
        if (points.Count == 0 || before.Fact is null || series.TypicalStep == 0 || points.Count > series.Points.Count / 2
            || judge.HasErrorIn(first, w.Next) || BreakRule.Refutes(reading, topic, series, before, points[^1], (first, w.Next), judge))
            return;
        var step = (points[^1].Value - before.Value) / points.Count;
        var usual = points.Count > 2 ? (series.Latest.Value - series.First.Value) / (series.Points.Count - 1)
            : series.TypicalStep * LeastJump;
        if (step < usual)
            judge.Wrong(first > s.From && reading.Tokens[first - 1].IsWord && !WordClasses.Frame.Contains(reading.Tokens[first - 1].Stem)
                ? first - 1 : first, w.Next, FindingKind.Trend, $"{topic.Name} changed by {Words.Say(step)} a period in that time, no "
                + $"more than usual ({before.Id}, {points[^1].Id}).", before.Id, points[^1].Id);
    }
}
