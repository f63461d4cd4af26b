using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>A made-up report of quite another domain: rain, schools, buses, power and hospitals, with intervals, other units and
/// another country.</summary>
internal static class GaliciaData
{
    private const string Areas = """
        code,name,type,parent
        ES-GA,Galicia,autonomous community,ES
        ES-AN,Andalusia,autonomous community,ES
        ES,Spain,country,EU
        EU,European Union,union,
        """;

    private const string Catalogue = """
        {
          "sections": [
            {"id": "weather", "title": "Weather and water", "order": 1},
            {"id": "schools", "title": "Schools", "order": 2},
            {"id": "transport", "title": "Buses", "order": 3},
            {"id": "energy", "title": "Energy", "order": 4},
            {"id": "health", "title": "Hospitals", "order": 5}
          ],
          "charts": [
            {"id": "rainfall", "section": "weather", "title": "Yearly rainfall", "order": 1, "kind": "trend",
              "indicators": ["rainfall"], "availability": "ok", "caveats": ["rain and melted snow, not rivers"]},
            {"id": "reservoirs", "section": "weather", "title": "Reservoir level", "order": 2, "kind": "comparison",
              "indicators": ["reservoir-level"], "availability": "ok",
              "caveats": ["figures describe the river basin, not the community"]},
            {"id": "floods", "section": "weather", "title": "Flood warnings", "order": 3, "kind": "none", "indicators": [],
              "availability": "not_collected", "caveats": []},
            {"id": "absence", "section": "schools", "title": "School absence", "order": 4, "kind": "comparison",
              "indicators": ["absence-share", "pupils"], "availability": "ok", "caveats": ["lessons missed, not pupils missing"]},
            {"id": "class-time", "section": "schools", "title": "Travel time to school", "order": 5, "kind": "comparison",
              "indicators": ["travel-time"], "availability": "ok", "caveats": []},
            {"id": "punctuality", "section": "transport", "title": "Bus punctuality", "order": 6, "kind": "trend",
              "indicators": ["late-buses"], "availability": "ok", "caveats": []},
            {"id": "fares", "section": "transport", "title": "Price of a monthly ticket", "order": 7, "kind": "comparison",
              "indicators": ["ticket-price", "fare-income"], "availability": "ok", "caveats": []},
            {"id": "wind", "section": "energy", "title": "Wind power", "order": 8, "kind": "trend", "indicators": ["wind-output",
              "wind-share"], "availability": "ok", "caveats": []},
            {"id": "sources", "section": "energy", "title": "Where electricity comes from", "order": 9, "kind": "breakdown",
              "indicators": ["source-share"], "availability": "ok", "caveats": []},
            {"id": "beds", "section": "health", "title": "Hospital beds", "order": 10, "kind": "comparison",
              "indicators": ["bed-rate", "bed-count"], "availability": "ok", "caveats": ["beds for all ages; not free beds"]},
            {"id": "knee-waits", "section": "health", "title": "Wait for a knee operation", "order": 11, "kind": "comparison",
              "indicators": ["knee-wait"], "availability": "ok", "caveats": []}
          ],
          "indicators": [
            {"id": "rainfall", "label": "Rain in a year", "unit": "mm", "per": null, "denominator": null, "polarity": "neutral",
              "decimals": 0, "comparator_is": "mean_of_areas"},
            {"id": "reservoir-level", "label": "How full reservoirs are", "unit": "percent", "per": 100,
              "denominator": "reservoir capacity", "polarity": "higher_is_better", "decimals": 1, "comparator_is": "national",
              "geography": "basin"},
            {"id": "absence-share", "label": "Lessons missed by pupils", "unit": "percent", "per": 100, "denominator": "lessons",
              "polarity": "lower_is_better", "decimals": 1, "comparator_is": "national"},
            {"id": "pupils", "label": "Pupils in state schools", "unit": "count", "per": null, "denominator": null,
              "polarity": "neutral", "decimals": 0, "comparator_is": "national"},
            {"id": "travel-time", "label": "Average journey to school", "unit": "minutes", "per": null, "denominator": null,
              "polarity": "lower_is_better", "decimals": 1, "comparator_is": "national"},
            {"id": "late-buses", "label": "Buses more than five minutes late", "unit": "percent", "per": 100,
              "denominator": "bus journeys", "polarity": "lower_is_better", "decimals": 1, "comparator_is": "national"},
            {"id": "ticket-price", "label": "Price of a monthly ticket", "unit": "eur", "per": null, "denominator": null,
              "polarity": "neutral", "decimals": 2, "comparator_is": "mean_of_areas"},
            {"id": "fare-income", "label": "Income from fares, thousand euros per 10,000 residents", "unit": "eur_thousand",
              "per": 10000, "denominator": "all residents", "polarity": "neutral", "decimals": 0, "comparator_is": "mean_of_areas"},
            {"id": "wind-output", "label": "Electricity made by wind", "unit": "GWh", "per": null, "denominator": null,
              "polarity": "neutral", "decimals": 0, "comparator_is": "national"},
            {"id": "wind-share", "label": "Share of electricity made by wind", "unit": "percent", "per": 100,
              "denominator": "electricity made", "polarity": "neutral", "decimals": 1, "comparator_is": "national"},
            {"id": "source-share", "label": "Electricity by source", "unit": "percent", "per": 100,
              "denominator": "electricity made", "polarity": "neutral", "decimals": 0, "comparator_is": "national",
              "categories": [{"id": "wind", "label": "Wind"}, {"id": "hydro", "label": "Hydropower"}, {"id": "gas",
              "label": "Natural gas"}, {"id": "solar", "label": "Solar"}]},
            {"id": "bed-rate", "label": "Hospital beds per 1,000 residents", "unit": "rate", "per": 1000,
              "denominator": "all residents", "polarity": "neutral", "decimals": 2, "comparator_is": "national"},
            {"id": "bed-count", "label": "Hospital beds", "unit": "count", "per": null, "denominator": null, "polarity": "neutral",
              "decimals": 0, "comparator_is": "national"},
            {"id": "knee-wait", "label": "Median wait for a knee operation", "unit": "days", "per": null, "denominator": null,
              "polarity": "lower_is_better", "decimals": 0, "comparator_is": "national"}
          ]
        }
        """;

