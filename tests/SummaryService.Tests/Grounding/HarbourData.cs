using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>A made-up report of two fishing ports and their coast: yearly, monthly and quarterly series, breakdowns, intervals, grades
/// and values that are held back.</summary>
internal static class HarbourData
{
    private const string Areas = """
        code,name,type,parent
        P1,Veldhaven,port,C
        P2,Norrby,port,C
        C,the Amber Coast,coast,
        """;

    private const string Catalogue = """
        {
          "sections": [
            {"id": "catch", "title": "Fishing", "order": 1},
            {"id": "work", "title": "Work and safety", "order": 2},
            {"id": "sea", "title": "Sea and climate", "order": 3}
          ],
          "charts": [
            {"id": "landings", "section": "catch", "title": "Fish landed", "order": 1, "kind": "trend",
              "indicators": ["landings"], "availability": "ok", "caveats": []},
            {"id": "species", "section": "catch", "title": "What is landed", "order": 2, "kind": "breakdown",
              "indicators": ["species-share"], "availability": "ok", "caveats": []},
            {"id": "boats", "section": "catch", "title": "Fishing boats", "order": 3, "kind": "breakdown",
              "indicators": ["boats"], "availability": "ok", "caveats": []},
            {"id": "prices", "section": "catch", "title": "Price of cod", "order": 4, "kind": "trend",
              "indicators": ["cod-price"], "availability": "ok", "caveats": []},
            {"id": "certified", "section": "catch", "title": "Certified catch", "order": 5, "kind": "trend",
              "indicators": ["certified-share"], "availability": "ok", "caveats": []},
            {"id": "accidents", "section": "work", "title": "Accidents at sea", "order": 6, "kind": "comparison",
              "indicators": ["accident-rate"], "availability": "ok", "caveats": []},
            {"id": "auction", "section": "work", "title": "Wait for the auction", "order": 7, "kind": "comparison",
              "indicators": ["auction-wait"], "availability": "ok", "caveats": []},
            {"id": "wages", "section": "work", "title": "Pay of crews", "order": 8, "kind": "comparison",
              "indicators": ["crew-pay"], "availability": "ok", "caveats": []},
            {"id": "temperature", "section": "sea", "title": "Sea temperature", "order": 9, "kind": "trend",
              "indicators": ["sea-temp"], "availability": "ok", "caveats": []},
            {"id": "bathing", "section": "sea", "title": "Bathing water", "order": 10, "kind": "rating",
              "indicators": ["bathing-grade"], "availability": "ok", "caveats": []},
            {"id": "harbour-dues", "section": "work", "title": "Harbour dues", "order": 11, "kind": "comparison",
              "indicators": ["dues"], "availability": "ok", "caveats": []},
            {"id": "plastic", "section": "sea", "title": "Plastic on beaches", "order": 12, "kind": "none", "indicators": [],
              "availability": "not_collected", "caveats": []}
          ],
          "indicators": [
            {"id": "landings", "label": "Fish landed in a year", "unit": "tonnes", "per": null, "denominator": null,
              "polarity": "neutral", "decimals": 0, "comparator_is": "national"},
            {"id": "species-share", "label": "Weight of fish landed by species", "unit": "percent", "per": 100,
              "denominator": "fish landed", "polarity": "neutral", "decimals": 1, "comparator_is": "mean_of_areas",
              "categories": [{"id": "cod", "label": "Cod"}, {"id": "herring", "label": "Herring"}, {"id": "plaice",
              "label": "Plaice"}, {"id": "other", "label": "Other species"}]},
            {"id": "boats", "label": "Registered fishing boats", "unit": "count", "per": null, "denominator": null,
              "polarity": "neutral", "decimals": 0, "comparator_is": "mean_of_areas", "categories": [{"id": "trawler",
              "label": "Trawlers"}, {"id": "netter", "label": "Netters"}, {"id": "potter", "label": "Potters"}, {"id": "other",
              "label": "Other boats"}]},
            {"id": "cod-price", "label": "Average price of a kilo of cod", "unit": "eur", "per": null, "denominator": null,
              "polarity": "neutral", "decimals": 2, "comparator_is": "mean_of_areas"},
            {"id": "certified-share", "label": "Share of the catch that is certified as sustainable", "unit": "percent",
              "per": 100, "denominator": "fish landed", "polarity": "higher_is_better", "decimals": 1,
              "comparator_is": "mean_of_areas"},
            {"id": "accident-rate", "label": "Accidents per 1,000 fishers", "unit": "rate", "per": 1000,
              "denominator": "fishers", "polarity": "lower_is_better", "decimals": 1, "comparator_is": "mean_of_areas"},
            {"id": "auction-wait", "label": "Average wait for the auction", "unit": "minutes", "per": null, "denominator": null,
              "polarity": "lower_is_better", "decimals": 0, "comparator_is": "mean_of_areas"},
            {"id": "crew-pay", "label": "Median monthly pay of a crew member", "unit": "eur", "per": 1,
              "denominator": "crew members", "polarity": "higher_is_better", "decimals": 0, "comparator_is": "mean_of_areas"},
            {"id": "sea-temp", "label": "Average temperature of the sea at the surface", "unit": "celsius", "per": null,
              "denominator": null, "polarity": "neutral", "decimals": 1, "comparator_is": "mean_of_areas"},
            {"id": "bathing-grade", "label": "Quality of the bathing water", "unit": "grade", "per": null, "denominator": null,
              "polarity": "higher_is_better", "decimals": 0, "comparator_is": "mean_of_areas", "categories": [{"id": "north",
              "label": "North beach"}, {"id": "south", "label": "South beach"}]},
            {"id": "dues", "label": "Harbour dues paid, thousand euros", "unit": "eur_thousand", "per": null,
              "denominator": null, "polarity": "neutral", "decimals": 0, "comparator_is": "mean_of_areas"}
          ]
        }
        """;

