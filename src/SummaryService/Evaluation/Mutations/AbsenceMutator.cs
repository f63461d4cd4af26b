using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Tells figures and findings of a chart that has no data.</summary>
internal sealed class AbsenceMutator : IMutator
{
    public IEnumerable<Mutation> Mutate(Passage passage, Random random)
    {
        var sheet = passage.Sheet;
        if (sheet.Subject.Level != SummaryLevel.Chart || sheet.Facts.Any(f => f.IsObserved && f.AreaCode == sheet.Area.Code
            && (f.HasValue || f.Text is not null)))
            yield break;
        var (area, other) = (sheet.Area.Name, sheet.Comparator?.Name ?? "the country");
        var share = random.Next(11, 89);
        string[] claims =
        [
            $"In {area}, {share}% of people were affected.",
            $"The figure for {area} was {random.Next(1200, 9800):#,0} in 2023.",
            $"{area} has a higher rate than {other}.",
            $"The number is lower in {area} than the average for {other}.",
            $"About {share} out of every 100 people in {area} said so.",
            $"It has risen in {area} since 2020.",
            $"It cost £{random.Next(2, 60)}.{random.Next(1, 9)} million.",
            $"{area} had {random.Next(20, 900)} cases last year.",
        ];
        foreach (var claim in claims)
        {
            yield return passage.Append(FindingKind.NoData, "finding without data", claim);
            yield return new Mutation(FindingKind.NoData, "finding in place of the notice", claim, 0, claim.Length, passage.Text);
        }
    }
}
