using System.Collections.Frozen;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Figures;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges a value that is told as the highest or lowest since some time: "44,610, the highest since 2018".</summary>
internal static class RecordRule
{
    private const int Reach = 8, LongestName = 4;

    private static readonly FrozenSet<string> Whole = LexiconFile.Read("times")["record"].ToFrozenSet();

    /// <summary>Whether a superlative is told of times and not of the parts of a breakdown.</summary>
    public static bool IsOfTime(TextReading reading, Sentence s, int next) => Since(reading, s, next) is not null;

    public static void Apply(TextReading reading, Judgements judge)
    {
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From + 1; i < s.To && !s.IsHeading; i++)
            {
                if (Sign(reading.Tokens, i) is { } sign && !ExtremeRule.IsNext(reading.Tokens, i)
                    && (Since(reading, s, i + 1) ?? Ever(reading, s, i + 1)) is { } scope)
                    Judge(reading, s, i, sign, scope, judge);
            }
        }
    }

    private static int? Sign(TokenList t, int i) => Comparisons.Trends.At(t, i) is { Next: var next, Meaning: "peak" or "trough" } hit
        && next == i + 1
        && t[i].Lower.EndsWith("est", StringComparison.Ordinal) ? hit.Meaning == "peak" ? 1 : -1 : null;

    // "highest since 2018", "lowest value since the first quarter of 2023"
    private static Scope? Since(TextReading reading, Sentence s, int next)
    {
        for (var i = next; i < Math.Min(s.To, next + LongestName) && reading.FigureAt(i) is null && reading.Tokens[i].IsWord; i++)
        {
            if (reading.Tokens[i].Is("since"))
                return reading.DatesIn(i, s.To).FirstOrDefault() is { Next: > 0, HasYear: true, To: { } end } date && date.First == i + 1
                    ? new Scope(end, 0, date.Next) : null;
        }
        return null;
    }

    // "the highest figure in the whole series", "the lowest rate in eight years", "the most on record"
    private static Scope? Ever(TextReading reading, Sentence s, int next)
    {
        var t = reading.Tokens;
        var i = next;
        while (i < Math.Min(s.To, next + LongestName) && t[i].IsWord && !(t[i].Lower is "in" or "of" or "on" or "over" or "for"))
            i++;
        if (i >= s.To || !t[i].IsWord || reading.PlaceAt(i - 1) is not null)
            return null;
        var years = t[i + 1].Lower is "the" or "over" or "more" ? i + 2 : i + 1;
        if (t[i].Is("in") && NumberReader.At(t, years) is { Value: >= 2 and <= 100, Step: 1 } n && t[n.Next].Is("years"))
            return new Scope(null, (int)n.Value, n.Next + 1);
        while (++i < Math.Min(s.To, next + LongestName + 4) && t[i].IsWord)
        {
            if (Whole.Contains(t[i].Lower))
                return new Scope(null, 0, i + 1);
            if (!(t[i].Lower is "the" or "this" or "whole" or "entire" or "all" or "full"))
                return null;
        }
        return null;
    }

    private static void Judge(TextReading reading, Sentence s, int at, int sign, Scope scope, Judgements judge)
    {
        var before = at - 1;
        while (before > Math.Max(s.From, at - Reach) && reading.FigureAt(before) is null)
            before--;
        if (reading.FigureAt(before) is not { } f || !reading.Stated.TryGetValue(f, out var point)
            || reading.Resolved.GetValueOrDefault(f) is not { } topic
            || topic.In(point.Fact.AreaCode) is not { Dated: true } series || judge.HasErrorIn(f.First, f.Next))
            return;
        var start = scope.Years > 0 ? point.Period.Start?.AddYears(-scope.Years) : scope.After;
        var later = series.Points.Where(p => (start is not { } from || p.Period.Start > from)
            && (scope.IsEver || p.Period.CompareTo(point.Period) <= 0)).ToList();
        if (later.Count == 0)
            return;
        var best = later.MaxBy(p => p.Value * sign);
        if (best.Value == point.Value)
            judge.Supported(at, scope.Next, $"{Words.State(reading, topic, point)}.", point.Id);
        else
            judge.Wrong(at, scope.Next, FindingKind.Trend,
                $"{Words.State(reading, topic, best)}, and {Words.State(reading, topic, point)}.", best.Id, point.Id);
    }

    // Among the values after a day, of so many years, or among all.
    private sealed record Scope(DateOnly? After, int Years, int Next)
    {
        public bool IsEver => After is null && Years == 0;
    }
}
