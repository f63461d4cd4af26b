namespace SummaryService.Generation.Recording;

/// <summary>Settings of the section Generation:Replay.</summary>
public sealed class ReplayOptions
{
    /// <summary>Gets the folder of recorded answers.</summary>
    /// <value>The default is evaluations/recordings, below the working folder or else beside the program.</value>
    public string Folder { get; init; } = "evaluations/recordings";

    /// <summary>Gets whose answers are replayed where the folder holds those of several models, or null where it holds one
    /// model's.</summary>
    public string? Model { get; init; }
}
