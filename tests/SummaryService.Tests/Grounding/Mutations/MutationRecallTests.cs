using SummaryService.Evaluation.Mutations;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.Mutations;

/// <summary>
/// How many of the errors that are put into true texts the check finds. The floors are what it truly reaches, so that nothing gets lost unseen;
/// evaluations/README.md has the figures of the day and the goals.
/// </summary>
public class MutationRecallTests(ITestOutputHelper output)
{
    private const int Seed = 1;

    // Measured, rounded down to the next whole per cent.
    private static readonly Dictionary<FindingKind, double> Floors = new()
    {
    };

    [Fact]
    public async Task Check_ErrorsPutIntoTrueTexts_FoundAtLeastAsOftenAsMeasured()
    {
        IReadOnlyList<TrueText> texts = [.. SampleTruths.Plain(), .. await SampleTruths.CaptionsAsync()];

        var score = MutationScore.Measure(texts, new GroundingCheck(), Seed, TestContext.Current.CancellationToken);
        output.WriteLine(MutationReport.ToText(score, 5));

        score.Made.ShouldBeGreaterThanOrEqualTo(5_000);
        foreach (var kind in score.Kinds)
            kind.Recall!.Value.ShouldBeGreaterThanOrEqualTo(Floors[kind.Kind], kind.Kind.ToString());
        score.FalseAlarmRate!.Value.ShouldBeLessThanOrEqualTo(MostFalseAlarms);
    }

    private const double MostFalseAlarms = 0.13;
}
