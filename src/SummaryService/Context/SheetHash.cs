using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using SummaryService.Catalogue;

namespace SummaryService.Context;

/// <summary>Hashes what a writer sees of a sheet: the same content gives the same hash on every machine and in every release.</summary>
internal static class SheetHash
{
    // Goes up when the form below changes, so that texts written for one form are not taken for the other's.
    private const int Form = 1;

    public static string Of(FactSheet sheet)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            json.WriteNumberValue(Form);
            Values(json, sheet.Subject.ToString(), sheet.Title, sheet.Question, sheet.Why, sheet.Kind.ToString(), sheet.Availability.ToString(),
                sheet.Area.Name, sheet.Area.Type, sheet.Comparator?.Code, sheet.Comparator?.Name, Number(sheet.SimilarWithinPercent));
            Values(json, [.. sheet.Caveats]);
            foreach (var chart in sheet.Charts)
                Values(json, chart.Id, chart.Section, chart.Title, chart.Kind.ToString(), chart.Question, chart.AvailabilityIn(sheet.Area.Code).ToString());
            var asked = sheet.Charts.SelectMany(c => c.Indicators).ToHashSet();
            foreach (var indicator in sheet.Indicators.Where(i => asked.Contains(i.Id)).OrderBy(i => i.Id, StringComparer.Ordinal))
                Indicator(json, indicator);
            foreach (var fact in sheet.Facts)
                Fact(json, fact);
            foreach (var below in sheet.Below)
                Values(json, below.Subject.ToString(), below.Title, below.Text);
            json.WriteEndArray();
        }
        return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    private static void Indicator(Utf8JsonWriter json, Indicator i)
    {
        Values(json, i.Id, i.Label, i.Unit, Number(i.Per), i.Denominator, i.Polarity.ToString(), Number(i.Decimals), i.ComparatorIs.ToString(), i.Geography,
            i.SmallNumbers, i.Note, i.Description, i.Clause, i.Noun, i.Measures);
        Values(json, [.. i.Aliases]);
        foreach (var category in i.Categories)
            Values(json, [category.Id, category.Label, category.Phrase, .. category.Aliases]);
    }

    private static void Fact(Utf8JsonWriter json, Fact f)
    {
        Values(json, f.Id, f.ChartId, f.IndicatorId, f.CategoryId, f.AreaCode, f.Period.Text, Number(f.Value), f.Text, f.Unit, Number(f.Per), f.Denominator,
            Number(f.Decimals), Number(f.Lower), Number(f.Upper), f.Approximate ? "about" : null, f.IsSmallCount ? "small" : null, f.Status.ToString(), f.Source,
            f.Derivation?.Method.ToString(), f.Derivation?.Formula);
        if (f.Derivation is { } derivation)
            Values(json, [.. derivation.From]);
    }

    private static void Values(Utf8JsonWriter json, params ReadOnlySpan<string?> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string? Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);
}
