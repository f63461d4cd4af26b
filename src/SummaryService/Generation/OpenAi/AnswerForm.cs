namespace SummaryService.Generation.OpenAi;

/// <summary>Remembers whether the server takes JSON schemas, so that it is found out only once.</summary>
internal sealed class AnswerForm(string setting)
{
    private readonly bool fixedBySetting = setting is not "Auto";
    private volatile bool structured = setting is not "Never";
    private volatile bool proven = setting is "Always";

    /// <summary>Gets whether to ask by schema.</summary>
    public bool Structured => structured;

    /// <summary>An answer followed the schema.</summary>
    public void Followed() => proven = true;

    /// <summary>The server refused the schema, or answered a question by schema in plain text.</summary>
    /// <returns>Whether plain text is asked for from now on; false when the server has followed a schema before, or the setting says
    /// otherwise.</returns>
    public bool GiveUp()
    {
        if (fixedBySetting || proven)
            return false;
        structured = false;
        return true;
    }
}
