using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace SummaryService.Catalogue;

/// <summary>One fault of a data folder, in words that name the place.</summary>
/// <param name="File">The file's name, such as observations.csv.</param>
/// <param name="Line">The line from 1, or 0 when the fault is the whole file's.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record ImportFault(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}

/// <summary>The outcome of reading a data folder: a dataset or every fault, never both.</summary>
public abstract record ReadResult
{
    private ReadResult() { }

    /// <summary>The folder is valid.</summary>
    public sealed record Read(Dataset Dataset, DatasetFiles Files) : ReadResult;

    /// <summary>The folder is not valid.</summary>
    public sealed record Refused(IReadOnlyList<ImportFault> Faults) : ReadResult;
}

/// <summary>The three files as they were read; a release keeps them word for word.</summary>
/// <param name="Areas">The text of areas.csv.</param>
/// <param name="Catalogue">The text of catalogue.json.</param>
/// <param name="Observations">The text of observations.csv.</param>
public sealed record DatasetFiles(string Areas, string Catalogue, string Observations);

/// <summary>Reads areas.csv, catalogue.json and observations.csv; all or nothing, with every fault listed.</summary>
public static class DatasetReader
{
    /// <summary>Reads a folder.</summary>
    public static async Task<ReadResult> ReadFolderAsync(string path, CancellationToken ct)
    {
        var missing = ((string[])["areas.csv", "catalogue.json", "observations.csv"]).Where(f => !File.Exists(Path.Combine(path, f))).Select(f => new ImportFault(f, 0, "the file is not there")).ToList();
        return missing.Count > 0 ? new ReadResult.Refused(missing)
            : Read(new DatasetFiles(await File.ReadAllTextAsync(Path.Combine(path, "areas.csv"), ct), await File.ReadAllTextAsync(Path.Combine(path, "catalogue.json"), ct), await File.ReadAllTextAsync(Path.Combine(path, "observations.csv"), ct)));
    }

    /// <summary>Reads the sample that comes with the program.</summary>
    public static ReadResult ReadSample() => Read(new DatasetFiles(Sample("areas.csv"), Sample("catalogue.json"), Sample("observations.csv")));

    /// <summary>Reads files that are in memory already, such as those of a stored release.</summary>
    public static ReadResult Read(DatasetFiles files)
    {
        var areas = Rows(files.Areas).Select(r => new Area(r["code"]!, r["name"]!, r["type"] ?? "", r.GetValueOrDefault("parent"))).ToList();
        using var json = JsonDocument.Parse(files.Catalogue);
        var sections = json.RootElement.GetProperty("sections").EnumerateArray().Select(s => new Section(S(s, "id")!, S(s, "title")!, (int)(N(s, "order") ?? 0), S(s, "parent"))).ToList();
        var charts = json.RootElement.GetProperty("charts").EnumerateArray().Select(Chart).ToList();
        var indicators = json.RootElement.GetProperty("indicators").EnumerateArray().Select(Indicator).ToList();
        var units = indicators.ToDictionary(i => i.Id, i => i.Unit);
        var observations = Rows(files.Observations).Select((r, i) => Observation(r, i + 2, units)).ToList();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files.Areas + files.Catalogue + files.Observations)));
        return new ReadResult.Read(new Dataset(areas, sections, charts, indicators, observations, hash), files);
    }

    private static Observation Observation(Dictionary<string, string?> r, int line, Dictionary<string, string> units)
    {
        var period = Period.TryParse(r.GetValueOrDefault("period"), out var p) ? p : Period.None;
        var number = decimal.TryParse(r["value"], NumberStyles.Float, CultureInfo.InvariantCulture, out var v) ? v : (decimal?)null;
        return new Observation { AreaCode = r["area_code"]!, Indicator = r["indicator"]!, Category = r.GetValueOrDefault("category"), Period = period,
            Value = number, Grade = number is null ? r["value"] : null, Status = Enum.Parse<ObservationStatus>(Pascal(r["status"] ?? "ok")), Approximate = r.GetValueOrDefault("approximate") == "1",
            Source = r.GetValueOrDefault("source"), Lower = D(r.GetValueOrDefault("lower")), Upper = D(r.GetValueOrDefault("upper")), Line = line };
    }

    private static decimal? D(string? t) => decimal.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out var v) ? v : null;

    private static Chart Chart(JsonElement c) => new()
    {
        Id = S(c, "id")!, Section = S(c, "section")!, Title = S(c, "title")!, Order = (int)(N(c, "order") ?? 0), Kind = Enum.Parse<ChartKind>(Pascal(S(c, "kind") ?? "none")),
        Indicators = Strings(c, "indicators"), Source = S(c, "source"), Caveats = Strings(c, "caveats"), Availability = Enum.Parse<Availability>(Pascal(S(c, "availability") ?? "ok")),
        AvailabilityByArea = c.TryGetProperty("availability_by_area", out var by) ? by.EnumerateObject().ToDictionary(p => p.Name, p => Enum.Parse<Availability>(Pascal(p.Value.GetString()!))) : [],
        Question = S(c, "question"), Why = S(c, "why"),
    };

    private static Indicator Indicator(JsonElement i) => new()
    {
        Id = S(i, "id")!, Label = S(i, "label")!, Unit = S(i, "unit")!, Per = N(i, "per"), Denominator = S(i, "denominator"), Polarity = Enum.Parse<Polarity>(Pascal(S(i, "polarity") ?? "neutral")),
        Decimals = (int)(N(i, "decimals") ?? 0), ComparatorIs = S(i, "comparator_is") is { } c ? Enum.Parse<ComparatorKind>(Pascal(c)) : ComparatorKind.Unknown,
        Categories = i.TryGetProperty("categories", out var cs) ? [.. cs.EnumerateArray().Select(x => new Category(S(x, "id")!, S(x, "label")!, S(x, "phrase"), Strings(x, "aliases")))] : [],
        Geography = S(i, "geography"), SmallNumbers = S(i, "small_numbers"), Note = S(i, "note"), Description = S(i, "description"), BreakBefore = Strings(i, "break_before"),
        Clause = S(i, "clause"), Noun = S(i, "noun"), Measures = S(i, "measures"), Aliases = Strings(i, "aliases"),
    };

    private static string Pascal(string t) => string.Concat(t.Split('_', '-').Select(p => char.ToUpperInvariant(p[0]) + p[1..]));

    private static string? S(JsonElement e, string name) => e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;

    private static decimal? N(JsonElement e, string name) => e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.Number ? v.GetDecimal() : null;

    private static IReadOnlyList<string> Strings(JsonElement e, string name) => e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.Array ? [.. v.EnumerateArray().Select(x => x.GetString()!)] : [];

    private static List<Dictionary<string, string?>> Rows(string text)
    {
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string?>>();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h) is { Length: > 0 } f ? f : null));
        return rows;
    }

    private static string Sample(string name)
    {
        using var stream = typeof(DatasetReader).Assembly.GetManifestResourceStream("sample/" + name) ?? throw new InvalidOperationException($"sample/{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
