using System.Text.Json;
using Shouldly;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

public sealed class BlockCheckerTests
{
    private const string Good = """{"id":"a","area_code":"ES-GA","level":"chart","chart":"punctuality","text":"In 2023, 13.1% of bus journeys were late."}""";
    private const string Wrong = """{"id":"b","area_code":"ES-GA","level":"chart","chart":"knee-waits","text":"The median wait was 69 days."}""";

    [Fact]
    public async Task CheckAsync_WrongFigure_PrintsTheFixedFields()
    {
        var (tally, answers, _) = await Run(Wrong);

        tally.ExitCode.ShouldBe(1);
        var finding = JsonDocument.Parse(answers).RootElement.GetProperty("findings").EnumerateArray().First(f =>
            f.GetProperty("severity").GetString() == "error");
        finding.GetProperty("quote").GetString().ShouldBe("69 days");
        finding.GetProperty("kind").GetString().ShouldBe("number");
        finding.GetProperty("start").GetInt32().ShouldBe(20);
        finding.GetProperty("end").GetInt32().ShouldBe(27);
        finding.GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("96 days");
        finding.GetProperty("facts").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("{\"id\":", "blocks.jsonl:2: broken JSON")]
    [InlineData("[1]", "blocks.jsonl:2: not a JSON object.")]
    [InlineData("""{"id":"x","area_code":"ES-GA","level":"chart","chart":"moon","text":"A."}""", "blocks.jsonl:2: unknown chart moon.")]
    [InlineData("""{"id":"x","area_code":"XX","level":"chart","chart":"beds","text":"A."}""", "blocks.jsonl:2: unknown area XX.")]
    [InlineData("""{"id":"x","area_code":"ES-GA","level":"page","text":"A."}""", "blocks.jsonl:2: unknown level page; chart, section or overall was expected.")]
    [InlineData("""{"id":"x","area_code":"ES-GA","level":"overall","text":"  "}""", "blocks.jsonl:2: the text is empty.")]
    public async Task CheckAsync_UnusableLine_ReportsItAndChecksTheRest(string line, string fault)
    {
        var (tally, answers, faults) = await Run(Good, line, Wrong);

        tally.ShouldBe(new BlockTally(2, 1, 1));
        tally.ExitCode.ShouldBe(2);
        faults.ShouldStartWith(fault);
        answers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task CheckAsync_ChartWithoutData_FindsNoData()
    {
        var (_, answers, _) = await Run("""{"id":"c","area_code":"ES-GA","level":"chart","chart":"floods","text":"There were 14 flood warnings."}""");

        answers.ShouldContain("\"kind\":\"no-data\"");
    }

    [Fact]
    public async Task CheckAsync_TextInAnotherLanguage_SaysSo()
    {
        var (tally, answers, faults) = await Run(Good, """
            {"id":"g","area_code":"ES-GA","level":"chart","chart":"punctuality","text":"En 2023 o 13,1% das viaxes en autobús chegaron tarde en Galicia, menos que na media de España."}
            """.Trim());

        tally.ShouldBe(new BlockTally(1, 0, 1));
        faults.Trim().ShouldBe("blocks.jsonl:2: the text is not in English.");
        answers.ShouldContain("\"id\":\"a\"");
    }

    private static async Task<(BlockTally Tally, string Answers, string Faults)> Run(params string[] lines)
    {
        var (answers, faults) = (new StringWriter(), new StringWriter());
        var checker = new BlockChecker(GaliciaData.Read(), new ContextOptions());
        var tally = await checker.CheckAsync(new StringReader(string.Join('\n', lines)), "blocks.jsonl", answers, faults, asJson: true,
            TestContext.Current.CancellationToken);
        return (tally, answers.ToString(), faults.ToString());
    }
}
