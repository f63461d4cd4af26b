using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SummaryService.Generation.Answers;
using SummaryService.Prompts;

namespace SummaryService.Generation.Recording;

/// <summary>One recorded answer, as it stands in its file.</summary>
internal sealed record RecordedAnswer
{
    public static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Files are read by people; nothing here is ever part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public required string Key { get; init; }

    public required string Subject { get; init; }

    public required string Prompt { get; init; }

    public string? Model { get; init; }

    public string? EndpointHost { get; init; }

    public string Parameters { get; init; } = "";

    public int Sample { get; init; } = 1;

    public required IReadOnlyList<PromptMessage> Messages { get; init; }

    /// <summary>Gets how it ended when no text was written; null for a text.</summary>
    public GenerationFailure? Failure { get; init; }

    public string? Detail { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<IReadOnlyList<string>> FactIds { get; init; } = [];

    public CallRecord? Call { get; init; }

    /// <summary>Gets the content key of a question: messages, model, parameters and sample; a rewrite has other messages and so another
    /// key.</summary>
    public static string KeyOf(WritingTask task, WriterIdentity writer)
    {
        var content = JsonSerializer.Serialize(new
        {
            writer.Model,
            writer.Parameters,
            task.Sample,
            Temperature = task.Prompt.Prompt.Temperature,
            MaxTokens = task.Prompt.Prompt.MaxTokens,
            Messages = Conversation.Of(task),
        });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    /// <summary>Gets the name of the file: readable, and unique by key.</summary>
    public string FileName()
    {
        var readable = new string([.. Subject.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' ? c : '_').Take(80)]);
        return $"{readable}.{Key[..16]}.json";
    }
}
