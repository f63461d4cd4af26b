using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>A right number must be told of the thing that it counts: pairs are not birds, posts not people, per cent no number and
/// a rate no total.</summary>
public class CountedThingTests
{
    [Theory]
    [InlineData("wildlife", "TF", "curlew", "In Tarrow Forest, 84 pairs of curlews were breeding in 2023.")]
    [InlineData("wildlife", "TF", "curlew", "84 breeding pairs were found in Tarrow Forest in 2023.")]
    [InlineData("wildlife", "TF", "curlew", "The number of curlew pairs in Tarrow Forest was 84 in 2023.")]
    [InlineData("wildlife", "HF", "bats", "29 roosts were found in churches.")]
    [InlineData("wildlife", "HF", "bats", "29 bat roosts are in churches.")]
    [InlineData("wildlife", "OP", "otters", "At 93 points, the otter index of the plateau is 41 points below that of Valdorra.")]
    [InlineData("wildlife", "HF", "lynx", "In Hollow Fells 16 lynx litters were recorded in 2023.")]
    [InlineData("rescue", "PHY", "house-fire-causes", "In Port Halley 41% of fires were caused by cooking in 2024.")]
    [InlineData("rescue", "PHY", "house-fire-causes", "Of every 100 house fires, 41 fires were caused by cooking.")]
    [InlineData("rescue", "LMT", "volunteers-chart", "Lomatai has 429 volunteers.")]
    [InlineData("rescue", "KRW", "call-outs-trend", "Crews were called out 3,341 times in 2024.")]
    [InlineData("railways", "ORK", "journeys", "Passengers in the Oruk Highlands made 19.2 million journeys in 2023-24.")]
    [InlineData("aviation", "AVE", "pax", "Port Aven alone accounts for two in five of Soluna's 52.8 million passengers.")]
    [InlineData("tourism", "BRA", "calls", "Cruise ships called 37 times in 2022.")]
    [InlineData("water", "LIS", "bursts", "Lissmere had 7.9 bursts per 100 kilometres, fewer than any other district.")]
    [InlineData("water", "LIS", "bursts", "Lissmere had 7.9 bursts per 100 km of mains.")]
    [InlineData("water", "BRE", "tariff", "Customers in Brenn paid 1.83 talers per m³ of drinking water in 2024.")]
    [InlineData("railways", "SBY", "fares", "Passengers paid 56.8 dinams per 100 kilometres in 2023-24.")]
    [InlineData("rescue", "PHY", "alarm-survey", "87% of people aged 55 to 74 have a working smoke alarm.")]
    [InlineData("aviation", "DOV", "dest", "27% of passengers flew to domestic destinations.")]
    [InlineData("wildlife", "HF", "rivers", "Seven in ten kilometres of river are in a good state.")]
    [InlineData("housing", "LIN", "building", "In Linfold, 4.0 new dwellings per 1,000 residents were added.")]
    [InlineData("fjordane", "HV-01", "household-bill", "Each household in Skarnes paid €1,842 for electricity in 2023.")]
    [InlineData("libraries", "UTM", "loans", "In 2023-24, each resident of Upper Tamsin borrowed 4.7 items.")]
    [InlineData("network", "BEL", "outages", "Each customer was without service for 121 minutes in 2024.")]
    [InlineData("justice", "VEL", "clearedtype", "In Velmouth, 79% of violent offences were cleared up in 2024.")]
    [InlineData("talara", "TL-O", "place-of-birth", "Of every 100 births, 27 were in a hospital.")]
    public async Task Check_TrueSentence_FindsNoError(string domain, string area, string chart, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Message).ShouldBeEmpty();

    [Theory]
    [InlineData("wildlife", "TF", "curlew", FindingKind.Unit, "In Tarrow Forest, 84 curlews were breeding in 2023.")]
    [InlineData("wildlife", "TF", "curlew", FindingKind.Unit, "The number of curlews in Tarrow Forest was 84 in 2023.")]
    [InlineData("wildlife", "HF", "bats", FindingKind.Unit, "Only 29 bats were found in churches.")]
    [InlineData("wildlife", "OP", "otters", FindingKind.Unit, "The plateau now has 41 fewer otters than Valdorra as a whole.")]
    [InlineData("wildlife", "OP", "otters", FindingKind.Unit, "There were 93 otters on the plateau.")]
    [InlineData("rescue", "PHY", "house-fire-causes", FindingKind.Unit, "In Port Halley 41 fires were caused by cooking in 2024.")]
    [InlineData("railways", "ORK", "journeys", FindingKind.Unit, "Some 19.2 million people travelled by train in 2023-24.")]
    [InlineData("tourism", "BRA", "occupancy", FindingKind.Unit, "59.2 hotels were full in 2024.")]
    [InlineData("water", "LIS", "bursts", FindingKind.Denominator, "Lissmere had 7.9 bursts per kilometre.")]
    [InlineData("water", "BRE", "tariff", FindingKind.Denominator, "Customers in Brenn paid 1.83 talers per litre of drinking water in 2024.")]
    [InlineData("railways", "SBY", "fares", FindingKind.Denominator, "Passengers paid 56.8 dinams per kilometre in 2023-24.")]
    [InlineData("harvest", "LOM", "yield", FindingKind.Denominator, "Maize gave 1,205 kg per acre in 2024.")]
    [InlineData("aviation", "SAN", "dest", FindingKind.Denominator, "At Doverin, 27% of flights are domestic.")]
    [InlineData("railways", "ORK", "cancellations", FindingKind.Denominator, "Some 4.1% of passenger journeys were called off in 2023-24.")]
    [InlineData("tourism", "BRA", "occupancy", FindingKind.Denominator, "In other words, 59.2% of hotels were full.")]
    [InlineData("housing", "OST", "building", FindingKind.Denominator, "In Linfold, 4.0 homes per 1,000 existing dwellings were added.")]
    [InlineData("fjordane", "HV-01", "household-bill", FindingKind.Denominator,
        "Each resident of Skarnes paid €1,842 for electricity in 2023.")]
    [InlineData("libraries", "UTM", "loans", FindingKind.Denominator, "In 2023-24, each library card in Upper Tamsin was used for 4.7 loans.")]
    [InlineData("network", "BEL", "outages", FindingKind.Denominator, "Each outage in Belmere lasted 121 minutes in 2024.")]
    [InlineData("rescue", "LMT", "fire-deaths", FindingKind.Denominator,
        "Fire deaths in Lomatai have climbed to 12.4 per 100,000 residents a year.")]
    [InlineData("harvest", "LOM", "wages", FindingKind.Unit, "Farm workers in Lomeru earned KSh 350 an hour.")]
    public async Task Check_FalseSentence_FindsTheError(string domain, string area, string chart, FindingKind kind, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Kind).ShouldContain(kind);
}
