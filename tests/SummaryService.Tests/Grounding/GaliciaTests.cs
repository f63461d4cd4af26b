using Shouldly;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>True and false sentences about data of another domain; nothing in the code knows it.</summary>
public sealed class GaliciaTests
{
    [Theory]
    [InlineData("rainfall", "In 2023, 1,526 mm of rain fell in Galicia. This is more than twice the Spanish average of 574 mm.")]
    [InlineData("rainfall",
        "Galicia had about 1,530 millimetres of rain in 2023, up from 1,034 in 2022. Rainfall fell every year "
        + "from 2019 to 2022.")]
    [InlineData("rainfall", "Rain in Galicia is far heavier than the average for Spain: 1,526 mm against 574 mm.")]
    [InlineData("rainfall", "Galicia's wettest year was 2023 with 1,526 mm, and its driest was 2022 with 1,034 mm.")]
    [InlineData("rainfall", "Rainfall rose by 492 mm between 2022 and 2023, an increase of almost a half.")]
    [InlineData("rainfall", "About one and a half metres of rain fell in Galicia in 2023.")]
    [InlineData("reservoirs", "Reservoirs in the basin were 71.3% full in March 2024. The figure for Spain was 58.9%.")]
    [InlineData("floods", "No figures are collected on flood warnings.")]
    [InlineData("absence", "Pupils in Galicia missed 6.8% of lessons in 2023-24. This is similar to the figure for Spain, 7.1%.")]
    [InlineData("absence", "About 7 in every 100 lessons were missed in Galicia.")]
    [InlineData("absence", "Galicia has 289,400 pupils in state schools. They missed 6.8 per cent of their lessons.")]
    [InlineData("class-time", "The average journey to school takes 18.4 minutes in Galicia, longer than the 14.2 minutes in Spain.")]
    [InlineData("class-time", "Journeys to school take about 4 minutes longer in Galicia than the national average.")]
    [InlineData("punctuality", "In 2023, 13.1% of bus journeys in Galicia were more than five minutes late, up from 9.4% in 2021.")]
    [InlineData("punctuality", "Fewer buses are late in Galicia than in Spain as a whole: 13.1% against 17.5%.")]
    [InlineData("punctuality", "The share of late buses has grown each year. It rose by 3.7 percentage points from 2021 to 2023.")]
    [InlineData("punctuality", "About one in eight buses in Galicia was late in 2023.")]
    [InlineData("fares", "A monthly ticket costs €31.50 in Galicia, a quarter less than the national average of €42.")]
    [InlineData("fares", "Fares bring in about €41 for each resident, compared with about €66 in Spain.")]
    [InlineData("fares", "Income from fares is €412,000 for every 10,000 residents.")]
    [InlineData("fares", "Fares bring in €41 for each resident and a monthly ticket costs €31.50, where the Spanish averages are €66 and €42.")]
    [InlineData("wind",
        "Wind made 10,480 GWh of electricity in Galicia in 2023. That is 44.6% of all electricity made there, "
        + "almost twice the Spanish share of 23.5%.")]
    [InlineData("wind", "Wind made about 10.5 TWh of electricity in 2023, up by 1,265 GWh since 2022.")]
    [InlineData("sources",
        "Wind is the largest source of electricity in Galicia, at 45%. Hydropower comes second with 33%, then "
        + "natural gas (14%) and solar (2%).")]
    [InlineData("sources", "Wind and hydropower together make 78% of electricity in Galicia.")]
    [InlineData("sources", "Solar power makes 2% of electricity in Galicia, far below the 14% for Spain.")]
    [InlineData("beds", "Galicia has 3.37 hospital beds for every 1,000 residents, more than the 2.96 for Spain.")]
    [InlineData("beds", "There are 9,090 hospital beds in Galicia, or about 34 for every 10,000 people.")]
    [InlineData("beds", "Spain has 2.96 beds per 1,000 residents; Galicia has slightly more.")]
    [InlineData("knee-waits", "Half of patients in Galicia waited 96 days or less for a knee operation in June 2024.")]
    [InlineData("knee-waits", "The median wait for a knee operation was 96 days.")]
    public void Check_TrueText_FindsNoError(string chart, string text) =>
        GaliciaData.Check(chart, text).Findings.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();

