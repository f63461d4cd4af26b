namespace SummaryService.Tests.Catalogue;

public sealed class CsvFaultTests
{
    private const string Header = "area_code,indicator,category,period,value,status,approximate,source,lower,upper";

    [Theory]
    [InlineData("S1,Southby", "N1,Southby", "areas.csv:3: the area N1 is given twice (first in line 2); expected every code once")]
    [InlineData("S1,Southby", ",Southby", "areas.csv:3: the code is empty; expected a code that names the area")]
    [InlineData("S1,Southby", "S 1,Southby",
        "areas.csv:3: the code \"S 1\" is not usable; expected at most 100 letters, digits and signs such as - _ . + without spaces")]
    [InlineData("S1,Southby", "S1,", "areas.csv:3: the area S1 has no name; expected the name that readers know")]
    [InlineData("Southby,district,LAND", "Southby,district,SEA",
        "areas.csv:3: the parent \"SEA\" of S1 is unknown; expected a code of this file, or nothing")]
    [InlineData("Southby,district,LAND", "Southby,district", "areas.csv:3: the row has 3 cells; expected 4, as the header has")]
    [InlineData("code,name,type,parent", "code,name,parent,kind",
        "areas.csv:1: the header has no column type; expected code, name, type, found \"code, name, parent, kind\"")]
    [InlineData("code,name,type,parent", "code,name,type,name",
        "areas.csv:1: the column \"name\" occurs 2 times in the header; expected it once")]
    public void Areas_Wrong_IsNamed(string old, string with, string fault) =>
        new DataFolder().InAreas(old, with).Faults().Where(f => f.StartsWith("areas.csv", StringComparison.Ordinal)).ShouldBe([fault]);

    [Fact]
    public void Areas_InACircle_AreNamedEach()
    {
        var folder = new DataFolder().InAreas("LAND,Landia,country,", "LAND,Landia,country,N1");

        folder.Faults().ShouldBe([
            "areas.csv:2: the area N1 is its own ancestor; expected parents that end at an area without one",
            "areas.csv:4: the area LAND is its own ancestor; expected parents that end at an area without one",
        ]);
    }

