using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using SummaryService.Generation;
using SummaryService.Generation.Cost;
using SummaryService.Generation.OpenAi;
using SummaryService.Generation.Resilience;

namespace SummaryService.Tests.Generation;

/// <summary>The wire format against a server that we did not write.</summary>
public sealed class AimockTests(AimockServer server) : IClassFixture<AimockServer>
{
    [Fact]
    public async Task OpenAi_StructuredAnswer_ComesWithUsage()
    {
        server.SkipUnlessRunning();
        using var writer = Writer(new OpenAiOptions { Endpoint = server.OpenAi, Model = "small-model", ApiKey = "k-12345", Temperature = 0.3, MaxOutputTokens = 222 });

        var draft = Draft(await writer.WriteAsync(WriterUnderTest.Task(question: "chart one"), default));

        draft.Text.ShouldBe("The rate was 12.5 for every 100,000 people. That is higher than in England.");
        draft.FactIds.ShouldBe([["F1"], ["F1", "F2"]]);
        (draft.Call.InputTokens, draft.Call.OutputTokens, draft.Call.FinishReason).ShouldBe((310, 42, "stop"));
        var request = (await server.Requests("chart one")).Single();
        request.GetProperty("path").GetString().ShouldBe("/v1/chat/completions");
        request.GetProperty("headers").TryGetProperty("authorization", out _).ShouldBeTrue();
        var body = request.GetProperty("body");
        body.GetProperty("temperature").GetDouble().ShouldBe(0.3, 1e-6);
        body.GetRawText().ShouldContain("222");
    }

    [Fact]
    public async Task Azure_ApiKey_GoesToTheVersionOnePathInItsOwnHeader()
    {
        server.SkipUnlessRunning();
        using var writer = Writer(new OpenAiOptions { Provider = "Azure", Endpoint = server.Azure, Deployment = "small-model", ApiKey = "k-12345" });

        Draft(await writer.WriteAsync(WriterUnderTest.Task(question: "chart two"), default)).Call.InputTokens.ShouldBe(310);

        var request = (await server.Requests("chart two")).Single();
        request.GetProperty("path").GetString().ShouldStartWith("/openai/v1/chat/completions");
        request.GetProperty("headers").TryGetProperty("api-key", out _).ShouldBeTrue();
        request.GetProperty("headers").TryGetProperty("authorization", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Azure_EntraIdentity_SendsItsTokenForTheRightScope()
    {
        server.SkipUnlessRunning();
        var identity = new FixedIdentity();
        using var toLoopback = new ToLoopback(server.Azure);
        var options = new OpenAiOptions { Provider = "Azure", Endpoint = new Uri("https://example.openai.azure.test"), Deployment = "small-model", UseEntraIdentity = true };
        using var client = OpenAiConnection.Connect(options, TimeProvider.System, toLoopback, identity);

        var answer = await client.GetResponseAsync([new ChatMessage(ChatRole.User, "chart three")], new ChatOptions
        {
            ResponseFormat = ChatResponseFormat.ForJsonSchema(SummaryService.Generation.Answers.AnswerSchema.Json, "summary"),
        });

        answer.Usage!.OutputTokenCount.ShouldBe(42);
        identity.Scope.ShouldBe("https://ai.azure.com/.default");
        toLoopback.Seen.ShouldBe(("https://example.openai.azure.test/openai/v1/chat/completions", "Bearer a-token"));
    }

    [Fact]
    public async Task Azure_NoIdentity_IsRejectedAtOnceNamingTheSetting()
    {
        var options = new OpenAiOptions { Provider = "Azure", Endpoint = new Uri("https://example.openai.azure.test"), Deployment = "d", UseEntraIdentity = true };
        using var client = OpenAiConnection.Connect(options, TimeProvider.System, identity: new NoIdentity());

        var fault = await Should.ThrowAsync<ModelFault>(() => client.GetResponseAsync([new ChatMessage(ChatRole.User, "chart")]));

        (fault.Kind, fault.IsTransient).ShouldBe((FaultKind.Rejected, false));
        fault.Message.ShouldContain("Generation:OpenAi:UseEntraIdentity");
    }

    [Fact]
    public async Task OpenAi_TooManyRequestsOnce_WaitsAsLongAsAskedAndSucceeds()
    {
        server.SkipUnlessRunning();
        var clock = new FakeTime(TimeSpan.FromMinutes(1));
        using var writer = Writer(Plain(), clock);

        var draft = Draft(await writer.WriteAsync(WriterUnderTest.Task(question: "rate-once"), default));

        draft.Text.ShouldBe("The rate was 12.5 for every 100,000 people after the wait.");
        (draft.Call.HttpAttempts, draft.Call.OutputTokens).ShouldBe((2, 14));
        clock.Skipped.ShouldHaveSingleItem().ShouldBeInRange(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData("rate-always", GenerationFailure.RateLimited)]
    [InlineData("boom", GenerationFailure.Unreachable)]
    public async Task OpenAi_KeepsFailing_EndsNamedAfterEveryRetry(string question, GenerationFailure expected)
    {
        server.SkipUnlessRunning();
        using var writer = Writer(Plain(), new FakeTime(TimeSpan.FromMinutes(1)));

        var failed = (await writer.WriteAsync(WriterUnderTest.Task(question: question), default)).ShouldBeOfType<GenerationResult.Failed>();

        (failed.Failure, failed.Call!.HttpAttempts).ShouldBe((expected, 3));
        (await server.Requests(question)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task OpenAi_TooSlow_TimesOut()
    {
        server.SkipUnlessRunning();
        using var writer = Writer(new OpenAiOptions
        {
            Endpoint = server.OpenAi, Model = "small-model", ApiKey = "k-12345", StructuredAnswers = "Never", AttemptTimeout = TimeSpan.FromMilliseconds(300), MaxRetries = 0,
        });

        (await writer.WriteAsync(WriterUnderTest.Task(question: "slow"), default)).ShouldBeOfType<GenerationResult.Failed>().Failure.ShouldBe(GenerationFailure.TimedOut);
    }

    private OpenAiOptions Plain() =>
        new()
        {
            Endpoint = server.OpenAi, Model = "small-model", ApiKey = "k-12345", StructuredAnswers = "Never", MaxRetries = 2,
            AttemptTimeout = TimeSpan.FromMinutes(2), TotalTimeout = TimeSpan.FromMinutes(20),
        };

    private static Draft Draft(GenerationResult result) =>
        result is GenerationResult.Written written ? written.Draft : throw new ShouldAssertException(result.ToString());

    private static OpenAiWriter Writer(OpenAiOptions options, TimeProvider? clock = null)
    {
        var settings = new GenerationOptions { OpenAi = options, Budget = new BudgetOptions { AllowUnknownPrice = true } };
        var time = clock ?? TimeProvider.System;
        return new OpenAiWriter(OpenAiConnection.Connect(options, time), settings, new Budget(settings.Budget, time), time, new Random(1), new EngineStatus(), NullLogger.Instance);
    }

    private sealed class FixedIdentity : TokenCredential
    {
        public string? Scope { get; private set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scope = requestContext.Scopes.Single();
            return new AccessToken("a-token", TimeProvider.System.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    private sealed class NoIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("no identity here");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("no identity here");
    }

    // Tokens are only sent over TLS; what was on its way to the resource is led to the server on loopback.
    private sealed class ToLoopback(Uri loopback) : DelegatingHandler(new HttpClientHandler())
    {
        public (string Address, string? Authorization) Seen { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen = (request.RequestUri!.ToString(), request.Headers.Authorization?.ToString());
            request.RequestUri = new Uri(loopback, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