    private const string Observations = """
        area_code,indicator,category,period,value,status,approximate,source,lower,upper
        P1,landings,,2018,8420,ok,,Coast board,,
        P2,landings,,2018,3150,ok,,Coast board,,
        C,landings,,2018,52300,ok,,Coast board,,
        P1,landings,,2019,8610,ok,,Coast board,,
        P2,landings,,2019,3020,ok,,Coast board,,
        C,landings,,2019,53900,ok,,Coast board,,
        P1,landings,,2020,7120,ok,,Coast board,,
        P2,landings,,2020,2480,ok,,Coast board,,
        C,landings,,2020,47100,ok,,Coast board,,
        P1,landings,,2021,7480,ok,,Coast board,,
        P2,landings,,2021,2610,ok,,Coast board,,
        C,landings,,2021,48800,ok,,Coast board,,
        P1,landings,,2022,7950,ok,,Coast board,,
        P2,landings,,2022,2890,ok,,Coast board,,
        C,landings,,2022,50200,ok,,Coast board,,
        P1,landings,,2023,8190,ok,,Coast board,,
        P2,landings,,2023,2740,ok,,Coast board,,
        C,landings,,2023,51600,ok,,Coast board,,
        P1,species-share,cod,2023,41.2,ok,,Coast board,,
        C,species-share,cod,2023,33.7,ok,,Coast board,,
        P2,species-share,cod,2023,18.4,ok,,Coast board,,
        P1,species-share,herring,2023,28.6,ok,,Coast board,,
        C,species-share,herring,2023,35.2,ok,,Coast board,,
        P2,species-share,herring,2023,52.1,ok,,Coast board,,
        P1,species-share,plaice,2023,19.4,ok,,Coast board,,
        C,species-share,plaice,2023,17.9,ok,,Coast board,,
        P2,species-share,plaice,2023,,suppressed,,Coast board,,
        P1,species-share,other,2023,10.8,ok,,Coast board,,
        C,species-share,other,2023,13.2,ok,,Coast board,,
        P2,species-share,other,2023,12.3,ok,,Coast board,,
        P1,boats,trawler,2023,34,ok,,Coast board,,
        P2,boats,trawler,2023,12,ok,,Coast board,,
        C,boats,trawler,2023,21.5,ok,,Coast board,,
        P1,boats,netter,2023,58,ok,,Coast board,,
        P2,boats,netter,2023,41,ok,,Coast board,,
        C,boats,netter,2023,37.0,ok,,Coast board,,
        P1,boats,potter,2023,26,ok,,Coast board,,
        P2,boats,potter,2023,9,ok,,Coast board,,
        C,boats,potter,2023,18.2,ok,,Coast board,,
        P1,boats,other,2023,7,ok,,Coast board,,
        P2,boats,other,2023,4,ok,,Coast board,,
        C,boats,other,2023,6.1,ok,,Coast board,,
        P1,cod-price,,2023-01,4.1,ok,,Coast board,,
        P2,cod-price,,2023-01,3.85,ok,,Coast board,,
        C,cod-price,,2023-01,3.95,ok,,Coast board,,
        P1,cod-price,,2023-04,3.72,ok,,Coast board,,
        P2,cod-price,,2023-04,3.66,ok,,Coast board,,
        C,cod-price,,2023-04,3.7,ok,,Coast board,,
        P1,cod-price,,2023-07,4.48,ok,,Coast board,,
        P2,cod-price,,2023-07,4.02,ok,,Coast board,,
        C,cod-price,,2023-07,4.15,ok,,Coast board,,
        P1,cod-price,,2023-10,5.06,ok,,Coast board,,
        P2,cod-price,,2023-10,4.6,ok,,Coast board,,
        C,cod-price,,2023-10,4.71,ok,,Coast board,,
        P1,certified-share,,2019,52.0,ok,,Coast board,48.1,55.9
        P2,certified-share,,2019,44.5,ok,,Coast board,39,50
        C,certified-share,,2019,49.3,ok,,Coast board,47.9,50.7
        P1,certified-share,,2021,57.4,ok,,Coast board,53.6,61.2
        P2,certified-share,,2021,46.1,ok,,Coast board,40.7,51.5
        C,certified-share,,2021,53.0,ok,,Coast board,51.7,54.3
        P1,certified-share,,2023,63.8,ok,,Coast board,60.2,67.4
        P2,certified-share,,2023,45.2,ok,,Coast board,39.9,50.5
        C,certified-share,,2023,58.6,ok,,Coast board,57.4,59.8
        P1,accident-rate,,2023,12.4,ok,,Coast board,8.1,18.2
        P2,accident-rate,,2023,23.7,ok,,Coast board,17.0,32.1
        C,accident-rate,,2023,14.9,ok,,Coast board,13.6,16.3
        P1,auction-wait,,2023,35,ok,,Coast board,,
        P2,auction-wait,,2023,84,ok,,Coast board,,
        C,auction-wait,,2023,56,ok,,Coast board,,
        P1,crew-pay,,2023,2640,ok,,Coast board,,
        P2,crew-pay,,2023,2310,ok,,Coast board,,
        C,crew-pay,,2023,2450,ok,,Coast board,,
        P1,sea-temp,,2023-01,5.2,ok,,Coast board,,
        P1,sea-temp,,2023-02,4.6,ok,,Coast board,,
        P1,sea-temp,,2023-03,5.1,ok,,Coast board,,
        P1,sea-temp,,2023-04,7.3,ok,,Coast board,,
        P1,sea-temp,,2023-05,10.8,ok,,Coast board,,
        P1,sea-temp,,2023-06,14.9,ok,,Coast board,,
        P1,sea-temp,,2023-07,17.6,ok,,Coast board,,
        P1,sea-temp,,2023-08,18.3,ok,,Coast board,,
        P1,sea-temp,,2023-09,16.0,ok,,Coast board,,
        P1,sea-temp,,2023-10,12.7,ok,,Coast board,,
        P1,sea-temp,,2023-11,9.4,ok,,Coast board,,
        P1,sea-temp,,2023-12,6.8,ok,,Coast board,,
        P2,sea-temp,,2023-01,4.8,ok,,Coast board,,
        P2,sea-temp,,2023-02,4.1,ok,,Coast board,,
        P2,sea-temp,,2023-03,4.7,ok,,Coast board,,
        P2,sea-temp,,2023-04,6.9,ok,,Coast board,,
        P2,sea-temp,,2023-05,10.2,ok,,Coast board,,
        P2,sea-temp,,2023-06,14.1,ok,,Coast board,,
        P2,sea-temp,,2023-07,16.8,ok,,Coast board,,
        P2,sea-temp,,2023-08,17.5,ok,,Coast board,,
        P2,sea-temp,,2023-09,15.3,ok,,Coast board,,
        P2,sea-temp,,2023-10,12.0,ok,,Coast board,,
        P2,sea-temp,,2023-11,8.9,ok,,Coast board,,
        P2,sea-temp,,2023-12,6.1,ok,,Coast board,,
        C,sea-temp,,2023-01,5.0,ok,,Coast board,,
        C,sea-temp,,2023-02,4.3,ok,,Coast board,,
        C,sea-temp,,2023-03,4.9,ok,,Coast board,,
        C,sea-temp,,2023-04,7.0,ok,,Coast board,,
        C,sea-temp,,2023-05,10.5,ok,,Coast board,,
        C,sea-temp,,2023-06,14.6,ok,,Coast board,,
        C,sea-temp,,2023-07,17.2,ok,,Coast board,,
        C,sea-temp,,2023-08,17.9,ok,,Coast board,,
        C,sea-temp,,2023-09,15.7,ok,,Coast board,,
        C,sea-temp,,2023-10,12.4,ok,,Coast board,,
        C,sea-temp,,2023-11,9.1,ok,,Coast board,,
        C,sea-temp,,2023-12,6.5,ok,,Coast board,,
        P1,bathing-grade,north,2023,Excellent,ok,,Coast board,,
        P1,bathing-grade,south,2023,Sufficient,ok,,Coast board,,
        P2,bathing-grade,north,2023,Good,ok,,Coast board,,
        P2,bathing-grade,south,2023,Poor,ok,,Coast board,,
        P1,dues,,2023,1845,ok,,Coast board,,
        P2,dues,,2023,612,ok,,Coast board,,
        C,dues,,2023,,not_available,,Coast board,,
        """;

    private static readonly FactSheetBuilder Sheets = new(Read(), new ContextOptions());

    public static GroundingReport Check(string area, string chart, string text) =>
        new GroundingCheck().Check(text, Sheets.Chart(area, chart));

    private static Dataset Read() => DatasetReader.Read(new DatasetFiles(Areas, Catalogue, Observations)) switch
    {
        ReadResult.Read read => read.Dataset,
        ReadResult.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)),
        _ => throw new InvalidOperationException(),
    };
}
