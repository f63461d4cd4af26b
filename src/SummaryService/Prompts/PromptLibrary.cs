using System.Globalization;
using SummaryService.Context;

namespace SummaryService.Prompts;

/// <summary>The prompt versions under prompts/, read once at start.</summary>
public sealed class PromptLibrary
{
    private PromptLibrary(IReadOnlyList<PromptVersion> versions) => Versions = versions;

    /// <summary>Gets every version, by name and version.</summary>
    public IReadOnlyList<PromptVersion> Versions { get; }

    /// <summary>Reads every prompt file of a folder: {name}/v001.yaml and so on.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    /// <exception cref="InvalidDataException">A file is not a valid prompt; the message names file and line.</exception>
    public static PromptLibrary Load(string folder)
    {
        var versions = Directory
            .EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => PromptFile.Read(File.ReadAllText(file), Shown(folder, file)))
            .OrderBy(v => v.Name, StringComparer.Ordinal)
            .ThenBy(Number)
            .ToArray();
        foreach (var version in versions.Where(v => v.Parent is not null && !versions.Any(p => p.Name == v.Name && p.Version == v.Parent)))
            throw new InvalidDataException(
                $"{version.File}: the parent {version.Parent} is not there; use the version that this one succeeds, or ~."
            );
        return new(versions);
    }

    /// <summary>Names the prompt that writes a level.</summary>
    public static string NameFor(SummaryLevel level) =>
        level switch
        {
            SummaryLevel.Chart => "chart-summary",
            SummaryLevel.Section => "section-summary",
            _ => "overall-summary",
        };

    /// <summary>Gets the version that writes a level now: the newest of its prompt.</summary>
    /// <exception cref="InvalidDataException">The folder holds no version of that prompt.</exception>
    public PromptVersion Current(SummaryLevel level) =>
        Versions.LastOrDefault(v => v.Name == NameFor(level))
        ?? throw new InvalidDataException($"prompts/{NameFor(level)}: no version is there; at least v001.yaml is needed.");

    /// <summary>Finds a version by name@version, or null.</summary>
    public PromptVersion? Find(string reference) => Versions.FirstOrDefault(v => v.Reference == reference);

    /// <summary>Fills a version with a sheet, strictly: an unknown variable is an error.</summary>
    /// <exception cref="InvalidDataException">The template cannot be filled; the message names the file.</exception>
    public static RenderedPrompt Render(PromptVersion version, FactSheet sheet) => PromptRendering.Render(version, sheet);

    /// <summary>Refuses prompt files that changed after they were used: a used version is succeeded, never edited.</summary>
    /// <param name="firstHash">Records that a version (name@version, hash) is in use, and answers the hash under which it was first
    /// used.</param>
    /// <param name="ct">Stops waiting for the store.</param>
    /// <exception cref="InvalidDataException">A file changed; the message names it and its version.</exception>
    public async Task RefuseChangedAsync(Func<string, string, CancellationToken, Task<string>> firstHash, CancellationToken ct)
    {
        foreach (var version in Versions)
            if (await firstHash(version.Reference, version.Hash, ct) is var first && first != version.Hash)
                throw new InvalidDataException(
                    $"{version.File}: {version.Reference} was used already and its file changed since "
                        + $"(it was {first[..Math.Min(12, first.Length)]}, it is {version.Hash[..12]}). "
                        + "Restore the file and write the change as the next version."
                );
    }

    internal static int Number(PromptVersion version) =>
        int.Parse(version.Version.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);

    // People know the file by its place in the repository, wherever the folder was copied to.
    private static string Shown(string folder, string file) => "prompts/" + Path.GetRelativePath(folder, file).Replace('\\', '/');
}
