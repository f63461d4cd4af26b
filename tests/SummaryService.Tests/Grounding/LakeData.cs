using System.Globalization;
using System.Text;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>The water of an invented lake, week by week: straight lines between a few turning points.</summary>
internal static class LakeData
{
    private const string Areas = "code,name,type,parent\nL1,Lake Vessin,lake,\n";

    private const string Catalogue = """
        {
          "sections": [{"id": "water", "title": "Water", "order": 1}],
          "charts": [{"id": "algae", "section": "water", "title": "Algae in the lake", "order": 1, "kind": "trend",
            "indicators": ["algae"], "availability": "ok", "caveats": []}],
          "indicators": [{"id": "algae", "label": "Algae index of the lake", "unit": "index", "per": null, "denominator": null,
            "polarity": "neutral", "decimals": 2, "comparator_is": "national"}]
        }
        """;

    // 2021: up to July and down to November; 2022: a second summit in April, the low in September; the last week is 26 February 2023.
    private static readonly (DateOnly Day, decimal Value)[] Turns =
    [
        (new(2021, 1, 3), 12.07m), (new(2021, 7, 18), 86.42m), (new(2021, 11, 7), 24.13m), (new(2022, 4, 10), 61.35m),
        (new(2022, 9, 18), 8.26m), (new(2023, 2, 26), 30.44m),
    ];

    private static readonly FactSheetBuilder Sheets = new(
        ((ReadResult.Read)DatasetReader.Read(new DatasetFiles(Areas, Catalogue, Observations()))).Dataset, new ContextOptions());

    public static IReadOnlyList<Finding> Errors(string text) => [.. new GroundingCheck().Check(text, Sheets.Chart("L1", "algae"))
        .Findings.Where(f => f.Severity == Severity.Error)];

    private static string Observations()
    {
        var rows = new StringBuilder("area_code,indicator,category,period,value,status,approximate,source\n");
        for (var day = Turns[0].Day; day <= Turns[^1].Day; day = day.AddDays(7))
            rows.Append(CultureInfo.InvariantCulture, $"L1,algae,,{day:yyyy-MM-dd},{ValueOn(day):0.00},ok,,Buoy\n");
        return rows.ToString();
    }

    private static decimal ValueOn(DateOnly day)
    {
        var next = Math.Max(1, Array.FindIndex(Turns, t => t.Day >= day));
        var (from, to) = (Turns[next - 1], Turns[next]);
        return from.Value + ((to.Value - from.Value) * (day.DayNumber - from.Day.DayNumber) / (to.Day.DayNumber - from.Day.DayNumber));
    }
}
