using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SummaryService.Catalogue;

/// <summary>One row of a CSV file: trimmed cells, an empty cell is null.</summary>
internal readonly record struct CsvRow(string[] Cells, int Line)
{
    /// <summary>Reads a cell; a column that the file does not have (−1) is empty everywhere.</summary>
    public string? this[int column] => column < 0 || Cells[column].AsSpan().Trim() is not { Length: > 0 } text ? null
        : text.Length == Cells[column].Length ? Cells[column] : text.ToString();
}

/// <summary>A CSV file with a header, in which every row has as many cells as the header and knows its line.</summary>
internal sealed class CsvTable
{
    // Longer than any label; a quote that is never closed would otherwise swallow the rest of the file.
    private const int LongestCell = 20_000;

    private const string LooseQuote =
        "a quote stands alone or is never closed; expected quotes around whole cells, and \"\" for a quote inside";

    private readonly string[] header;

    private CsvTable(string[] header, List<CsvRow> rows) => (this.header, Rows) = (header, rows);

    /// <summary>Gets the rows that are whole; broken ones are faults.</summary>
    public List<CsvRow> Rows { get; }

    /// <summary>Finds a column by name; −1 when the file does not have it.</summary>
    public int Column(string name) => Array.IndexOf(header, name);

    /// <summary>Reads a table, or adds faults and returns null when the header is not usable.</summary>
    public static CsvTable? Read(string file, string text, string[] required, List<ImportFault> faults)
    {
        var bad = false;
        var format = new CsvConfiguration(CultureInfo.InvariantCulture) { MaxFieldSize = LongestCell, BadDataFound = _ => bad = true };
        using var parser = new CsvParser(new StringReader(text), format);
        try
        {
            if (!parser.Read())
                return Refuse(file, 1, $"the file is empty; expected a header with {string.Join(", ", required)}", faults);
            var names = parser.Record!.Select(h => h.Trim()).ToArray();
            if (HeaderFault(names, required, bad) is { } fault)
                return Refuse(file, 1, fault, faults);
            return new(names, [.. RowsOf(parser, file, names.Length, () => bad, () => bad = false, faults)]);
        }
        catch (MaxFieldSizeException)
        {
            var expected = $"a cell is longer than {Shown.Number(LongestCell)} characters; expected a closing quote before that";
            return Refuse(file, parser.RawRow, expected, faults);
        }
    }

    private static IEnumerable<CsvRow> RowsOf(
        CsvParser parser, string file, int columns, Func<bool> isBad, Action reset, List<ImportFault> faults)
    {
        for (var end = parser.RawRow; parser.Read(); end = parser.RawRow)
        {
            var cells = parser.Record!;
            // A row with line breaks inside quotes is named by its first line.
            var line = Math.Max(end + 1, parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n'));
            if (string.IsNullOrWhiteSpace(parser.RawRecord))
                continue;
            if (isBad())
                faults.Add(new(file, end + 1, LooseQuote));
            else if (cells.Length != columns)
                faults.Add(new(file, line, $"the row has {cells.Length} cells; expected {columns}, as the header has"));
            else
                yield return new(cells, line);
            reset();
        }
    }

    private static string? HeaderFault(string[] header, string[] required, bool bad)
    {
        if (bad)
            return "the header has a quote that stands alone or is never closed; expected quotes around whole names";
        var missing = required.Except(header).ToArray();
        if (missing.Length > 0)
            return $"the header has no column {string.Join(", ", missing)}; expected {string.Join(", ", required)}, "
                + $"found {Shown.Text(string.Join(", ", header))}";
        return header.Where(h => h.Length > 0).GroupBy(h => h).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? $"the column {Shown.Text(twice.Key)} occurs {twice.Count()} times in the header; expected it once" : null;
    }

    private static CsvTable? Refuse(string file, int line, string message, List<ImportFault> faults)
    {
        faults.Add(new(file, line, message));
        return null;
    }
}
