namespace SummaryService.Catalogue;

/// <summary>Reads areas.csv, catalogue.json and observations.csv; all or nothing, with every fault listed.</summary>
public static class DatasetReader
{
    /// <summary>Reads a folder. Whatever is wrong with it is a fault in the answer, never an exception.</summary>
    public static async Task<ReadResult> ReadFolderAsync(string path, CancellationToken ct)
    {
        var faults = new List<ImportFault>();
        if (!Directory.Exists(path))
            return new ReadResult.Refused([new(path, 0, $"the folder is not there; expected a folder with {DataFile.AllNames}")]);
        var areas = await DataFile.Areas.ReadAsync(path, faults, ct);
        var catalogue = await DataFile.Catalogue.ReadAsync(path, faults, ct);
        var observations = await DataFile.Observations.ReadAsync(path, faults, ct);
        return Read(areas, catalogue, observations, faults);
    }

    /// <summary>Reads the sample that comes with the program.</summary>
    public static ReadResult ReadSample() =>
        Read(new DatasetFiles(Sample(DataFile.Areas), Sample(DataFile.Catalogue), Sample(DataFile.Observations)));

    /// <summary>Reads files that are in memory already, such as those of a stored release.</summary>
    public static ReadResult Read(DatasetFiles files)
    {
        var faults = new List<ImportFault>();
        return Read(DataFile.Areas.Checked(files.Areas, faults), DataFile.Catalogue.Checked(files.Catalogue, faults),
            DataFile.Observations.Checked(files.Observations, faults), faults);
    }

    // A file that could not be read at all is null: what refers to it is then not judged, so that one fault does not become thousands.
    private static ReadResult Read(string? areasText, string? catalogueText, string? observationsText, List<ImportFault> faults)
    {
        var areas = areasText is null ? null : AreasFile.Read(areasText, faults);
        var catalogue = catalogueText is null ? null : CatalogueFile.Read(catalogueText, areas, faults);
        var observations = observationsText is null ? null : ObservationsFile.Read(observationsText, areas, catalogue?.Indicators, faults);
        if (faults.Count > 0 || areas is null || catalogue is null || observations is null)
            return new ReadResult.Refused([.. faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)]);
        var content = new DatasetContent(areas, catalogue.Sections, catalogue.Charts, catalogue.Indicators, observations);
        var dataset = new Dataset(content, ContentHash.Of(content));
        return new ReadResult.Read(dataset, new DatasetFiles(areasText!, catalogueText!, observationsText!));
    }

    private static string Sample(DataFile file)
    {
        using var stream = typeof(DatasetReader).Assembly.GetManifestResourceStream("sample/" + file.Name)
            ?? throw new InvalidOperationException($"The program was built without its sample: sample/{file.Name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
