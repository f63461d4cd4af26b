using SummaryService.Grounding;
using SummaryService.Grounding.Writing;

namespace SummaryService.Tests.Grounding.Writing;

public class LegibilityTests
{
    [Fact]
    public void Measure_TwoPlainSentences_KincaidFormula()
    {
        // 8 words, 2 sentences, 8 syllables: 0.39 × 4 + 11.8 × 1 − 15.59.
        var measure = WritingCheck.Measure("The cat sat down. The dog ran off.", SampleSheets.Chart("population"));

        measure.Grade.ShouldBe(-2.23);
        measure.Words.ShouldBe(8);
        measure.LongestSentence.ShouldBe(4);
    }

    [Fact]
    public void Measure_NamesOfTheSheet_LeftOutOfTheGradeOnly()
    {
        var sheet = SampleSheets.Chart("hospital-delays");
        var name = WritingCheck.Measure("We show hospital discharges that were delayed in Milton Keynes.", sheet);

        name.Grade.ShouldBe(WritingCheck.Measure("We show in.", sheet).Grade);
        name.Words.ShouldBe(10);
    }

    [Theory]
    [InlineData("It was 1,158 then.", "It was one then.")]
    [InlineData("It was 26% then.", "It was one then.")]
    [InlineData("It was £401 then.", "It was one then.")]
    [InlineData("It was 15–20 then.", "It was one then.")]
    public void Measure_Figure_CountsAsOneSimpleWord(string figure, string word) =>
        WritingCheck.Measure(figure, SampleSheets.Chart("population"))
            .ShouldBe(WritingCheck.Measure(word, SampleSheets.Chart("population")));

    [Fact]
    public void Measure_HeadingAndList_HeadingIsNoSentence()
    {
        var measure = WritingCheck.Measure("## How many people\n\n- One is here.\n- Two are there now.", SampleSheets.Section("overview"));

        measure.LongestSentence.ShouldBe(4);
        measure.Grade.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("1. 2. 3.")]
    public void Measure_NoSentence_NoGrade(string text) =>
        WritingCheck.Measure(text, SampleSheets.Chart("population")).Grade.ShouldBeNull();

    [Fact]
    public void Check_LongSentence_NamedWithItsPlace()
    {
        const string Long =
            "In this place there are a lot of men and there are a lot of women and they all live near the big old mill by the sea.";
        var finding = Findings("It is so. " + Long, "population").ShouldHaveSingleItem();

        finding.Quote.ShouldBe(Long);
        finding.Start.ShouldBe(10);
        finding.Message.ShouldContain("28 words");
        finding.Severity.ShouldBe(Severity.Warning);
    }

    [Theory]
    [InlineData("We did it.", "only 3 words")]
    [InlineData("In all this town there are a lot of us who live and work.", "2 to 4 sentences")]
    public void Check_ShortChartText_SaysWhatIsMissing(string text, string expected) =>
        Findings(text, "population").ShouldContain(f => f.Message.Contains(expected));

    [Fact]
    public void Check_HardWords_GradeAboveSeven() =>
        Findings("Considerable organisational complexity characterises responsibility. Intergovernmental coordination deteriorates.", "population")
            .ShouldContain(f => f.Message.StartsWith("The reading grade is"));

    [Fact]
    public void Check_NoData_OneSentenceIsEnough() =>
        Findings("Nobody publishes these figures for single areas, so there is nothing to show for Milton Keynes.", "framework-rates")
            .ShouldBeEmpty();

    [Fact]
    public void Check_EmptyText_NothingToSay() => Findings("", "population").ShouldBeEmpty();

    private static IReadOnlyList<Finding> Findings(string text, string chart) =>
        [.. new WritingCheck().Check(text, SampleSheets.Chart(chart)).Where(f => f.Kind == FindingKind.Readability)];
}
