using System.Text.Json;

namespace SummaryService.Generation.Answers;

/// <summary>The form of a structured answer: sentences, each with the ids of the facts that it uses.</summary>
internal static class AnswerSchema
{
    public const string Name = "summary";

    /// <summary>What a subhead begins with; it stands in an entry of its own.</summary>
    public const string Subhead = "### ";

    /// <summary>Gets the tokens that the schema adds to a request at most.</summary>
    public static int Bytes => Text.Length;

    private const string OneSentence = "One sentence as readers will see it, without fact ids. "
        + "A subhead is an entry of its own that begins with '### '.";

    private const string Text = $$"""
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["sentences"],
          "properties": {
            "sentences": {
              "type": "array",
              "description": "The sentences of the text in reading order.",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["text", "facts"],
                "properties": {
                  "text": { "type": "string", "description": "{{OneSentence}}" },
                  "facts": { "type": "array", "items": { "type": "string" }, "description": "The ids of the facts that the sentence uses." }
                }
              }
            }
          }
        }
        """;

    public static JsonElement Json { get; } = JsonElement.Parse(Text);
}

/// <summary>A structured answer as received.</summary>
internal sealed record StructuredAnswer(IReadOnlyList<StructuredSentence>? Sentences);

/// <summary>One sentence of a structured answer.</summary>
internal sealed record StructuredSentence(string? Text, IReadOnlyList<string>? Facts);
