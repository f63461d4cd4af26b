using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges a value that is told as the highest or lowest since some time: "44,610, the highest since 2018".</summary>
internal static class RecordRule
{
    private const int Reach = 8, LongestName = 4;

    /// <summary>Whether a superlative is told of times and not of the parts of a breakdown.</summary>
    public static bool IsOfTime(TextReading reading, Sentence s, int next) => Since(reading, s, next) is not null;

    public static void Apply(TextReading reading, Judgements judge)
    {
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From + 1; i < s.To && !s.IsHeading; i++)
            {
                if (Sign(reading.Tokens, i) is { } sign && !ExtremeRule.IsNext(reading.Tokens, i) && Since(reading, s, i + 1) is { } date)
                    Judge(reading, s, i, sign, date, judge);
            }
        }
    }

    private static int? Sign(TokenList t, int i) => Comparisons.Trends.At(t, i) is { Next: var next, Meaning: "peak" or "trough" } hit
        && next == i + 1
        && t[i].Lower.EndsWith("est", StringComparison.Ordinal) ? hit.Meaning == "peak" ? 1 : -1 : null;

    // "highest since 2018", "lowest value since the first quarter of 2023"
    private static DateMention? Since(TextReading reading, Sentence s, int next)
    {
        for (var i = next; i < Math.Min(s.To, next + LongestName) && reading.FigureAt(i) is null && reading.Tokens[i].IsWord; i++)
        {
            if (reading.Tokens[i].Is("since"))
                return reading.DatesIn(i, s.To).FirstOrDefault() is { Next: > 0, HasYear: true } date && date.First == i + 1 ? date : null;
        }
        return null;
    }

    private static void Judge(TextReading reading, Sentence s, int at, int sign, DateMention date, Judgements judge)
    {
        var before = at - 1;
        while (before > Math.Max(s.From, at - Reach) && reading.FigureAt(before) is null)
            before--;
        if (reading.FigureAt(before) is not { } f || !reading.Stated.TryGetValue(f, out var point)
            || reading.Resolved.GetValueOrDefault(f) is not { } topic
            || topic.In(point.Fact.AreaCode) is not { Dated: true } series || judge.HasErrorIn(f.First, f.Next))
            return;
        var later = series.Points.Where(p => p.Period.Start > date.To && p.Period.CompareTo(point.Period) <= 0).ToList();
        if (later.Count == 0)
            return;
        var best = later.MaxBy(p => p.Value * sign);
        if (best.Value == point.Value)
            judge.Supported(at, date.Next, $"{Words.State(reading, topic, point)}.", point.Id);
        else
            judge.Wrong(at, date.Next, FindingKind.Trend,
                $"{Words.State(reading, topic, best)}, and {Words.State(reading, topic, point)}.", best.Id, point.Id);
    }
}
