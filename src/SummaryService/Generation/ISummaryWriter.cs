using SummaryService.Context;
using SummaryService.Prompts;

namespace SummaryService.Generation;

/// <summary>A seam for text: the built-in plain writer, a model, or recorded answers.</summary>
public interface ISummaryWriter
{
    /// <summary>Gets who writes and with which parameters; its key is part of a summary's content key.</summary>
    WriterIdentity Identity { get; }

    /// <summary>Writes one text. Expected failures are results; an exception is a bug or an outage of this program.</summary>
    Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct);
}

/// <summary>Who wrote, as provenance keeps it. Holds no secret.</summary>
/// <param name="Writer">plain, openai or replay.</param>
/// <param name="Model">The model or deployment, or null for writers that have none.</param>
/// <param name="EndpointHost">The host that was asked, or null.</param>
/// <param name="Parameters">Whatever else changes the answer (temperature, seed, version of the plain writer), as shown to people.</param>
public sealed record WriterIdentity(string Writer, string? Model, string? EndpointHost, string Parameters)
{
    /// <summary>The name of the writer of fixed sentences, which tell that there is no data.</summary>
    public const string FixedSentence = "fixed";

    /// <summary>Gets the part of the identity that decides whether an answer would be another.</summary>
    public string Key => $"{Writer}|{Model}|{Parameters}";
}

/// <summary>One text to write.</summary>
/// <param name="Sheet">The facts.</param>
/// <param name="Prompt">The rendered prompt.</param>
/// <param name="Earlier">The attempts before this one, oldest first, each with what the check or an editor said.</param>
/// <param name="Sample">1, or higher when another text was asked for: a recorded answer of one sample is never given for another.</param>
public sealed record WritingTask(FactSheet Sheet, RenderedPrompt Prompt, IReadOnlyList<EarlierAttempt> Earlier, int Sample = 1);

/// <summary>A draft that failed the check.</summary>
/// <param name="Text">The draft.</param>
/// <param name="Problems">Each problem in words that a writer can act on.</param>
public sealed record EarlierAttempt(string Text, IReadOnlyList<string> Problems);
