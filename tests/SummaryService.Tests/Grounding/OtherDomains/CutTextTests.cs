using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding.OtherDomains;

/// <summary>Texts that break off or begin anywhere, as a model's answer does that ran out of tokens: rules look around a word, and what
/// they look for may lie outside of the text.</summary>
public class CutTextTests
{
    [Theory]
    [MemberData(nameof(LabelledDomain.Names), MemberType = typeof(LabelledDomain))]
    public async Task Check_TextCutAtAnyWord_IsChecked(string domain)
    {
        var labelled = await LabelledDomain.ReadAsync(domain);
        var checker = new BlockChecker(labelled.Data, new ContextOptions());
        foreach (var block in labelled.Blocks.Values)
        {
            for (var at = block.Text.IndexOf(' ', StringComparison.Ordinal); at > 0; at = block.Text.IndexOf(' ', at + 1))
            {
                foreach (var text in new[] { UpTo(block.Text, at), Around(block.Text, at) })
                    checker.Check(block with { Text = text }).Findings.ShouldNotContain(f => f.Message.Contains("the check failed",
                        StringComparison.Ordinal), text);
            }
        }
    }

    // No rule looks back farther than some sentences.
    private static string UpTo(string text, int at) => text[Math.Max(0, at - 600)..at];

    // A few words from the middle, so that both ends of the text are near.
    private static string Around(string text, int at) => text[Math.Max(0, at - 25)..Math.Min(text.Length, at + 25)];
}
