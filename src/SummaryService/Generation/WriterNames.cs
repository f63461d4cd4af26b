namespace SummaryService.Generation;

/// <summary>The names that the setting Generation:Writer takes.</summary>
public static class WriterNames
{
    /// <summary>The built-in writer: no key, no network.</summary>
    public const string Plain = "plain";

    /// <summary>A model behind an API of OpenAI's kind.</summary>
    public const string OpenAi = "openai";

    /// <summary>Recorded answers.</summary>
    public const string Replay = "replay";

    /// <summary>Gets all of them as a sentence shows them.</summary>
    internal const string Choices = "'plain', 'openai' or 'replay'";

    internal static bool IsKnown(string name) => name is Plain or OpenAi or Replay;
}
