using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>Beaches and anglers of an invented coast: grades in words, and a series that breaks.</summary>
internal static class BeachData
{
    private const string Areas = """
        code,name,type,parent
        B1,Sandvik,coast,B0
        B2,Ostrand,coast,B0
        B0,Norrland,country,
        """;

    private const string Catalogue = """
        {
          "sections": [{"id": "sea", "title": "The sea", "order": 1}],
          "charts": [
            {"id": "water", "section": "sea", "title": "Bathing water", "order": 1, "kind": "rating", "indicators": ["water-class"],
              "availability": "ok", "caveats": []},
            {"id": "catch", "section": "sea", "title": "Catch of anglers", "order": 2, "kind": "trend", "indicators": ["catch"],
              "availability": "ok", "caveats": []},
            {"id": "licences", "section": "sea", "title": "Angling licences", "order": 3, "kind": "trend", "indicators": ["licences"],
              "availability": "ok", "caveats": []}
          ],
          "indicators": [
            {"id": "water-class", "label": "Class of the bathing water", "unit": "grade", "per": null, "denominator": null,
              "polarity": "higher_is_better", "decimals": 0, "comparator_is": "national",
              "categories": [{"id": "north", "label": "North beach"}, {"id": "harbour", "label": "Harbour beach"}]},
            {"id": "catch", "label": "Fish caught by anglers", "unit": "tonnes", "per": null, "denominator": null, "polarity": "neutral",
              "decimals": 0, "comparator_is": "national", "break_before": ["2022"]},
            {"id": "licences", "label": "Angling licences sold", "unit": "count", "per": null, "denominator": null, "polarity": "neutral",
              "decimals": 0, "comparator_is": "national", "break_before": ["2023"]}
          ]
        }
        """;

    private const string Observations = """
        area_code,indicator,category,period,value,status,approximate,source
        B1,water-class,north,2024,Excellent,ok,,Lab
        B1,water-class,harbour,2021,Sufficient,ok,,Lab
        B1,water-class,harbour,2024,Good,ok,,Lab
        B2,water-class,north,2024,Poor,ok,,Lab
        B1,catch,,2019,310,ok,,Logbooks
        B1,catch,,2020,342,ok,,Logbooks
        B1,catch,,2021,365,ok,,Logbooks
        B1,catch,,2022,520,ok,,Logbooks
        B1,catch,,2023,498,ok,,Logbooks
        B1,licences,,2022,4120,ok,,Register
        B1,licences,,2023,5260,ok,,Register
        """;

    private static readonly FactSheetBuilder Sheets = new(
        ((ReadResult.Read)DatasetReader.Read(new DatasetFiles(Areas, Catalogue, Observations))).Dataset, new ContextOptions());

    public static IReadOnlyList<FindingKind> Errors(string chart, string text) =>
        [.. Report(chart, text).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Kind)];

    public static GroundingReport Report(string chart, string text) => new GroundingCheck().Check(text, Sheets.Chart("B1", chart));
}
