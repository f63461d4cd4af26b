using System.Text.Json;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation.Answers;

namespace SummaryService.Grounding;

/// <summary>One line of BLOCKS.jsonl: a text with what it is about.</summary>
/// <param name="Id">The id that the answer repeats.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">The text.</param>
public sealed record Block(string Id, SubjectKey Subject, string Text)
{
    /// <summary>The longest text that is checked, in characters.</summary>
    public const int LongestText = 1_000_000;

    /// <summary>Reads a line, or says in one sentence why it cannot be used.</summary>
    /// <param name="line">The JSON object.</param>
    /// <param name="dataset">The dataset that its area and chart must be in.</param>
    internal static (Block? Block, string? Fault) Read(string line, Dataset dataset)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, "not a JSON object.");
            return Read(document.RootElement, dataset);
        }
        catch (JsonException broken)
        {
            return (null, $"broken JSON at character {broken.BytePositionInLine + 1}.");
        }
        catch (InvalidOperationException)
        {
            return (null, "a text holds a broken character; UTF-8 was expected.");
        }
    }

    private static (Block?, string?) Read(JsonElement json, Dataset dataset)
    {
        var (id, area, level, text) = (Member(json, "id"), Member(json, "area_code"), Member(json, "level"), Member(json, "text"));
        if (string.IsNullOrEmpty(id))
            return (null, "the id is missing.");
        if (area is null || dataset.FindArea(area) is null)
            return (null, $"unknown area {area ?? "(none)"}.");
        if (string.IsNullOrWhiteSpace(text))
            return (null, "the text is empty.");
        if (text.Length > LongestText)
            return (null, $"the text has {text.Length} characters; at most {LongestText} are checked.");
        if (!EnglishCheck.LooksEnglish(text))
            return (null, "the text is not in English.");
        var chart = Member(json, "chart");
        var section = Member(json, "section");
        return level switch
        {
            "chart" when chart is not null && dataset.FindChart(chart) is not null =>
                (new Block(id, new SubjectKey(area, SummaryLevel.Chart, chart), text), null),
            "chart" => (null, $"unknown chart {chart ?? "(none)"}."),
            "section" when section is not null && dataset.FindSection(section) is not null =>
                (new Block(id, new SubjectKey(area, SummaryLevel.Section, section), text), null),
            "section" => (null, $"unknown section {section ?? "(none)"}."),
            "overall" => (new Block(id, SubjectKey.Overall(area), text), null),
            _ => (null, $"unknown level {level ?? "(none)"}; chart, section or overall was expected."),
        };
    }

    private static string? Member(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
