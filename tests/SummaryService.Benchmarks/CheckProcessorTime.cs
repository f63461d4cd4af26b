using System.Globalization;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Evaluation.Mutations;
using SummaryService.Grounding;

namespace SummaryService.Benchmarks;

/// <summary>Measures the check in processor time, which a busy machine does not stretch as it stretches the clock: for machines that
/// cannot be kept quiet.</summary>
internal static class CheckProcessorTime
{
    private const int Length = 20_000;

    // The compiler works on what proves hot for some twenty seconds, on the same account.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20), Enough = TimeSpan.FromSeconds(4);

    private static readonly string[] Hostile = ["1,1,1,1,1", "1.1.1.1.1.", "((((12)))) [[3]] ", "9999999999", "e\u0301\u0302\u0303",
        "\u202Eabc 12\u202C ", "half of half of ", "between 5 and between 6 and "];

    public static void Run()
    {
        var check = new GroundingCheck();
        TrueText[] texts = [.. TrueTexts.OfPlainWriter(((ReadResult.Read)DatasetReader.ReadSample()).Dataset, new ContextOptions())
            .Where(t => t.Sheet.Subject.Level == SummaryLevel.Chart && t.Sheet.Facts.Any(f => f.HasValue))];
        Repeat(() => { foreach (var text in texts) check.Check(text.Text, text.Sheet); }, WarmUp);
        var (seconds, bytes) = Measure(() => { foreach (var text in texts) check.Check(text.Text, text.Sheet); });
        Say($"{texts.Length} chart texts: {texts.Length / seconds:#,0} texts a second of processor time, {bytes / texts.Length:#,0} bytes a text");
        var ordinary = texts.First(t => t.Sheet.Subject.Id == "working-age-need-and-care");
        var normal = Measure(() => check.Check(Repeat(ordinary.Text + " "), ordinary.Sheet));
        Say($"ordinary text of {Length:#,0} characters: {normal.Seconds * 1000:0.0} ms");
        foreach (var piece in Hostile)
        {
            var hostile = Measure(() => check.Check(Repeat(piece), ordinary.Sheet));
            Say($"{piece.Trim(),-30} {hostile.Seconds * 1000,8:0.0} ms, {hostile.Seconds / normal.Seconds:0.00} times an ordinary text");
        }
    }

    private static (double Seconds, double Bytes) Measure(Action run)
    {
        // Code is compiled, and compiled better once it proves hot, beside the first runs and on the same account; the indexes of the
        // sheets are built and kept.
        Repeat(run, Enough);
        return Repeat(run, Enough);
    }

    private static (double Seconds, double Bytes) Repeat(Action run, TimeSpan enough)
    {
        var (runs, cpu, bytes) = (0, Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        while (Environment.CpuUsage.TotalTime - cpu < enough)
        {
            run();
            runs++;
        }
        return ((Environment.CpuUsage.TotalTime - cpu).TotalSeconds / runs,
            (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / runs);
    }

    private static string Repeat(string piece) => string.Concat(Enumerable.Repeat(piece, (Length / piece.Length) + 1))[..Length];

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
