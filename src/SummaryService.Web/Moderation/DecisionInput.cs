namespace SummaryService.Web.Moderation;

/// <summary>What an editor sent with one of the forms of the review page.</summary>
public sealed class DecisionInput
{
    /// <summary>Gets or sets the edited text, or null for the other forms.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets why.</summary>
    public string? Reason { get; set; }

    /// <summary>Gets the reason without spaces around it; empty when none was given.</summary>
    public string GivenReason => (Reason ?? "").Trim();

    /// <summary>Gets the edited text; empty when none was given.</summary>
    public string GivenText => Text ?? "";
}
