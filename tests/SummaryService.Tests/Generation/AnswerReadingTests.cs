using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Answers;
using SummaryService.Generation.Cost;
using SummaryService.Prompts;

namespace SummaryService.Tests.Generation;

public sealed class AnswerReadingTests
{
    [Theory]
    [InlineData("In 2023-24, 12.5 out of every 100 people in Exampleshire had support. This is higher than the England average of 9.1.", true)]
    [InlineData("Suicide rate 12.5, England 10.1", true)]
    [InlineData("Luton had 231,028 residents in 2023. No earlier figure is published here, so we cannot show a change.", true)]
    [InlineData("Im Jahr 2023 lag die Rate in Exampleshire bei 12,5 und damit über dem Durchschnitt von England, der bei 9,1 lag.", false)]
    [InlineData("In 2023 was het percentage in Exampleshire 12,5 en dat is hoger dan het gemiddelde van Engeland in dat jaar.", false)]
    [InlineData("En 2023, la tasa de Exampleshire fue de 12,5 por cada 100 personas, más alta que la media de Inglaterra, que fue de 9,1.", false)]
    [InlineData("W 2023 roku wskaźnik wynosił 12,5 na każde 100 osób i był wyższy niż średnia dla Anglii w tym samym roku.", false)]
    [InlineData("Yn 2023 roedd y gyfradd yn 12.5 o bob 100 o bobl ac mae hyn yn uwch na chyfartaledd Lloegr ar gyfer y flwyddyn.", false)]
    [InlineData("2023年、この地域の割合は12.5で、全国平均より高かった。", false)]
    [InlineData("В 2023 году показатель составил 12,5 на каждые 100 человек.", false)]
    public void LooksEnglish_OtherLanguages_AreToldApart(string text, bool english) => EnglishCheck.LooksEnglish(text).ShouldBe(english);

    [Fact]
    public void Repeats_ShortSharedPhrases_AreNoEcho()
    {
        var prompt = Prompt("Say what the chart shows in one or two short sentences, with the figure first and the comparison after it, for people aged 65 and over.");

        PromptEcho.Repeats("The chart shows that in one or two areas the figure was lower for people aged 65 and over.", prompt).ShouldBeFalse();
        PromptEcho.Repeats("SAY what the chart shows, in one or two short sentences with the figure first: 12.5.", prompt).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"sentences":[{"text":"A.","facts":["F1","F1","<b>","F2345678901234567"]},{"text":" ","facts":[]},{"text":"B.","facts":null}]}""")]
    [InlineData("```json\n{\"sentences\":[{\"text\":\"A.\",\"facts\":[\"F1\"]},{\"text\":\"B.\",\"facts\":[]}]}\n```")]
    public void Read_StructuredAnswers_GiveSentencesAndCleanFactIds(string raw)
    {
        var answer = AnswerReader.Read(raw);

        answer.Text.ShouldBe("A. B.");
        answer.FactIds.ShouldBe([["F1"], []]);
    }

    [Fact]
    public void Read_Subheads_StandOnLinesOfTheirOwn()
    {
        var answer = AnswerReader.Read("""{"sentences":[{"text":"### Care","facts":[]},{"text":"A.","facts":["F1"]},{"text":"B.","facts":["F2"]},{"text":"### Money","facts":[]},{"text":"C.","facts":[]}]}""");

        answer.Text.ShouldBe("### Care\n\nA. B.\n\n### Money\n\nC.");
        answer.FactIds.ShouldBe([["F1"], ["F2"], []]);
    }

    [Fact]
    public void Read_DeeplyNestedAnswer_IsBroken() => AnswerReader.Read(new string('[', 100_000)).Broken.ShouldBeTrue();

    [Fact]
    public void Tokens_OfEnglishWithFigures_AreBetweenLikelyAndAtMost()
    {
        const string Text = "The rate was 1,158 for every 100,000 people, which is higher than the England average of 905.";

        TokenEstimate.Likely(Text).ShouldBeInRange(20, 32);
        TokenEstimate.AtMost([new PromptMessage("user", Text)]).ShouldBeGreaterThan(Text.Length);
    }

    [Fact]
    public void Estimate_ForModelAndPlain_CountsCallsTokensAndCost()
    {
        var prices = new PriceList([Price(1, 2025), Price(2, 2026)]);
        var prompt = Prompt(new string('x', 4000));

        var known = CallEstimate.For(new WriterIdentity("openai", "M", "h", ""), SummaryLevel.Chart, prompt, prices);
        known.ShouldBe(new CallEstimate(1, 1004, 84, (1004 * 2m + 84 * 8m) / 1_000_000));
        CallEstimate.For(new WriterIdentity("openai", "other", "h", ""), SummaryLevel.Chart, prompt, prices).CostUsd.ShouldBeNull();
        CallEstimate.For(new WriterIdentity("plain", null, null, ""), SummaryLevel.Chart, prompt, prices).ShouldBe(CallEstimate.Nothing);
    }

    private static ModelPrice Price(decimal usd, int year) =>
        new() { Model = "m", InputUsdPerMillion = usd, OutputUsdPerMillion = usd * 4, AsOf = new DateOnly(year, 1, 1) };

    private static RenderedPrompt Prompt(string template) =>
        new(new PromptVersion { Name = "p", Version = "v001", Hash = "0", File = "f", Template = template }, [new PromptMessage("user", template)]);
}
