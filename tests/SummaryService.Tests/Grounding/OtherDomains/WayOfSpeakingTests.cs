using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>Single sentences about the invented reports, one for each way of speaking that once misled the check.</summary>
public class WayOfSpeakingTests
{
    [Theory]
    [InlineData("schools", "WMR", "spending", "Operating spending came to NZ$10,640 per student in 2024, NZ$280 less than the NZ$10,920 spent across Motuhira.")]
    [InlineData("schools", "WMR", "attendance-trend", "Attendance rose from 45.2% in 2022 to 57.3% in 2024, a gain of 12.1 percentage points.")]
    [InlineData("air", "BRM", "fine-particles", "With an annual mean of 9.6 µg/m³ in 2024, the city was 0.8 µg/m³ above its region.")]
    [InlineData("air", "BRM", "carbon-sectors", "The city's total dropped from 3.25 to 2.04 million tonnes between 2010 and 2023.")]
    [InlineData("air", "BRM", "hot-days", "Over the ten years from 2015 the city counted 60 hot days in all.")]
    [InlineData("air", "BRM", "temperature", "2024 brought Brenmoor a mean temperature of 10.9 °C.")]
    [InlineData("network", "BEL", "customer-numbers", "Belmere had 284,000 broadband customers in the fourth quarter of 2024, 14,000 more than two years before.")]
    [InlineData("network", "BEL", "prices", "The index reached 113.0 in 2024, up 2.8 points on 2023.")]
    [InlineData("justice", "HAL", "flow", "Over the whole of 2024, 9,190 cases came in and 9,230 were concluded.")]
    [InlineData("justice", "HAL", "total", "Nationally, 398,600 offences were recorded, 10,300 fewer than the year before.")]
    [InlineData("harvest", "KSR", "index", "The sharpest jump came in 2022, from 107.4 to 124.9: 17.5 points.")]
    [InlineData("energy", "COR", "satisfaction", "With 74.0 points, satisfaction lies well above the country's 64.1.")]
    [InlineData("energy", "MES", "complaints", "The rate rose to 171 per 10,000 customers in 2023-24, from 163, whereas nationally it eased from 112 to 95.")]
    [InlineData("energy", "ARD", "tariff", "A kilowatt-hour of electricity cost 34.5 groats in the last quarter of 2024, compared with 36.2 groats twelve months earlier.")]
    [InlineData("energy", "ARD", "home", "In 2024 the average home got by on 3,145 kWh. The Velnian average, 3,340 kWh, is 195 kWh higher.")]
    [InlineData("energy", "POL", "home", "The latest figure is 3,475 kWh, for 2024. That is 45 kWh down on 2023.")]
    [InlineData("energy", "COR", "arrears", "Only 3.6% of households are in arrears, the lowest share of the four towns.")]
    [InlineData("tourism", "BRA", "calls", "After the restart, calls had climbed to 37 in 2022; they have dropped twice since.")]
    [InlineData("energy", "ARD", "complaints", "Complaints in Ardelle fell by a fifth, from 132 to 106 per 10,000 customers, between 2022-23 and 2023-24.")]
    [InlineData("energy", "ARD", "arrears", "The average debt went down by 27 ducats to 471.")]
    [InlineData("energy", "ARD", "faults", "The fourth quarter alone saw 40, compared with 25 in the second and 31 in the third.")]
    [InlineData("energy", "ARD", "minutes", "Outage time has dropped every year since the 71 minutes of 2020.")]
    [InlineData("energy", "ARD", "tariff", "Gas ended 2024 at 11.5 groats, a tenth of a groat below the national 11.6.")]
    [InlineData("energy", "COR", "solar", "The increase in the latest year was 31.4 per 1,000, slightly smaller than the 33.5 of the year before.")]
    [InlineData("tourism", "SOL", "stay", "Compared with 2019, guests leave 0.6 nights sooner.")]
    [InlineData("tourism", "SOL", "stay", "Brava Grande and Mirador, at 5.5 and 5.1 nights respectively, have seen no such erosion since 2019.")]
    [InlineData("tourism", "BRA", "occupancy", "Across the archipelago, the rate rose by 0.6 points to 68.0%.")]
    [InlineData("tourism", "SOL", "nights", "In 2020 stays had collapsed to 1.09 million, roughly a third of the 2019 level. Since then the figure has gone up every year.")]
    [InlineData("tourism", "SOL", "months", "The summer quarter, July to September, brought 239,400 visitors.")]
    [InlineData("university", "HUM", "numbers", "In the latest year 85 students were lost, a bigger drop than the year before.")]
    [InlineData("university", "LAW", "teaching", "Teaching in Law and Economics gets the worst marks of the four faculties: 3.41 in 2023.")]
    [InlineData("university", "LAW", "teaching", "The university's score is 3.80, and its interval begins at 3.76.")]
    [InlineData("university", "HUM", "hours", "Medics can thus use their library 40 hours longer each week than students of the humanities.")]
    [InlineData("university", "LAW", "visits", "The year's total was 189,500, well ahead of the 125,900 of the humanities library.")]
    [InlineData("university", "ENG", "numbers", "Roughly one in three of the university's 16,665 students now studies engineering.")]
    [InlineData("energy", "ARD", "minutes", "In 2024 customers were without power for 38 minutes, down on the previous year (41 minutes).")]
    [InlineData("energy", "ARD", "home", "It has now fallen four years in a row.")]
    [InlineData("schools", "WMR", "stand-downs", "After a low in 2020 it rose three years in a row to 2023.")]
    [InlineData("air", "BRM", "fine-particles-rank", "Brenmoor ranked 15th out of 24 cities for PM2.5 in 2024, where first place has the least pollution.")]
    [InlineData("energy", "MES", "faults", "These two months account for 75 faults, or nearly a third of the annual total.")]
    [InlineData("tourism", "SOL", "nights", "Its hotels counted 3.415 million overnight stays in 2024, about 6.5% above the last year before the slump, 2019.")]
    [InlineData("fjordane", "HV-02", "rainfall", "June was an exception: Tveit's 66.8 mm exceeded the regional 60.1 mm.")]
    [InlineData("tourism", "BRA", "occupancy", "2024 closed at 59.2% after 61.0% the year before.")]
    [InlineData("justice", "VEL", "total", "The highest value, 9,560, was reached in 2024, the lowest, 8,610, in 2021.")]
    [InlineData("energy", "POL", "complaints", "Ardelle reported 106 per 10,000 in 2023-24, 26 more than Poldova.")]
    [InlineData("university", "LAW", "numbers", "University of Kestrel's figure of 16,665 is 11,505 higher than that of Faculty of Law and Economics.")]
    [InlineData("energy", "MES", "satisfaction", "In 2024 the 51.9 of Mestrin fell short of the 64.1 of Velnia by 12.2 points.")]
    [InlineData("tourism", "BRA", "jobs", "Only 2018 saw more, with 19.7%.")]
    [InlineData("university", "LAW", "numbers", "Faculty of Law and Economics and University of Kestrel had 5,160 and 16,665.")]
    [InlineData("schools", "WMR", "bullying", "Waimaru is behind Motuhira: 9.6% against 11.9%.")]
    [InlineData("justice", "VEL", "rate", "The second-highest value was 392.7 per 10,000, in 2023.")]
    [InlineData("harvest", "KSR", "farming", "61% and 58% were the figures of 2018 and 2023.")]
    [InlineData("energy", "POL", "complaints", "The figure for 2022-23 was 8 larger than the 80 per 10,000 of 2023-24.")]
    [InlineData("energy", "POL", "complaints", "The highest figure in 2023-24 was that of Mestrin, with 171 per 10,000.")]
    public async Task Check_TrueSentence_FindsNoError(string domain, string area, string chart, string text) =>
        (await ErrorsAsync(domain, area, chart, text)).ShouldBeEmpty();

