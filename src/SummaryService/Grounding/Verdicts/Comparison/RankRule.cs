using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.AmongAreas;
using SummaryService.Grounding.Verdicts.Trends;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>Judges the place of a category in its breakdown: the largest, the second largest, the smallest.</summary>
internal static class RankRule
{
    private const double Sure = 0.45;
    private const int Reach = 16, Lowest = 5;

    private static readonly PhraseTable Ranks = new("ranks");

    public static void Apply(TextReading reading, Judgements judge)
    {
        if (!reading.Index.HasData || !reading.Index.Topics.Any(t => t.Category is not null))
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To && !s.IsHeading; i++)
            {
                if (Ranks.At(reading.Tokens, i) is { } hit && hit.Next <= s.To && !Comparisons.IsNegated(reading.Tokens, i, s.From)
                    && !(i > s.From && reading.Tokens[i - 1].Lower is "one") && AreaRank.At(reading, s, i) is null)
                    Judge(reading, s, i, hit.Next, hit.Meaning == "first", judge);
            }
        }
    }

    private static void Judge(TextReading reading, Sentence s, int first, int next, bool high, Judgements judge)
    {
        // "the least common of the three main ones": a rank among some of them.
        if (reading.Contains(next, Math.Min(s.To, next + 2), t => t.Is("of")) && reading.Contains(next, Math.Min(s.To, next + 5), t =>
            t.IsNumber || NumberReader.IsNumberWord(t.Lower) || t.Lower is "these" or "those" or "main"))
            return;
        if (RecordRule.IsOfTime(reading, s, next))
            return;
        // "homes by main type of heating": the words of a label.
        if (reading.Index.Topics.Any(t => t is { Category: not null, InSheet: true } && Cites(reading, t, first, next)))
            return;
        var place = first > s.From && Ordinals.Of(reading.Tokens[first - 1].Lower) is <= Lowest and var n ? n : 1;
        if ((Beside(reading, s, first) is { Category: not null } beside ? beside : Ranked(reading, s, first, next)) is not { } topic
            || topic.In(reading.Index.OwnCode) is not { IsEmpty: false } series)
            return;
        var all = reading.Index.Topics.Where(t => t.Indicator == topic.Indicator
            && t is { Category: not null, IsTotal: false }).Select(t => (Topic: t, Series: t.In(reading.Index.OwnCode)))
            .Where(x => x.Series is { IsEmpty: false }).Select(x => (x.Topic, Point: At(reading, s, x.Series!)))
            .OrderByDescending(x => high ? x.Point.Value : -x.Point.Value).ToList();
        if (all.Count < 2)
            return;
        var own = At(reading, s, series);
        var at = 1 + all.Count(x => high ? x.Point.Value > own.Value : x.Point.Value < own.Value);
        var quoteFrom = place > 1 ? first - 1 : first;
        if (at == place)
            judge.Supported(quoteFrom, next, $"{Words.State(reading, topic, own)}: number {at} of {all.Count}.", own.Id);
        else
            judge.Wrong(quoteFrom, next, FindingKind.Direction,
                $"{Words.State(reading, topic, own)}: number {at} of {all.Count}; {(high ? "the highest" : "the lowest")} is "
                    + $"{Words.State(reading, all[0].Topic, all[0].Point)}.", own.Id, all[0].Point.Id);
    }

    private static bool Cites(TextReading reading, Topic topic, int first, int next)
    {
        var (t, label) = (reading.Tokens, topic.LabelTokens);
        for (var at = 1; at + next - first < label.Count; at++)
        {
            var k = 0;
            while (k < next - first && label[at + k].Lower == t[first + k].Lower)
                k++;
            if (k == next - first && first > 0 && next < t.Length && label[at - 1].Lower == t[first - 1].Lower
                && label[at + k].Lower == t[next].Lower)
                return true;
        }
        return false;
    }

    // The value of the one time that the sentence names, else the latest.
    private static Point At(TextReading reading, Sentence s, Series series) =>
        reading.DatesIn(s.From, s.To).ToList() is [var date]
            && series.Points.LastOrDefault(p => new FigureTime(date, null).Covers(p.Period) is true)
            is { Fact: not null } then ? then : series.Latest;

    // "412 for lateness, by far the most common": the figure right before says which.
    private static Topic? Beside(TextReading reading, Sentence s, int word)
    {
        for (var i = word - 1; i >= Math.Max(s.From, word - 12); i--)
        {
            if (reading.Tokens[i].Lower is "while" or "whereas" or "but" or "and" or ";")
                return null;
            if (reading.FigureAt(i) is { } f)
                return reading.Resolved.GetValueOrDefault(f);
        }
        return null;
    }

    // "X is the most common", else "The most common is X": the one category that is named there.
    private static Topic? Ranked(TextReading reading, Sentence s, int first, int next)
    {
        var indicators = reading.Ranker.At(first).Where(r => r.Topic is { Category: not null, InSheet: true } && r.Score >= Sure
            && r.Topic.In(reading.Index.OwnCode) is { IsEmpty: false })
            .Select(r => r.Topic.Indicator.Id).Distinct();
        var (from, to) = (Math.Max(s.From, first - Reach), Math.Min(s.To, next + Reach));
        while (from < first && reading.Clauses[first] - reading.Clauses[from] > 1)
            from++;
        while (to > next && (reading.Clauses[to - 1] - reading.Clauses[first] > 1))
            to--;
        foreach (var indicator in indicators)
        {
            var before = FigureCategory.Named(reading, reading.IndexOfSentence(s.From), indicator, from, first);
            if (before.Count > 0)
                return before is [var one] ? one : null;
            // "the most common reason" says what is ranked, not which.
            var behind = FigureCategory.Named(reading, reading.IndexOfSentence(s.From), indicator, Math.Min(next + 1, to), to);
            if (behind.Count > 0)
                return behind is [var other] ? other : null;
        }
        return null;
    }
}
