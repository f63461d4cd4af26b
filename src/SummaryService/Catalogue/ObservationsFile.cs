using System.Globalization;

namespace SummaryService.Catalogue;

/// <summary>Reads observations.csv: one published cell a row, each for an area and an indicator that the other files know.</summary>
internal sealed class ObservationsFile
{
    private const string File = "observations.csv";

    // Far above any published figure, far enough below decimal's end that products and quotients of two values fit.
    private const decimal Largest = 1_000_000_000_000_000m;

    private readonly List<ImportFault> faults;
    private readonly HashSet<string>? areas;
    private readonly Dictionary<string, (Indicator Indicator, HashSet<string> Categories)>? indicators;
    private readonly CsvTable table;
    private readonly int area, indicator, category, period, value, status, approximate, source, lower, upper;

    private ObservationsFile(CsvTable table, IReadOnlyList<Area>? areas, IReadOnlyList<Indicator>? indicators, List<ImportFault> faults)
    {
        (this.table, this.faults, this.areas) = (table, faults, areas?.Select(a => a.Code).ToHashSet());
        this.indicators = indicators?.DistinctBy(i => i.Id).ToDictionary(i => i.Id, i => (i, i.Categories.Select(c => c.Id).ToHashSet()));
        (area, indicator) = (table.Column("area_code"), table.Column("indicator"));
        (category, period) = (table.Column("category"), table.Column("period"));
        (value, status) = (table.Column("value"), table.Column("status"));
        (approximate, source) = (table.Column("approximate"), table.Column("source"));
        (lower, upper) = (table.Column("lower"), table.Column("upper"));
    }

    /// <param name="text">The file's text.</param>
    /// <param name="areas">The areas, or null when they are not known and references to them cannot be judged.</param>
    /// <param name="indicators">The indicators, or null likewise.</param>
    /// <param name="faults">Where faults are added.</param>
    public static IReadOnlyList<Observation>? Read(
        string text, IReadOnlyList<Area>? areas, IReadOnlyList<Indicator>? indicators, List<ImportFault> faults) =>
        CsvTable.Read(File, text, ["area_code", "indicator", "category", "period", "value", "status"], faults) is { } table
            ? new ObservationsFile(table, areas, indicators, faults).Rows() : null;

    private IReadOnlyList<Observation> Rows()
    {
        var rows = FinancialYears.Settle([.. table.Rows.Select(Row)]);
        var lines = new Dictionary<(string, string, string?, string), int>();
        foreach (var row in rows.Where(r => r.AreaCode.Length > 0 && r.Indicator.Length > 0))
        {
            var key = (row.AreaCode, row.Indicator, row.Category, row.Period.Key);
            if (!lines.TryAdd(key, row.Line))
                Fault(row.Line, $"this area, indicator, category and period stand in line {lines[key]} already; expected one row for each");
        }
        return rows;
    }

    private Observation Row(CsvRow row)
    {
        var known = Reference(row);
        var given = Status(row);
        var isGrade = known?.Unit == "grade";
        var number = isGrade ? null : Number(row, value, "value");
        var grade = isGrade && row[value] is { } text ? text : null;
        if (given == ObservationStatus.Ok && row[value] is null)
            Fault(row.Line, "the status is ok but the value is empty; expected a value, or the status that says why there is none");
        else if (given is not null and not ObservationStatus.Ok && row[value] is { } held)
            Fault(row.Line, $"the status is {row[status]} but the value {Shown.Text(held)} is given; "
                + "expected an empty value, or the status ok");
        var (low, high) = Interval(row, number, given);
        return new()
        {
            AreaCode = row[area] ?? "",
            Indicator = row[indicator] ?? "",
            Category = row[category],
            Period = When(row),
            Value = number,
            Grade = grade,
            Lower = low,
            Upper = high,
            Status = given ?? ObservationStatus.Ok,
            Approximate = Flag(row),
            Source = row[source],
            Line = row.Line,
        };
    }

    private Indicator? Reference(CsvRow row)
    {
        if (row[area] is not { } code)
            Fault(row.Line, "area_code is empty; expected a code of areas.csv");
        else if (areas?.Contains(code) == false)
            Fault(row.Line, $"the area {Shown.Text(code)} is unknown; expected a code of areas.csv");
        if (row[indicator] is not { } id)
        {
            Fault(row.Line, "indicator is empty; expected the id of an indicator of catalogue.json");
            return null;
        }
        if (indicators is null)
            return null;
        if (!indicators.TryGetValue(id, out var known))
            Fault(row.Line, $"the indicator {Shown.Text(id)} is unknown; expected the id of an indicator of catalogue.json");
        else if (row[category] is { } part && !known.Categories.Contains(part))
            Fault(row.Line, $"the category {Shown.Text(part)} of {id} is unknown; expected "
                + (known.Categories.Count == 0 ? "none: the indicator has no categories"
                    : $"one of {string.Join(", ", known.Indicator.Categories.Select(c => c.Id))}"));
        return known.Indicator;
    }

    private ObservationStatus? Status(CsvRow row)
    {
        if (row[status] is { } word && Choices<ObservationStatus>.TryParse(word, out var given))
            return given;
        var found = row[status] is { } other ? $"is {Shown.Text(other)}" : "is empty";
        Fault(row.Line, $"the status {found}; expected {Choices<ObservationStatus>.Listed}");
        return null;
    }

    private Period When(CsvRow row)
    {
        if (!Period.TryParse(row[period], out var when))
            Fault(row.Line, $"the period {Shown.Text(row[period]!)} is no date; expected {Period.Expected}");
        return when;
    }

    private decimal? Number(CsvRow row, int column, string name)
    {
        if (row[column] is not { } text)
            return null;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            Fault(row.Line, $"the {name} {Shown.Text(text)} is no number; expected digits with a point for decimals, such as 1234.5");
        else if (Math.Abs(number) > Largest)
            Fault(row.Line, $"the {name} {Shown.Text(text)} is too large; expected at most {Shown.Number(Largest)}");
        else
            return number;
        return null;
    }

    private (decimal? Lower, decimal? Upper) Interval(CsvRow row, decimal? number, ObservationStatus? given)
    {
        var (low, high) = (Number(row, lower, "lower"), Number(row, upper, "upper"));
        if ((low ?? high) is not null && given is not null and not ObservationStatus.Ok)
            Fault(row.Line, $"the status is {row[status]} but an interval is given; expected lower and upper to be empty");
        else if (low > high)
            Fault(row.Line, $"lower is {row[lower]} and upper {row[upper]}; expected lower to be at most upper");
        else if (number < low || number > high)
            Fault(row.Line, $"the value {row[value]} lies outside {row[lower] ?? "…"} to {row[upper] ?? "…"}; "
                + "expected it between lower and upper");
        return (low, high);
    }

    private bool Flag(CsvRow row)
    {
        if (row[approximate] is not (null or "0" or "1" or "false" or "true") and { } other)
            Fault(row.Line, $"approximate is {Shown.Text(other)}; expected 1, 0 or nothing");
        return row[approximate] is "1" or "true";
    }

    private void Fault(int line, string message) => faults.Add(new(File, line, message));
}
