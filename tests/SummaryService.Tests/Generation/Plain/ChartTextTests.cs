using SummaryService.Generation.Plain;

namespace SummaryService.Tests.Generation.Plain;

public sealed class ChartTextTests
{
    private const string Sunny = """
        {"id":"sun","label":"Sunny days","unit":"percent","per":100,"denominator":"days","decimals":1,"polarity":"neutral","comparator_is":"mean_of_areas",
         "clause":"{share} days were sunny","noun":"the share of sunny days","measures":"days"}
        """;

    private const string Shops = """
        {"id":"shops","label":"Shops","unit":"rate","per":10000,"denominator":"all residents","decimals":0,"polarity":"neutral","comparator_is":"national",
         "clause":"there were {value} {category} {per}","noun":"the rate of {category}","measures":"shops",
         "categories":[{"id":"bread","label":"Bakeries","phrase":"bakeries"},{"id":"books","label":"Bookshops","phrase":"bookshops"},{"id":"bikes","label":"Bike shops","phrase":"bike shops"}]}
        """;

    [Fact]
    public void Write_ComparisonWithWording_TellsValueThenAverageOnce()
    {
        var text = PlainWriter.Write(
            Sheets.Invented(
                "comparison",
                Sunny,
                """
                X1,sun,,2024,31.4,ok
                O,sun,,2024,42.0,ok
                """
            )
        );

        text.ShouldBe(
            "In Wexby in 2024, about 31 out of every 100 days were sunny. This is lower than the average of 42 for areas in Oland."
        );
    }

    [Fact]
    public void Write_DifferenceBelowTheRule_SaysAboutTheSame()
    {
        var text = PlainWriter.Write(
            Sheets.Invented(
                "comparison",
                Sunny,
                """
                X1,sun,,2024,41.5,ok
                O,sun,,2024,42.0,ok
                """
            )
        );

        text.ShouldContain("about the same");
        text.ShouldNotContain("lower");
    }

    [Fact]
    public void Write_ComparisonWithoutWording_IsStillEnglish()
    {
        var text = PlainWriter.Write(
            Sheets.Invented(
                "comparison",
                """
                {"id":"rain","label":"Yearly rainfall","unit":"millimetres","per":null,"denominator":null,"decimals":0,"polarity":"neutral","comparator_is":"national"}
                """,
                """
                X1,rain,,2024,1240,ok
                O,rain,,2024,610,ok
                """
            )
        );

        text.ShouldBe(
            "In Wexby in 2024, the figure for “Yearly rainfall” was 1,240 millimetres. This is more than twice the figure of 610 millimetres for Oland."
        );
    }

    [Fact]
    public void Write_Breakdown_LeadsWithTheHighestAndGoesOnWithTheWidestGaps()
    {
        var text = PlainWriter.Write(
            Sheets.Invented(
                "breakdown",
                Shops,
                """
                X1,shops,bread,2024,12,ok
                X1,shops,books,2024,2,ok
                X1,shops,bikes,2024,3,ok
                O,shops,bread,2024,13,ok
                O,shops,books,2024,4,ok
                O,shops,bikes,2024,3,ok
                """
            )
        );

        text.ShouldBe(
            "In 2024, Wexby had 12 bakeries for every 10,000 residents. This is 8% lower than the figure of 13 for Oland. "
                + "There were 2 bookshops, half the figure of 4 for Oland. There were 3 bike shops, the same as the figure for Oland."
        );
    }

    [Fact]
    public void Write_Trend_TellsBothEndsAndTheChange()
    {
        var text = PlainWriter.Write(
            Sheets.Invented(
                "trend",
                """
                {"id":"trees","label":"Street trees","unit":"count","per":null,"denominator":null,"decimals":0,"polarity":"neutral","noun":"the number of street trees","clause":"there were {value} street trees"}
                """,
                """
                X1,trees,,2019,4000,ok
                X1,trees,,2023,5000,ok
                """
            )
        );

        text.ShouldBe(
            "In Wexby, the number of street trees rose by 25%, from 4,000 in 2019 to 5,000 in 2023. No figure for Oland is given to set beside it."
        );
    }

    [Fact]
    public void Write_TrendThatWanders_DoesNotSayThatItRose()
    {
        var values = new[] { 10, 80, 15, 90, 12, 70, 20, 85, 14 };
        var lines = string.Join('\n', values.Select((v, i) => $"X1,noise,,{2010 + i},{v},ok"));

        var text = PlainWriter.Write(
            Sheets.Invented(
                "trend",
                """
                {"id":"noise","label":"Street noise","unit":"complaints","per":null,"denominator":null,"decimals":0,"polarity":"neutral"}
                """,
                lines
            )
        );

        text.ShouldBe(
            "In Wexby, the figure for “Street noise” was 14 complaints in 2018. In 2010, it was 10 complaints. It was highest in 2013, at 90 complaints."
        );
    }

