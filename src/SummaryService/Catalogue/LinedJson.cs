using System.Text;
using System.Text.Json;

namespace SummaryService.Catalogue;

/// <summary>A JSON value that knows its line, so that a fault in it can be found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The line from 1.</param>
internal sealed record LinedJson(JsonValueKind Kind, int Line)
{
    /// <summary>Gets the text of a string.</summary>
    public string? Text { get; private init; }

    /// <summary>Gets the value of a number that fits a decimal, or null.</summary>
    public decimal? Number { get; private init; }

    /// <summary>Gets the members of an object, in the file's order.</summary>
    public Dictionary<string, LinedJson> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the items of an array.</summary>
    public List<LinedJson> Items { get; } = [];

    /// <summary>Reads a whole file, or adds a fault and returns null when it is no JSON.</summary>
    public static LinedJson? Read(string file, string text, List<ImportFault> faults)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var place = new Place(bytes, file, faults);
        try
        {
            reader.Read();
            var root = Value(ref reader, place);
            // Anything after the root is an error that only the next step finds.
            reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0) + 1;
            faults.Add(new(file, line, $"this is no JSON: {Reason(e.Message)}; expected an object with sections, charts and indicators"));
            return null;
        }
    }

    private static LinedJson Value(ref Utf8JsonReader reader, Place place)
    {
        var line = place.LineAt(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(ref reader, new(JsonValueKind.Object, line), place);
            case JsonTokenType.StartArray:
                var array = new LinedJson(JsonValueKind.Array, line);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    array.Items.Add(Value(ref reader, place));
                return array;
            case JsonTokenType.String:
                return new(JsonValueKind.String, line) { Text = reader.GetString() };
            case JsonTokenType.Number:
                return new(JsonValueKind.Number, line) { Number = reader.TryGetDecimal(out var number) ? number : null };
            case JsonTokenType.True:
                return new(JsonValueKind.True, line);
            case JsonTokenType.False:
                return new(JsonValueKind.False, line);
            default:
                return new(JsonValueKind.Null, line);
        }
    }

    private static LinedJson Object(ref Utf8JsonReader reader, LinedJson value, Place place)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (key, line) = (reader.GetString()!, place.LineAt(reader.TokenStartIndex));
            reader.Read();
            if (!value.Members.TryAdd(key, Value(ref reader, place)))
                place.Fault(line, $"the key {Shown.Text(key)} stands twice in one object; expected it once");
        }
        return value;
    }

    // The message of the reader ends with its own count of lines and bytes, which the fault's place replaces.
    private static string Reason(string message) => message.Split(" LineNumber:")[0].TrimEnd('.');

    /// <summary>Turns byte positions, which only grow, into lines.</summary>
    private sealed class Place(byte[] bytes, string file, List<ImportFault> faults)
    {
        private long at;
        private int line = 1;

        public int LineAt(long position)
        {
            line += bytes.AsSpan((int)at, (int)(position - at)).Count((byte)'\n');
            at = position;
            return line;
        }

        public void Fault(int where, string message) => faults.Add(new(file, where, message));
    }
}
