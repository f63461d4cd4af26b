using SummaryService.Evaluation.Mutations;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.Mutations;

/// <summary>
/// How many of the errors that are put into true texts the check finds. The floors are what it truly reaches, so that nothing gets
/// lost unseen;
/// evaluations/README.md has the figures of the day and the goals.
/// </summary>
public class MutationRecallTests(ITestOutputHelper output)
{
    private const int Seed = 1;

    // A little below what was measured, so that one reworded text of the plain writer does not break the build.
    private static readonly Dictionary<FindingKind, double> Floors = new()
    {
        [FindingKind.Number] = 0.95,
        [FindingKind.Unit] = 0.97,
        [FindingKind.Denominator] = 0.95,
        [FindingKind.Direction] = 0.92,
        [FindingKind.Trend] = 0.97,
        [FindingKind.Period] = 0.98,
        [FindingKind.Subject] = 0.90,
        [FindingKind.Arithmetic] = 0.93,
        [FindingKind.NoData] = 0.98,
        [FindingKind.Contradiction] = 0.97,
        [FindingKind.Unsupported] = 0.93,
        [FindingKind.Inference] = 0.98,
    };

    private const double MostFalseAlarms = 0.01;

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
}
