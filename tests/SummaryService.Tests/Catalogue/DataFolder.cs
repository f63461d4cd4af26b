using SummaryService.Catalogue;

namespace SummaryService.Tests.Catalogue;

/// <summary>A small valid data folder about libraries, in which a test breaks or changes one thing.</summary>
internal sealed record DataFolder
{
    public string Areas { get; init; } = """
        code,name,type,parent
        N1,Northby,district,LAND
        S1,Southby,district,LAND
        LAND,Landia,country,
        """;

    public string Catalogue { get; init; } = """
        {
          "sections": [
            { "id": "people", "title": "People", "order": 1 },
            { "id": "readers", "title": "Readers", "order": 2, "parent": "people" }
          ],
          "charts": [
            { "id": "readers", "section": "readers", "title": "Readers", "order": 1, "kind": "comparison",
              "indicators": ["reader-share"], "availability": "ok",
              "availability_by_area": { "S1": "no_data_found" }, "caveats": ["a survey"] },
            { "id": "visits", "section": "people", "title": "Visits", "order": 2, "kind": "trend",
              "indicators": ["visits", "visit-rate"] }
          ],
          "indicators": [
            { "id": "reader-share", "label": "Adults who read", "unit": "percent", "per": 100,
              "denominator": "adults", "polarity": "higher_is_better", "decimals": 1, "comparator_is": "national" },
            { "id": "visits", "label": "Visits to libraries", "unit": "count", "per": null, "decimals": 0,
              "categories": [{ "id": "main", "label": "Main library" }, { "id": "van", "label": "Van" }] },
            { "id": "visit-rate", "label": "Visits per 1,000 adults", "unit": "rate", "per": 1000, "denominator": "adults" }
          ]
        }
        """;

    public string Observations { get; init; } = """
        area_code,indicator,category,period,value,status,approximate,source,lower,upper
        N1,reader-share,,2024,62.5,ok,,Survey,60,65
        LAND,reader-share,,2024,58,ok,1,Survey,,
        N1,visits,main,2023,1200,ok,,Counter,,
        N1,visits,main,2024,1500,ok,,Counter,,
        N1,visits,van,2024,,suppressed,,Counter,,
        N1,visit-rate,,2023-24,34.5,ok,,Counter,,
        """;

    public DatasetFiles Files => new(Areas, Catalogue, Observations);

    /// <summary>Reads the folder, which must be valid.</summary>
    public Dataset Dataset() => DatasetReader.Read(Files) switch
    {
        ReadResult.Read read => read.Dataset,
        ReadResult.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Reads the folder, which must not be valid, and tells every fault.</summary>
    public string[] Faults() => DatasetReader.Read(Files) is ReadResult.Refused refused ? [.. refused.Faults.Select(f =>
        f.ToString())] : [];

    public DataFolder InAreas(string old, string with) => this with { Areas = Changed(Areas, old, with) };

    public DataFolder InCatalogue(string old, string with) => this with { Catalogue = Changed(Catalogue, old, with) };

    public DataFolder InObservations(string old, string with) => this with { Observations = Changed(Observations, old, with) };

    private static string Changed(string text, string old, string with)
    {
        text.ShouldContain(old);
        return text.Replace(old, with, StringComparison.Ordinal);
    }
}
