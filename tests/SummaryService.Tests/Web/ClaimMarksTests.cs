using SummaryService.Grounding;
using SummaryService.Web.Reports;

namespace SummaryService.Tests.Web;

public sealed class ClaimMarksTests
{
    private const string Text = "Luton has 230 people, less than half of 500.";

    [Fact]
    public void Split_ClaimsThatOverlap_MarksTheWorstAndLosesNoCharacter()
    {
        Claim[] claims = [Of("230", ClaimVerdict.Supported), Of("230 people, less than half", ClaimVerdict.Contradicted), Of("500", ClaimVerdict.Supported)];
        var pieces = ClaimMarks.Split(Text, 0, Text.Length, claims).ToList();
        string.Concat(pieces.Select(p => Text[p.Start..p.End])).ShouldBe(Text);
        pieces.Where(p => p.Claim is not null).Select(p => (p.Claim!.Quote, p.Claim.Verdict)).ShouldBe(
            [("230 people, less than half", ClaimVerdict.Contradicted), ("500", ClaimVerdict.Supported)]);
    }

    [Fact]
    public void Split_EquallyGoodClaims_MarksTheShorter() =>
        ClaimMarks.Split(Text, 0, Text.Length, [Of("has 230 people", ClaimVerdict.Supported), Of("230", ClaimVerdict.Supported)])
            .Single(p => p.Claim is not null).Claim!.Quote.ShouldBe("230");

    [Fact]
    public void Split_AStretch_LeavesOutClaimsOfOthers() =>
        ClaimMarks.Split(Text, 0, 9, [Of("230", ClaimVerdict.Supported)]).ShouldHaveSingleItem().ShouldBe(new MarkedPiece(0, 9, null));

    private static Claim Of(string quote, ClaimVerdict verdict)
    {
        var start = Text.IndexOf(quote, StringComparison.Ordinal);
        return new(start, start + quote.Length, quote, verdict, ["F1"], "");
    }
}
