using SummaryService.Catalogue;
using SummaryService.Generation;
using SummaryService.Generation.Plain;
using SummaryService.Prompts;
using SummaryService.Tests.Generation.Plain;

namespace SummaryService.Tests.Generation;

public sealed class FixedSentenceTests
{
    private const string Rain =
        """{"id":"rain","label":"Rain","unit":"count","per":null,"denominator":null,"decimals":0,"polarity":"neutral"}""";

    [Fact]
    public void For_EveryAvailabilityButOk_IsASentenceOfItsOwn()
    {
        var sheet = Sheets.Invented("comparison", Rain, "X1,rain,,2024,5,ok");
        Availability[] without = [.. Enum.GetValues<Availability>().Where(a => a != Availability.Ok)];

        string?[] sentences = [.. without.Select(a => FixedSentence.For(sheet with { Availability = a }))];

        sentences.ShouldAllBe(s => s != null && s.Contains("Wexby") && s.EndsWith('.') && s.Count(c => c == '.') == 1);
        sentences.Distinct().Count().ShouldBe(without.Length);
    }

    [Theory]
    [InlineData("suppressed", "held back to protect people's privacy")]
    [InlineData("not_available", "No figures have been published for Wexby")]
    public void For_NoUsableValue_SaysWhyByStatus(string status, string expected) =>
        FixedSentence.For(Sheets.Invented("comparison", Rain, $"X1,rain,,2024,,{status}\nO,rain,,2024,7,ok"))!.ShouldContain(expected);

    [Fact]
    public void For_ZeroIsAFigure() => FixedSentence.For(Sheets.Invented("comparison", Rain, "X1,rain,,2024,0,ok")).ShouldBeNull();

    [Fact]
    public async Task WriteAsync_NoFigure_IsANamedFailure()
    {
        var sheet = Sheets.Invented("comparison", Rain, "X1,rain,,2024,,not_available");
        var prompt = new RenderedPrompt(
            new PromptVersion
            {
                Name = "n",
                Version = "v001",
                Hash = "h",
                File = "f",
                Template = "t",
            },
            []
        );

        var result = await new PlainWriter().WriteAsync(new WritingTask(sheet, prompt, []), CancellationToken.None);

        result.ShouldBeOfType<GenerationResult.Failed>().Failure.ShouldBe(GenerationFailure.Empty);
    }
}
