using System.Globalization;
using System.Text.Json;

namespace SummaryService.Catalogue;

/// <summary>Reads the fields of one JSON object; what is missing or of the wrong kind becomes a fault that names the object.</summary>
internal sealed class Fields(LinedJson json, string what, List<ImportFault> faults)
{
    public const string File = "catalogue.json";

    public int Line => json.Line;

    /// <summary>Names the object in faults, once its id is known.</summary>
    public Fields Named(string name) => new(json, name, faults);

    public void Fault(string message, string? field = null) =>
        faults.Add(new(File, field is not null && json.Members.TryGetValue(field, out var at) ? at.Line : json.Line, $"{what}: {message}"));

    public bool Has(string field) => json.Members.ContainsKey(field);

    public bool IsNull(string field) => json.Members.TryGetValue(field, out var value) && value.Kind == JsonValueKind.Null;

    /// <summary>Reads a text; null when absent, null or blank.</summary>
    public string? Text(string field)
    {
        if (Find(field) is not { } value)
            return null;
        if (value.Kind != JsonValueKind.String)
            Fault($"{field} is no text; expected a text in quotes", field);
        return value.Text?.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Reads a text that must be there; empty after a fault.</summary>
    public string Required(string field)
    {
        var text = Text(field);
        if (text is null && Find(field) is null or { Kind: JsonValueKind.String })
            Fault(Has(field) ? $"{field} is empty; expected a text" : $"{field} is missing; expected a text", field);
        return text ?? "";
    }

    public decimal? Number(string field)
    {
        if (Find(field) is not { } value)
            return null;
        if (value.Number is null)
            Fault($"{field} is no number; expected digits without quotes", field);
        return value.Number;
    }

    public int? Whole(string field, int from, int to)
    {
        if (Number(field) is not { } number)
            return null;
        if (number == decimal.Truncate(number) && number >= from && number <= to)
            return (int)number;
        var given = number.ToString(CultureInfo.InvariantCulture);
        Fault($"{field} is {given}; expected a whole number from {Shown.Number(from)} to {Shown.Number(to)}", field);
        return null;
    }

    public bool Flag(string field)
    {
        if (Find(field) is { Kind: not (JsonValueKind.True or JsonValueKind.False) })
            Fault($"{field} is neither true nor false; expected one of them without quotes", field);
        return Find(field)?.Kind == JsonValueKind.True;
    }

    public T Choice<T>(string field, T absent) where T : struct, Enum =>
        Text(field) is { } word ? Word(field, word, absent) : absent;

    public IReadOnlyList<string> Texts(string field)
    {
        var items = Items(field);
        if (items.Exists(i => string.IsNullOrWhiteSpace(i.Text)))
            Fault($"{field} holds something other than texts; expected texts in quotes, none of them empty", field);
        return [.. items.Where(i => !string.IsNullOrWhiteSpace(i.Text)).Select(i => i.Text!.Trim())];
    }

    /// <summary>Reads an array of objects; each is named by the field's singular until its id is known.</summary>
    public List<Fields> Objects(string field, string singular)
    {
        var items = Items(field);
        foreach (var item in items.Where(i => i.Kind != JsonValueKind.Object))
            faults.Add(new(File, item.Line, $"{what}: an entry of {field} is no object; expected {{ … }}"));
        return [.. items.Where(i => i.Kind == JsonValueKind.Object).Select(i => new Fields(i, singular, faults))];
    }

    /// <summary>Reads an object, or null when absent.</summary>
    public Fields? Object(string field)
    {
        if (Find(field) is not { } value)
            return null;
        if (value.Kind == JsonValueKind.Object)
            return new(value, $"{what}, {field}", faults);
        Fault($"{field} is no object; expected {{ … }}", field);
        return null;
    }

    /// <summary>Reads an object whose keys are data, such as area codes, and whose values are choices.</summary>
    public Dictionary<string, T> Map<T>(string field) where T : struct, Enum
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        if (Object(field) is { } inner)
        {
            foreach (var key in inner.Keys)
                map[key] = inner.Word(key, inner.Required(key), default(T));
        }
        return map;
    }

    private IEnumerable<string> Keys => json.Members.Keys;

    private T Word<T>(string field, string word, T otherwise) where T : struct, Enum
    {
        if (Choices<T>.TryParse(word, out var value))
            return value;
        if (word.Length > 0)
            Fault($"{field} is {Shown.Text(word)}; expected {Choices<T>.Listed}", field);
        return otherwise;
    }

    private List<LinedJson> Items(string field)
    {
        if (Find(field) is not { } value)
            return [];
        if (value.Kind != JsonValueKind.Array)
            Fault($"{field} is no list; expected [ … ]", field);
        return value.Items;
    }

    private LinedJson? Find(string field) =>
        json.Members.TryGetValue(field, out var value) && value.Kind != JsonValueKind.Null ? value : null;
}
