using System.Text.Json;

namespace SummaryService.Generation.Recording;

/// <summary>Gives recorded answers and never asks a server: a question that was not recorded is a named outcome.</summary>
internal sealed class ReplayWriter : ISummaryWriter
{
    private readonly Dictionary<string, RecordedAnswer> recordings;
    private readonly string folder;
    private readonly WriterIdentity recorded;

    private ReplayWriter(string folder, WriterIdentity recorded, Dictionary<string, RecordedAnswer> recordings)
    {
        (this.folder, this.recorded, this.recordings) = (folder, recorded, recordings);
        Identity = recorded with { Writer = WriterNames.Replay };
    }

    public WriterIdentity Identity { get; }

    /// <summary>Reads a folder of recordings.</summary>
    /// <exception cref="InvalidOperationException">The folder is not there, is empty, or holds several models of which none is chosen;
    /// the message names the setting.</exception>
    /// <exception cref="InvalidDataException">A file is not a recording; the message names it.</exception>
    public static ReplayWriter Open(ReplayOptions options)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, options.Folder);
        var place = Directory.Exists(options.Folder) || !Directory.Exists(beside) ? options.Folder : beside;
        if (!Directory.Exists(place))
            throw new InvalidOperationException($"Generation:Replay:Folder names '{options.Folder}', which is not there.");
        var all = Directory.EnumerateFiles(place, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)
            .Where(r => options.Model is null || string.Equals(r.Model, options.Model, StringComparison.OrdinalIgnoreCase)).ToList();
        var writers = all.Select(r => new WriterIdentity(WriterNames.OpenAi, r.Model, r.EndpointHost, r.Parameters)).Distinct().ToList();
        if (writers.Count == 0)
            throw new InvalidOperationException($"Generation:Replay:Folder names '{options.Folder}', which holds no recorded answers"
                + (options.Model is null ? "." : $" of '{options.Model}' (Generation:Replay:Model)."));
        if (writers.DistinctBy(w => w.Key).Count() > 1)
        {
            var found = writers.Select(w => $"{w.Model} {w.Parameters}".Trim()).Distinct().Order(StringComparer.Ordinal);
            throw new InvalidOperationException(
                $"Generation:Replay:Folder names '{options.Folder}', which holds answers of several writers "
                + $"({string.Join(", ", found)}); choose one model with Generation:Replay:Model, "
                + "or one folder for each set of parameters.");
        }
        return new ReplayWriter(place, writers[0], all.GroupBy(r => r.Key).ToDictionary(g => g.Key, g => g.Last()));
    }

    public Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var isRecorded = recordings.TryGetValue(RecordedAnswer.KeyOf(task, recorded), out var recording);
        return Task.FromResult(isRecorded ? Result(recording!) : NotRecorded(task));
    }

    private static GenerationResult Result(RecordedAnswer r)
    {
        // Nothing was sent and nothing was paid this time; the tokens are kept as what the answer once took.
        var call = (r.Call ?? CallRecord.Local(r.Text ?? "")) with { CostUsd = 0, Latency = TimeSpan.Zero, HttpAttempts = 0 };
        return r.Failure is { } failure
            ? new GenerationResult.Failed(failure, r.Detail ?? "", call)
            : new GenerationResult.Written(new Draft(r.Text ?? "", r.FactIds, call));
    }

    private GenerationResult.Failed NotRecorded(WritingTask task) =>
        new(GenerationFailure.NotRecorded, $"No answer for {task.Sheet.Subject} by {task.Prompt.Prompt.Reference} "
            + $"(attempt {task.Earlier.Count + 1}, sample {task.Sample}) is recorded in '{folder}'.");

    private static RecordedAnswer Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<RecordedAnswer>(file, RecordedAnswer.Format) ?? throw new JsonException("The file is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}:{(e.LineNumber ?? 0) + 1}: not a recorded answer: {e.Message}", e);
        }
    }
}
