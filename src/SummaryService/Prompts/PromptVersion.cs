namespace SummaryService.Prompts;

/// <summary>One immutable version of a prompt, read from prompts/{name}/v{number}.yaml (Semantic Kernel's prompt schema).</summary>
public sealed record PromptVersion
{
    /// <summary>Gets the prompt's name: chart-summary, section-summary, overall-summary.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the version: v001, v002 ….</summary>
    public required string Version { get; init; }

    /// <summary>Gets the SHA-256 of the file's bytes with line ends normalised, in lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Gets the path as shown to people: prompts/chart-summary/v001.yaml.</summary>
    public required string File { get; init; }

    /// <summary>Gets what the prompt is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Gets the version that it succeeds, or null for the first.</summary>
    public string? Parent { get; init; }

    /// <summary>Gets why it was written.</summary>
    public string Why { get; init; } = "";

    /// <summary>Gets the day it was written.</summary>
    public DateOnly Date { get; init; }

    /// <summary>Gets the Handlebars template with its message tags.</summary>
    public required string Template { get; init; }

    /// <summary>Gets the names of the variables that the template may use.</summary>
    public IReadOnlyList<string> InputVariables { get; init; } = [];

    /// <summary>Gets the temperature for models that take one, 0 to 2, or null for the model's own.</summary>
    public double? Temperature { get; init; }

    /// <summary>Gets the most tokens that an answer may have, or null.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>Gets name@version.</summary>
    public string Reference => $"{Name}@{Version}";
}

/// <summary>One message of a rendered prompt.</summary>
/// <param name="Role">system, user or assistant.</param>
/// <param name="Content">The text.</param>
public sealed record PromptMessage(string Role, string Content);

/// <summary>A prompt filled with one fact sheet.</summary>
/// <param name="Prompt">The version that was filled.</param>
/// <param name="Messages">The messages in the order sent.</param>
public sealed record RenderedPrompt(PromptVersion Prompt, IReadOnlyList<PromptMessage> Messages);
