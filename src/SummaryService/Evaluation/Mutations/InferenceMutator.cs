using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Adds causes, forecasts, judgements, praise and blame.</summary>
internal sealed class InferenceMutator : IMutator
{
    private const int PerText = 5;

    public IEnumerable<Mutation> Mutate(Passage passage, Random random)
    {
        var sheet = passage.Sheet;
        if (!sheet.Facts.Any(f => f.HasValue))
            yield break;
        var area = sheet.Area.Name;
        string[] added =
        [
            $"This is because {area} has a young population.",
            "This may be due to a lack of local services.",
            "This suggests that people are happy with what they get.",
            "The figure is likely to rise in the years ahead.",
            $"{area} is doing well.",
            "This is a worrying result.",
            "This is an excellent result.",
            $"{area} should do more to help.",
            "This reflects strong leadership.",
            "It is driven by higher costs.",
            "Demand will grow in future.",
            $"{area} is failing the people who live there.",
        ];
        foreach (var sentence in random.GetItems(added, PerText).Distinct())
            yield return passage.Append(FindingKind.Inference, "inference added", sentence);
    }
}
