using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SummaryService.Generation.Answers;

/// <summary>An answer as read.</summary>
/// <param name="Text">The text that readers would see; empty when there is none.</param>
/// <param name="FactIds">The fact ids of each sentence, or empty for plain text.</param>
/// <param name="Structured">Whether it followed the schema.</param>
/// <param name="Broken">Whether it set out to follow the schema and did not.</param>
internal sealed record ReadAnswer(string Text, IReadOnlyList<IReadOnlyList<string>> FactIds, bool Structured, bool Broken);

/// <summary>Reads what a model answered. An answer is only ever text: whatever it says, nothing in it is carried out.</summary>
internal static class AnswerReader
{
    private const int LongestFactId = 16;
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    public static ReadAnswer Read(string raw)
    {
        var text = Unwrap(raw);
        if (!text.StartsWith('{') && !text.StartsWith('['))
            return new ReadAnswer(Visible(text), [], Structured: false, Broken: false);
        try
        {
            var sentences = JsonSerializer.Deserialize<StructuredAnswer>(text, Web)?.Sentences;
            return sentences is null || sentences.Any(s => s?.Text is null)
                ? new ReadAnswer("", [], Structured: false, Broken: true)
                : Join(sentences);
        }
        catch (JsonException)
        {
            return new ReadAnswer("", [], Structured: false, Broken: true);
        }
    }

    private static ReadAnswer Join(IReadOnlyList<StructuredSentence> sentences)
    {
        var spoken = sentences.Select(s => (Text: Visible(s.Text!), s.Facts)).Where(s => s.Text.Length > 0).ToList();
        var text = new StringBuilder();
        var afterSubhead = false;
        foreach (var (sentence, _) in spoken)
        {
            text.Append(text.Length == 0 ? "" : afterSubhead || IsSubhead(sentence) ? "\n\n" : " ").Append(sentence);
            afterSubhead = IsSubhead(sentence[(sentence.LastIndexOf('\n') + 1)..]);
        }
        var facts = spoken.Where(s => !IsSubhead(s.Text)).Select(s => Ids(s.Facts));
        return new ReadAnswer(text.ToString(), [.. facts], Structured: true, Broken: false);
    }

    private static bool IsSubhead(string line) => line.StartsWith(AnswerSchema.Subhead, StringComparison.Ordinal);

    private static IReadOnlyList<string> Ids(IReadOnlyList<string>? facts) =>
        [.. (facts ?? []).Where(f => f is { Length: > 0 and <= LongestFactId } && f.All(char.IsAsciiLetterOrDigit)).Distinct()];

    /// <summary>Takes off what models put around an answer: their thoughts and a code fence.</summary>
    private static string Unwrap(string raw)
    {
        var text = raw.Trim();
        const string thoughtsEnd = "</think>";
        if (text.StartsWith("<think>", StringComparison.OrdinalIgnoreCase)
            && text.IndexOf(thoughtsEnd, StringComparison.OrdinalIgnoreCase) is >= 0 and var end)
            text = text[(end + thoughtsEnd.Length)..].Trim();
        if (!text.StartsWith("```", StringComparison.Ordinal) || text.IndexOf('\n') is not (> 0 and var line))
            return text;
        text = text[(line + 1)..].TrimEnd();
        return text.EndsWith("```", StringComparison.Ordinal) ? text[..^3].Trim() : text;
    }

    /// <summary>Keeps what can be seen: control, invisible and direction-changing characters could show readers another text than the
    /// check read.</summary>
    private static string Visible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned))
                kept.Append(rune);
        }
        return kept.ToString().Trim();
    }
}
