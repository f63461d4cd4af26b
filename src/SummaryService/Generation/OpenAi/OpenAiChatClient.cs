using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using AiFinish = Microsoft.Extensions.AI.ChatFinishReason;
using AiMessage = Microsoft.Extensions.AI.ChatMessage;
using SdkFinish = OpenAI.Chat.ChatFinishReason;
using SdkFormat = OpenAI.Chat.ChatResponseFormat;
using SdkMessage = OpenAI.Chat.ChatMessage;

namespace SummaryService.Generation.OpenAi;

/// <summary>The OpenAI SDK as an <see cref="IChatClient"/>: text and JSON schemas, no tools, no images. Failures are thrown as faults
/// without secrets.</summary>
/// <param name="inner">The SDK's client.</param>
/// <param name="endpoint">The base address.</param>
/// <param name="faults">Reads failures and takes keys out of answers.</param>
/// <param name="oldTokenLimit">Whether to send max_tokens beside max_completion_tokens: some compatible servers know only the older
/// name.</param>
/// <param name="transport">What to dispose of in the end.</param>
internal sealed class OpenAiChatClient(ChatClient inner, Uri endpoint, FaultReader faults, bool oldTokenLimit, IDisposable transport)
    : IChatClient
{
    /// <summary>The name under which a refusal in the model's own words is found in a response's additional properties.</summary>
    public const string Refusal = "refusal";

    private readonly ChatClientMetadata metadata = new("openai", endpoint, inner.Model);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<AiMessage> messages, ChatOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            ChatCompletion completion = await inner.CompleteChatAsync(messages.Select(Map), Map(options), cancellationToken);
            return Map(completion);
        }
        // The SDK answers a body that it cannot read with many kinds of exception; all of them mean that the server did not answer well.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw faults.Read(e);
        }
    }

    /// <summary>Gives the whole answer as one update: summaries are checked before anybody sees them, so nothing is gained by
    /// streaming.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<AiMessage> messages,
        ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose() => transport.Dispose();

    private static SdkMessage Map(AiMessage message) =>
        message.Role.Value switch
        {
            "system" => new SystemChatMessage(message.Text),
            "assistant" => new AssistantChatMessage(message.Text),
            _ => new UserChatMessage(message.Text),
        };

    private ChatCompletionOptions Map(ChatOptions? options)
    {
        var mapped = new ChatCompletionOptions
        {
            Temperature = options?.Temperature,
            MaxOutputTokenCount = options?.MaxOutputTokens,
            Seed = options?.Seed,
            ResponseFormat = options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } json
                ? SdkFormat.CreateJsonSchemaFormat(json.SchemaName ?? "answer", BinaryData.FromString(schema.GetRawText()),
                    json.SchemaDescription, jsonSchemaIsStrict: true)
                : null,
        };
#pragma warning disable SCME0001 // The only way to a field that the SDK has dropped.
        if (oldTokenLimit && options?.MaxOutputTokens is { } most)
            mapped.Patch.Set("$.max_tokens"u8, most);
#pragma warning restore SCME0001
        return mapped;
    }

    private ChatResponse Map(ChatCompletion completion) =>
        new(new AiMessage(ChatRole.Assistant, faults.WithoutSecrets(string.Concat(completion.Content.Select(part => part.Text)))))
        {
            ResponseId = completion.Id,
            ModelId = completion.Model,
            FinishReason = Map(completion.FinishReason),
            Usage = Map(completion.Usage),
            AdditionalProperties = completion.Refusal is { Length: > 0 } refusal
                ? new() { [Refusal] = faults.WithoutSecrets(refusal) }
                : null,
        };

    private static AiFinish Map(SdkFinish reason) =>
        reason switch
        {
            SdkFinish.Stop => AiFinish.Stop,
            SdkFinish.Length => AiFinish.Length,
            SdkFinish.ContentFilter => AiFinish.ContentFilter,
            _ => new AiFinish(reason.ToString().ToLowerInvariant()),
        };

    private static UsageDetails? Map(ChatTokenUsage? usage) =>
        usage is null ? null : new() { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount };
}
