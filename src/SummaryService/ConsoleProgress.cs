using System.Globalization;
using SummaryService.Generation;

namespace SummaryService;

/// <summary>Shows a run on a terminal as one line that moves, and in a pipe as plain lines, one for each tenth. That a run waits for its
/// server, and that it goes on, is a line of its own in both.</summary>
public sealed class ConsoleProgress(TextWriter output, bool isTerminal) : IProgress<RunProgress>
{
    private readonly Lock gate = new();
    private int lastTenth = -1;
    private EngineStatus.Parked? lastParked;

    /// <summary>Writes to the standard error stream or another writer of the console.</summary>
    public ConsoleProgress(TextWriter output)
        : this(output, !Console.IsErrorRedirected && !Console.IsOutputRedirected) { }

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        lock (gate)
        {
            var tenth = value.Planned == 0 ? 10 : value.Ended * 10 / value.Planned + (10 + 1) * (int)value.Level;
            var turns = value.Parked != lastParked;
            var line = Line(value) + (turns && value.Parked is null ? ", the server answers again" : "");
            if (isTerminal)
                output.Write($"\r{line}   {(turns || value.Ended == value.Planned ? "\n" : "")}");
            else if (turns || tenth != lastTenth)
                output.WriteLine(line);
            (lastTenth, lastParked) = (tenth, value.Parked);
        }
    }

    private static string Line(RunProgress p)
    {
        var failed = p.Failed > 0 ? $", {p.Failed} failed" : "";
        var cost = p.CostUsd > 0 ? Invariant($", US$ {p.CostUsd:0.00##}") : "";
        // While it is parked, the speed so far says nothing about the rest.
        var rest = p.Parked is { } parked ? Invariant($", waiting for the server until {parked.Until:HH:mm:ss} UTC")
            : p.Left is { } left && p.Ended < p.Planned ? Invariant($", about {left.TotalSeconds:0} s left")
            : "";
        return $"{p.Level.ToString().ToLowerInvariant()} summaries: {p.Ended} of {p.Planned}{failed}{cost}{rest}";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
