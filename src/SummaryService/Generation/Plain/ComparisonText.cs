using SummaryService.Catalogue;

namespace SummaryService.Generation.Plain;

/// <summary>Tells charts that set an area beside its comparator: the figures that can be compared first.</summary>
internal static class ComparisonText
{
    private const int Most = 3;

    public static (IReadOnlyList<Measure> Told, IReadOnlyList<IReadOnlyList<string[]>> Statements) Statements(
        IReadOnlyList<Measure> measures,
        MeasureTelling telling
    )
    {
        var comparable = measures.Where(m => m.Standing != Standing.Unknown).ToArray();
        Measure[] chosen = [.. (comparable.Length > 0 ? comparable : [.. measures]).Take(Most)];
        return (chosen, InTurn(chosen, telling));
    }

    /// <summary>Tells measures one after another; area and time are named where they begin or change.</summary>
    public static IReadOnlyList<IReadOnlyList<string[]>> InTurn(IReadOnlyList<Measure> measures, MeasureTelling telling)
    {
        var statements = new List<IReadOnlyList<string[]>>();
        Period? said = null;
        foreach (var measure in measures)
        {
            statements.Add(telling.Forms(measure, statements.Count == 0, said));
            said = measure.Latest.Period;
            if (measure.Standing != Standing.Unknown)
                telling.Comparing.Introduce(measure.Indicator.ComparatorIs);
        }
        return statements;
    }
}
