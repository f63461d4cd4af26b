namespace SummaryService.Catalogue;

/// <summary>Reads areas.csv: code, name, type, and the parent that an area is compared with, if the column is there.</summary>
internal static class AreasFile
{
    private const string File = "areas.csv";

    public static IReadOnlyList<Area>? Read(string text, List<ImportFault> faults)
    {
        if (CsvTable.Read(File, text, ["code", "name", "type"], faults) is not { } table)
            return null;
        var (code, name, type, parent) = (table.Column("code"), table.Column("name"), table.Column("type"), table.Column("parent"));
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var areas = new List<Area>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            if (row[code] is not { } id)
                Fault(row.Line, "the code is empty; expected a code that names the area");
            else if (!Ids.IsValid(id))
                Fault(row.Line, $"the code {Shown.Text(id)} is not usable; {Ids.Expected}");
            else if (!lines.TryAdd(id, row.Line))
                Fault(row.Line, $"the area {id} is given twice (first in line {lines[id]}); expected every code once");
            else
            {
                if (row[name] is null)
                    Fault(row.Line, $"the area {id} has no name; expected the name that readers know");
                areas.Add(new(id, row[name] ?? id, row[type] ?? "", row[parent]));
            }
        }
        if (areas.Count == 0 && faults.TrueForAll(f => f.File != File))
            Fault(1, "no area follows the header; expected at least one");
        foreach (var area in areas.Where(a => a.Parent is not null && !lines.ContainsKey(a.Parent)))
            Fault(lines[area.Code],
                $"the parent {Shown.Text(area.Parent!)} of {area.Code} is unknown; expected a code of this file, or nothing");
        foreach (var area in Ids.InCircle(areas, a => a.Code, a => a.Parent))
            Fault(lines[area.Code], $"the area {area.Code} is its own ancestor; expected parents that end at an area without one");
        return areas;

        void Fault(int line, string message) => faults.Add(new(File, line, message));
    }
}
