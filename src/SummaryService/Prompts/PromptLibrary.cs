using SummaryService.Context;

namespace SummaryService.Prompts;

/// <summary>The prompt versions under prompts/, read once at start.</summary>
public sealed class PromptLibrary
{
    private PromptLibrary(IReadOnlyList<PromptVersion> versions) => Versions = versions;

    /// <summary>Gets every version, by name and version.</summary>
    public IReadOnlyList<PromptVersion> Versions { get; }

    /// <summary>Reads every prompt file of a folder.</summary>
    /// <exception cref="InvalidDataException">A file is not a valid prompt; the message names file and line.</exception>
    public static PromptLibrary Load(string folder) => new([]);

    /// <summary>Gets the version that writes a level now: the newest of its prompt.</summary>
    public PromptVersion Current(SummaryLevel level) => throw new NotSupportedException();

    /// <summary>Fills a version with a sheet, strictly: an unknown variable is an error.</summary>
    public static RenderedPrompt Render(PromptVersion version, FactSheet sheet) => throw new NotSupportedException();
}
