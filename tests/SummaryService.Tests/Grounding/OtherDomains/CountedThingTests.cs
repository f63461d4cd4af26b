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
    [InlineData("transit", "BRK", "co2-per-passenger", "Emissions were 44 grams of CO2 per passenger and kilometre in 2024.")]
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
    [InlineData("harvest", "LOM", "wages", FindingKind.Unit, "Farm workers in Lomeru earned KSh 350 an hour.")]
    public async Task Check_FalseSentence_FindsTheError(string domain, string area, string chart, FindingKind kind, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Kind).ShouldContain(kind);
}
