using SummaryService.Generation;

namespace SummaryService.Tests.Generation;

public sealed class AnswerOutcomeTests
{
    private const string French =
        "Le taux était de 12,5 pour 100 000 habitants, ce qui est plus élevé que la moyenne du pays, et il a augmenté depuis l'année dernière.";

    [Fact]
    public async Task Write_ModelRefuses_IsRefusedAndNotAskedAgain()
    {
        await using var server = await FaultServer.Start(Faults.Refusal);
        using var t = new WriterUnderTest(server.Address);

        var failed = await t.FailAsync();

        (failed.Failure, server.Requests).ShouldBe((GenerationFailure.Refused, 1));
        failed.Detail.ShouldContain("I cannot help with that.");
        failed.Call!.CostUsd.ShouldBe(5 * 0.000001m + 6 * 0.000004m);
    }

    [Fact]
    public async Task Write_FilterCutsTheAnswer_IsRefused()
    {
        await using var server = await FaultServer.Start(Faults.Text("The rate", "content_filter"));
        using var t = new WriterUnderTest(server.Address);

        (await t.FailAsync()).Failure.ShouldBe(GenerationFailure.Refused);
    }

    [Fact]
    public async Task Write_CutOff_AsksOnceMoreForTwiceTheLength()
    {
        await using var server = await FaultServer.Start(Faults.Text("The rate was", "length"), Faults.Good);
        using var t = new WriterUnderTest(server.Address, s => s with { MaxOutputTokens = 300 });

        var draft = await t.DraftAsync();

        server.Bodies.First().ShouldContain("300");
        server.Bodies.Last().ShouldContain("600");
        (draft.Call.InputTokens, draft.Call.OutputTokens, draft.Call.HttpAttempts).ShouldBe((200, 40, 2), "both answers are paid for");
    }

    [Theory]
    [InlineData("", GenerationFailure.Empty)]
    [InlineData("   \n ", GenerationFailure.Empty)]
    [InlineData("""{"sentences":[]}""", GenerationFailure.Empty)]
    [InlineData("""{"text":"The rate was 12.5."}""", GenerationFailure.OffSchema)]
    [InlineData("""{"sentences":[{"facts":["F1"]}]}""", GenerationFailure.OffSchema)]
    [InlineData("""{"sentences":[{"text":"The rate wa""", GenerationFailure.OffSchema)]
    [InlineData(French, GenerationFailure.WrongLanguage)]
    [InlineData("You write one short plain summary of a chart for the people who live in the area that it shows.", GenerationFailure.RepeatedPrompt)]
    public async Task Write_UnusableAnswerTwice_IsNamed(string answer, GenerationFailure expected)
    {
        await using var server = await FaultServer.Start(Faults.Text(answer));
        using var t = new WriterUnderTest(server.Address);

        var failed = await t.FailAsync();

        (failed.Failure, server.Requests).ShouldBe((expected, 2));
        failed.Call!.RawAnswer.ShouldBe(answer);
    }

    [Fact]
    public async Task Write_OtherLanguageFirst_IsAskedForEnglish()
    {
        await using var server = await FaultServer.Start(Faults.Text(French), Faults.Text(Faults.GoodText));
        using var t = new WriterUnderTest(server.Address);

        (await t.DraftAsync()).Text.ShouldBe(Faults.GoodText);
        FaultServer.MessagesOf(server.Bodies.Last())[^1].Content.ShouldBe("Write the text in British English.");
    }

    [Fact]
    public async Task Write_ServerRefusesSchemas_FindsOutOnceAndRemembers()
    {
        await using var server = await FaultServer.Start((_, body) => body.Contains("json_schema", StringComparison.Ordinal)
            ? Faults.Status(400, "'response_format' of type 'json_schema' is not supported with this model", "unsupported")
            : Faults.Text(Faults.GoodText));
        using var t = new WriterUnderTest(server.Address);

        var first = await t.DraftAsync();
        var second = await t.DraftAsync();

        (first.Text, first.Call.HttpAttempts, first.FactIds.Count).ShouldBe((Faults.GoodText, 2, 0));
        second.Call.HttpAttempts.ShouldBe(1);
        server.Bodies.Count(b => b.Contains("json_schema", StringComparison.Ordinal)).ShouldBe(1);
        t.Log.Lines.ShouldContain(l => l.Contains("does not take JSON schemas"));
    }

    [Fact]
    public async Task Write_ServerIgnoresSchemas_TakesItsPlainTextAndRemembers()
    {
        await using var server = await FaultServer.Start(Faults.Text(Faults.GoodText));
        using var t = new WriterUnderTest(server.Address);

        await t.DraftAsync();
        await t.DraftAsync();

        server.Bodies.First().ShouldContain("json_schema");
        server.Bodies.Last().ShouldNotContain("json_schema");
    }

    [Fact]
    public async Task Write_PlainTextFromAServerThatFollowedSchemasBefore_IsOffSchema()
    {
        await using var server = await FaultServer.Start(Faults.Good, Faults.Text(Faults.GoodText));
        using var t = new WriterUnderTest(server.Address);

        await t.DraftAsync();

        (await t.FailAsync()).Failure.ShouldBe(GenerationFailure.OffSchema);
    }

    [Fact]
    public async Task Write_AnswerOfThoughtsFenceAndHiddenCharacters_GivesTheVisibleTextOnly()
    {
        await using var server = await FaultServer.Start(Faults.Text(
            "<think>The user wants \u0007 a text.</think>\n```text\nThe rate was 12.5 for every 100,000 people, a\u202Eb\u202C\u200B and that is it.\n```"));
        using var t = new WriterUnderTest(server.Address);

        (await t.DraftAsync()).Text.ShouldBe("The rate was 12.5 for every 100,000 people, ab and that is it.");
    }
}
