using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Tests.Context;

/// <summary>A dataset with one chart about Northby (N1), whose parent is Landia (LAND), whose parent is the World (ALL).</summary>
internal static class OneChart
{
    private const string Header = "area_code,indicator,category,period,value,status,approximate,lower,upper";

    /// <summary>Builds the sheet of the chart in Northby.</summary>
    /// <param name="indicator">The fields of the indicator x: <c>"unit": "count", "per": null</c>.</param>
    /// <param name="rows">Rows such as <c>N1,x,,2024,12,ok</c>; approximate, lower and upper may follow.</param>
    public static FactSheet Of(string indicator, params string[] rows) => Builder([indicator], rows).Chart("N1", "chart");

    /// <summary>Builds sheets of a chart with the indicators x, y and z.</summary>
    public static FactSheetBuilder Builder(string[] indicators, string[] rows, decimal similarWithin = 3)
    {
        var ids = new[] { "x", "y", "z" }[..indicators.Length];
        var catalogue = $$"""
            {
              "sections": [{ "id": "part", "title": "Part", "order": 1 }],
              "charts": [{ "id": "chart", "section": "part", "title": "Chart", "kind": "trend",
                  "indicators": [{{string.Join(", ", ids.Select(i => $"\"{i}\""))}}] }],
              "indicators": [{{string.Join(",\n", ids.Zip(indicators, (id, fields) =>
                  $"{{ \"id\": \"{id}\", \"label\": \"Label {id}\", {fields} }}"))}}]
            }
            """;
        var areas = "code,name,type,parent\nN1,Northby,district,LAND\nLAND,Landia,country,ALL\nALL,World,world,\n";
        var observations = string.Join('\n', rows.Select(r => r + new string(',', Header.Count(c => c == ',') - r.Count(c =>
            c == ','))).Prepend(Header));
        return DatasetReader.Read(new(areas, catalogue, observations)) switch
        {
            ReadResult.Read read => new(read.Dataset, new() { SimilarWithinPercent = similarWithin }),
            ReadResult.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>The field of an indicator that names its categories a, b …; a label is the id in capitals.</summary>
    /// <param name="ids">The ids; one with a star is the total.</param>
    public static string Categories(params string[] ids) => $$""", "categories": [{{string.Join(", ", ids.Select(id =>
        $$"""{ "id": "{{id.Trim('*')}}", "label": "{{id.Trim('*').ToUpperInvariant()}}", "is_total": {{(id.EndsWith('*') ? "true" : "false")}} }"""))}}] """;

    /// <summary>The derived facts of one kind.</summary>
    public static Fact[] Derived(this FactSheet sheet, DerivationMethod method) =>
        [.. sheet.Facts.Where(f => f.Derivation?.Method == method)];

    /// <summary>Tells a sheet's derived facts as "Method category area period value unit".</summary>
    public static string[] Told(this FactSheet sheet) => [.. sheet.Facts.Where(f => !f.IsObserved).Select(f => string.Join(' ', new[]
        {
            f.Derivation!.Method.ToString(), f.CategoryId, f.AreaCode, f.Period.Text, f.Value is { } v ? FactFormat.Number(v, 4) : f.Text,
                f.Unit,
        }.Where(p => !string.IsNullOrEmpty(p))))];
}