    [Theory]
    [InlineData(FindingKind.Number, "rainfall", "In 2023, 1,562 mm of rain fell in Galicia.")]
    [InlineData(FindingKind.Unit, "rainfall", "In 2023, 1,526 cm of rain fell in Galicia.")]
    [InlineData(FindingKind.Unit, "rainfall", "In 2023 it rained on 1,526 days in Galicia.")]
    [InlineData(FindingKind.Period, "rainfall", "In 2021, 1,526 mm of rain fell in Galicia.")]
    [InlineData(FindingKind.Direction, "rainfall", "Galicia gets less rain than the average for Spain.")]
    [InlineData(FindingKind.Trend, "rainfall", "Rainfall in Galicia rose from 2019 to 2022.")]
    [InlineData(FindingKind.Arithmetic, "rainfall", "This is four times the Spanish average.")]
    [InlineData(FindingKind.Subject, "rainfall", "Spain had 1,526 mm of rain in 2023.")]
    [InlineData(FindingKind.Arithmetic, "rainfall", "Rainfall rose by 300 mm between 2022 and 2023.")]
    [InlineData(FindingKind.Subject, "reservoirs", "Reservoirs in Galicia were 71.3% full in March 2024.")]
    [InlineData(FindingKind.Subject, "reservoirs", "Galicia's reservoirs are fuller than the average for Spain.")]
    [InlineData(FindingKind.NoData, "floods", "There were 14 flood warnings in Galicia in 2023.")]
    [InlineData(FindingKind.NoData, "floods", "Galicia has fewer flood warnings than the average for Spain.")]
    [InlineData(FindingKind.Direction, "absence", "Pupils in Galicia miss fewer lessons than pupils in Spain as a whole.")]
    [InlineData(FindingKind.Subject, "absence", "About 289,400 lessons were missed in Galicia.")]
    [InlineData(FindingKind.Number, "absence", "Pupils in Galicia missed 8.6% of lessons in 2023-24.")]
    [InlineData(FindingKind.Trend, "absence", "School absence in Galicia is rising.")]
    [InlineData(FindingKind.Unit, "class-time", "The average journey to school takes 18.4 hours in Galicia.")]
    [InlineData(FindingKind.Unit, "class-time", "About 18 in every 100 pupils travel far to school in Galicia.")]
    [InlineData(FindingKind.Direction, "class-time", "Pupils in Galicia have a shorter journey to school than the national average.")]
    [InlineData(FindingKind.Arithmetic, "class-time",
        "Journeys to school take about 9 minutes longer in Galicia than the national average.")]
    [InlineData(FindingKind.Unit, "punctuality", "The share of late buses rose by 3.7% from 2021 to 2023.")]
    [InlineData(FindingKind.Trend, "punctuality", "The share of late buses fell between 2021 and 2023.")]
    [InlineData(FindingKind.Direction, "punctuality", "More buses are late in Galicia than in Spain as a whole.")]
    [InlineData(FindingKind.Period, "punctuality", "In 2022, 13.1% of bus journeys were late.")]
    [InlineData(FindingKind.Number, "punctuality", "About one in five buses in Galicia was late in 2023.")]
    [InlineData(FindingKind.Unit, "fares", "Income from fares is €412 for every 10,000 residents.")]
    [InlineData(FindingKind.Unit, "fares", "A monthly ticket costs $31.50 in Galicia.")]
    [InlineData(FindingKind.Arithmetic, "fares", "A monthly ticket costs half of the national average.")]
    [InlineData(FindingKind.Unit, "fares", "Fares bring in about €412 for each resident.")]
    [InlineData(FindingKind.Direction, "fares", "A monthly ticket is dearer in Galicia than the national average.")]
    [InlineData(FindingKind.Number, "fares",
        "Fares bring in €41 for each resident and a monthly ticket costs €31.50, where the Spanish averages are €66 and €24.")]
    [InlineData(FindingKind.Unit, "wind", "Wind made 10,480 MWh of electricity in Galicia in 2023.")]
    [InlineData(FindingKind.Number, "wind", "Wind made 10,840 GWh of electricity in Galicia in 2023.")]
    [InlineData(FindingKind.Period, "wind", "Wind made 9,215 GWh of electricity in Galicia in 2023.")]
    [InlineData(FindingKind.Trend, "wind", "Wind power output fell from 2022 to 2023.")]
    [InlineData(FindingKind.Number, "sources", "Natural gas makes 33% of electricity in Galicia.")]
    [InlineData(FindingKind.Direction, "sources", "Hydropower is the largest source of electricity in Galicia.")]
    [InlineData(FindingKind.Direction, "sources", "Solar makes a larger share of electricity in Galicia than in Spain.")]
    [InlineData(FindingKind.Arithmetic, "sources", "Wind and hydropower together make 68% of electricity in Galicia.")]
    [InlineData(FindingKind.Denominator, "beds", "Galicia has 3.37 hospital beds for every 100 residents.")]
    [InlineData(FindingKind.Denominator, "beds", "Galicia has 3.37 hospital beds for every 1,000 older residents.")]
    [InlineData(FindingKind.Unit, "beds", "Galicia has 9,090 hospitals.")]
    [InlineData(FindingKind.Subject, "beds", "Galicia has 9,090 free beds.")]
    [InlineData(FindingKind.Arithmetic, "beds", "Galicia has twice as many beds per 1,000 residents as Spain.")]
    [InlineData(FindingKind.Unit, "knee-waits", "About 96 people in every 100 wait for a knee operation.")]
    [InlineData(FindingKind.Unit, "knee-waits", "The median wait for a knee operation was 96 weeks.")]
    [InlineData(FindingKind.NoData, "knee-waits", "People in Galicia wait longer for a knee operation than the average for Spain.")]
    [InlineData(FindingKind.Number, "knee-waits", "In Galicia the median wait for a knee operation was 120 days.")]
    public void Check_FalseText_FindsTheError(FindingKind kind, string chart, string text) =>
        GaliciaData.Check(chart, text).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Kind).ShouldContain(kind);
}
