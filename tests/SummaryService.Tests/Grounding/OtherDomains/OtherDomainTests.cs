namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>
/// The check on reports that have nothing to do with the sample: rain and power in Fjordane, births in Talara (with intervals),
/// transport in Norrland, schools, city air, a telecom network, harvests and prices, libraries and sport, courts,
/// energy with a currency that no lexicon knows, islands and their visitors, a university whose areas are faculties, hospitals, sea ports,
/// housing, water and sewage, forests, airports, savings banks, railways, fire and rescue, wildlife, fisheries; on invented figures of five more
/// councils for the charts of the sample; and captions of single long series.
/// The floors are what it truly reaches, rounded to the safe side; evaluations/README.md has the figures of the day.
/// </summary>
public class OtherDomainTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("fjordane", 0.92, 0.96, 0.02)]
    [InlineData("talara", 0.82, 0.96, 0.02)]
    [InlineData("transit", 0.92, 0.96, 0.02)]
    [InlineData("schools", 0.78, 0.96, 0.02)]
    [InlineData("air", 0.78, 0.93, 0.02)]
    [InlineData("network", 0.77, 0.91, 0.03)]
    [InlineData("harvest", 0.81, 0.90, 0.04)]
    [InlineData("libraries", 0.72, 0.82, 0.04)]
    [InlineData("justice", 0.73, 0.93, 0.02)]
    [InlineData("energy", 0.85, 0.93, 0.02)]
    [InlineData("tourism", 0.76, 0.93, 0.02)]
    [InlineData("university", 0.73, 0.96, 0.02)]
    [InlineData("health", 0.78, 0.96, 0.02)]
    [InlineData("ports", 0.75, 0.96, 0.02)]
    [InlineData("housing", 0.79, 0.93, 0.02)]
    [InlineData("calderdale", 0.75, 0.92, 0.03)]
    [InlineData("torbay", 0.77, 0.89, 0.03)]
    [InlineData("water", 0.78, 0.83, 0.04)]
    [InlineData("forest", 0.77, 0.92, 0.02)]
    [InlineData("aviation", 0.73, 0.92, 0.02)]
    [InlineData("bristol", 0.63, 0.79, 0.03)]
    [InlineData("banks", 0.65, 0.73, 0.06)]
    [InlineData("railways", 0.67, 0.76, 0.06)]
    [InlineData("rescue", 0.62, 0.70, 0.07)]
    [InlineData("wildlife", 0.64, 0.70, 0.06)]
    [InlineData("wigan", 0.76, 0.83, 0.05)]
    [InlineData("reading", 0.50, 0.61, 0.07)]
    [InlineData("captions", 0.64, 0.90, 0.04)]
    [InlineData("captions-two", 0.62, 0.72, 0.07)]
    [InlineData("fisheries", 0.63, 0.62, 0.08)]
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
    [InlineData("calderdale", 56)]
    [InlineData("torbay", 45)]
    [InlineData("water", 32)]
    [InlineData("forest", 33)]
    [InlineData("aviation", 35)]
    [InlineData("bristol", 45)]
    [InlineData("banks", 36)]
    [InlineData("railways", 36)]
    [InlineData("rescue", 35)]
    [InlineData("wildlife", 36)]
    [InlineData("wigan", 36)]
    [InlineData("reading", 40)]
    [InlineData("captions", 71)]
    [InlineData("captions-two", 60)]
    [InlineData("fisheries", 56)]
    public async Task Labels_EachDomain_PointAtTheWordsThatTheyQuote(string domain, int texts)
    {
        var labelled = await LabelledDomain.ReadAsync(domain);

        labelled.Labels.Count.ShouldBe(texts);
        foreach (var label in labelled.Labels)
            label.Spans.Concat(label.Supported).ShouldAllBe(m =>
                labelled.Blocks[label.Block].Text.Substring(m.Start, m.End - m.Start) == m.Quote);
    }
}
