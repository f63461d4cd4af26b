using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>A text that is known to be true of its sheet.</summary>
/// <param name="Id">Names the text in reports.</param>
/// <param name="Text">The words.</param>
/// <param name="Sheet">The facts.</param>
public sealed record TrueText(string Id, string Text, FactSheet Sheet);

/// <summary>A true text into which one error was put.</summary>
/// <param name="Kind">What kind of error.</param>
/// <param name="Name">The way in which it was made, such as "digit changed".</param>
/// <param name="Text">The text with the error.</param>
/// <param name="Start">UTF-16 offset of the first changed character.</param>
/// <param name="End">UTF-16 offset after the last changed character.</param>
/// <param name="Was">The words before; empty when a sentence was added.</param>
public sealed record Mutation(FindingKind Kind, string Name, string Text, int Start, int End, string Was)
{
    /// <summary>Gets the wrong words.</summary>
    public string Now => Text[Start..End];
}
