using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>Judges places in a ranking that are told as ordinals: "in seventh place", "it was 15th in 2021",
/// "moved up from ninth to sixth".</summary>
internal static class OrdinalRule
{
    private const int DateReach = 5;

    private static readonly HashSet<string> Places = ["place", "position", "spot", "rank"];

    private static readonly HashSet<string> Leads = ["ranked", "ranks", "rank", "came", "comes", "placed", "placing", "was", "is", "to",
        "from", "at", "finished", "stood", "stands"];

    public static void Apply(TextReading reading, Judgements judge)
    {
        if (!reading.Index.Topics.Any(t => t.InSheet && t.Indicator.Unit == "rank"))
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From + 1; i < s.To && !s.IsHeading; i++)
            {
                if (Read(reading.Tokens, i, s) is { } told
                    && reading.Ranker.At(i) is [{ Topic: { Indicator.Unit: "rank", InSheet: true } topic }, ..])
                    Judge(reading, s, i, told.Next, told.Value, topic, judge);
            }
        }
    }

    // An ordinal that is called a place, or stands where only one can stand: not "the third quarter".
    private static (int Value, int Next)? Read(TokenList t, int i, Sentence s)
    {
        var value = t[i].IsNumber && t[i].Decimals == 0 && i + 1 < s.To && t[i + 1].Glued && t[i + 1].Lower is "st" or "nd" or "rd" or "th"
            ? (int)t[i].Value : Ordinals.Of(t[i].Lower) ?? 0;
        var next = t[i].IsNumber ? i + 2 : i + 1;
        // "where first place means the lowest rate" explains the ranking.
        if (value == 0 || t[i - 1].Is("where") || (next + 1 < s.To && t[next + 1].Lower is "means" or "has" or "being" or "stands"))
            return null;
        if (next < s.To && Places.Contains(t[next].Lower))
            return (value, next);
        var ends = next >= s.To || !t[next].IsWord || t[next].Lower is "in" or "to" or "among" or "of" or "out" or "and" or "from";
        return ends && (Leads.Contains(t[i - 1].Lower) || t[i - 1].Is(",") || Places.Contains(t[i - 1].Lower)) ? (value, next) : null;
    }

    private static void Judge(TextReading reading, Sentence s, int first, int next, int value, Topic topic, Judgements judge)
    {
        var place = reading.PlacesIn(s.From, first).LastOrDefault();
        if ((place.Next > 0 ? place.Code : reading.Index.OwnCode) is not { } area || topic.In(area) is not { IsEmpty: false } series)
            return;
        var from = reading.Tokens[first - 1].Is("from") || (first > 1 && Places.Contains(reading.Tokens[first - 1].Lower)
            && reading.Tokens[first - 2].Is("from"));
        var at = Time(reading, s, first, next);
        var meant = at is { } date ? series.Points.Where(p => date.Covers(p.Period) is true).ToList() : from
            ? [.. series.Points] : [series.Latest];
        if (meant.Find(p => p.Value == value) is { Fact: not null } hit)
            judge.Supported(first, next, $"{Words.State(reading, topic, hit)}.", hit.Id);
        else if (meant.Count > 0 && (at is not null || !series.Points.Any(p => p.Value == value)))
            judge.Wrong(first, next, FindingKind.Number,
                $"{Words.State(reading, topic, meant[^1])}, not {reading.Doc.Quote(first, next)}.", meant[^1].Id);
        else
            judge.NotCheckable(first, next, "It is not clear which time is meant.");
    }

    // The date right behind, else the one that opens the sentence.
    private static FigureTime? Time(TextReading reading, Sentence s, int first, int next)
    {
        var behind = reading.DatesIn(next, Math.Min(s.To, next + DateReach + 1)).FirstOrDefault();
        if (behind.Next > 0 && !reading.Contains(next, behind.First, t => t.Lower is "than" or "since" or "and" or "but" or "to"))
            return new FigureTime(behind, null);
        var opening = reading.DatesIn(s.From, first).FirstOrDefault();
        return opening.Next > 0 && opening.First - s.From <= 2
            && reading.Clauses[first] - reading.Clauses[opening.First] <= 1 ? new FigureTime(opening, null) : null;
    }
}