    [Theory]
    [InlineData("N1,visits,main,2023,1200", "X9,visits,main,2023,1200",
        "observations.csv:4: the area \"X9\" is unknown; expected a code of areas.csv")]
    [InlineData("N1,visits,main,2023,1200", ",visits,main,2023,1200",
        "observations.csv:4: area_code is empty; expected a code of areas.csv")]
    [InlineData("N1,visits,main,2023", "N1,vists,main,2023",
        "observations.csv:4: the indicator \"vists\" is unknown; expected the id of an indicator of catalogue.json")]
    [InlineData("N1,visits,main,2023", "N1,,main,2023",
        "observations.csv:4: indicator is empty; expected the id of an indicator of catalogue.json")]
    [InlineData("N1,visits,main,2023", "N1,visits,bus,2023",
        "observations.csv:4: the category \"bus\" of visits is unknown; expected one of main, van")]
    [InlineData("N1,reader-share,,", "N1,reader-share,main,",
        "observations.csv:2: the category \"main\" of reader-share is unknown; expected none: the indicator has no categories")]
    [InlineData("main,2023,1200", "main,2024,1200",
        "observations.csv:5: this area, indicator, category and period stand in line 4 already; expected one row for each")]
    [InlineData("main,2023,1200", "main,2023,\"1,200\"",
        "observations.csv:4: the value \"1,200\" is no number; expected digits with a point for decimals, such as 1234.5")]
    [InlineData("main,2023,1200", "main,2023,12%",
        "observations.csv:4: the value \"12%\" is no number; expected digits with a point for decimals, such as 1234.5")]
    [InlineData("main,2023,1200", "main,2023,NaN",
        "observations.csv:4: the value \"NaN\" is no number; expected digits with a point for decimals, such as 1234.5")]
    [InlineData("main,2023,1200", "main,2023,1e16",
        "observations.csv:4: the value \"1e16\" is too large; expected at most 1,000,000,000,000,000")]
    [InlineData("main,2023,1200", "main,2023,",
        "observations.csv:4: the status is ok but the value is empty; expected a value, or the status that says why there is none")]
    [InlineData("2024,,suppressed", "2024,3,suppressed",
        "observations.csv:6: the status is suppressed but the value \"3\" is given; expected an empty value, or the status ok")]
    [InlineData("2024,,suppressed,,Counter,,", "2024,,suppressed,,Counter,1,5",
        "observations.csv:6: the status is suppressed but an interval is given; expected lower and upper to be empty")]
    [InlineData(",suppressed,", ",hidden,",
        "observations.csv:6: the status is \"hidden\"; expected ok, not_available, suppressed, not_collected, discontinued or no_data_found")]
    [InlineData(",suppressed,", ",,",
        "observations.csv:6: the status is empty; expected ok, not_available, suppressed, not_collected, discontinued or no_data_found")]
    [InlineData("main,2023,1200", "main,2023-13,1200", "observations.csv:4: the period \"2023-13\" is no date; expected "
        + "a year (2024), 2023-24, 2024-11, 2024-Q1, 2024-11-05, \"A to B\" of these, the publisher's words, or nothing")]
    [InlineData("Survey,60,65", "Survey,66,65", "observations.csv:2: lower is 66 and upper 65; expected lower to be at most upper")]
    [InlineData("Survey,60,65", "Survey,63,65",
        "observations.csv:2: the value 62.5 lies outside 63 to 65; expected it between lower and upper")]
    [InlineData("Survey,60,65", "Survey,sixty,65",
        "observations.csv:2: the lower \"sixty\" is no number; expected digits with a point for decimals, such as 1234.5")]
    [InlineData("58,ok,1,", "58,ok,yes,", "observations.csv:3: approximate is \"yes\"; expected 1, 0 or nothing")]
    [InlineData("58,ok,1,Survey,,", "58,ok,1,Survey,", "observations.csv:3: the row has 9 cells; expected 10, as the header has")]
    [InlineData("58,ok,1,Survey,,", "58,ok,1,Survey,,,", "observations.csv:3: the row has 11 cells; expected 10, as the header has")]
    [InlineData("2023-24,34.5,ok,,Counter", "2023-24,34.5,ok,,\"Counter",
        "observations.csv:7: a quote stands alone or is never closed; expected quotes around whole cells, and \"\" for a quote inside")]
    [InlineData(Header, "area_code,indicator,category,period,values,status,approximate,source,lower,upper",
        "observations.csv:1: the header has no column value; expected area_code, indicator, category, period, value, status, "
        + "found \"area_code, indicator, category, period, values, status, appr…\"")]
    public void Observations_Wrong_IsNamed(string old, string with, string fault) => new DataFolder().InObservations(old, with).Faults()
        .ShouldBe([fault]);

    [Fact]
    public void Folder_WithManyFaults_NamesThemAllByFileAndLine()
    {
        var folder = new DataFolder().InAreas("Southby,district,LAND", "Southby,district,SEA")
            .InCatalogue("\"kind\": \"trend\"", "\"kind\": \"curve\"").InObservations("1500", "x").InObservations("62.5,ok", "62.5,fine");

        folder.Faults().Select(f => f.Split(": ")[0]).ShouldBe(["areas.csv:3", "catalogue.json:10", "observations.csv:2",
            "observations.csv:5"]);
    }

    [Fact]
    public void EmptyFile_IsNamed()
    {
        new DataFolder { Observations = "" }.Faults().ShouldBe(
            ["observations.csv:1: the file is empty; expected a header with area_code, indicator, category, period, value, status"]);
        new DataFolder { Areas = "code,name,type\n", Observations = Header }.Faults().ShouldBe([
            "areas.csv:1: no area follows the header; expected at least one",
            "catalogue.json:9: chart readers, availability_by_area: the area \"S1\" is unknown; expected a code of areas.csv",
        ]);
    }

    [Fact]
    public void EndlessCell_StopsTheFile()
    {
        var folder = new DataFolder().InObservations("Survey,60,65", "\"Survey" + new string('x', 30_000) + ",60,65");

        folder.Faults().ShouldBe(["observations.csv:2: a cell is longer than 20,000 characters; expected a closing quote before that"]);
    }
}
