using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>What a figure means may stand in another sentence, in the name of another area, or in the values that the text told
/// before.</summary>
public class ToldInContextTests
{
    private const string Calderdale = "E08000033", Torbay = "E06000027", Wigan = "E08000010";

    [Theory]
    [InlineData("university", "HUM", "hours", "Engineering has 84 hours a week, Medicine 96.")]
    [InlineData("air", "ASH", "fine-particles", "Brenmoor's neighbour Tolwick had 7.7 µg/m³ in 2024.")]
    [InlineData("health", "TOL", "occupancy", "In neighbouring Brackmoor 89.0% of beds were taken in December 2024.")]
    [InlineData("ports", "QUI", "survey", "The rating is above the coast's 3.8.")]
    [InlineData("ports", "ELW", "ships", "The port counted 4,986 calls in 2024, 81 more than in 2023.")]
    [InlineData("health", "ARD", "ops", "The total for 2024 was 21,840, up 5.8% on the 20,650 of 2023.")]
    [InlineData("health", "ARD", "response", "Response times have improved by nearly a minute since the peak of 10.4 minutes in 2022.")]
    [InlineData("housing", "LIN", "rents", "The rent was 11.70 florins per square metre (Veldria 11.85).")]
    [InlineData("calderdale", Calderdale, "cqc-finance",
        "The council planned to spend £84.3 million and spent £88.9 million. That is £4.6 million over budget, or about 5.5 per cent.")]
    [InlineData("calderdale", Calderdale, "cqc-direct-payments", "31 per cent get a direct payment, compared with a quarter in England.")]
    [InlineData("calderdale", Calderdale, "older-care-types",
        "Residential care is used more than in England, at 287 per 100,000 residents compared with 250.")]
    [InlineData("calderdale", Calderdale, "nhs-contributions", "The average council gets about £79 per resident.")]
    [InlineData("calderdale", Calderdale, "provider-numbers", "In all, there are 126 services.")]
    [InlineData("calderdale", Calderdale, "cqc-assessment-waits",
        "In September 2025, 104 people were waiting for an assessment by the working-age team.")]
    [InlineData("torbay", Torbay, "unpaid-carers",
        "About 10 out of every 100 people were unpaid carers. That is more than the England average of about 8.")]
    [InlineData("torbay", Torbay, "older-care-types", "About 312 for every 100,000 residents live in care homes without nursing.")]
    [InlineData("torbay", Torbay, "workforce-retention-difficulty",
        "Keeping staff is less of a problem in the region around Torbay. Still, nearly two thirds of providers say it has become harder.")]
    [InlineData("wigan", Wigan, "provider-numbers", "Wigan counts 58 residential homes where the average is 91.")]
    [InlineData("wigan", Wigan, "average-delay", "Delays average 0.94 days instead of 0.7.")]
    [InlineData("wigan", Wigan, "hospital-delays", "Around 15 out of every 100 patients were delayed when they left hospital.")]
    [InlineData("calderdale", Calderdale, "cqc-demographics", "Under-18s are 21.12% of residents.")]
    [InlineData("torbay", Torbay, "working-age-need-and-care",
        "Adults below 65 ask for help more often than elsewhere (1,531 per 100,000; England 1,143).")]
    [InlineData("torbay", Torbay, "deprivation-decile",
        "Because low values mean more hardship, Torbay looks somewhat more deprived than the country.")]
    [InlineData("air", "BRM", "temperature", "Across the region it was 10.3 °C in 2024. Temperatures above 11 °C were recorded in 2023.")]
    [InlineData("wigan", Wigan, "carer-social-contact",
        "Wigan beats England by more than two percentage points (29.3%). Contact scores here are fairly high.")]
    [InlineData("wigan", Wigan, "user-satisfaction", "Satisfaction is 67.9%, a little up on the 64.7% for the nation.")]
    public async Task Check_TrueSentence_FindsNoError(string domain, string area, string chart, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Message).ShouldBeEmpty();

    [Theory]
    [InlineData("university", "HUM", "hours", FindingKind.Number, "Medicine has 86 hours a week.")]
    [InlineData("air", "BRM", "carbon-per-head", FindingKind.NoData, "Dunmarch emitted 5.2 tonnes per resident.")]
    [InlineData("air", "BRM", "fine-particles", FindingKind.Direction, "In 2024 the mean was higher in Tolwick than in Brenmoor.")]
    [InlineData("health", "ARD", "response", FindingKind.Arithmetic,
        "Rural patients wait about 8.3 hours longer than urban ones.")]
    [InlineData("health", "BRA", "ops", FindingKind.Number, "Over the whole of 2024 the board managed 12,530 operations.")]
    [InlineData("calderdale", Calderdale, "cqc-finance", FindingKind.Direction,
        "The council as a whole spent more than planned: £237.0 million against a budget of £241.6 million.")]
    [InlineData("calderdale", Calderdale, "client-contributions", FindingKind.Denominator, "Each person receiving care pays £87 a year.")]
    [InlineData("calderdale", Calderdale, "average-delay", FindingKind.Trend, "Waits have been getting shorter.")]
    [InlineData("calderdale", Calderdale, "helpline-requests", FindingKind.NoData,
        "Calls about safeguarding were above the national average.")]
    [InlineData("calderdale", Calderdale, "hospital-delays", FindingKind.Period,
        "Over the whole of 2024, 14.8 per cent of discharges were delayed.")]
    [InlineData("calderdale", Calderdale, "ofsted-judgements", FindingKind.Number, "Support for care leavers is outstanding.")]
    [InlineData("wigan", Wigan, "provider-numbers", FindingKind.Subject, "Wigan counts 91 residential homes where the average is 58.")]
    [InlineData("torbay", Torbay, "deprivation-decile", FindingKind.Direction,
        "Because low values mean more hardship, Torbay looks somewhat less deprived than the country.")]
    public async Task Check_FalseSentence_FindsTheError(string domain, string area, string chart, FindingKind kind, string text) =>
        (await LabelledDomain.ErrorsAsync(domain, area, chart, text)).Select(f => f.Kind).ShouldContain(kind);
}
