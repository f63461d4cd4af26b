namespace SummaryService.Tests.Catalogue;

public sealed class CatalogueFaultTests
{
    [Theory]
    [InlineData("{ \"id\": \"visits\", \"section\"", "{ \"id\": \"readers\", \"section\"",
        "10: chart readers: the id is given twice (first in line 7); expected every chart once")]
    [InlineData("{ \"id\": \"readers\", \"title\"", "{ \"id\": \"people\", \"title\"",
        "4: section people: the id is given twice (first in line 3); expected every section once",
        "7: chart readers: the section \"readers\" is unknown; expected the id of a section")]
    [InlineData("{ \"id\": \"van\", \"label\"", "{ \"id\": \"main\", \"label\"",
        "17: category main of visits: the id is given twice (first in line 17); expected every category once")]
    [InlineData("{ \"id\": \"visit-rate\", \"label\"", "{ \"id\": \"visits\", \"label\"",
        "11: chart visits: the indicator \"visit-rate\" is unknown; expected the id of an indicator",
        "18: indicator visits: the id is given twice (first in line 16); expected every indicator once")]
    [InlineData("{ \"id\": \"visits\", \"section\"", "{ \"id\": \"vis its\", \"section\"",
        "10: chart: the id \"vis its\" is not usable; expected at most 100 letters, digits and signs such as - _ . + without spaces")]
    [InlineData("{ \"id\": \"visits\", \"section\"", "{ \"section\"", "10: chart: id is missing; expected a text")]
    [InlineData("\"section\": \"people\"", "\"section\": \"money\"",
        "10: chart visits: the section \"money\" is unknown; expected the id of a section")]
    [InlineData("\"parent\": \"people\"", "\"parent\": \"money\"",
        "4: section readers: the parent \"money\" is unknown; expected the id of a section")]
    [InlineData("\"parent\": \"people\"", "\"parent\": \"readers\"",
        "4: section readers: the section is its own ancestor; expected parents that end at a section without one")]
    [InlineData("[\"reader-share\"]", "[\"reader-shares\"]",
        "8: chart readers: the indicator \"reader-shares\" is unknown; expected the id of an indicator")]
    [InlineData("[\"reader-share\"]", "[\"reader-share\", \"reader-share\"]",
        "8: chart readers: the indicator \"reader-share\" is listed 2 times; expected it once")]
    [InlineData("[\"reader-share\"]", "\"reader-share\"", "8: chart readers: indicators is no list; expected [ … ]")]
    [InlineData("[\"a survey\"]", "[1]",
        "9: chart readers: caveats holds something other than texts; expected texts in quotes, none of them empty")]
    [InlineData("\"kind\": \"trend\"", "\"kind\": \"curve\"",
        "10: chart visits: kind is \"curve\"; expected none, trend, comparison, breakdown or rating")]
    [InlineData(", \"kind\": \"trend\"", "", "10: chart visits: kind is missing; expected none, trend, comparison, breakdown or rating")]
    [InlineData("\"availability\": \"ok\"", "\"availability\": \"soon\"", "8: chart readers: availability is \"soon\"; "
        + "expected ok, not_published_at_area_level, not_collected, discontinued, coming_soon or no_data_found")]
    [InlineData("\"S1\": \"no_data_found\"", "\"S1\": \"gone\"", "9: chart readers, availability_by_area: S1 is \"gone\"; "
        + "expected ok, not_published_at_area_level, not_collected, discontinued, coming_soon or no_data_found")]
    [InlineData("\"S1\": \"no_data_found\"", "\"S9\": \"ok\"",
        "9: chart readers, availability_by_area: the area \"S9\" is unknown; expected a code of areas.csv")]
    [InlineData("\"title\": \"Visits\"", "\"title\": \" \"", "10: chart visits: title is empty; expected a text")]
    [InlineData("\"title\": \"Visits\"", "\"title\": 7", "10: chart visits: title is no text; expected a text in quotes")]
    [InlineData("\"order\": 2, \"kind\"", "\"order\": 2.5, \"kind\"",
        "10: chart visits: order is 2.5; expected a whole number from -1,000,000 to 1,000,000")]
    [InlineData("\"order\": 2, \"kind\"", "\"order\": \"2\", \"kind\"",
        "10: chart visits: order is no number; expected digits without quotes")]
    public void Charts_Wrong_IsNamed(string old, string with, params string[] faults) => FaultsOf(new DataFolder().InCatalogue(old, with))
        .ShouldBe(faults);

