using System.Globalization;
using System.Text;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>Two yearly series of an invented valley: how far each winter lay from the mean, below zero as often as above it, and what
/// its farms earn in a unit that holds a currency sign.</summary>
internal static class FrostData
{
    private const string Areas = "code,name,type,parent\nV1,Ostreda,valley,\n";

    private const string Catalogue = """
        {
          "sections": [{"id": "valley", "title": "Valley", "order": 1}],
          "charts": [{"id": "winter", "section": "valley", "title": "Winters", "order": 1, "kind": "trend",
            "indicators": ["winter"], "availability": "ok", "caveats": []},
            {"id": "farms", "section": "valley", "title": "Farms", "order": 2, "kind": "trend",
            "indicators": ["farms"], "availability": "ok", "caveats": []}],
          "indicators": [{"id": "winter", "label": "Winter temperature anomaly", "unit": "°C", "per": null, "denominator": null,
            "polarity": "neutral", "decimals": 2, "comparator_is": "national"},
            {"id": "farms", "label": "Farm output", "unit": "international-$ in 2015 prices", "per": null, "denominator": null,
            "polarity": "neutral", "decimals": 2, "comparator_is": "national"}]
        }
        """;

    private static readonly decimal[] Winters = [-2.13m, -0.87m, -1.54m, 0.42m, -0.31m, 1.27m, 0.66m, -0.58m, 1.91m, 0.74m];

    private static readonly decimal[] Farms =
        [25_718.31m, 27_402.17m, 31_955.4m, 36_210.92m, 41_877.05m, 46_318.6m, 52_004.44m, 53_358.29m, 61_742.8m, 67_093.15m];

    private static readonly FactSheetBuilder Sheets = new(
        ((ReadResult.Read)DatasetReader.Read(new DatasetFiles(Areas, Catalogue, Observations()))).Dataset, new ContextOptions());

    public static IReadOnlyList<Finding> Errors(string chart, string text) => [.. new GroundingCheck().Check(text, Sheets.Chart("V1", chart))
        .Findings.Where(f => f.Severity == Severity.Error)];

    private static string Observations()
    {
        var rows = new StringBuilder("area_code,indicator,category,period,value,status,approximate,source\n");
        for (var i = 0; i < Winters.Length; i++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"V1,winter,,{2010 + i},{Winters[i]},ok,,Station\n");
            rows.Append(CultureInfo.InvariantCulture, $"V1,farms,,{2010 + i},{Farms[i]},ok,,Register\n");
        }
        return rows.ToString();
    }
}
