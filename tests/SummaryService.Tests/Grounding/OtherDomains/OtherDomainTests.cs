namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>
/// The check on reports that have nothing to do with the sample: rain and power in Fjordane, births in Talara (with intervals), transport in Norrland.
/// The floors are what it truly reaches, rounded to the safe side; evaluations/README.md has the figures of the day.
/// </summary>
public class OtherDomainTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("fjordane", 0.90, 0.80, 0.08)]
    [InlineData("talara", 0.77, 0.95, 0.04)]
    [InlineData("transit", 0.84, 0.82, 0.09)]
    public async Task Check_AnotherDomain_AtLeastAsGoodAsMeasured(string domain, double recall, double precision, double hurt)
    {
        var score = (await LabelledDomain.ReadAsync(domain)).Score();
        output.WriteLine($"{domain}: {score}");

        score.Recall.ShouldBeGreaterThanOrEqualTo(recall);
        score.Precision.ShouldBeGreaterThanOrEqualTo(precision);
        score.Hurt.ShouldBeLessThanOrEqualTo(hurt);
    }

    [Theory]
    [InlineData("fjordane", 43)]
    [InlineData("talara", 40)]
    [InlineData("transit", 44)]
    public async Task Labels_EachDomain_PointAtTheWordsThatTheyQuote(string domain, int texts)
    {
        var labelled = await LabelledDomain.ReadAsync(domain);

        labelled.Labels.Count.ShouldBe(texts);
        foreach (var label in labelled.Labels)
            label.Spans.Concat(label.Supported).ShouldAllBe(m => labelled.Blocks[label.Block].Text.Substring(m.Start, m.End - m.Start) == m.Quote);
    }
}
