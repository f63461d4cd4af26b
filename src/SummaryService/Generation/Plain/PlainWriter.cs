using SummaryService.Context;

namespace SummaryService.Generation.Plain;

/// <summary>The built-in writer: it writes what the facts say in plain English, the same text for the same facts, without key or
/// network.</summary>
public sealed class PlainWriter : ISummaryWriter
{
    /// <inheritdoc/>
    public WriterIdentity Identity { get; } = new("plain", null, null, "plain-1");

    /// <summary>Writes one text. The prompt and earlier attempts make no difference: the same facts always give the same text.</summary>
    /// <param name="task">The facts.</param>
    /// <param name="ct">Stops before writing.</param>
    /// <returns>The text, or <see cref="GenerationFailure.Empty"/> when the sheet has no figure that can be told.</returns>
    public Task<GenerationResult> WriteAsync(WritingTask task, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var text = Write(task.Sheet);
        return Task.FromResult<GenerationResult>(
            text.Length > 0
                ? new GenerationResult.Written(new Draft(text, [], CallRecord.Local(text)))
                : new GenerationResult.Failed(GenerationFailure.Empty, $"The sheet of {task.Sheet.Subject} has no figure to write about.")
        );
    }

    /// <summary>Writes the text of a sheet; empty when it has no figure that can be told.</summary>
    public static string Write(FactSheet sheet) =>
        FixedSentence.For(sheet) is not null
            ? ""
            : sheet.Subject.Level switch
            {
                SummaryLevel.Chart => ChartText.Write(sheet),
                SummaryLevel.Section => SectionText.Write(sheet),
                _ => OverallText.Write(sheet),
            };
}