    private const string Observations = """
        area_code,indicator,category,period,value,lower,upper,status,approximate,source
        ES-GA,rainfall,,2019,1412,,,ok,,Met
        ES-GA,rainfall,,2020,1305,,,ok,,Met
        ES-GA,rainfall,,2021,1188,,,ok,,Met
        ES-GA,rainfall,,2022,1034,,,ok,,Met
        ES-GA,rainfall,,2023,1526,,,ok,,Met
        ES,rainfall,,2023,574,,,ok,,Met
        ES-GA,reservoir-level,,2024-03,71.3,,,ok,,Met
        ES,reservoir-level,,2024-03,58.9,,,ok,,Met
        ES-GA,absence-share,,2023-24,6.8,6.3,7.3,ok,,Survey
        ES,absence-share,,2023-24,7.1,6.9,7.4,ok,,Survey
        ES-GA,pupils,,2023-24,289400,,,ok,,Register
        ES,pupils,,2023-24,5461000,,,ok,,Register
        ES-GA,travel-time,,2023,18.4,17.6,19.2,ok,,Survey
        ES,travel-time,,2023,14.2,13.9,14.5,ok,,Survey
        ES-GA,late-buses,,2021,9.4,,,ok,,Operators
        ES-GA,late-buses,,2022,11.2,,,ok,,Operators
        ES-GA,late-buses,,2023,13.1,,,ok,,Operators
        ES,late-buses,,2023,17.5,,,ok,,Operators
        ES-GA,ticket-price,,2024,31.5,,,ok,,Operators
        ES,ticket-price,,2024,42,,,ok,,Operators
        ES-GA,fare-income,,2023,412,,,ok,,Operators
        ES,fare-income,,2023,655,,,ok,,Operators
        ES-GA,wind-output,,2021,9870,,,ok,,Grid
        ES-GA,wind-output,,2022,9215,,,ok,,Grid
        ES-GA,wind-output,,2023,10480,,,ok,,Grid
        ES-GA,wind-share,,2023,44.6,,,ok,,Grid
        ES,wind-share,,2023,23.5,,,ok,,Grid
        ES-GA,source-share,wind,2023,45,,,ok,,Grid
        ES-GA,source-share,hydro,2023,33,,,ok,,Grid
        ES-GA,source-share,gas,2023,14,,,ok,,Grid
        ES-GA,source-share,solar,2023,2,,,ok,,Grid
        ES,source-share,wind,2023,24,,,ok,,Grid
        ES,source-share,hydro,2023,9,,,ok,,Grid
        ES,source-share,gas,2023,18,,,ok,,Grid
        ES,source-share,solar,2023,14,,,ok,,Grid
        ES-GA,bed-rate,,2022,3.37,,,ok,,Ministry
        ES,bed-rate,,2022,2.96,,,ok,,Ministry
        ES-GA,bed-count,,2022,9090,,,ok,,Ministry
        ES-GA,knee-wait,,2024-06,96,,,ok,,Ministry
        ES,knee-wait,,2024-06,,,,not_available,,Ministry
        EU,knee-wait,,2024-06,120,,,ok,,Ministry
        """;

    private static readonly FactSheetBuilder Sheets = new(Read(), new ContextOptions());

    public static GroundingReport Check(string chart, string text) => new GroundingCheck().Check(text, Sheets.Chart("ES-GA", chart));

    public static Dataset Read() => DatasetReader.Read(new DatasetFiles(Areas, Catalogue, Observations)) switch
    {
        ReadResult.Read read => read.Dataset,
        ReadResult.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)),
        _ => throw new InvalidOperationException(),
    };
}
