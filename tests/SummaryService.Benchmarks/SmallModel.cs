using System.Text.Json;
using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Benchmarks;

/// <summary>One subject with the answers that a small model would give: the first draft, then rewrites. Written by people, errors included.</summary>
internal sealed record SmallModelSubject(string AreaCode, string Chart, IReadOnlyList<IReadOnlyList<JsonElement>> Answers)
{
    /// <summary>Gets the subject's key.</summary>
    public SubjectKey Subject => new(AreaCode, SummaryLevel.Chart, Chart);
}

/// <summary>Answers requests as a small model would, from a file of own-written answers.</summary>
internal sealed class SmallModel(Dataset dataset, IReadOnlyList<SmallModelSubject> subjects)
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Gets the subjects that it knows.</summary>
    public IReadOnlyList<SmallModelSubject> Subjects => subjects;

    /// <summary>Reads the answers, one subject a line.</summary>
    public static SmallModel Load(string file, Dataset dataset) =>
        new(dataset, [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<SmallModelSubject>(line, Format)!)]);

    /// <summary>Answers one request: the subject is known by its chart and area, the attempt by the drafts in the conversation.</summary>
    public byte[] Answer(string request)
    {
        using var json = JsonDocument.Parse(request);
        var messages = json.RootElement.GetProperty("messages").EnumerateArray().Select(m => (Role: m.GetProperty("role").GetString(), Text: TextOf(m))).ToList();
        var asked = messages.First(m => m.Role == "user").Text;
        var subject = subjects.Single(s => asked.Contains($"Area: {dataset.FindArea(s.AreaCode)!.Name}\n", StringComparison.Ordinal)
            && asked.Contains($"Chart: {dataset.FindChart(s.Chart)!.Title}\n", StringComparison.Ordinal));
        var attempt = Math.Min(messages.Count(m => m.Role == "assistant"), subject.Answers.Count - 1);
        var content = JsonSerializer.Serialize(new { sentences = subject.Answers[attempt] });
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = "chatcmpl-small",
            @object = "chat.completion",
            created = 1_770_000_000,
            model = "small-model",
            choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content } } },
            usage = new { prompt_tokens = messages.Sum(m => m.Text.Length) / 4, completion_tokens = content.Length / 4, total_tokens = (messages.Sum(m => m.Text.Length) + content.Length) / 4 },
        });
    }

    private static string TextOf(JsonElement message) =>
        message.GetProperty("content") is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!
            : string.Concat(message.GetProperty("content").EnumerateArray().Select(part => part.GetProperty("text").GetString()));
}
