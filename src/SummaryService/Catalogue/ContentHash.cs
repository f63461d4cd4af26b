namespace SummaryService.Catalogue;

/// <summary>What the three files say together.</summary>
internal sealed record DatasetContent(IReadOnlyList<Area> Areas, IReadOnlyList<Section> Sections, IReadOnlyList<Chart> Charts,
    IReadOnlyList<Indicator> Indicators, IReadOnlyList<Observation> Observations);

/// <summary>Hashes what the files say, not how they are laid out: white space, line ends, the order of rows, columns and keys,
/// trailing zeros and fields that the program does not read leave the hash as it is.</summary>
internal static class ContentHash
{
    // Goes up when the canonical form changes, so that hashes of two forms never meet by accident.
    private const int Form = 1;

    public static string Of(DatasetContent content)
    {
        using var form = new CanonicalForm();
        form.Wholes(Form);
        form.Each([.. content.Areas.OrderBy(a => a.Code, StringComparer.Ordinal)],
            static (f, a) => f.Texts(a.Code, a.Name, a.Type, a.Parent));
        form.Each([.. content.Sections.OrderBy(s => s.Order)], static (f, s) =>
        {
            f.Texts(s.Id, s.Title, s.Parent);
            f.Wholes(s.Order);
        });
        form.Each([.. content.Charts.OrderBy(c => c.Order)], Chart);
        form.Each([.. content.Indicators.OrderBy(i => i.Id, StringComparer.Ordinal)], Indicator);
        form.Each([.. InOrder(content.Observations)], Observation);
        return form.TakeHash();
    }

    private static IEnumerable<Observation> InOrder(IReadOnlyList<Observation> observations) => observations
        .OrderBy(o => o.AreaCode, StringComparer.Ordinal).ThenBy(o => o.Indicator, StringComparer.Ordinal)
        .ThenBy(o => o.Category, StringComparer.Ordinal).ThenBy(o => o.Period);

    private static void Chart(CanonicalForm form, Chart c)
    {
        form.Texts(c.Id, c.Section, c.Title, c.Source, c.Question, c.Why);
        form.Wholes(c.Order, (int)c.Kind, (int)c.Availability);
        form.Texts(c.Indicators);
        form.Texts(c.Caveats);
        form.Each([.. c.AvailabilityByArea.OrderBy(a => a.Key, StringComparer.Ordinal)], static (f, a) =>
        {
            f.Texts(a.Key);
            f.Wholes((int)a.Value);
        });
    }

    private static void Indicator(CanonicalForm form, Indicator i)
    {
        form.Texts(i.Id, i.Label, i.Unit, i.Denominator, i.Geography, i.SmallNumbers, i.PopulationOf, i.Note, i.Description,
            i.Clause, i.Noun, i.Measures);
        form.Numbers(i.Per, i.SmallCount?.Below, i.SmallCount?.ShownAs);
        form.Wholes((int)i.Polarity, i.Decimals, (int)i.ComparatorIs, i.CategoriesAddUp ? 1 : 0);
        form.Texts(i.BreakBefore);
        form.Texts(i.Aliases);
        form.Each(i.Categories, static (f, c) =>
        {
            f.Texts(c.Id, c.Label, c.Phrase);
            f.Wholes(c.IsTotal ? 1 : 0);
            f.Texts(c.Aliases);
        });
    }

    private static void Observation(CanonicalForm form, Observation o)
    {
        form.Texts(o.AreaCode, o.Indicator, o.Category, o.Period.Text, o.Grade, o.Source);
        form.Numbers(o.Value, o.Lower, o.Upper);
        form.Wholes((int)o.Status, o.Approximate ? 1 : 0);
    }
}
