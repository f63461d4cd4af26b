namespace SummaryService.Generation.Answers;

/// <summary>Says why an answer cannot be a draft at all; whether a draft is true is for the check to say.</summary>
internal static class AnswerFault
{
    public static (GenerationFailure Failure, string Why)? Of(ReadAnswer answer, WritingTask task) =>
        answer switch
        {
            { Broken: true } => (GenerationFailure.OffSchema, "The answer was JSON, but not of the schema"),
            { Text.Length: 0 } => (GenerationFailure.Empty, "The answer was empty"),
            _ when !EnglishCheck.LooksEnglish(answer.Text) => (GenerationFailure.WrongLanguage, "The answer was not in English"),
            _ when PromptEcho.Repeats(answer.Text, task.Prompt) => (GenerationFailure.RepeatedPrompt, "The answer repeated the prompt"),
            _ => null,
        };
}
