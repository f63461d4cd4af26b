using SummaryService.Generation;

namespace SummaryService.Tests.Generation;

public sealed class OpenAiWriterTests
{
    [Fact]
    public async Task Write_StructuredAnswer_GivesTextFactsAndWhatItTook()
    {
        await using var server = await FaultServer.Start(Faults.Sentences(("One in nine people had it.", ["F1", "F3"]), ("That is more than before.", ["F2"])));
        using var t = new WriterUnderTest(server.Address, s => s with { Seed = 40 });

        var draft = await t.DraftAsync(WriterUnderTest.Task(sample: 3));

        draft.Text.ShouldBe("One in nine people had it. That is more than before.");
        draft.FactIds.ShouldBe([["F1", "F3"], ["F2"]]);
        (draft.Call.InputTokens, draft.Call.OutputTokens, draft.Call.FinishReason, draft.Call.HttpAttempts).ShouldBe((100, 20, "stop", 1));
        draft.Call.CostUsd.ShouldBe(100 * 0.000001m + 20 * 0.000004m);
        draft.Call.Seed.ShouldBe(42);
        server.Bodies.Single().ShouldContain("\"seed\":42");
        server.Bodies.Single().ShouldContain("json_schema");
        server.Bodies.Single().ShouldContain("\"max_tokens\":1000", customMessage: "compatible servers may know only the older name of the limit");
    }

    [Fact]
    public async Task Write_EarlierAttempts_AreSentAsAConversationThatNamesEachProblem()
    {
        await using var server = await FaultServer.Start(Faults.Good);
        using var t = new WriterUnderTest(server.Address);

        await t.DraftAsync(WriterUnderTest.Task(earlier: [new("It was 13.", ["\"13\" is wrong: F1 is 12.5."]), new("It was 14.", ["\"14\" is wrong.", "Too short."])]));

        var messages = FaultServer.MessagesOf(server.Bodies.Single());
        messages.Select(m => m.Role).ShouldBe(["system", "user", "assistant", "user", "assistant", "user"]);
        messages[2].Content.ShouldBe("It was 13.");
        messages[3].Content.ShouldContain("- \"13\" is wrong: F1 is 12.5.");
        messages[5].Content.ShouldContain("- \"14\" is wrong.\n- Too short.");
    }

    [Theory]
    [InlineData(400, "content_filter", GenerationFailure.Refused)]
    [InlineData(400, "bad_request", GenerationFailure.Rejected)]
    [InlineData(401, "invalid_api_key", GenerationFailure.Rejected)]
    [InlineData(403, "forbidden", GenerationFailure.Rejected)]
    [InlineData(404, "DeploymentNotFound", GenerationFailure.Rejected)]
    [InlineData(429, "insufficient_quota", GenerationFailure.Rejected)]
    public async Task Write_RequestRefused_EndsAtOnceAndSaysWhatTheServerSaid(int status, string code, GenerationFailure expected)
    {
        await using var server = await FaultServer.Start(Faults.Status(status, "the server's own words", code));
        using var t = new WriterUnderTest(server.Address);

        var failed = await t.FailAsync();

        failed.Failure.ShouldBe(expected);
        failed.Detail.ShouldContain("the server's own words");
        (server.Requests, failed.Call!.HttpAttempts).ShouldBe((1, 1));
        failed.Call.CostUsd.ShouldBeNull();
    }

    [Theory]
    [InlineData(500, GenerationFailure.Unreachable)]
    [InlineData(503, GenerationFailure.Unreachable)]
    [InlineData(408, GenerationFailure.Unreachable)]
    [InlineData(429, GenerationFailure.RateLimited)]
    public async Task Write_ServerKeepsFailing_EndsAfterEveryRetry(int status, GenerationFailure expected)
    {
        await using var server = await FaultServer.Start(Faults.Status(status));
        using var t = new WriterUnderTest(server.Address, s => s with { MaxRetries = 3 });

        var failed = await t.FailAsync();

        failed.Failure.ShouldBe(expected);
        (server.Requests, failed.Call!.HttpAttempts).ShouldBe((4, 4));
        t.Log.Lines.ShouldContain(l => l.Contains($"{expected} after 4 requests") && l.Contains("E1/chart/homes"));
    }

    public static TheoryData<string> Broken => ["Reset", "ResetMidBody", "TruncatedJson", "WebPage"];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Write_BrokenAnswerThenAGoodOne_Succeeds(string fault)
    {
        await using var server = await FaultServer.Start(Named(fault), Faults.Good);
        using var t = new WriterUnderTest(server.Address);

        var draft = await t.DraftAsync();

        draft.Text.ShouldBe(Faults.GoodText);
        draft.Call.HttpAttempts.ShouldBe(2);
        server.Requests.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Write_BrokenAnswersOnly_IsUnreachable(string fault)
    {
        await using var server = await FaultServer.Start(Named(fault));
        using var t = new WriterUnderTest(server.Address, s => s with { MaxRetries = 1 });

        (await t.FailAsync()).Failure.ShouldBe(GenerationFailure.Unreachable);
        server.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task Write_NobodyListens_IsUnreachable()
    {
        using var t = new WriterUnderTest(new Uri("http://127.0.0.1:1/v1"), s => s with { MaxRetries = 1 });

        var failed = await t.FailAsync();

        failed.Failure.ShouldBe(GenerationFailure.Unreachable);
        failed.Detail.ShouldStartWith("127.0.0.1:1: ");
    }

    [Theory]
    [InlineData("Hang")]
    [InlineData("HeadersOnly")]
    [InlineData("Trickle")]
    public async Task Write_ServerTooSlow_TimesOut(string fault)
    {
        await using var server = await FaultServer.Start(Named(fault));
        using var t = new WriterUnderTest(server.Address, s => s with { MaxRetries = 1, AttemptTimeout = TimeSpan.FromMilliseconds(250) });

        var failed = await t.FailAsync();

        failed.Failure.ShouldBe(GenerationFailure.TimedOut);
        failed.Call!.HttpAttempts.ShouldBe(2);
        server.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task Write_TotalTimeUp_EndsBetweenTheRetries()
    {
        await using var server = await FaultServer.Start(Faults.Hang);
        using var t = new WriterUnderTest(server.Address, s => s with
        {
            MaxRetries = 20, AttemptTimeout = TimeSpan.FromMilliseconds(200), TotalTimeout = TimeSpan.FromMilliseconds(700),
        });

        (await t.FailAsync()).Failure.ShouldBe(GenerationFailure.TimedOut);
        server.Requests.ShouldBeInRange(1, 4);
    }

    [Fact]
    public async Task Write_CancelledMidCall_ThrowsAndFreesThePlace()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await FaultServer.Start(context =>
        {
            arrived.TrySetResult();
            return Faults.Hang(context);
        }, Faults.Good);
        using var t = new WriterUnderTest(server.Address, s => s with { MaxConcurrency = 1 });
        using var stop = new CancellationTokenSource();

        var writing = t.WriteAsync(ct: stop.Token);
        await arrived.Task;
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => writing);
        (await t.DraftAsync()).Text.ShouldBe(Faults.GoodText);
    }

    private static Behaviour Named(string name) => (Behaviour)typeof(Faults).GetProperty(name)!.GetValue(null)!;
}
