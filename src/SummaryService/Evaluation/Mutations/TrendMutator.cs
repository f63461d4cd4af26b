using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Flips changes over time, and invents them where the data has one period only.</summary>
internal sealed class TrendMutator : IMutator
{
    private static readonly (string Phrase, string Wrong)[] Flips =
    [
        ("rose from", "fell from"), ("fell from", "rose from"), ("grew from", "shrank from"), ("went up from", "went down from"),
            ("went down from", "went up from"),
        ("up from", "down from"), ("down from", "up from"), ("has risen", "has fallen"), ("has fallen", "has risen"),
            ("has grown", "has shrunk"),
        ("rose by", "fell by"), ("fell by", "rose by"), ("went up by", "went down by"), ("went down by", "went up by"),
            ("grew by", "shrank by"),
        ("increased from", "decreased from"), ("decreased from", "increased from"), ("increased by", "decreased by"),
            ("dropped from", "climbed from"),
    ];

    public IEnumerable<Mutation> Mutate(Passage passage, Random random)
    {
        foreach (var (phrase, wrong) in Flips)
        {
            foreach (var (from, to) in passage.Places(phrase))
                yield return passage.Replace(FindingKind.Trend, "trend flipped", passage.Tokens[from].Start,
                    passage.Tokens[to - 1].End, wrong);
        }
        var sheet = passage.Sheet;
        if (sheet.Subject.Level != SummaryLevel.Chart || !HasOnePeriodOnly(sheet) || Noun(sheet) is not { } noun)
            yield break;
        var capital = char.ToUpperInvariant(noun[0]) + noun[1..];
        yield return passage.Append(FindingKind.Trend, "trend invented",
            $"{capital} in {sheet.Area.Name} has risen steadily over the past five years.");
        yield return passage.Append(FindingKind.Trend, "trend invented", $"{capital} fell sharply between 2015 and 2019.");
        yield return passage.Append(FindingKind.Trend, "trend invented", "This figure has gone down since last year.");
    }

    private static bool HasOnePeriodOnly(FactSheet sheet) =>
        sheet.Facts.Any(f => f.HasValue) && !sheet.Facts.Any(f => f.Derivation?.Method is DerivationMethod.Change
            or DerivationMethod.PercentChange)
        && sheet.Indicators.Where(i => sheet.Charts[0].Indicators.Contains(i.Id)).All(i => !Says(i.Label) && !Says(i.Noun ?? ""));

    // An indicator that is itself a change ("rise in fees") tells a trend with one value.
    private static bool Says(string label) =>
        ((string[])["rise", "change", "growth", "increase", "fall"]).Any(w => label.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static string? Noun(FactSheet sheet) => sheet.Charts[0].Indicators.Select(sheet.FindIndicator)
        .FirstOrDefault(i => i?.Noun is not null)?.Noun;
}
