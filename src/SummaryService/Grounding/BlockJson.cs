using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SummaryService.Grounding;

/// <summary>Writes reports as `summaries check --json` prints them.</summary>
internal static class BlockJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string id, GroundingReport report)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("verdict", report.Verdict);
            json.WriteStartArray("findings");
            foreach (var f in report.Findings)
            {
                Span(json, f.Start, f.End, f.Quote);
                json.WriteString("kind", NameOf(f.Kind));
                json.WriteString("severity", f.Severity == Severity.Error ? "error" : "warning");
                json.WriteString("message", f.Message);
                Facts(json, f.Facts);
            }
            json.WriteEndArray();
            json.WriteStartArray("claims");
            foreach (var c in report.Claims)
            {
                Span(json, c.Start, c.End, c.Quote);
                json.WriteString("verdict", NameOf(c.Verdict));
                Facts(json, c.Facts);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string NameOf(FindingKind kind) => kind == FindingKind.NoData ? "no-data" : kind.ToString().ToLowerInvariant();

    private static string NameOf(ClaimVerdict verdict) => verdict == ClaimVerdict.NotCheckable ? "not_checkable"
        : verdict.ToString().ToLowerInvariant();

    private static void Span(Utf8JsonWriter json, int start, int end, string quote)
    {
        json.WriteStartObject();
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        json.WriteString("quote", quote);
    }

    private static void Facts(Utf8JsonWriter json, IReadOnlyList<string> facts)
    {
        json.WriteStartArray("facts");
        foreach (var fact in facts)
            json.WriteStringValue(fact);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
