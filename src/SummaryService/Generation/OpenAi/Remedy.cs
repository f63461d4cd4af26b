namespace SummaryService.Generation.OpenAi;

/// <summary>What may help where an answer was unusable: it is asked for once more with it.</summary>
/// <param name="Message">What is added to the conversation, or null for the same question again.</param>
/// <param name="Lengthen">By how much the answer may be longer.</param>
internal sealed record Remedy(string? Message, int Lengthen = 1)
{
    /// <summary>Gets the remedy, or null where asking again gets the same.</summary>
    public static Remedy? For(GenerationFailure failure) =>
        failure switch
        {
            GenerationFailure.Truncated => new Remedy(Message: null, Lengthen: 2),
            GenerationFailure.Empty or GenerationFailure.OffSchema => new Remedy(Message: null),
            GenerationFailure.WrongLanguage => new Remedy("Write the text in British English."),
            GenerationFailure.RepeatedPrompt => 
                new Remedy("Write only the text itself. Do not repeat the instructions or the list of facts."),
            _ => null,
        };
}
