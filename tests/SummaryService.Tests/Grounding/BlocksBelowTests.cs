using System.Text.Json;
using Shouldly;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>A section is set against the charts below it and the whole report against its sections, where one file holds both.</summary>
public sealed class BlocksBelowTests
{
    private const string ChartHigh = """{"id":"c","area_code":"ES-GA","level":"chart","chart":"knee-waits","text":"The median wait for a knee operation is high in Galicia."}""";
    private const string SectionLow = """{"id":"s","area_code":"ES-GA","level":"section","section":"health","text":"The median wait for a knee operation is low in Galicia."}""";
    private const string SectionHigh = """{"id":"s","area_code":"ES-GA","level":"section","section":"health","text":"The median wait for a knee operation is high in Galicia."}""";
    private const string OtherSection = """{"id":"s","area_code":"ES-GA","level":"section","section":"schools","text":"The median wait for a knee operation is low in Galicia."}""";
    private const string OtherArea = """{"id":"s","area_code":"ES-AN","level":"section","section":"health","text":"The median wait for a knee operation is low in Andalusia."}""";
    private const string OverallHigh = """{"id":"o","area_code":"ES-GA","level":"overall","text":"The median wait for a knee operation is high in Galicia."}""";
    private const string OverallLow = """{"id":"o","area_code":"ES-GA","level":"overall","text":"The median wait for a knee operation is low in Galicia."}""";

    [Theory]
    [InlineData("s", ChartHigh, SectionLow)]
    [InlineData("s", SectionLow, ChartHigh)]
    [InlineData("o", SectionLow, OverallHigh)]
    [InlineData("o", OverallHigh, SectionLow)]
    public async Task CheckAsync_SaysOtherwiseThanBelow_IsAContradictionInAnyOrder(string id, string first, string second) =>
        (await Contradicting(first, second)).ShouldBe([id]);

    [Theory]
    [InlineData(ChartHigh, SectionHigh)]
    [InlineData(SectionHigh, OverallHigh)]
    [InlineData(ChartHigh, OverallLow)]
    [InlineData(ChartHigh, OtherSection)]
    [InlineData(ChartHigh, OtherArea)]
    [InlineData(SectionLow, SectionHigh)]
    public async Task CheckAsync_AgreesOrStandsOnOtherTexts_IsNoContradiction(string first, string second) =>
        (await Contradicting(first, second)).ShouldBeEmpty();

    [Fact]
    public void Check_TextSaysBothHighAndLow_ContradictsItself()
    {
        var findings = GaliciaData.Check("knee-waits", "The median wait for a knee operation is high in Galicia. "
            + "The median wait for a knee operation is low there.").Findings;

        findings.Single(f => f.Kind == FindingKind.Contradiction).Quote.ShouldBe("low");
    }

    [Fact]
    public void Check_TextSaysTheSameTwice_DoesNotContradictItself() =>
        GaliciaData.Check("knee-waits", "The median wait for a knee operation is high in Galicia. A high median wait for a knee operation matters.")
            .Findings.ShouldNotContain(f => f.Kind == FindingKind.Contradiction);

    private static async Task<IReadOnlyList<string>> Contradicting(params string[] lines)
    {
        var answers = new StringWriter();
        var checker = new BlockChecker(GaliciaData.Read(), new ContextOptions());
        await checker.CheckAsync(new StringReader(string.Join('\n', lines)), "blocks.jsonl", answers, TextWriter.Null, asJson: true,
            TestContext.Current.CancellationToken);
        return [.. answers.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)
            .Where(a => a.GetProperty("findings").EnumerateArray().Any(f => f.GetProperty("kind").GetString() == "contradiction"))
            .Select(a => a.GetProperty("id").GetString()!)];
    }
}
