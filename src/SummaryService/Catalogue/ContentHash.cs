using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

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
        using var sha = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            json.WriteNumberValue(Form);
            Each(json, content.Areas.OrderBy(a => a.Code, StringComparer.Ordinal), a => Values(json, a.Code, a.Name, a.Type, a.Parent));
            Each(json, content.Sections.OrderBy(s => s.Order), s => Values(json, s.Id, s.Title, Number(s.Order), s.Parent));
            Each(json, content.Charts.OrderBy(c => c.Order), c => Chart(json, c));
            Each(json, content.Indicators.OrderBy(i => i.Id, StringComparer.Ordinal), i => Indicator(json, i));
            Each(json, content.Observations.OrderBy(o => o.AreaCode, StringComparer.Ordinal).ThenBy(o => o.Indicator, StringComparer.Ordinal)
                .ThenBy(o => o.Category, StringComparer.Ordinal).ThenBy(o => o.Period.Key, StringComparer.Ordinal), o => Observation(json, o));
            json.WriteEndArray();
        }
        return Convert.ToHexStringLower(sha.Hash!);
    }

    private static void Chart(Utf8JsonWriter json, Chart c)
    {
        Values(json, c.Id, c.Section, c.Title, Number(c.Order), c.Kind.ToString(), c.Source, c.Availability.ToString(), c.Question, c.Why);
        Values(json, [.. c.Indicators]);
        Values(json, [.. c.Caveats]);
        Each(json, c.AvailabilityByArea.OrderBy(a => a.Key, StringComparer.Ordinal), a => Values(json, a.Key, a.Value.ToString()));
    }

    private static void Indicator(Utf8JsonWriter json, Indicator i)
    {
        Values(json, i.Id, i.Label, i.Unit, Number(i.Per), i.Denominator, i.Polarity.ToString(), Number(i.Decimals), i.ComparatorIs.ToString(),
            i.Geography, i.SmallNumbers, Number(i.SmallCount?.Below), Number(i.SmallCount?.ShownAs), i.PopulationOf, i.CategoriesAddUp.ToString(),
            i.Note, i.Description, i.Clause, i.Noun, i.Measures);
        Values(json, [.. i.BreakBefore]);
        Values(json, [.. i.Aliases]);
        Each(json, i.Categories, c =>
        {
            Values(json, c.Id, c.Label, c.Phrase, c.IsTotal.ToString());
            Values(json, [.. c.Aliases]);
        });
    }

    private static void Observation(Utf8JsonWriter json, Observation o) =>
        Values(json, o.AreaCode, o.Indicator, o.Category, o.Period.Text, Number(o.Value), o.Grade, Number(o.Lower), Number(o.Upper),
            o.Status.ToString(), o.Approximate.ToString(), o.Source);

    private static void Each<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
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
