namespace SummaryService.Grounding.Claims;

/// <summary>A time that a text names: a day, a month, a year, a financial year or a decade.</summary>
/// <param name="First">The first token.</param>
/// <param name="Next">The token after the last.</param>
/// <param name="From">The first day, or null when the text names no year.</param>
/// <param name="To">The last day, or null when the text names no year.</param>
/// <param name="Month">The month without a year, or 0.</param>
/// <param name="Day">The day of the month, or 0.</param>
/// <param name="Loose">Whether it is told loosely: early 2020, mid-April, the 1970s, around 1990.</param>
internal readonly record struct DateMention(int First, int Next, DateOnly? From, DateOnly? To, int Month, int Day, bool Loose)
{
    public bool HasYear => From is not null;

    /// <summary>Gets whether it is counted from a time of a sentence before, which may not be the one that is meant.</summary>
    public bool IsFarBack { get; init; }

    public bool IsDay => From is not null && From == To;

    public bool IsWholeYear => From is { Month: 1, Day: 1 } f && To is { Month: 12, Day: 31 } t && f.Year == t.Year;
}
