using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SummaryService.Prompts;

/// <summary>Reads one prompt file strictly: every key is known, every needed key is there, and the template fits its variables.</summary>
internal sealed class PromptFile
{
    private static readonly string[] KnownKeys =
    [
        "name",
        "description",
        "parent",
        "why",
        "date",
        "template_format",
        "template",
        "input_variables",
        "execution_settings",
    ];

    private readonly string shown;

    private PromptFile(string shown) => this.shown = shown;

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="shown">The path as shown to people; its last two parts are the prompt's name and version.</param>
    /// <exception cref="InvalidDataException">The file is not valid; the message names file and line.</exception>
    public static PromptVersion Read(string text, string shown) =>
        new PromptFile(shown).Parse(text.ReplaceLineEndings("\n").TrimStart('\uFEFF'));

    private PromptVersion Parse(string text)
    {
        var root = Root(text);
        Known(root, KnownKeys);
        var template = Text(root, "template");
        var declared = Variables(root);
        var format = Text(root, "template_format");
        if (format != "handlebars")
            throw Fault(At(root, "template_format"), $"template_format is '{format}'; only handlebars can be filled.");
        CheckTemplate(root, template, declared);
        var (temperature, maxTokens) = Settings(root);
        return new PromptVersion
        {
            Name = Name(root),
            Version = Version(),
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            File = shown,
            Description = Text(root, "description"),
            Parent = Parent(root),
            Why = Text(root, "why"),
            Date = DateOnly.TryParseExact(Text(root, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw Fault(At(root, "date"), "date is not a day; write it as 2026-01-31."),
            Template = template,
            InputVariables = declared,
            Temperature = temperature,
            MaxTokens = maxTokens,
        };
    }

    private YamlMappingNode Root(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw Fault(e.Start.Line, $"this is not YAML: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            // The parser gives up this way where a list or map is never closed.
            throw Fault(0, "this is not YAML: a list or a map is not closed.");
        }
        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? root
            : throw Fault(1, "one YAML document of keys and values was expected.");
    }

    private string Name(YamlMappingNode root)
    {
        var (name, folder) = (Text(root, "name"), shown.Split('/') is [.., var parent, _] ? parent : "");
        return name == folder
            ? name
            : throw Fault(At(root, "name"), $"the name is '{name}' but the folder is '{folder}'; they have to be the same.");
    }

    private string Version()
    {
        var version = Path.GetFileNameWithoutExtension(shown);
        return version is ['v', _, _, _, ..] && version.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 && version.Length < 9
            ? version
            : throw Fault(0, "the file's name has to be its version: v001.yaml, v002.yaml and so on.");
    }

    private string? Parent(YamlMappingNode root) =>
        Scalar(Needed(root, "parent"), "parent") is var parent && (parent.Value is null or "" or "~" or "null") ? null : parent.Value;

    private string[] Variables(YamlMappingNode root)
    {
        if (Needed(root, "input_variables") is not YamlSequenceNode list)
            throw Fault(At(root, "input_variables"), "input_variables is not a list.");
        var names = new List<string>();
        foreach (var item in list)
        {
            if (item is not YamlMappingNode variable)
                throw Fault(item.Start.Line, "a variable is written as '- name: …' with a description.");
            Known(variable, ["name", "description"]);
            var name = Text(variable, "name");
            _ = Text(variable, "description");
            if (!PromptVariables.All.Contains(name))
                throw Fault(item.Start.Line, $"no fact sheet offers the variable '{name}'; use {string.Join(", ", PromptVariables.All)}.");
            if (names.Contains(name))
                throw Fault(item.Start.Line, $"the variable '{name}' is declared twice.");
            names.Add(name);
        }
        return [.. names];
    }

    private void CheckTemplate(YamlMappingNode root, string template, string[] declared)
    {
        // The block's text starts on the line after its key.
        var line = At(root, "template") + 1;
        if (PromptTemplate.FirstFault(template) is var (faultLine, fault))
            throw Fault(line + faultLine, fault);
        foreach (var (name, usedLine) in PromptTemplate.Used(template))
            if (!declared.Contains(name))
                throw Fault(line + usedLine, $"the template uses '{name}', which input_variables does not declare.");
        var used = PromptTemplate.Used(template).Select(u => u.Name).ToHashSet();
        if (declared.FirstOrDefault(d => !used.Contains(d)) is { } unused)
            throw Fault(At(root, "input_variables"), $"the template never uses the variable '{unused}'.");
    }

    private (double? Temperature, int? MaxTokens) Settings(YamlMappingNode root)
    {
        if (Needed(root, "execution_settings") is not YamlMappingNode settings)
            throw Fault(At(root, "execution_settings"), "execution_settings holds settings by name; 'default' is needed.");
        Known(settings, ["default"]);
        if (Needed(settings, "default") is not YamlMappingNode values)
            throw Fault(At(settings, "default"), "the settings of 'default' are keys and values.");
        Known(values, ["temperature", "max_tokens"]);
        return (Number(values, "temperature", 0, 2), Number(values, "max_tokens", 1, 100_000) is { } tokens ? (int)tokens : null);
    }

    private double? Number(YamlMappingNode node, string key, double least, double most)
    {
        if (!node.Children.TryGetValue(key, out var value))
            return null;
        return
            double.TryParse(Scalar(value, key).Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
            ? number
            : throw Fault(value.Start.Line, $"{key} is not a number from {least} to {most}.");
    }

    private void Known(YamlMappingNode node, string[] keys)
    {
        foreach (var (key, _) in node.Children)
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name))
                throw Fault(key.Start.Line, $"unknown key '{key}'; use {string.Join(", ", keys)}.");
    }

    private YamlNode Needed(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? value : throw Fault(node.Start.Line, $"the key '{key}' is missing.");

    private YamlScalarNode Scalar(YamlNode node, string key) =>
        node as YamlScalarNode ?? throw Fault(node.Start.Line, $"'{key}' has to be a text.");

    private string Text(YamlMappingNode node, string key) =>
        Scalar(Needed(node, key), key).Value is { } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : throw Fault(At(node, key), $"'{key}' is empty.");

    private static long At(YamlMappingNode node, string key) =>
        node.Children.Keys.FirstOrDefault(k => k is YamlScalarNode { Value: { } name } && name == key)?.Start.Line ?? node.Start.Line;

    private InvalidDataException Fault(long line, string message) => new(line > 0 ? $"{shown}:{line}: {message}" : $"{shown}: {message}");
}
