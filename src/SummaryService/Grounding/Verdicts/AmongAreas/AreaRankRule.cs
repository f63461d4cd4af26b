using SummaryService.Catalogue;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Comparison;

namespace SummaryService.Grounding.Verdicts.AmongAreas;

/// <summary>Judges the place of an area among the others of its kind by the values of all of them that the dataset holds.</summary>
internal static class AreaRankRule
{
    private const double Sure = 0.45;
    private const int MostFacts = 6;

    public static void Apply(TextReading reading, Judgements judge)
    {
        if (!reading.Index.HasData)
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To && !s.IsHeading; i++)
            {
                if (AreaRank.At(reading, s, i) is not { } told || judge.HasErrorIn(told.First, told.Next))
                    continue;
                Judge(reading, s, told, judge);
                i = told.Next - 1;
            }
        }
    }

    private static void Judge(TextReading reading, Sentence s, AreaRank told, Judgements judge)
    {
        var next = told.Scope.First >= told.Next ? told.Scope.Next : told.Next;
        if (RankedArea.Of(reading, s, told) is not { } area || IsOfChange(reading, told, next))
        {
            judge.NotCheckable(told.First, told.Next, "It is not clear what is ranked.");
            return;
        }
        var stated = RankedArea.Figure(reading, s, told);
        IReadOnlyList<Ranked> topics = stated is { } f && f.Point.Fact.AreaCode == area ? [new Ranked(f.Topic, 1)]
            // "The highest rate of the four towns" is no place in a ranking whose label speaks of towns.
            : [.. RankedArea.Topics(reading, s, told.Word, next).Where(x => x.Topic.Indicator.Unit != "rank"
                || told.Sign is not (1 or -1))];
        var standings = topics.Select(x => Standing.Of(reading, s, told, x.Topic, area, stated is { } g && g.Topic == x.Topic
            && g.Point.Fact.AreaCode == area ? g.Point : null)).ToList();
        var holds = standings.Find(x => x is { Holds: true });
        if (holds is not null && holds.IsWhole)
            judge.Supported(told.First, next, holds.Say(reading), holds.Facts(MostFacts));
        else if (topics.Count > 0 && topics[0].Score >= Sure && standings.TrueForAll(x => x is { Holds: false }))
            judge.Wrong(told.First, next, FindingKind.Subject, standings[0]!.Say(reading), standings[0]!.Facts(MostFacts));
        else
            judge.NotCheckable(told.First, told.Next, "The facts do not hold the figures of all the areas that are meant.");
    }

    // "the steepest drop of the four": how much something changed is ranked, not how much there is.
    private static bool IsOfChange(TextReading reading, AreaRank told, int next)
    {
        for (var i = told.Next; i < Math.Min(next, told.Next + 4); i++)
        {
            if (Comparisons.Trends.At(reading.Tokens, i) is { Meaning: "up" or "down" }
                || WordClasses.Changes.Contains(reading.Tokens[i].Stem)
                || WordClasses.Gaps.Contains(reading.Tokens[i].Stem))
                return true;
        }
        return reading.Contains(Math.Max(0, told.First - 4), told.First,
            w => w.Lower is "increased" or "grown" or "risen" or "rose" or "fell"
            or "fallen" or "grew" or "declined" or "dropped" or "changed" or "by");
    }
}
