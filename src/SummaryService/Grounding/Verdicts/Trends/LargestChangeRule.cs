using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.AmongAreas;

namespace SummaryService.Grounding.Verdicts.Trends;

/// <summary>Judges what is told as the largest or the smallest change: of several areas, of the parts of a breakdown, or of the steps of a
/// series.</summary>
internal static class LargestChangeRule
{
    private const int MostFacts = 4;

    public static void Apply(TextReading reading, Judgements judge)
    {
        if (!reading.Index.HasData)
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To && !s.IsHeading; i++)
            {
                if (LargestChange.At(reading, s, i) is not { } told || judge.HasErrorIn(told.First, told.Next))
                    continue;
                Judge(reading, s, told, judge);
                i = Math.Max(i, told.Next - 1);
            }
        }
    }

    private static void Judge(TextReading reading, Sentence s, LargestChange told, Judgements judge)
    {
        // Who climbs a table gets a smaller number.
        var rivals = TrendSubject.Topics(reading, s, told.Word, told.Word + 1).Where(t => t.Indicator.Unit != "rank")
            .SelectMany(t => Rivals.Of(reading, s, told, t)).ToList();
        if (rivals.Find(r => r.Holds is true) is { Own.Topic: not null } good)
            judge.Supported(told.First, told.Next, good.Say(reading, told.Sign), good.Own.A.Id, good.Own.B.Id);
        else if (rivals.Count > 0 && rivals.TrueForAll(r => r.Holds is false))
            judge.Wrong(told.First, told.Next, FindingKind.Trend, rivals[0].Say(reading, told.Sign), [.. rivals[0].Facts(told.Sign).Take(
                MostFacts)]);
        else
            judge.NotCheckable(told.First, told.Next, "The facts do not say which of the changes that are meant is the largest.");
    }
}