    [Fact]
    public void Write_Grades_AreGroupedAndNotJudged()
    {
        var text = PlainWriter.Write(
            Sheets.Invented(
                "rating",
                """
                {"id":"grade","label":"Grade","unit":"grade","per":null,"denominator":null,"decimals":0,"polarity":"higher_is_better","clause":"the grade for {category} was {value}",
                 "categories":[{"id":"parks","label":"Parks","phrase":"parks"},{"id":"roads","label":"Roads","phrase":"roads"},{"id":"pools","label":"Pools","phrase":"pools"}]}
                """,
                """
                X1,grade,parks,2024-11,Gold,ok
                X1,grade,roads,2024-11,Silver,ok
                X1,grade,pools,2024-11,Silver,ok
                """
            )
        );

        text.ShouldBe("In Wexby in November 2024, the grade for parks was Gold. Everything else was graded Silver.");
    }

    [Fact]
    public void Write_MoneyPerBase_IsToldForEachResident()
    {
        var text = PlainWriter.Write(
            Sheets.Invented(
                "comparison",
                """
                {"id":"parks","label":"Spending on parks","unit":"gbp_thousand","per":100000,"denominator":"all residents","decimals":0,"polarity":"neutral","comparator_is":"national",
                 "clause":"spending on parks was {value} for each resident","noun":"spending on parks"}
                """,
                """
                X1,parks,,2023-24,40084,ok
                O,parks,,2023-24,47758,ok
                """
            )
        );

        text.ShouldStartWith("In Wexby in the year 2023 to 2024, spending on parks was £401 for each resident.");
        text.ShouldContain("£478");
        text.ShouldNotContain("40,084");
    }

    [Fact]
    public void Write_SmallCount_IsNeitherToldExactlyNorGivenAwayByItsRate()
    {
        var text = PlainWriter.Write(Sheets.OfSample("Milton Keynes", "carer-helpline-requests"));

        text.ShouldContain("between 1 and 5");
        text.ShouldNotContain("0.34");
    }

    [Fact]
    public void Write_RegionalFigure_SaysSo() =>
        PlainWriter.Write(Sheets.OfSample("Luton", "workforce-turnover")).ShouldContain("wider region");

    [Fact]
    public void Write_BreakInTheSeries_TellsNoChangeAcrossIt()
    {
        var text = PlainWriter.Write(
            Sheets.Invented(
                "trend",
                """
                {"id":"trees","label":"Street trees","unit":"count","per":null,"denominator":null,"decimals":0,"polarity":"neutral","noun":"the number of street trees","clause":"there were {value} street trees","break_before":["2022"]}
                """,
                """
                X1,trees,,2019,4000,ok
                X1,trees,,2023,5000,ok
                """
            )
        );

        text.ShouldContain("5,000");
        text.ShouldNotContain("rose");
        text.ShouldContain("Figures before 2022 cannot be compared with later ones");
    }

    [Fact]
    public void Write_NothingButUnitsAndLabels_GoesThroughSectionsAndReports()
    {
        var builder = Sheets.InventedBuilder(
            "comparison",
            """
            {"id":"salt","label":"Salinity","unit":"grams_per_litre","per":null,"denominator":null,"decimals":1,"polarity":"neutral","comparator_is":"mean_of_areas"}
            """,
            """
            X1,salt,,2023-24,34.1,ok
            O,salt,,2023-24,31.0,ok
            """
        );

        PlainWriter.Write(builder.Section("X1", "s", [])).ShouldContain("### Higher than Oland\n\nIn Wexby");
        PlainWriter.Write(builder.Overall("X1", [])).ShouldContain("34.1 grams per litre");
        PlainWriter.Write(builder.Section("X2", "s", [])).ShouldBe("");
    }

    [Fact]
    public void Write_CaveatThatChangesTheReading_IsTold() =>
        PlainWriter
            .Write(
                Sheets.Invented(
                    "comparison",
                    Sunny,
                    "X1,sun,,2024-11,31.4,ok\nO,sun,,2024-11,42,ok",
                    "small numbers",
                    "one month, November 2024"
                )
            )
            .ShouldContain("The numbers behind this are small.");
}
