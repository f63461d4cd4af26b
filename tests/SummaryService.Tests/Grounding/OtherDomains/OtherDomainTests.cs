namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>
/// The check on reports that have nothing to do with the sample: rain and power in Fjordane, births in Talara (with intervals),
/// transport in Norrland, schools, city air, a telecom network, harvests and prices, libraries and sport, courts,
/// energy with a currency that no lexicon knows, islands and their visitors, a university whose areas are faculties, hospitals, sea ports,
/// housing; and on invented figures of two more councils for the charts of the sample.
/// The floors are what it truly reaches, rounded to the safe side; evaluations/README.md has the figures of the day.
/// </summary>
public class OtherDomainTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("fjordane", 0.90, 0.92, 0.03)]
    [InlineData("talara", 0.80, 0.95, 0.03)]
    [InlineData("transit", 0.88, 0.87, 0.06)]
    [InlineData("schools", 0.79, 0.89, 0.03)]
    [InlineData("air", 0.74, 0.90, 0.03)]
    [InlineData("network", 0.76, 0.90, 0.03)]
    [InlineData("harvest", 0.76, 0.88, 0.04)]
    [InlineData("libraries", 0.72, 0.80, 0.06)]
    [InlineData("justice", 0.68, 0.85, 0.04)]
    [InlineData("energy", 0.81, 0.92, 0.03)]
    [InlineData("tourism", 0.72, 0.92, 0.03)]
    [InlineData("university", 0.74, 0.94, 0.02)]
    [InlineData("health", 0.78, 0.89, 0.03)]
    [InlineData("ports", 0.73, 0.89, 0.03)]
    [InlineData("housing", 0.72, 0.85, 0.03)]
    [InlineData("calderdale", 0.74, 0.88, 0.03)]
    [InlineData("torbay", 0.77, 0.85, 0.03)]
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
    [InlineData("schools", 45)]
    [InlineData("air", 48)]
    [InlineData("network", 53)]
    [InlineData("harvest", 42)]
    [InlineData("libraries", 43)]
    [InlineData("justice", 42)]
    [InlineData("energy", 33)]
    [InlineData("tourism", 34)]
    [InlineData("university", 36)]
    [InlineData("health", 34)]
    [InlineData("ports", 34)]
    [InlineData("housing", 34)]
    [InlineData("calderdale", 57)]
    [InlineData("torbay", 45)]
    public async Task Labels_EachDomain_PointAtTheWordsThatTheyQuote(string domain, int texts)
    {
        var labelled = await LabelledDomain.ReadAsync(domain);

        labelled.Labels.Count.ShouldBe(texts);
        foreach (var label in labelled.Labels)
            label.Spans.Concat(label.Supported).ShouldAllBe(m =>
                labelled.Blocks[label.Block].Text.Substring(m.Start, m.End - m.Start) == m.Quote);
    }
}
