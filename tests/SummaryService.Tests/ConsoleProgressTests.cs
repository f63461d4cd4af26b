using SummaryService.Context;
using SummaryService.Generation;

namespace SummaryService.Tests;

public sealed class ConsoleProgressTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly EngineStatus.Parked First = new(Nine, Nine.AddSeconds(30), "503");
    private static readonly EngineStatus.Parked Again = new(Nine, Nine.AddSeconds(60), "503");

    [Fact]
    public void Report_InAPipe_SaysOnceEachThatItWaitsTriesAgainAndGoesOn()
    {
        Told(isTerminal: false, At(3), At(3, First), At(3, First), At(3, Again), At(3), At(4)).ShouldBe(
        [
            "chart summaries: 3 of 100, about 9 s left",
            "chart summaries: 3 of 100, waiting for the server until 09:00:30 UTC",
            "chart summaries: 3 of 100, waiting for the server until 09:01:00 UTC",
            "chart summaries: 3 of 100, about 9 s left, the server answers again",
        ]);
    }

    [Fact]
    public void Report_OnATerminal_LeavesTheLineWhereItBeginsToWaitAndGoesOn()
    {
        var lines = Told(isTerminal: true, At(3), At(3, First), At(3), At(4));

        lines.Length.ShouldBe(3);
        lines[0].TrimEnd().ShouldEndWith("until 09:00:30 UTC");
        lines[1].TrimEnd().ShouldEndWith("the server answers again");
    }

    [Fact]
    public void Report_StatusIsParkedDuringARun_TellsAtOnce()
    {
        var output = new StringWriter();
        var status = new EngineStatus();
        using (var run = new RunLedger(TimeProvider.System, status, new ConsoleProgress(output, isTerminal: false)))
        {
            run.Expect(SummaryLevel.Chart, 5);
            status.Park(First);
            status.Park(null);
        }
        status.Park(First);

        output.ToString().TrimEnd().Split('\n').Select(l => l.TrimEnd()).ShouldBe(
        [
            "chart summaries: 0 of 5",
            "chart summaries: 0 of 5, waiting for the server until 09:00:30 UTC",
            "chart summaries: 0 of 5, the server answers again",
        ]);
    }

    private static RunProgress At(int ended, EngineStatus.Parked? parked = null) =>
        new(SummaryLevel.Chart, ended, 0, 100, 0, TimeSpan.FromSeconds(9), parked);

    private static string[] Told(bool isTerminal, params RunProgress[] reports)
    {
        var output = new StringWriter();
        var progress = new ConsoleProgress(output, isTerminal);
        foreach (var report in reports)
            progress.Report(report);
        return [.. output.ToString().TrimEnd().Split('\n').Select(l => l.TrimEnd())];
    }
}
