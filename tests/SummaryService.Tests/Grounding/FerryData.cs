using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>Ferries of an invented coast: a long series that breaks, a long one that does not, periods in the publisher's words, and a
/// caveat that gives a year another name.</summary>
internal static class FerryData
{
    private const string Areas = """
        code,name,type,parent
        F1,Holmvik,town,F0
        F0,Strandland,country,
        """;

    private const string Catalogue = """
        {
          "sections": [{"id": "ferries", "title": "Ferries", "order": 1}],
          "charts": [
            {"id": "crossings", "section": "ferries", "title": "Crossings", "order": 1, "kind": "trend", "indicators": ["crossings"],
              "availability": "ok", "caveats": []},
            {"id": "late", "section": "ferries", "title": "Late ferries", "order": 2, "kind": "comparison", "indicators": ["late"],
              "availability": "ok", "caveats": ["2024 is the financial year 2023 to 2024"]},
            {"id": "complaints", "section": "ferries", "title": "Complaints", "order": 3, "kind": "comparison",
              "indicators": ["complaints"], "availability": "ok", "caveats": []},
            {"id": "age", "section": "ferries", "title": "Age of the ferries", "order": 4, "kind": "trend", "indicators": ["age"],
              "availability": "ok", "caveats": []},
            {"id": "piers", "section": "ferries", "title": "Piers", "order": 5, "kind": "none", "indicators": ["piers"],
              "availability": "ok", "caveats": []},
            {"id": "rank", "section": "ferries", "title": "Rank of the port", "order": 6, "kind": "trend", "indicators": ["rank"],
              "availability": "ok", "caveats": []}
          ],
          "indicators": [
            {"id": "crossings", "label": "Ferry crossings in a year", "unit": "count", "per": null, "denominator": null,
              "polarity": "neutral", "decimals": 0, "comparator_is": "national", "break_before": ["2020"]},
            {"id": "late", "label": "Ferries that were late", "noun": "the share of ferries that were late", "unit": "percent", "per": 100,
              "denominator": "ferries", "polarity": "lower_is_better", "decimals": 1, "comparator_is": "national"},
            {"id": "complaints", "label": "Complaints about ferries", "unit": "count", "per": null, "denominator": null,
              "polarity": "neutral", "decimals": 0, "comparator_is": "national"},
            {"id": "age", "label": "Average age of the ferries", "unit": "years", "per": null, "denominator": null, "polarity": "neutral",
              "decimals": 1, "comparator_is": "national"},
            {"id": "rank", "label": "Rank of the port among 24 (1 has the most passengers)", "unit": "count", "per": null,
              "denominator": null, "polarity": "neutral", "decimals": 0, "comparator_is": "national"},
            {"id": "piers", "label": "Piers in use", "unit": "count", "per": null, "denominator": null, "polarity": "neutral",
              "decimals": 0, "comparator_is": "national"}
          ]
        }
        """;

    private const string Observations = """
        area_code,indicator,category,period,value,status,approximate,source
        F1,crossings,,2015,4100,ok,,Port
        F1,crossings,,2016,4130,ok,,Port
        F1,crossings,,2017,4090,ok,,Port
        F1,crossings,,2018,4120,ok,,Port
        F1,crossings,,2019,4110,ok,,Port
        F1,crossings,,2020,6200,ok,,Port
        F1,crossings,,2021,6150,ok,,Port
        F1,crossings,,2022,6180,ok,,Port
        F1,late,,2024,14.2,ok,,Port
        F0,late,,2024,11.0,ok,,Port
        F1,complaints,,12 months to September 2025,137,ok,,Port
        F1,age,,2012,20.1,ok,,Port
        F1,age,,2013,20.6,ok,,Port
        F1,age,,2014,22.4,ok,,Port
        F1,age,,2015,26.0,ok,,Port
        F1,age,,2016,24.3,ok,,Port
        F1,age,,2017,22.0,ok,,Port
        F1,age,,2018,23.8,ok,,Port
        F1,age,,2019,25.9,ok,,Port
        F1,rank,,2015,21,ok,,Port
        F1,rank,,2024,15,ok,,Port
        F0,piers,,2024,310,ok,,Port
        """;

    public static FactSheetBuilder Sheets { get; } = new(
        ((ReadResult.Read)DatasetReader.Read(new DatasetFiles(Areas, Catalogue, Observations))).Dataset, new ContextOptions());

    public static GroundingReport Check(string chart, string text) => new GroundingCheck().Check(text, Sheets.Chart("F1", chart));

    public static IReadOnlyList<FindingKind> Errors(string chart, string text) =>
        [.. Check(chart, text).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Kind)];
}
