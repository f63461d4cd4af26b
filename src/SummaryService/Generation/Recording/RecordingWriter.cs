using System.Text.Json;
using SummaryService.Generation.Answers;
using SummaryService.Prompts;

namespace SummaryService.Generation.Recording;

/// <summary>Records what another writer answers, one file each, so that it can be replayed without a server.
/// Failures of the network are not answers and are not recorded.</summary>
internal sealed class RecordingWriter(ISummaryWriter inner, string folder, SecretScrubber scrubber) : ISummaryWriter, IDisposable
{
    public WriterIdentity Identity => inner.Identity;

    public void Dispose() => (inner as IDisposable)?.Dispose();

    public async Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct)
    {
        var result = await inner.WriteAsync(task, ct);
        if (RecordingOf(task, result) is { } recording)
            await SaveAsync(recording, ct);
        return result;
    }

    private RecordedAnswer? RecordingOf(WritingTask task, GenerationResult result)
    {
        var recording = new RecordedAnswer
        {
            Key = RecordedAnswer.KeyOf(task, Identity),
            Subject = task.Sheet.Subject.ToString(),
            Prompt = task.Prompt.Prompt.Reference,
            Model = Identity.Model,
            EndpointHost = Identity.EndpointHost,
            Parameters = Identity.Parameters,
            Sample = task.Sample,
            Messages = [.. Conversation.Of(task).Select(m => new PromptMessage(m.Role, scrubber.Clean(m.Content)))],
        };
        return result switch
        {
            GenerationResult.Written { Draft: var d } =>
                recording with { Text = scrubber.Clean(d.Text), FactIds = d.FactIds, Call = Clean(d.Call) },
            GenerationResult.Failed { Call: { } call } f when IsAnswer(f.Failure) =>
                recording with { Failure = f.Failure, Detail = scrubber.Clean(f.Detail), Call = Clean(call) },
            _ => null,
        };
    }

    private CallRecord Clean(CallRecord call) => call with { RawAnswer = scrubber.Clean(call.RawAnswer) };

    private static bool IsAnswer(GenerationFailure failure) =>
        failure is GenerationFailure.Refused or GenerationFailure.Truncated or GenerationFailure.Empty or GenerationFailure.OffSchema
            or GenerationFailure.WrongLanguage or GenerationFailure.RepeatedPrompt;

    private async Task SaveAsync(RecordedAnswer recording, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, recording.FileName());
        // Written beside and moved into place, so that a process that dies leaves no half file behind.
        var unfinished = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await File.WriteAllTextAsync(unfinished, JsonSerializer.Serialize(recording, RecordedAnswer.Format) + "\n", ct);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
