using System.Globalization;
using SummaryService.Catalogue;

namespace SummaryService.Benchmarks;

/// <summary>The bundled sample with its two councils copied many times under other codes, names and values.</summary>
internal static class ManyAreas
{
    /// <summary>Makes a dataset with so many reported areas.</summary>
    public static (Dataset Dataset, DatasetFiles Files) Of(int count)
    {
        var sample = ((ReadResult.Read)DatasetReader.ReadSample()).Files;
        var (areas, observations) = (Lines(sample.Areas), Lines(sample.Observations));
        var reported = ((ReadResult.Read)DatasetReader.ReadSample()).Dataset.ReportedAreas.Select(a => a.Code).ToArray();
        var (newAreas, newObservations) = (areas.ToList(), observations.ToList());
        for (var i = 0; i < count - reported.Length; i++)
        {
            var model = reported[i % reported.Length];
            var code = string.Create(CultureInfo.InvariantCulture, $"X{i:00000000}");
            newAreas.AddRange(areas.Where(l => Code(l) == model).Select(l => Renamed(l, code, $"Place {Letters(i)}")));
            newObservations.AddRange(observations.Where(l => Code(l) == model).Select(l => Varied(l, code, i)));
        }
        var files = sample with { Areas = string.Join('\n', newAreas), Observations = string.Join('\n', newObservations) };
        return DatasetReader.Read(files) is ReadResult.Read(var dataset, _)
            ? (dataset, files)
            : throw new InvalidOperationException("The made-up data is not valid.");
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Code(string line) => line[..line.IndexOf(',', StringComparison.Ordinal)];

    private static string Renamed(string line, string code, string name)
    {
        var fields = line.Split(',');
        (fields[0], fields[1]) = (code, name);
        return string.Join(',', fields);
    }

    // Every value a little lower, by another share in each area, with the digits that it has.
    private static string Varied(string line, string code, int number)
    {
        var fields = line.Split(',');
        fields[0] = code;
        if (decimal.TryParse(fields[4], NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && !line.Contains('"', StringComparison.Ordinal))
            fields[4] = decimal.Round(value * (1 - number % 97 / 1000m), value.Scale).ToString(CultureInfo.InvariantCulture);
        return string.Join(',', fields);
    }

    // Names without figures: a figure in a name would be no fair text to check.
    private static string Letters(int number) => number < 26 ? $"{(char)('A' + number)}" : Letters(number / 26 - 1) + (char)('a' + number % 26);
}
