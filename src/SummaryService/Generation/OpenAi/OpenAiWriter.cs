using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly.Timeout;
using SummaryService.Generation.Answers;
using SummaryService.Generation.Cost;
using SummaryService.Generation.Resilience;
using SummaryService.Prompts;

namespace SummaryService.Generation.OpenAi;

/// <summary>Writes with a model behind an API of OpenAI's kind. Every failure of the server or the model is a named result.</summary>
internal sealed class OpenAiWriter : ISummaryWriter, IDisposable
{
    private const int DefaultMaxOutputTokens = 1000;

    private readonly IChatClient client;
    private readonly OpenAiOptions options;
    private readonly ModelPrice? price;
    private readonly bool allowUnknownPrice;
    private readonly CallPipeline pipeline;
    private readonly AnswerForm form;
    private readonly TimeProvider clock;
    private readonly Uri address;
    private readonly ILogger log;

    public OpenAiWriter(IChatClient client, GenerationOptions settings, Budget budget, TimeProvider clock, Random random,
        EngineStatus status, ILogger log)
    {
        (this.client, this.clock, this.log, options) = (client, clock, log, settings.OpenAi);
        address = OpenAiConnection.AddressOf(options);
        price = new PriceList(settings.Prices).Find(options.ModelName);
        allowUnknownPrice = settings.Budget.AllowUnknownPrice;
        pipeline = new CallPipeline(options, budget, clock, random, status, log);
        form = new AnswerForm(options.StructuredAnswers);
        Identity = new WriterIdentity(WriterNames.OpenAi, options.ModelName, address.Host, Parameters(options));
    }

    public WriterIdentity Identity { get; }

