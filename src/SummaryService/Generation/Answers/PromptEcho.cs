using SummaryService.Prompts;

namespace SummaryService.Generation.Answers;

/// <summary>Finds answers that repeat the prompt: a long run of its instructions, or a very long one of anything sent.</summary>
internal static class PromptEcho
{
    // Instructions have no place in an answer; a dozen words in a row do not come about by chance.
    private const int InstructionRun = 12;

    // Facts and the summaries below are there to be used; only a copy far longer than the summary of a chart is a repetition.
    private const int AnyRun = 100;

    public static bool Repeats(string answer, RenderedPrompt prompt)
    {
        var words = Hashes(answer);
        return Shares(words, [prompt.Prompt.Template], InstructionRun) || Shares(words, prompt.Messages.Select(m => m.Content), AnyRun);
    }

    private static bool Shares(ulong[] answer, IEnumerable<string> texts, int run)
    {
        if (answer.Length < run)
            return false;
        var runs = Runs(answer, run).ToHashSet();
        return texts.Any(text => Runs(Hashes(text), run).Any(runs.Contains));
    }

    /// <summary>Gets a hash of each run of words: 64 bits, so that two different runs do not meet by chance.</summary>
    private static IEnumerable<ulong> Runs(ulong[] words, int run)
    {
        const ulong Base = 0x9E3779B97F4A7C15;
        ulong hash = 0, oldest = 1;
        for (var i = 1; i < run; i++)
            oldest *= Base;
        for (var i = 0; i < words.Length; i++)
        {
            if (i >= run)
                hash -= words[i - run] * oldest;
            hash = hash * Base + words[i];
            if (i >= run - 1)
                yield return hash;
        }
    }

    // FNV-1a of the letters and digits in lower case; text is sent on as it is, so nothing else depends on this.
    private static ulong[] Hashes(string text)
    {
        var words = new List<ulong>(text.Length / 5);
        ulong hash = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || (hash != 0 && c is ('\'' or '’')))
                hash = ((hash == 0 ? 0xCBF29CE484222325 : hash) ^ char.ToLowerInvariant(c)) * 0x100000001B3;
            else if (hash != 0)
            {
                words.Add(hash);
                hash = 0;
            }
        }
        if (hash != 0)
            words.Add(hash);
        return [.. words];
    }
}
