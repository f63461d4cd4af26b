using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>
/// Hashes what a writer sees of a sheet: the same content gives the same hash on every machine and in every release. Facts are hashed
/// once an area and chart; the sheets above hash the digests of their charts, whose order gives the facts their numbers.
/// </summary>
internal static class SheetHash
{
    // Goes up when the form below changes, so that texts written for one form are not taken for the other's.
    private const int Form = 1;

    public static string Of(FactSheet sheet, IReadOnlyCollection<string> digests)
    {
        using var form = new CanonicalForm();
        form.Wholes(Form, (int)sheet.Kind, (int)sheet.Availability);
        form.Texts(sheet.Subject.ToString(), sheet.Title, sheet.Question, sheet.Why, sheet.Area.Name, sheet.Area.Type,
            sheet.Comparator?.Code, sheet.Comparator?.Name);
        form.Numbers(sheet.SimilarWithinPercent);
        form.Texts(sheet.Caveats);
        form.Texts(digests);
        form.Each(sheet.Below, static (f, b) => f.Texts(b.Subject.ToString(), b.Title, b.Text));
        return form.TakeHash();
    }

    public static string OfChart(Dataset dataset, Area area, Chart chart, IReadOnlyList<Fact> facts)
    {
        using var form = new CanonicalForm();
        form.Texts(chart.Id, chart.Section, chart.Title, chart.Question);
        form.Wholes((int)chart.Kind, (int)chart.AvailabilityIn(area.Code));
        form.Each(chart.Indicators, (f, id) => Indicator(f, dataset.FindIndicator(id)!));
        form.Each(facts, Fact);
        return form.TakeHash();
    }

    private static void Indicator(CanonicalForm form, Indicator i)
    {
        form.Texts(i.Id, i.Label, i.Unit, i.Denominator, i.Geography, i.SmallNumbers, i.Note, i.Description, i.Clause, i.Noun, i.Measures);
        form.Numbers(i.Per);
        form.Wholes((int)i.Polarity, i.Decimals, (int)i.ComparatorIs);
        form.Texts(i.Aliases);
        form.Each(i.Categories, static (f, c) =>
        {
            f.Texts(c.Id, c.Label, c.Phrase);
            f.Texts(c.Aliases);
        });
    }

    private static void Fact(CanonicalForm form, Fact fact)
    {
        form.Texts(fact.Id, fact.IndicatorId, fact.CategoryId, fact.AreaCode, fact.Period.Text, fact.Text, fact.Unit, fact.Denominator,
            fact.Source, fact.Derivation?.Formula);
        form.Numbers(fact.Value, fact.Per, fact.Lower, fact.Upper);
        form.Wholes((int)fact.Status, fact.Approximate ? 1 : 0, fact.IsSmallCount ? 1 : 0, fact.Derivation is { } d ? (int)d.Method : -1);
        form.Texts(fact.Derivation?.From ?? []);
    }
}
