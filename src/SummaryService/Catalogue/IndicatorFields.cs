namespace SummaryService.Catalogue;

/// <summary>Reads one indicator of catalogue.json.</summary>
internal static class IndicatorFields
{
    private static readonly string[] Placeholders = ["{share}", "{value}", "{category}", "{per}"];

    public static Indicator Read(Fields f, string id, int place)
    {
        var categories = CatalogueFile.Unique(f.Objects("categories", $"category of {id}"), "category", ReadCategory, id);
        var (unit, per) = UnitOf(f);
        var smallNumbers = f.Text("small_numbers");
        return new()
        {
            Id = id,
            Label = f.Required("label"),
            Unit = unit,
            Per = per,
            Denominator = f.Text("denominator"),
            Polarity = f.Choice("polarity", Polarity.Neutral),
            Decimals = f.Whole("decimals", 0, 10) ?? 0,
            ComparatorIs = ComparatorOf(f),
            Categories = [.. categories.Select(c => c.Entry)],
            CategoriesAddUp = f.Flag("categories_add_up"),
            Geography = f.Text("geography"),
            SmallNumbers = smallNumbers,
            SmallCount = SmallCountOf(f, smallNumbers),
            PopulationOf = f.Text("population_of"),
            Note = f.Text("note"),
            Description = f.Text("description"),
            BreakBefore = BreaksOf(f),
            Clause = Pattern(f, "clause", categories.Count > 0),
            Noun = Pattern(f, "noun", categories.Count > 0),
            Measures = f.Text("measures"),
            Aliases = Lower(f.Texts("aliases")),
        };
    }

    private static Category ReadCategory(Fields f, string id, int place) =>
        new(id, f.Required("label"), f.Text("phrase"), Lower(f.Texts("aliases"))) { IsTotal = f.Flag("is_total") };

    // A rate without its base cannot be told rightly, so the base is never guessed and never forgotten.
    private static (string Unit, decimal? Per) UnitOf(Fields f)
    {
        var unit = f.Required("unit");
        if (!f.Has("per"))
            f.Fault("per is missing; expected the base of the rate (100, 100000 …), or null where there is none");
        var per = f.Number("per");
        if (per is <= 0)
            f.Fault($"per is {Shown.Number(per.Value)}; expected a number above 0, or null", "per");
        else if (f.IsNull("per") && unit is "percent" or "rate")
            f.Fault($"per is null but the unit is {unit}; expected its base, such as {(unit == "rate" ? "100000" : "100")}", "per");
        return (unit, per);
    }

    // "absent" says in words what a missing field says: the parent has no figure.
    private static ComparatorKind ComparatorOf(Fields f)
    {
        var word = f.Text("comparator_is");
        switch (word)
        {
            case "mean_of_areas":
                return ComparatorKind.MeanOfAreas;
            case "national":
                return ComparatorKind.National;
            default:
                if (word is not (null or "absent" or "unknown"))
                    f.Fault($"comparator_is is {Shown.Text(word)}; expected mean_of_areas, national or absent", "comparator_is");
                return ComparatorKind.Unknown;
        }
    }

    private static SmallCount? SmallCountOf(Fields f, string? inWords)
    {
        if (f.Object("small_count") is not { } rule)
            return inWords is null ? null : SmallCount.Usual;
        foreach (var field in (string[])["below", "shown_as"])
        {
            if (!rule.Has(field))
                rule.Fault($"{field} is missing; expected a whole number");
        }
        var (below, shownAs) = (rule.Whole("below", 2, 1000), rule.Whole("shown_as", 0, 1000));
        return below is { } b && shownAs is { } s ? new(b, s) : null;
    }

    private static IReadOnlyList<string> BreaksOf(Fields f)
    {
        var breaks = f.Texts("break_before");
        foreach (var text in breaks.Where(b => !Period.TryParse(b, out _)))
            f.Fault($"break_before holds {Shown.Text(text)}; expected {Period.Expected}", "break_before");
        return breaks;
    }

    private static string? Pattern(Fields f, string field, bool hasCategories)
    {
        if (f.Text(field) is not { } pattern)
            return null;
        if (Placeholders.Aggregate(pattern, (rest, p) => rest.Replace(p, "", StringComparison.Ordinal)).AsSpan().ContainsAny('{', '}'))
            f.Fault($"{field} holds braces around something else; expected {string.Join(", ", Placeholders)}", field);
        if (pattern.Contains("{category}", StringComparison.Ordinal) && !hasCategories)
            f.Fault($"{field} names {{category}} but the indicator has no categories; expected a list of categories", field);
        return pattern;
    }

    private static IReadOnlyList<string> Lower(IReadOnlyList<string> words) => [.. words.Select(w => w.ToLowerInvariant())];
}
