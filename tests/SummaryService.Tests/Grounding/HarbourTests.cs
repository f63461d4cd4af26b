using Shouldly;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>True and false sentences about fishing ports; nothing in the code knows them.</summary>
public sealed class HarbourTests
{
    [Theory]
    [InlineData("P1", "landings",
        "In 2023, 8,190 tonnes of fish were landed in Veldhaven, up from 7,950 tonnes the year before.")]
    [InlineData("P1", "landings",
        "Landings in Veldhaven fell by 230 tonnes between 2018 and 2023, or about 3 per cent.")]
    [InlineData("P1", "landings",
        "The port landed 8,610 tonnes in 2019, its best year, and only 7,120 in 2020. That was a drop "
        + "of 1,490 tonnes, or 17%, in a single year.")]
    [InlineData("P1", "landings",
        "Since 2020 landings have recovered: they rose from 7,120 to 8,190 tonnes.")]
    [InlineData("P1", "landings",
        "Over the six years shown, landings ranged between 7,120 and 8,610 tonnes.")]
    [InlineData("P1", "landings",
        "Almost a sixth of the 51,600 tonnes landed along the Amber Coast in 2023 came ashore in "
        + "Veldhaven.")]
    [InlineData("P1", "landings",
        "In 2020 fishers in Veldhaven landed 7,120 tonnes, 1,490 fewer than a year earlier.")]
    [InlineData("P1", "landings",
        "Landings peaked in 2019 and hit a low in 2020.")]
    [InlineData("P1", "landings",
        "Three times as much fish was landed in Veldhaven as in Norrby in 2023 (8,190 against 2,740 "
        + "tonnes).")]
    [InlineData("P2", "landings",
        "Norrby landed 2,740 tonnes in 2023, 150 tonnes less than in 2022 but 260 tonnes more than in "
        + "2020.")]
    [InlineData("P2", "landings",
        "Landings in Norrby dropped from 3,150 tonnes in 2018 to 2,480 in 2020, then climbed to 2,890 "
        + "in 2022.")]
    [InlineData("P1", "species",
        "Cod made up 41.2% of the fish landed in Veldhaven in 2023, well above the coast's 33.7%.")]
    [InlineData("P1", "species",
        "Cod and herring together account for seven tenths of the landings by weight.")]
    [InlineData("P1", "species",
        "Plaice, at 19.4%, is about half as common as cod.")]
    [InlineData("P1", "species",
        "Herring is less important here than on the coast as a whole: 28.6% against 35.2%. For plaice "
        + "it is the other way round (19.4% and 17.9%).")]
    [InlineData("P1", "species",
        "Cod is the main species, followed by herring (28.6%) and plaice (19.4%). Other species make up "
        + "the remaining 10.8%.")]
    [InlineData("P2", "species",
        "More than half of the fish landed in Norrby in 2023 was herring (52.1%), compared with about a "
        + "third along the coast.")]
    [InlineData("P2", "species",
        "The figure for plaice is held back, so it cannot be compared. Cod accounted for 18.4%, roughly "
        + "half the coastal share of 33.7%.")]
    [InlineData("P1", "boats",
        "Veldhaven has 125 registered fishing boats: 58 netters, 34 trawlers, 26 potters and 7 others.")]
    [InlineData("P1", "boats",
        "With 58 boats, netters are the largest group, nearly half of the fleet. Trawlers come next "
        + "with 34.")]
    [InlineData("P1", "boats",
        "There are 24 more netters than trawlers, and 8 fewer potters than trawlers.")]
    [InlineData("P1", "boats",
        "The average port on the coast has 21.5 trawlers; Veldhaven has 34.")]
    [InlineData("P2", "boats",
        "Norrby's fleet is made up mostly of netters: 41 of 66 boats, or 62%.")]
    [InlineData("P2", "boats",
        "Netters outnumber trawlers by more than three to one in Norrby (41 to 12).")]
    [InlineData("P1", "prices",
        "A kilo of cod fetched €5.06 in October 2023, 35 cents more than the coastal average of €4.71.")]
    [InlineData("P1", "prices",
        "Prices fell between January and April, from €4.10 to €3.72, before climbing to €5.06 in "
        + "October.")]
    [InlineData("P1", "prices",
        "In April the price in Veldhaven was almost the same as the average across the coast (€3.72 and "
        + "€3.70).")]
    [InlineData("P1", "prices",
        "The price of cod rose by 36% between April and October.")]
    [InlineData("P1", "prices",
        "In July a kilo cost €4.48, some 46 cents more than in Norrby.")]
    [InlineData("P2", "prices",
        "Cod was cheaper in Norrby than on the coast as a whole in every month shown.")]
    [InlineData("P2", "prices",
        "At €3.85 a kilo, cod was 10 cents cheaper than the average in January.")]
    [InlineData("P1", "certified",
        "Nearly two thirds of the catch (63.8%) was certified in 2023, up from 52.0% in 2019, a rise of "
        + "11.8 percentage points.")]
    [InlineData("P1", "certified",
        "The share has risen in every survey, from 52.0% in 2019 to 57.4% in 2021 and 63.8% in 2023.")]
    [InlineData("P1", "certified",
        "In 2023 the share in Veldhaven was higher than on the Amber Coast, where it was 58.6%. The "
        + "interval runs from 60.2% to 67.4%.")]
    [InlineData("P1", "certified",
        "In 2019 there was no clear difference from the coast (52.0% and 49.3%), as the intervals "
        + "overlap.")]
    [InlineData("P2", "certified",
        "In Norrby 45.2% of the catch was certified in 2023, 13.4 percentage points below the coastal "
        + "average of 58.6%.")]
    [InlineData("P2", "certified",
        "The share has hardly changed since 2019, when it stood at 44.5%.")]
    [InlineData("P1", "accidents",
        "In 2023 there were 12.4 accidents for every 1,000 fishers in Veldhaven. The coastal rate was "
        + "14.9.")]
    [InlineData("P1", "accidents",
        "About 12 in every 1,000 fishers had an accident in 2023, roughly half the rate of 23.7 in "
        + "Norrby.")]
    [InlineData("P1", "accidents",
        "The rate of 12.4 per 1,000 (between 8.1 and 18.2) cannot be told apart from the coastal rate "
        + "of 14.9.")]
    [InlineData("P2", "accidents",
        "Norrby's accident rate, at 23.7 per 1,000 fishers, was 59% higher than the rate for the Amber "
        + "Coast.")]
    [InlineData("P1", "auction",
        "Crews in Veldhaven waited 35 minutes on average for the auction, 21 minutes less than the "
        + "coastal average of 56.")]
    [InlineData("P1", "auction",
        "The wait of just over half an hour is the shorter of the two ports: in Norrby it took 84 "
        + "minutes.")]
    [InlineData("P2", "auction",
        "Crews wait an hour and 24 minutes in Norrby (84 minutes), half as long again as the average of "
        + "56 minutes.")]
    [InlineData("P2", "auction",
        "At 84 minutes, the wait in Norrby is one and a half times the average for the coast.")]
    [InlineData("P1", "wages",
        "A crew member in Veldhaven earned a median of €2,640 a month in 2023, €190 more than the "
        + "average for the coast.")]
    [InlineData("P1", "wages",
        "Over a whole year that comes to about €31,700.")]
    [InlineData("P1", "wages",
        "Pay was 8% above the coastal figure of €2,450 and 14% above Norrby's €2,310.")]
    [InlineData("P2", "wages",
        "Crews in Norrby earn €2,310 a month, €140 less than across the coast.")]
    [InlineData("P1", "temperature",
        "The sea off Veldhaven was warmest in August 2023, at 18.3 degrees, and coldest in February, at "
        + "4.6.")]
    [InlineData("P1", "temperature",
        "In June the water was 14.9 °C, slightly warmer than the coastal mean of 14.6.")]
    [InlineData("P1", "temperature",
        "Between March and August the temperature climbed from 5.1 to 18.3 degrees.")]
    [InlineData("P1", "temperature",
        "The sea cooled by 2.6 degrees from November to December.")]
    [InlineData("P1", "temperature",
        "December's 6.8 degrees was 1.6 degrees more than in January.")]
    [InlineData("P2", "temperature",
        "In every month of 2023 the sea off Norrby was colder than off Veldhaven.")]
    [InlineData("P2", "temperature",
        "August was the warmest month at 17.5 degrees, against 17.9 on the coast as a whole.")]
    [InlineData("P1", "bathing",
        "The north beach was rated Excellent in 2023, the south beach only Sufficient.")]
    [InlineData("P2", "bathing",
        "In Norrby the north beach got a Good, while the south beach was graded Poor.")]
    [InlineData("P1", "harbour-dues",
        "Harbour dues brought in about €1.85 million in Veldhaven in 2023, three times as much as in "
        + "Norrby (€612,000).")]
    [InlineData("P2", "harbour-dues",
        "Boats paid €612,000 in dues. No figure is available for the coast.")]
    [InlineData("P1", "plastic",
        "No figures are collected on plastic.")]
    public void Check_TrueSentence_FindsNoError(string area, string chart, string text) =>
        HarbourData.Check(area, chart, text).Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Quote}: {f.Message}")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("P1", "landings",
        "In 2023, 8,190 tonnes of fish were landed in Veldhaven, up from 8,610 tonnes the year before.", "8,610")]
    [InlineData("P1", "landings",
        "Landings fell by 530 tonnes between 2018 and 2023.", "530 tonnes")]
    [InlineData("P1", "landings",
        "In 2020 fishers landed 7,120 tonnes, more than in 2019.", "more")]
    [InlineData("P1", "landings",
        "Landings have grown every year since 2018.", "grown")]
    [InlineData("P1", "landings",
        "Half of all fish landed on the coast in 2023 came ashore in Veldhaven.", "Half")]
    [InlineData("P1", "landings",
        "In 2021 the port landed 7,950 tonnes.", "7,950")]
    [InlineData("P1", "landings",
        "The port landed 51,600 tonnes of fish in 2023.", "51,600")]
    [InlineData("P1", "landings",
        "Veldhaven landed 8,190 kilograms of fish in 2023.", "8,190")]
    [InlineData("P1", "species",
        "Herring made up 41.2% of the fish landed in Veldhaven in 2023.", "41.2%")]
    [InlineData("P1", "species",
        "Cod made up 33.7% of the fish landed in Veldhaven.", "33.7%")]
    [InlineData("P1", "species",
        "Cod and plaice together account for about half of the landings by weight.", "half")]
    [InlineData("P2", "species",
        "Plaice accounted for 17.9% of the fish landed in Norrby.", "17.9%")]
    [InlineData("P1", "boats",
        "There are 34 netters and 58 trawlers in Veldhaven.", "34")]
    [InlineData("P1", "boats",
        "Netters outnumber trawlers by 34.", "34")]
    [InlineData("P1", "boats",
        "Veldhaven has 145 registered fishing boats.", "145")]
    [InlineData("P1", "boats",
        "There are fewer trawlers in Veldhaven than in the average port.", "fewer")]
    [InlineData("P1", "prices",
        "In October a kilo of cod was cheaper than the coastal average.", "cheaper")]
    [InlineData("P1", "prices",
        "A kilo of cod fetched €5.06 in April 2023.", "5.06")]
    [InlineData("P1", "prices",
        "The price rose by 23% between April and October.", "23%")]
    [InlineData("P1", "certified",
        "The certified share rose by 11.8% between 2019 and 2023.", "11.8%")]
    [InlineData("P1", "certified",
        "In 2019 the share in Veldhaven was clearly higher than on the coast.", "higher")]
    [InlineData("P2", "certified",
        "The certified share in Norrby has grown strongly since 2019.", "grown")]
    [InlineData("P1", "accidents",
        "There were 12.4 accidents for every 1,000 residents.", "1,000 residents")]
    [InlineData("P1", "accidents",
        "The accident rate is lower than on the Amber Coast.", "lower")]
    [InlineData("P1", "accidents",
        "12.4% of fishers had an accident.", "12.4%")]
    [InlineData("P2", "accidents",
        "The rate has tripled since 2018.", "tripled")]
    [InlineData("P2", "accidents",
        "Norrby's rate of 14.9 per 1,000 fishers is high.", "14.9")]
    [InlineData("P1", "auction",
        "Crews waited 35 hours for the auction.", "35 hours")]
    [InlineData("P1", "auction",
        "Crews wait 21 minutes longer than on the coast as a whole.", "21 minutes longer")]
    [InlineData("P2", "auction",
        "The wait is twice the coastal average.", "twice")]
    [InlineData("P1", "wages",
        "A crew member earned €2,640 a year.", "2,640")]
    [InlineData("P1", "wages",
        "Each fisher earned €2,450 a month in Veldhaven.", "2,450")]
    [InlineData("P1", "wages",
        "Pay was lower than the average for the coast.", "lower")]
    [InlineData("P1", "temperature",
        "The sea was warmest in July, at 18.3 degrees.", "July")]
    [InlineData("P1", "temperature",
        "In June the water was colder than the coastal mean.", "colder")]
    [InlineData("P1", "bathing",
        "The south beach was rated Excellent in 2023.", "Excellent")]
    [InlineData("P2", "bathing",
        "The north beach in Norrby was graded Poor.", "Poor")]
    [InlineData("P1", "harbour-dues",
        "Harbour dues brought in €1,845 in 2023.", "1,845")]
    [InlineData("P1", "harbour-dues",
        "Dues were higher than on the coast as a whole.", "higher")]
    [InlineData("P1", "plastic",
        "Some 120 pieces of plastic were found for every 100 metres of beach.", "120")]
    public void Check_FalseSentence_FindsTheError(string area, string chart, string text, string wrong)
    {
        var start = text.IndexOf(wrong, StringComparison.Ordinal);
        HarbourData.Check(area, chart, text).Findings
            .ShouldContain(f => f.Severity == Severity.Error && f.Start < start + wrong.Length && start < f.End);
    }
}
