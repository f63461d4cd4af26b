using SummaryService.Prompts;

namespace SummaryService.Generation.Answers;

/// <summary>Finds answers that repeat the prompt: a long run of its instructions, or a very long one of anything sent.</summary>
internal static class PromptEcho
{
    // Instructions have no place in an answer; a dozen words in a row do not come about by chance.
    private const int InstructionRun = 12;

    // Facts and the summaries below are there to be used; only a copy far longer than a sentence is a repetition.
    private const int AnyRun = 50;

    public static bool Repeats(string answer, RenderedPrompt prompt)
    {
        var words = Normal(answer);
        return words.Length >= InstructionRun
            && (Shares(words, [prompt.Prompt.Template], InstructionRun) || Shares(words, prompt.Messages.Select(m => m.Content), AnyRun));
    }

    private static bool Shares(string[] answer, IEnumerable<string> texts, int run)
    {
        if (answer.Length < run)
            return false;
        var runs = Runs(answer, run).ToHashSet(StringComparer.Ordinal);
        return texts.Any(text => Runs(Normal(text), run).Any(runs.Contains));
    }

    private static IEnumerable<string> Runs(string[] words, int run)
    {
        for (var i = 0; i + run <= words.Length; i++)
            yield return string.Join(' ', words, i, run);
    }

    private static string[] Normal(string text) => [.. Words.Of(text).Select(w => w.ToLowerInvariant())];
}
