using SummaryService.Evaluation.Mutations;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.Mutations;

public class MutationSourceTests
{
    private static readonly TrueText Density = Caption("population-density",
        "There are 5,196 people for each square kilometre in Luton. This is more than the average of 2,468 for areas in England.");

    [Fact]
    public void Of_SameSeed_SameMutations() =>
        MutationSource.Of(Density, new Random(3)).ShouldBe(MutationSource.Of(Density, new Random(3)));

    [Fact]
    public void Of_AnyText_EachChangesOnePlaceOnly()
    {
        foreach (var mutation in MutationSource.Of(Density, new Random(3)))
        {
            mutation.Text.ShouldNotBe(Density.Text);
            mutation.Text.ShouldStartWith(Density.Text[..Math.Min(mutation.Start, Density.Text.Length)].TrimEnd());
            if (mutation.Was.Length > 0)
                (mutation.Text[..mutation.Start] + mutation.Was + mutation.Text[mutation.End..]).ShouldBe(Density.Text);
        }
    }

    [Fact]
    public void Of_TwoFiguresAndAComparison_EveryWayThatFits()
    {
        var made = MutationSource.Of(Density, new Random(3)).Select(m => $"{m.Name}: {m.Was} → {m.Now}").ToList();

        made.ShouldContain(m => m.StartsWith("digit changed: 5,196 →"));
        made.ShouldContain("value of a neighbour: 5,196 → 2,468");
        made.ShouldContain("direction flipped: more → fewer");
        made.ShouldContain("base changed: for each square kilometre → for each hectare");
        made.ShouldContain("wrong ratio added:  → That is a third of the figure for England.");
    }

    [Theory]
    [InlineData("In Luton, people aged 18 to 64 made 532 requests.", "18")]
    [InlineData("In Luton, people aged 18 to 64 made 532 requests.", "64")]
    [InlineData("There were 532 requests for every 100,000 residents in 2024.", "100,000")]
    public void Of_NumberThatIsNoFigure_LeftAlone(string text, string number) =>
        MutationSource.Of(Caption("working-age-need-and-care", text), new Random(3))
            .ShouldNotContain(m => m.Kind == FindingKind.Number && m.Was == number);

    [Fact]
    public void Of_RoundedFigure_NeverChangedIntoAnotherRightOne()
    {
        // 16.6 rounds to 17; 17.6 rounds to 18: "about 17" must not become a number within its looseness.
        var made = MutationSource.Of(Caption("working-age-need-and-care", "About 17% of residents say they are disabled."), new Random(5));

        made.ShouldNotContain(m => m.Kind == FindingKind.Number && (m.Now == "18" || m.Now == "16"));
    }

    [Fact]
    public void Of_ChartWithoutData_OnlyFindingsThatNobodyHas()
    {
        var made = MutationSource.Of(Caption("framework-rates", "Nobody publishes these figures for single areas."), new Random(3));

        made.ShouldNotBeEmpty();
        made.ShouldAllBe(m => m.Kind == FindingKind.NoData);
    }

    [Fact]
    public async Task Of_AllTrueTexts_FiveThousandOfEveryKind()
    {
        var texts = SampleTruths.Plain().Concat(await SampleTruths.CaptionsAsync());

        var kinds = texts.SelectMany(t => MutationSource.Of(t, new Random(1))).CountBy(m => m.Kind).ToDictionary();

        kinds.Values.Sum().ShouldBeGreaterThanOrEqualTo(5_000);
        MutationSource.Kinds.ShouldAllBe(k => kinds[k] >= 90);
    }

    [Fact]
    public async Task ReadAsync_LineWithUnknownChart_NamesTheLine()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, """{"id":"a","area_code":"E06000042","level":"chart","chart":"no-such-chart","text":"x"}""");

        var fault = await Should.ThrowAsync<InvalidDataException>(() => TrueTexts.ReadAsync(path, SampleTruths.Data, new(), default));

        fault.Message.ShouldContain(path + ":1:");
    }

    private static TrueText Caption(string chart, string text) =>
        new("x", text, Writing.SampleSheets.Chart(chart, Writing.SampleSheets.Luton));
}
