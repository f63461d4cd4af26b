using System.Text.Json;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Plain;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Finds texts that are true: those of the plain writer, and those that people wrote with care.</summary>
public static class TrueTexts
{
    /// <summary>Lets the plain writer write every chart, section and report; charts without data get their fixed sentence.</summary>
    /// <param name="dataset">The data.</param>
    /// <param name="options">What is called similar.</param>
    public static IReadOnlyList<TrueText> OfPlainWriter(Dataset dataset, ContextOptions options)
    {
        var builder = new FactSheetBuilder(dataset, options);
        return [.. dataset.ReportedAreas.SelectMany(area => Of(area, dataset, builder)).Where(t => t.Text.Length > 0)];
    }

    /// <summary>Reads texts from a file with one JSON object a line: id, area_code, level, chart or section, text.</summary>
    /// <exception cref="InvalidDataException">A line is not such an object, or names what the data does not have; the message names
    /// the line.</exception>
    public static async Task<IReadOnlyList<TrueText>> ReadAsync(string path, Dataset dataset, ContextOptions options, CancellationToken ct)
    {
        var builder = new FactSheetBuilder(dataset, options);
        var texts = new List<TrueText>();
        var number = 0;
        foreach (var line in await File.ReadAllLinesAsync(path, ct))
        {
            number++;
            if (line.Length > 0)
                texts.Add(Read(line,
                    builder) 
                    ?? throw new InvalidDataException($"{path}:{number}: this is no text about an area, chart or section of the data."));
        }
        return texts;
    }

    private static IEnumerable<TrueText> Of(Area area, Dataset dataset, FactSheetBuilder builder)
    {
        var charts = new List<SummaryBelow>();
        foreach (var chart in dataset.Charts)
        {
            var text = Write(builder.Chart(area.Code, chart.Id));
            charts.Add(new SummaryBelow(text.Sheet.Subject, text.Sheet.Title, text.Text));
            yield return text;
        }
        var sections = new List<SummaryBelow>();
        foreach (var section in dataset.Sections)
        {
            var text = Write(builder.Section(area.Code, section.Id,
                [.. charts.Where(c => dataset.FindChart(c.Subject.Id)!.Section == section.Id)]));
            sections.Add(new SummaryBelow(text.Sheet.Subject, text.Sheet.Title, text.Text));
            yield return text;
        }
        yield return Write(builder.Overall(area.Code, sections));
    }

    private static TrueText Write(FactSheet sheet) => new(sheet.Subject.ToString(),
        FixedSentence.For(sheet) ?? PlainWriter.Write(sheet), sheet);

    private static TrueText? Read(string line, FactSheetBuilder builder)
    {
        try
        {
            var json = JsonDocument.Parse(line).RootElement;
            string Member(string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
            var sheet = Member("level") switch
            {
                "chart" => builder.Chart(Member("area_code"), Member("chart")),
                "section" => builder.Section(Member("area_code"), Member("section"), []),
                "overall" => builder.Overall(Member("area_code"), []),
                _ => null,
            };
            return sheet is null || Member("text").Length == 0 ? null : new TrueText(Member("id"), Member("text"), sheet);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
