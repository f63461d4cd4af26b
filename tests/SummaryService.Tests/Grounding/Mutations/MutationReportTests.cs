using System.Text.Json;
using SummaryService.Evaluation.Mutations;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.Mutations;

public class MutationReportTests
{
    private static readonly Mutation Wrong = new(FindingKind.Number, "digit changed", "There are 931 people.", 10, 13, "930");

    private static readonly MutationScore Score = new([new KindScore(FindingKind.Number, 4, 3, 3, 2),
        new KindScore(FindingKind.NoData, 0, 0, 0, 0)], 10, [new Miss("mk", Wrong)],
        [new FalseAlarm("lu", new Finding(0, 5, "There", FindingKind.Direction, Severity.Error, "It is not so.", []))]);

    [Fact]
    public void Score_SharesOfErrorsAndTexts_NeverZeroWhereNothingWasMade()
    {
        Score.Recall.ShouldBe(0.75);
        Score.FalseAlarmRate.ShouldBe(0.1);
        Score.Kinds[1].Recall.ShouldBeNull();
    }

    [Fact]
    public void ToText_MissAndFalseAlarm_ShownWithTheirWords()
    {
        var text = MutationReport.ToText(Score, 3);

        text.ShouldContain("[930 → 931]");
        text.ShouldContain("false alarm: lu: direction at “There”: It is not so.");
        text.ShouldContain("75.0%");
        text.ShouldContain("n/a");
    }

    [Fact]
    public void ToJson_Score_OneRowAKind()
    {
        var json = JsonDocument.Parse(MutationReport.ToJson(Score)).RootElement;

        json.GetProperty("made").GetInt32().ShouldBe(4);
        json.GetProperty("kinds").EnumerateArray().Select(k => k.GetProperty("kind").GetString()).ShouldBe(["number", "no-data"]);
    }
}
