using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts.Comparison;

/// <summary>Judges comparisons between two categories in words: "the share of theft was higher than that of fraud".</summary>
internal static class CategoryOrderRule
{
    public static void Apply(TextReading reading, Judgements judge)
    {
        if (reading.Index.Categorised.Count == 0)
            return;
        foreach (var s in reading.Doc.Sentences)
        {
            for (var i = s.From; i < s.To && !s.IsHeading; i++)
            {
                if (reading.FigureAt(i) is null && Comparisons.Directions.At(reading.Tokens, i) is { Meaning: "up" or "down" } hit
                    && hit.Next < s.To && reading.Tokens[hit.Next].Is("than") && !Comparisons.IsNegated(reading.Tokens, i, s.From)
                    && (i == s.From || reading.FigureAt(i - 1) is null) && !judge.HasClaimIn(i, hit.Next))
                    Judge(reading, CategoryPair.Around(reading, s, i), (i, hit.Next, Comparisons.Sign(hit.Meaning)), judge);
            }
        }
    }

    private static void Judge(TextReading reading, List<CategoryPair> pairs, (int First, int Next, int Sign) told, Judgements judge)
    {
        if (pairs.Count == 0)
            return;
        var s = reading.SentenceOf(told.First);
        var holds = pairs.FindIndex(p => ComparisonTruth.Turns(reading, p.Left, told.First, s) is not { } turn
            || Math.Sign(p.A.Value - p.B.Value) == told.Sign * turn);
        var pair = pairs[Math.Max(0, holds)];
        if (holds >= 0)
            judge.Supported(told.First, told.Next, $"{pair.Say(reading)}.", pair.A.Id, pair.B.Id);
        else
            judge.Wrong(told.First, told.Next, FindingKind.Direction, $"{pair.Say(reading)}.", pair.A.Id, pair.B.Id);
    }
}
