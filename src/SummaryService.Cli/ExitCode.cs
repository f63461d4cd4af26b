namespace SummaryService.Cli;

/// <summary>What the program answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and errors were found: a failed check, a failed item, a lost evaluation.</summary>
    public const int ErrorsFound = 1;

    /// <summary>The input, the settings or the store cannot be used; what is not finished was not changed.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by Ctrl-C; the next run goes on.</summary>
    public const int Stopped = 130;
}
