using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SummaryService.Generation.Cost;
using SummaryService.Generation.OpenAi;
using SummaryService.Generation.Plain;
using SummaryService.Generation.Recording;

namespace SummaryService.Generation;

/// <summary>Gives writers by name: one of each for the life of the program, so that limits and budget hold for all that use it.</summary>
public sealed class WriterCatalogue : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ISummaryWriter>> writers = new(StringComparer.Ordinal);
    private readonly GenerationOptions options;
    private readonly Budget budget;
    private readonly TimeProvider clock;
    private readonly Random random;
    private readonly EngineStatus status;
    private readonly ILoggerFactory loggers;

    /// <summary>Makes the catalogue; nothing is opened before a writer is asked for.</summary>
    public WriterCatalogue(IOptions<GenerationOptions> options, Budget budget, TimeProvider clock, Random random, EngineStatus status,
        ILoggerFactory loggers) =>
        (this.options, this.budget, this.clock, this.random, this.status, this.loggers)
            = (options.Value, budget, clock, random, status, loggers);

    /// <summary>Gets the writer in settings (Generation:Writer).</summary>
    public ISummaryWriter Current => Get(options.Writer);

    /// <summary>Gets a writer.</summary>
    /// <param name="name">plain, openai or replay.</param>
    /// <exception cref="InvalidOperationException">The name is unknown (the message lists the choices), or the writer's settings are not
    /// usable (the message names each).</exception>
    /// <exception cref="InvalidDataException">A recorded answer cannot be read; the message names the file.</exception>
    public ISummaryWriter Get(string name) => writers.GetOrAdd(name, n => new Lazy<ISummaryWriter>(() => Recorded(Create(n)))).Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var writer in writers.Values.Where(w => w.IsValueCreated).Select(w => w.Value))
            (writer as IDisposable)?.Dispose();
    }

    private ISummaryWriter Create(string name) =>
        name switch
        {
            WriterNames.Plain => new PlainWriter(),
            WriterNames.OpenAi => OpenAi(),
            WriterNames.Replay => ReplayWriter.Open(options.Replay),
            var other => throw new InvalidOperationException($"The writer '{other}' is not known; use {WriterNames.Choices}."),
        };

    private OpenAiWriter OpenAi()
    {
        string[] faults = [.. GenerationOptionsValidation.ConnectionFaults(options)];
        return faults.Length == 0
            ? new OpenAiWriter(OpenAiConnection.Connect(options.OpenAi, clock), options, budget, clock, random, status,
                loggers.CreateLogger<OpenAiWriter>())
            : throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    // Only answers of a model are worth recording: the plain writer gives the same again, and replayed ones are recorded already.
    private ISummaryWriter Recorded(ISummaryWriter writer) =>
        options.RecordTo is { Length: > 0 } folder && writer is OpenAiWriter model
            ? new RecordingWriter(model, folder, new SecretScrubber(OpenAiConnection.KeyOf(options.OpenAi)))
            : writer;
}
