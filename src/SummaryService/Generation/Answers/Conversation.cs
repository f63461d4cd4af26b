using System.Text;
using SummaryService.Prompts;

namespace SummaryService.Generation.Answers;

/// <summary>Builds what is sent: the rendered prompt, then each earlier draft with what was wrong in it.</summary>
public static class Conversation
{
    /// <summary>Gets the messages of a task in the order sent; provenance keeps these.</summary>
    public static IReadOnlyList<PromptMessage> Of(WritingTask task)
    {
        var messages = new List<PromptMessage>(task.Prompt.Messages);
        foreach (var attempt in task.Earlier)
        {
            messages.Add(new PromptMessage("assistant", attempt.Text));
            messages.Add(new PromptMessage("user", Corrections(attempt)));
        }
        return messages;
    }

    // Only a frame: each problem comes in the words of the check or of an editor, and the rules of writing stay in the prompt above.
    private static string Corrections(EarlierAttempt attempt)
    {
        var text = new StringBuilder("A check of this text against the facts found:\n");
        foreach (var problem in attempt.Problems)
            text.Append("- ").Append(problem.ReplaceLineEndings(" ")).Append('\n');
        text.Append("Write the whole text again with each of these put right. Keep what was right. ");
        return text.Append("The rules and facts above still hold.").ToString();
    }
}
