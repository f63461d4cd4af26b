using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Tests.Generation.Plain;

/// <summary>Sheets of the sample and of data written down in a test.</summary>
internal static class Sheets
{
    private static readonly Lazy<FactSheetBuilder> Sample = new(() => Build(DatasetReader.ReadSample()));

    /// <summary>Every subject of both reported areas of the sample.</summary>
    public static IEnumerable<FactSheet> OfSample()
    {
        var builder = Sample.Value;
        foreach (var area in builder.Dataset.ReportedAreas.Where(a => a.Parent is not null))
        {
            foreach (var chart in builder.Dataset.Charts)
                yield return builder.Chart(area.Code, chart.Id);
            foreach (var section in builder.Dataset.Sections)
                yield return builder.Section(area.Code, section.Id, []);
            yield return builder.Overall(area.Code, []);
        }
    }

    /// <summary>One chart of the sample.</summary>
    public static FactSheet OfSample(string area, string chart) =>
        Sample.Value.Chart(Sample.Value.Dataset.Areas.First(a => a.Name == area).Code, chart);

    /// <summary>A chart of invented data: the area X1 Wexby beside its country Oland.</summary>
    /// <param name="kind">The kind of chart.</param>
    /// <param name="indicators">The indicators as JSON objects.</param>
    /// <param name="observations">Lines of area,indicator,category,period,value,status.</param>
    /// <param name="caveats">The caveats.</param>
    public static FactSheet Invented(string kind, string indicators, string observations, params string[] caveats) =>
        InventedBuilder(kind, indicators, observations, caveats).Chart("X1", "c");

    /// <summary>The builder of an invented dataset.</summary>
    public static FactSheetBuilder InventedBuilder(string kind, string indicators, string observations, params string[] caveats)
    {
        using var parsed = System.Text.Json.JsonDocument.Parse($"[{indicators}]");
        var ids = string.Join(',', parsed.RootElement.EnumerateArray().Select(i => $"\"{i.GetProperty("id").GetString()}\""));
        var notes = System.Text.Json.JsonSerializer.Serialize(caveats);
        return Build(
            DatasetReader.Read(
                new DatasetFiles(
                    "code,name,type,parent\nX1,Wexby,town,O\nX2,Marlow,town,O\nO,Oland,country,\n",
                    $$"""
                    {"sections":[{"id":"s","title":"Weather","order":1}],
                     "charts":[{"id":"c","section":"s","title":"A chart","order":1,"kind":"{{kind}}","indicators":[{{ids}}],"caveats":{{notes}},"availability":"ok"}],
                     "indicators":[{{indicators}}]}
                    """,
                    "area_code,indicator,category,period,value,status\n" + observations.ReplaceLineEndings("\n").Trim() + "\n"
                )
            )
        );
    }

    private static FactSheetBuilder Build(ReadResult result) =>
        result switch
        {
            ReadResult.Read read => new(read.Dataset, new ContextOptions()),
            ReadResult.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)),
            _ => throw new InvalidOperationException(),
        };
}
