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
    /// <param name="Dataset">What the folder says.</param>
    /// <param name="Files">The files, word for word.</param>
    public sealed record Read(Dataset Dataset, DatasetFiles Files) : ReadResult;

    /// <summary>The folder is not valid.</summary>
    /// <param name="Faults">Every fault, by file and line; at least one.</param>
    public sealed record Refused(IReadOnlyList<ImportFault> Faults) : ReadResult;
}

/// <summary>The three files as they were read; a release keeps them word for word.</summary>
/// <param name="Areas">The text of areas.csv.</param>
/// <param name="Catalogue">The text of catalogue.json.</param>
/// <param name="Observations">The text of observations.csv.</param>
public sealed record DatasetFiles(string Areas, string Catalogue, string Observations);