    [Theory]
    [InlineData("schools", "TRH", "maori-medium", FindingKind.Denominator, "In Tarahiwi, 11.7% of schools offered Māori-medium education in 2024.")]
    [InlineData("schools", "WMR", "spending", FindingKind.Number, "Operating spending came to NZ$12,640 per student in 2024.")]
    [InlineData("air", "BRM", "fine-particles", FindingKind.Unit, "In 2024 the annual mean was 9.6 mg/m³.")]
    [InlineData("air", "BRM", "temperature", FindingKind.Unit, "The average temperature in 2024 was 10.9 °F.")]
    [InlineData("air", "BRM", "temperature", FindingKind.Period, "The lowest mean, 8.7 °C, dates from 2013.")]
    [InlineData("air", "BRM", "hot-days", FindingKind.Trend, "Hot days in Brenmoor have risen without interruption since 2015.")]
    [InlineData("harvest", "LOM", "yield", FindingKind.Denominator, "In 2024 Lomeru's maize fields gave 1,205 kg per farm.")]
    [InlineData("harvest", "LOM", "yield", FindingKind.Subject, "Kisamara managed 1,790 kg per hectare.")]
    [InlineData("libraries", "CBY", "spend", FindingKind.Denominator, "Library spending amounted to CAD 70.30 per visit in 2023-24.")]
    [InlineData("energy", "POL", "home", FindingKind.Arithmetic, "The latest figure is 3,475 kWh, for 2024. That is 65 kWh down on 2023.")]
    [InlineData("energy", "ARD", "home", FindingKind.Direction, "In 2024 the average home got by on 3,145 kWh. The Velnian average, 3,340 kWh, is 195 kWh lower.")]
    [InlineData("energy", "MES", "tariff", FindingKind.Unit, "Electricity cost 35.2 groats per kWh in 2024-Q4, gas 11.3 ducats.")]
    [InlineData("energy", "ARD", "faults", FindingKind.Number, "The fourth quarter alone saw 61 faults.")]
    [InlineData("energy", "ARD", "arrears", FindingKind.Trend, "The average debt went up by 27 ducats to 471.")]
    [InlineData("energy", "MES", "minutes", FindingKind.Subject, "Only Poldova did worse, with 112 minutes.")]
    [InlineData("tourism", "BRA", "nights", FindingKind.Trend, "Brava Grande recorded 1,360 thousand overnight stays in 2024, up slightly on the previous year (1,395 thousand).")]
    [InlineData("energy", "MES", "satisfaction", FindingKind.Trend, "The score has fallen significantly, from 55.3 to 51.9.")]
    [InlineData("energy", "POL", "renewables", FindingKind.Trend, "Overall, renewables have leapt by 12.5 points since 2018.")]
    [InlineData("tourism", "BRA", "nights", FindingKind.Unit, "On Mirador, 795 nights were counted.")]
    [InlineData("university", "HUM", "marking", FindingKind.Arithmetic, "Marking in the humanities took 37 days in 2024, two weeks longer than in 2023.")]
    [InlineData("university", "ENG", "dropout", FindingKind.Trend, "The drop-out rate has declined for six cohorts running.")]
    [InlineData("energy", "MES", "minutes", FindingKind.Trend, "It was the third increase in a row.")]
    [InlineData("energy", "ARD", "rank", FindingKind.Number, "In 2021 the town ranked 15th.")]
    [InlineData("energy", "ARD", "gas", FindingKind.Trend, "Gas use rose from 10,150 kWh per connected home in 2023 to 10,320 kWh in 2024. Nationally, gas use went up too.")]
    [InlineData("tourism", "BRA", "months", FindingKind.Arithmetic, "July and August together brought 72,200 arrivals, almost half of the annual total.")]
    [InlineData("tourism", "MIR", "spend", FindingKind.Denominator, "The average family on Mirador spends 139 euros a day.")]
    [InlineData("university", "MED", "ratio", FindingKind.Denominator, "In Medicine there are 8.2 students per classroom.")]
    [InlineData("energy", "POL", "complaints", FindingKind.Direction, "Ardelle reported 106 per 10,000 in 2023-24, 26 fewer than Poldova.")]
    [InlineData("energy", "POL", "complaints", FindingKind.Direction, "The figure for 2022-23 was 8 smaller than the 80 per 10,000 of 2023-24.")]
    [InlineData("harvest", "KSR", "farming", FindingKind.Period, "58% and 61% were the figures of 2018 and 2023.")]
    [InlineData("schools", "WMR", "bullying", FindingKind.Subject, "Waimaru and Motuhira had 11.9% and 9.6%.")]
    public async Task Check_FalseSentence_FindsTheError(string domain, string area, string chart, FindingKind kind, string text) =>
        (await ErrorsAsync(domain, area, chart, text)).Select(f => f.Kind).ShouldContain(kind);

    private static async Task<IReadOnlyList<Finding>> ErrorsAsync(string domain, string area, string chart, string text)
    {
        var checker = new BlockChecker((await LabelledDomain.ReadAsync(domain)).Data, new ContextOptions());
        return [.. checker.Check(new Block("text", new SubjectKey(area, SummaryLevel.Chart, chart), text)).Findings
            .Where(f => f.Severity == Severity.Error)];
    }
}
