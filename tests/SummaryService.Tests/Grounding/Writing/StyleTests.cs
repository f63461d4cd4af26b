using SummaryService.Grounding;
using SummaryService.Grounding.Writing;

namespace SummaryService.Tests.Grounding.Writing;

public class StyleTests
{
    [Theory]
    [InlineData("People utilise it.", "utilise", "“use”")]
    [InlineData("They did it in order to live.", "in order to", "“to”")]
    [InlineData("Help for the elderly is here.", "the elderly", "“older people”")]
    [InlineData("Help for the disabled is here.", "the disabled", "“disabled people”")]
    [InlineData("She is wheelchair-bound now.", "wheelchair-bound", "uses a wheelchair")]
    [InlineData("The color is new.", "color", "“colour”")]
    [InlineData("They organized it.", "organized", "“organised”")]
    [InlineData("About 26 percent came.", "percent", "“per cent”")]
    [InlineData("It is in the top quintile now.", "quintile", "one of five equal groups")]
    public void Check_WordOfTheHouseStyle_NamedWithWhatToSay(string text, string quote, string suggestion)
    {
        var finding = Style(text).ShouldHaveSingleItem();

        finding.Quote.ShouldBe(quote);
        finding.Kind.ShouldBe(FindingKind.Style);
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldContain(suggestion);
        text[finding.Start..finding.End].ShouldBe(quote);
    }

    [Theory]
    [InlineData("Help for disabled people is here.")]
    [InlineData("Help for older people is here.")]
    [InlineData("The World Trade Center is there.")]
    [InlineData("It is in the top quintile, which is one of five equal groups.")]
    [InlineData("The organisation has a colour.")]
    [InlineData("The size of it is a prize.")]
    public void Check_GoodWording_NoFinding(string text) => Style(text).ShouldBeEmpty();

    [Theory]
    [InlineData("This is an excellent result.", "excellent")]
    [InlineData("The council is doing well here.", "doing well")]
    [InlineData("The figure is worrying.", "worrying")]
    [InlineData("The council failed to act.", "failed to")]
    public void Check_PraiseOrBlame_InferenceWarning(string text, string quote)
    {
        var finding = Of(text, FindingKind.Inference).ShouldHaveSingleItem();

        finding.Quote.ShouldBe(quote);
        finding.Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void Check_GradeOfTheSheet_IsNoPraise() =>
        new WritingCheck().Check("Support for care leavers was graded Outstanding by Ofsted. The other grades were Good.",
            SampleSheets.Chart("ofsted-judgements"))
            .ShouldNotContain(f => f.Kind == FindingKind.Inference);

    [Theory]
    [InlineData("26 people came. They sat.", "26", "begin with a numeral")]
    [InlineData("There were 298270 people.", "298270", "comma")]
    [InlineData("It cost £1500 then.", "1500", "comma")]
    [InlineData("It was .5 then.", ".5", "0 before the point")]
    [InlineData("It was 15–20 then.", "15–20", "“to”")]
    [InlineData("It was in 2023-24 then.", "2023-24", "“to”")]
    [InlineData("It was 15% and then 20 per cent.", "20 per cent", "both % and per cent")]
    [InlineData("It was 26%, so 26 out of every 100 came.", "26 out", "same share")]
    public void Check_NumberStyle_Found(string text, string quote, string message)
    {
        var finding = Style(text).ShouldHaveSingleItem();

        finding.Quote.ShouldBe(quote);
        finding.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("In 2024 there were 1,158 people.")]
    [InlineData("It was on 2024-11-05 then.")]
    [InlineData("It was 0.5 then, and 15 to 20 now.")]
    [InlineData("It was 26% here, and 31% there.")]
    [InlineData("It was 26 out of every 100 here.")]
    [InlineData("See https://example.org/a/20234/b for it.")]
    [InlineData("We know:\n1. One thing.\n2. Two things.")]
    [InlineData("The rate is 5 per 100,000 people.")]
    public void Check_NumbersWrittenWell_NoFinding(string text) => Style(text).ShouldBeEmpty();

    [Fact]
    public void Check_ManyFindings_InOrderOfTheText()
    {
        var starts = new WritingCheck().Check("5 elderly people utilise 12345. Sadly it was .5 percent.",
            SampleSheets.Chart("population")).Select(f => f.Start).ToList();

        starts.Count.ShouldBeGreaterThan(6);
        starts.ShouldBe(starts.Order());
    }

    private static IReadOnlyList<Finding> Style(string text) => Of(text, FindingKind.Style);

    private static IReadOnlyList<Finding> Of(string text, FindingKind kind) =>
        [.. new WritingCheck().Check(text, SampleSheets.Chart("population")).Where(f => f.Kind == kind)];
}
