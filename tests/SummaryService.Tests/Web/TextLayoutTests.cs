using SummaryService.Web.Reports;

namespace SummaryService.Tests.Web;

public sealed class TextLayoutTests
{
    [Fact]
    public void Blocks_OfATextWithSubheadsAndPoints_KeepTheirOffsets()
    {
        const string Text = "One sentence.\n\n### Who lives here\nTwo.\r\n- first\n• second\n\nGetting help\nThree.";
        TextLayout.Blocks(Text).Select(b => (b.Kind, Text[b.Start..b.End])).ShouldBe(
        [
            (BlockKind.Paragraph, "One sentence."),
            (BlockKind.Heading, "Who lives here"),
            (BlockKind.Paragraph, "Two."),
            (BlockKind.Point, "first"),
            (BlockKind.Point, "second"),
            (BlockKind.Heading, "Getting help"),
            (BlockKind.Paragraph, "Three."),
        ]);
    }

    [Theory, InlineData(""), InlineData(" \n\n\t")]
    public void Blocks_OfAnEmptyText_AreNone(string text) => TextLayout.Blocks(text).ShouldBeEmpty();
}
