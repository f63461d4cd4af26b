using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Evaluation.Mutations;

namespace SummaryService.Tests.Grounding.Mutations;

/// <summary>Every true text of the bundled sample: the plain writer's, and the captions written by hand.</summary>
internal static class SampleTruths
{
    private static readonly ContextOptions Options = new();

    public static Dataset Data { get; } = ((ReadResult.Read)DatasetReader.ReadSample()).Dataset;

    public static string CaptionsPath => Path.Combine(AppContext.BaseDirectory, "evaluations", "datasets", "true-texts", "captions.jsonl");

    public static IReadOnlyList<TrueText> Plain() => TrueTexts.OfPlainWriter(Data, Options);

    public static Task<IReadOnlyList<TrueText>> CaptionsAsync() =>
        TrueTexts.ReadAsync(CaptionsPath, Data, Options, TestContext.Current.CancellationToken);
}