    [Theory]
    [InlineData("\"unit\": \"percent\", ", "", "14: indicator reader-share: unit is missing; expected a text")]
    [InlineData("\"unit\": \"count\", \"per\": null", "\"unit\": \"count\"",
        "16: indicator visits: per is missing; expected the base of the rate (100, 100000 …), or null where there is none")]
    [InlineData("\"per\": 1000", "\"per\": null",
        "18: indicator visit-rate: per is null but the unit is rate; expected its base, such as 100000")]
    [InlineData("\"per\": 100,", "\"per\": null,",
        "14: indicator reader-share: per is null but the unit is percent; expected its base, such as 100")]
    [InlineData("\"per\": 1000", "\"per\": 0", "18: indicator visit-rate: per is 0; expected a number above 0, or null")]
    [InlineData("\"per\": 1000", "\"per\": \"1000\"", "18: indicator visit-rate: per is no number; expected digits without quotes")]
    [InlineData("\"decimals\": 1", "\"decimals\": -1", "15: indicator reader-share: decimals is -1; expected a whole number from 0 to 10")]
    [InlineData("higher_is_better", "good",
        "15: indicator reader-share: polarity is \"good\"; expected neutral, higher_is_better or lower_is_better")]
    [InlineData("\"national\"", "\"median\"",
        "15: indicator reader-share: comparator_is is \"median\"; expected mean_of_areas, national or absent")]
    [InlineData("\"decimals\": 1,", "\"clause\": \"{shares} read\",",
        "15: indicator reader-share: clause holds braces around something else; expected {share}, {value}, {category}, {per}")]
    [InlineData("\"decimals\": 1,", "\"noun\": \"the share {category}\",",
        "15: indicator reader-share: noun names {category} but the indicator has no categories; expected a list of categories")]
    [InlineData("\"decimals\": 1,", "\"break_before\": [\"2023-13\"],",
        "15: indicator reader-share: break_before holds \"2023-13\"; expected "
        + "a year (2024), 2023-24, 2024-11, 2024-Q1, 2024-11-05, \"A to B\" of these, the publisher's words, or nothing")]
    [InlineData("\"decimals\": 1,", "\"small_count\": { \"below\": 1 },",
        "15: indicator reader-share, small_count: shown_as is missing; expected a whole number",
        "15: indicator reader-share, small_count: below is 1; expected a whole number from 2 to 1,000")]
    [InlineData("\"decimals\": 1,", "\"categories_add_up\": \"yes\",",
        "15: indicator reader-share: categories_add_up is neither true nor false; expected one of them without quotes")]
    [InlineData("{ \"id\": \"van\", \"label\": \"Van\" }", "\"van\"",
        "17: indicator visits: an entry of categories is no object; expected { … }")]
    [InlineData("{ \"id\": \"van\", \"label\": \"Van\" }", "{ \"id\": \"van\" }",
        "17: category van of visits: label is missing; expected a text")]
    [InlineData("\"decimals\": 1,", "\"label\": \"Again\",", "15: the key \"label\" stands twice in one object; expected it once")]
    public void Indicators_Wrong_IsNamed(string old, string with, params string[] faults) =>
        FaultsOf(new DataFolder().InCatalogue(old, with)).ShouldBe(faults);

    [Fact]
    public void Catalogue_NoJson_IsNamedWithTheLine()
    {
        FaultsOf(new DataFolder().InCatalogue("\"order\": 2, \"kind\"", "\"order\": 2 \"kind\"")).ShouldBe([
            "10: this is no JSON: '\"' is invalid after a value. Expected either ',', '}', or ']'; expected an object with sections, charts and indicators",
        ]);
        FaultsOf(new DataFolder { Catalogue = "[]" }).ShouldBe(
            ["1: this is no object; expected { \"sections\": [ … ], \"charts\": [ … ], \"indicators\": [ … ] }"]);
        FaultsOf(new DataFolder { Catalogue = "{}", Observations = "area_code,indicator,category,period,value,status" }).ShouldBe(
            ["1: catalogue: sections is missing; expected a list", "1: catalogue: charts is missing; expected a list",
                "1: catalogue: indicators is missing; expected a list"]);
    }

    [Fact]
    public void Catalogue_Unreadable_DoesNotBlameTheObservations() =>
        new DataFolder { Catalogue = "{" }.Faults().ShouldHaveSingleItem().ShouldStartWith("catalogue.json:1: this is no JSON: ");

    [Fact]
    public void Text_WithControlCharacters_StaysOnOneShortLine()
    {
        var folder = new DataFolder().InCatalogue("\"kind\": \"trend\"", "\"kind\": \"a\\nb" + new string('c', 80) + "\"");

        FaultsOf(folder).ShouldBe([$"10: chart visits: kind is \"a b{new string('c', 57)}…\"; expected none, trend, comparison, breakdown or rating"]);
    }

    private static string[] FaultsOf(DataFolder folder) =>
        [.. folder.Faults().Where(f => f.StartsWith("catalogue.json:", StringComparison.Ordinal))
            .Select(f => f["catalogue.json:".Length..])];
}
