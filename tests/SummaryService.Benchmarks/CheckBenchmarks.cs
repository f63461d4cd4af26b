using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Evaluation.Mutations;
using SummaryService.Grounding;

namespace SummaryService.Benchmarks;

/// <summary>How fast the check reads chart texts, on one core; a run checks all of them, and the console says how many they are.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly GroundingCheck check = new();
    private TrueText[] texts = [];

    /// <summary>Runs this and the hostile texts.</summary>
    public static void Run() => BenchmarkRunner.Run([typeof(CheckBenchmarks), typeof(HostileCheckBenchmarks)],
        ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));

    /// <summary>Lets the plain writer write the charts of both councils; their sheets are indexed before the first measured run.</summary>
    [GlobalSetup]
    public void Write()
    {
        texts = [.. TrueTexts.OfPlainWriter(((ReadResult.Read)DatasetReader.ReadSample()).Dataset, new ContextOptions())
            .Where(t => t.Sheet.Subject.Level == SummaryLevel.Chart && t.Sheet.Facts.Any(f => f.HasValue))];
        Console.WriteLine($"// {texts.Length} chart texts of {texts.Average(t => t.Text.Length):0} characters");
        // The index of a sheet is built once and then kept.
        ChartTexts();
    }

    /// <summary>Checks every chart text once.</summary>
    [Benchmark]
    public int ChartTexts()
    {
        var claims = 0;
        foreach (var text in texts)
            claims += check.Check(text.Text, text.Sheet).Claims.Count;
        return claims;
    }
}

/// <summary>Texts of 20,000 characters: ordinary ones, and ones made to be slow. The ratio of the means is the ratio per
/// character.</summary>
[MemoryDiagnoser]
public class HostileCheckBenchmarks
{
    private const int Length = 20_000;

    private readonly GroundingCheck check = new();
    private FactSheet? sheet;
    private string text = "";

    /// <summary>Gets or sets what is repeated to the full length.</summary>
    [Params("ordinary", "1,1,1,1,1", "1.1.1.1.1.", "((((12)))) [[3]] ", "9999999999", "e\u0301\u0302\u0303", "\u202Eabc 12\u202C ",
        "half of half of ", "between 5 and between 6 and ")]
    public string Piece { get; set; } = "";

    /// <summary>Repeats the piece.</summary>
    [GlobalSetup]
    public void Repeat()
    {
        var truths = TrueTexts.OfPlainWriter(((ReadResult.Read)DatasetReader.ReadSample()).Dataset, new ContextOptions());
        var ordinary = truths.First(t => t.Sheet.Subject is { Level: SummaryLevel.Chart, Id: "working-age-need-and-care" });
        sheet = ordinary.Sheet;
        var piece = Piece == "ordinary" ? ordinary.Text + " " : Piece;
        text = string.Concat(Enumerable.Repeat(piece, (Length / piece.Length) + 1))[..Length];
    }

    /// <summary>Checks the text once.</summary>
    [Benchmark]
    public int Check() => check.Check(text, sheet!).Claims.Count;
}
