using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Derived;

/// <summary>Judges sums of the parts that a sentence names: "bread and cakes together make up a third of sales".</summary>
internal static class TogetherRule
{
    private const int Before = 14, Behind = 6;

    public static bool Try(TextReading reading, Figure f, Judgements judge)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        var (from, to) = (Math.Max(s.From, f.First - Before), Math.Min(s.To, f.Next + Behind));
        if (f.Shape is FigureShape.Multiple or FigureShape.Points || !reading.Contains(from, to, t =>
            t.Lower is "together" or "combined" or "jointly" or "add" or "adds"))
            return false;
        for (var i = from; i < f.First; i++)
        {
            if (reading.FigureAt(i) is not null)
                from = i + 1;
        }
        foreach (var group in reading.Index.Topics.Where(t => t is { Category: not null, InSheet: true }).GroupBy(t => t.Indicator.Id))
        {
            var whole = reading.CategoriesIn(f.Sentence, group.Key).Where(m => m.First >= from
                && m.Next <= to).Select(m => m.Topic).ToHashSet();
            var named = group.Where(t => whole.Count < 2 || whole.Contains(t)).Where(t => t.In(reading.Index.OwnCode) is { IsEmpty: false }
                && (whole.Count >= 2 || Names(reading, t, from, to))).ToList();
            if (named.Count < 2 || named.Count == group.Count())
                continue;
            Judge(reading, f, named, judge);
            return true;
        }
        return false;
    }

    private static void Judge(TextReading reading, Figure f, List<Topic> named, Judgements judge)
    {
        var points = named.Select(t => t.In(reading.Index.OwnCode)!.Latest).ToList();
        var sum = points.Sum(p => p.Value);
        reading.Resolved[f] = named[0];
        var text = $"Together that is {Words.Say(named[0], sum)} ({string.Join(" + ", points.Select(p => p.Id))})";
        if (Fit.Of(reading, f, named[0].Unit, sum) == FitKind.Match)
            judge.Supported(f.First, f.Next, $"{text}.", [.. points.Select(p => p.Id)]);
        else
            judge.Wrong(f.First, f.Next, FindingKind.Arithmetic, $"{text}, not {reading.Doc.Quote(f.First, f.Next)}.",
                [.. points.Select(p => p.Id)]);
    }

    private static bool Names(TextReading reading, Topic topic, int from, int to) =>
        reading.Contains(from, to, t => t.IsWord && topic.CategoryStems.Contains(t.Stem));
}