    public async Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct)
    {
        using var activity = GenerationTelemetry.Start(Identity, address, task);
        var tally = new AnswerTally(price, clock, Seed(task));
        var result = price is null && !allowUnknownPrice ? UnknownPrice() : await WriteAsync(task, tally, ct);
        GenerationTelemetry.End(activity, Identity, address, result, tally.Took);
        if (result is GenerationResult.Failed failed)
            log.LogWarning("{Subject}: {Failure} after {Attempts} requests: {Detail}",
                task.Sheet.Subject, failed.Failure, tally.Attempts, failed.Detail);
        return result;
    }

    public void Dispose()
    {
        pipeline.Dispose();
        client.Dispose();
    }

    /// <summary>Asks, and asks once more with a remedy where the answer's fault has one.</summary>
    private async Task<GenerationResult> WriteAsync(WritingTask task, AnswerTally tally, CancellationToken ct)
    {
        var messages = Conversation.Of(task);
        var limit = options.MaxOutputTokens ?? task.Prompt.Prompt.MaxTokens ?? DefaultMaxOutputTokens;
        var first = await AskAsync(task, messages, limit, tally, ct);
        if (first is not GenerationResult.Failed failed || Remedy.For(failed.Failure) is not { } remedy)
            return first;
        log.LogInformation("{Subject}: {Failure}; asking once more", task.Sheet.Subject, failed.Failure);
        var again = remedy.Message is null ? messages : [.. messages, new PromptMessage("user", remedy.Message)];
        return await AskAsync(task, again, limit * remedy.Lengthen, tally, ct);
    }

    private async Task<GenerationResult> AskAsync(WritingTask task, IReadOnlyList<PromptMessage> messages, int limit, AnswerTally tally,
        CancellationToken ct)
    {
        var structured = form.Structured;
        await using var call = Call(task, messages, limit, structured);
        try
        {
            var response = await pipeline.AskAsync(client, call, ct);
            call.Settle(tally.Add(response));
            tally.Attempts += call.Attempts;
            return Interpret(response, task, structured, tally);
        }
        catch (ModelFault fault) when (fault.Kind == FaultKind.SchemaUnsupported && structured && form.GiveUp())
        {
            tally.Attempts += call.Attempts;
            log.LogInformation("{Host} does not take JSON schemas; answers are asked for as plain text from now on", address.Host);
            return await AskAsync(task, messages, limit, tally, ct);
        }
        catch (ModelFault fault)
        {
            tally.Attempts += call.Attempts;
            return Failed(Name(fault.Kind), fault.Message, tally);
        }
        catch (TimeoutRejectedException late)
        {
            tally.Attempts += call.Attempts;
            return Failed(GenerationFailure.TimedOut, string.Create(CultureInfo.InvariantCulture,
                $"{address.Host} gave no answer in {late.Timeout:c} ({call.Attempts} requests)"), tally);
        }
    }

    private GenerationResult Interpret(ChatResponse response, WritingTask task, bool structured, AnswerTally tally)
    {
        if (response.AdditionalProperties?.GetValueOrDefault(OpenAiChatClient.Refusal) is string refusal)
            return Failed(GenerationFailure.Refused, $"The model refused: {Short(refusal)}", tally);
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            return Failed(GenerationFailure.Refused, "The content filter cut the answer off", tally);
        if (response.FinishReason == ChatFinishReason.Length)
            return Failed(GenerationFailure.Truncated,
                "The answer was cut off at its token limit (Generation:OpenAi:MaxOutputTokens)", tally);

        var answer = AnswerReader.Read(response.Text);
        if (answer.Structured)
            form.Followed();
        else if (structured && answer.Text.Length > 0 && !answer.Broken && !form.GiveUp())
            return Failed(GenerationFailure.OffSchema, $"The answer did not follow the schema: {Short(answer.Text)}", tally);
        return AnswerFault.Of(answer, task) is var (failure, why)
            ? Failed(failure, why, tally)
            : new GenerationResult.Written(new Draft(answer.Text, answer.FactIds, tally.Record()));
    }

    private ModelCall Call(WritingTask task, IReadOnlyList<PromptMessage> messages, int limit, bool structured)
    {
        var most = TokenEstimate.AtMost(messages) + (structured ? AnswerSchema.Bytes : 0);
        var likely = TokenEstimate.Likely(messages) + TokenEstimate.LikelyAnswer(task.Sheet.Subject.Level);
        return new ModelCall([.. messages.Select(m => new ChatMessage(new ChatRole(m.Role), m.Content))], new ChatOptions
        {
            Temperature = (float?)(options.Temperature ?? task.Prompt.Prompt.Temperature),
            MaxOutputTokens = limit,
            Seed = Seed(task),
            ResponseFormat = structured ? ChatResponseFormat.ForJsonSchema(AnswerSchema.Json, AnswerSchema.Name) : null,
        }, price?.Of(most, limit), likely);
    }

    // Another sample of the same text with the same seed would be the same answer.
    private long? Seed(WritingTask task) => options.Seed + task.Sample - 1;

    private GenerationResult.Failed UnknownPrice() =>
        new(GenerationFailure.OverBudget, $"The price of '{options.ModelName}' is not known: state it in Generation:Prices, "
            + "or set Generation:Budget:AllowUnknownPrice to true.");

    private static GenerationResult.Failed Failed(GenerationFailure failure, string detail, AnswerTally tally) =>
        new(failure, detail, tally.Attempts == 0 ? null : tally.Record());

    private static GenerationFailure Name(FaultKind kind) =>
        kind switch
        {
            FaultKind.RateLimited => GenerationFailure.RateLimited,
            FaultKind.Refused => GenerationFailure.Refused,
            FaultKind.OverBudget => GenerationFailure.OverBudget,
            FaultKind.Rejected or FaultKind.SchemaUnsupported => GenerationFailure.Rejected,
            _ => GenerationFailure.Unreachable,
        };

    private static string Parameters(OpenAiOptions o) =>
        string.Join(' ', new[]
        {
            o.Temperature is { } t ? string.Create(CultureInfo.InvariantCulture, $"temperature={t}") : null,
            o.Seed is { } s ? string.Create(CultureInfo.InvariantCulture, $"seed={s}") : null,
            o.MaxOutputTokens is { } m ? string.Create(CultureInfo.InvariantCulture, $"max={m}") : null,
        }.OfType<string>());

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
