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
        var whole = f.IsShare ? Arithmetic.Whole(reading, named[0], reading.Index.OwnCode) : null;
        if (whole is > 0 ? ToldBefore.IsRatio(f, sum / whole.Value) : Fit.Of(reading, f, named[0].Unit, sum) == FitKind.Match)
            judge.Supported(f.First, f.Next, $"{text}{(whole is null ? "" : $" of {Words.Say(whole.Value)}")}.",
                [.. points.Select(p => p.Id)]);
        else if (WithTheOneBefore(reading, f, named[0]) is { } joined)
            judge.Supported(f.First, f.Next, joined.Text, joined.Facts);
        else
            judge.Wrong(f.First, f.Next, FindingKind.Arithmetic, $"{text}, not {reading.Doc.Quote(f.First, f.Next)}.",
                [.. points.Select(p => p.Id)]);
    }

    // "Weather cost 3,110 trains. Together with faults in the track it led to 5,980": with the part that the figure before tells.
    private static Sum? WithTheOneBefore(TextReading reading, Figure f, Topic topic)
    {
        var s = reading.Doc.Sentences[f.Sentence];
        if (!reading.Tokens[s.From].Is("together") || s.From + 1 >= s.To || !reading.Tokens[s.From + 1].Is("with"))
            return null;
        for (var i = reading.IndexOf(f) - 1; i >= 0 && reading.Figures[i].Sentence >= f.Sentence - 1; i--)
        {
            if (!reading.Stated.TryGetValue(reading.Figures[i], out var told) || told.Fact.AreaCode != reading.Index.OwnCode
                || reading.Resolved.GetValueOrDefault(reading.Figures[i])?.Indicator != topic.Indicator)
                continue;
            foreach (var part in reading.Index.Parts[topic.Indicator.Id])
            {
                if (part.In(reading.Index.OwnCode) is { IsEmpty: false } series && series.Latest.Fact != told.Fact
                    && Fit.Of(reading, f, topic.Unit, told.Value + series.Latest.Value) == FitKind.Match)
                    return new Sum(part, $"Together that is {Words.Say(topic, told.Value + series.Latest.Value)} ({told.Id} + "
                        + $"{series.Latest.Id}).", [told.Id, series.Latest.Id]);
            }
        }
        return null;
    }

    private static bool Names(TextReading reading, Topic topic, int from, int to) =>
        reading.Contains(from, to, t => t.IsWord && topic.CategoryStems.Contains(t.Stem));
}
