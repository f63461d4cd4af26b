using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>Turns one subject of a dataset into the facts that a writer may use. Pure: the same input gives the same sheet and hash.</summary>
public sealed class FactSheetBuilder(Dataset dataset, ContextOptions options)
{
    /// <summary>Gets the dataset that the sheets are built from.</summary>
    public Dataset Dataset { get; } = dataset;

    /// <summary>Gets the settings.</summary>
    public ContextOptions Options { get; } = options;

    /// <summary>Builds the sheet of one chart in one area.</summary>
    /// <exception cref="ArgumentException">The area or chart is not in the dataset.</exception>
    public FactSheet Chart(string areaCode, string chartId) => throw new NotSupportedException();

    /// <summary>Builds the sheet of one section from its charts' facts and the summaries of its charts and sub-sections.</summary>
    /// <exception cref="ArgumentException">The area or section is not in the dataset.</exception>
    public FactSheet Section(string areaCode, string sectionId, IReadOnlyList<SummaryBelow> below) => throw new NotSupportedException();

    /// <summary>Builds the sheet of the whole report of one area from its sections' summaries and facts.</summary>
    /// <exception cref="ArgumentException">The area is not in the dataset.</exception>
    public FactSheet Overall(string areaCode, IReadOnlyList<SummaryBelow> below) => throw new NotSupportedException();
}
