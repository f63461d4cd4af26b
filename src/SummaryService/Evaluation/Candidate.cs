using SummaryService.Generation;
using SummaryService.Prompts;

namespace SummaryService.Evaluation;

/// <summary>A prompt version with the writer that answers it.</summary>
/// <param name="Prompt">The version.</param>
/// <param name="Writer">The writer.</param>
public sealed record Candidate(PromptVersion Prompt, ISummaryWriter Writer)
{
    /// <summary>Gets prompt@version:writer.</summary>
    public string Name => $"{Prompt.Reference}:{Writer.Identity.Writer}";

    /// <summary>Reads PROMPT@VERSION[:WRITER].</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="prompts">The prompts to choose from.</param>
    /// <param name="writer">Makes the writer of a name; null is the one that the settings choose.</param>
    /// <exception cref="InvalidDataException">There is no such prompt, version or writer; the message says which there are.</exception>
    public static Candidate Parse(string text, PromptLibrary prompts, Func<string?, ISummaryWriter> writer)
    {
        var (reference, name) = text.Split(':', 2) is [var r, var w] ? (r, w) : (text, null);
        var prompt = prompts.Versions.FirstOrDefault(v => v.Reference == reference)
            ?? throw new InvalidDataException($"{text}: there is no prompt {reference}; expected one of {string.Join(", ", prompts.Versions.Select(v => v.Reference))}.");
        try
        {
            return new Candidate(prompt, writer(name));
        }
        catch (InvalidOperationException e)
        {
            // The name was typed by a user: an unknown one is no bug here.
            throw new InvalidDataException($"{text}: {e.Message}", e);
        }
    }
}
