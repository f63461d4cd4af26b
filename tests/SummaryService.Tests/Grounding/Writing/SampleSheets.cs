using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Tests.Grounding.Writing;

/// <summary>Fact sheets of the bundled sample.</summary>
internal static class SampleSheets
{
    public const string MiltonKeynes = "E06000042";
    public const string Luton = "E06000032";

    public static Dataset Data { get; } = ((ReadResult.Read)DatasetReader.ReadSample()).Dataset;

    public static FactSheetBuilder Builder { get; } = new(Data, new ContextOptions());

    public static FactSheet Chart(string id, string area = MiltonKeynes) => Builder.Chart(area, id);

    public static FactSheet Section(string id, string area = MiltonKeynes) => Builder.Section(area, id, []);
}
