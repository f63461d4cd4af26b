namespace SummaryService.Web;

/// <summary>Settings of the section Site.</summary>
public sealed class SiteOptions
{
    /// <summary>Gets the name at the top of every page.</summary>
    /// <value>The default is "Plain-English local reports".</value>
    public string Name { get; init; } = "Plain-English local reports";

    /// <summary>Gets the words on the home page that say what the reports are about.</summary>
    /// <value>The default says what the service does.</value>
    public string Welcome { get; init; } =
        "What the published figures say about each area, in plain English. "
        + "Every figure in a text is checked against the data before you see it.";
}
