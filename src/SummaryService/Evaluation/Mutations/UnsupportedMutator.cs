using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Adds a figure that nothing in the sheet gives.</summary>
internal sealed class UnsupportedMutator : IMutator
{
    public IEnumerable<Mutation> Mutate(Passage passage, Random random)
    {
        var (sheet, area) = (passage.Sheet, passage.Sheet.Area.Name);
        if (!sheet.Facts.Any(f => f.HasValue))
            yield break;
        string[] templates =
        [
            "Another {0} people in " + area + " were waiting for an answer.",
            "In " + area + ", {1}% of households own their home.",
            area + " spent £{2} million on this.",
            "A survey asked {0} people about it.",
            "{3} out of every 100 visitors came by bus.",
            "Around {1} per cent of those who replied were men.",
            "It took {2} weeks on average to get a reply.",
        ];
        foreach (var template in templates)
        {
            var (count, share, money, hundred) = (random.Next(1031, 9973), random.Next(11, 97) + (random.Next(1, 10) / 10m),
                random.Next(21, 93) + (random.Next(1, 10) / 10m), random.Next(21, 89));
            if (Known(sheet, count, 0) || Known(sheet, share, 1) || Known(sheet, money, 1) || Known(sheet, hundred, 0))
                continue;
            var start = template.StartsWith("{3}", StringComparison.Ordinal) ? "Some " : "";
            yield return passage.Append(FindingKind.Unsupported, "figure from nowhere",
                start + string.Format(System.Globalization.CultureInfo.InvariantCulture, template, Written.Number(count, 0),
                    Written.Number(share, 1), Written.Number(money, 1), hundred));
        }
    }

    private static bool Known(FactSheet sheet, decimal number, int decimals) => DataFigure.IsKnown(sheet, number, decimals);
}
