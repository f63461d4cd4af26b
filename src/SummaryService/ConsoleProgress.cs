using System.Globalization;

namespace SummaryService;

/// <summary>Shows a run on a terminal as one line that moves, and in a pipe as plain lines, one for each tenth.</summary>
public sealed class ConsoleProgress(TextWriter output, bool isTerminal) : IProgress<RunProgress>
{
    private readonly Lock gate = new();
    private int lastTenth = -1;

    /// <summary>Writes to the standard error stream or another writer of the console.</summary>
    public ConsoleProgress(TextWriter output)
        : this(output, !Console.IsErrorRedirected && !Console.IsOutputRedirected) { }

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        lock (gate)
        {
            var tenth = value.Planned == 0 ? 10 : value.Ended * 10 / value.Planned + (10 + 1) * (int)value.Level;
            var ended = value.Ended == value.Planned;
            if (isTerminal)
                output.Write($"\r{Line(value)}   {(ended ? "\n" : "")}");
            else if (tenth != lastTenth)
                output.WriteLine(Line(value));
            lastTenth = tenth;
        }
    }

    private static string Line(RunProgress p) => string.Create(CultureInfo.InvariantCulture,
        $"{p.Level.ToString().ToLowerInvariant()} summaries: {p.Ended} of {p.Planned}{(p.Failed > 0 ? $", {p.Failed} failed" : "")}{(p.CostUsd > 0 ? $", US$ {p.CostUsd:0.00##}" : "")}{(p.Left is { } left && p.Ended < p.Planned ? $", about {left.TotalSeconds:0} s left" : "")}");
}
