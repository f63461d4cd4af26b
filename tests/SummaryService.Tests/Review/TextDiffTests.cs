using FsCheck;
using FsCheck.Fluent;
using SummaryService.Review;

namespace SummaryService.Tests.Review;

public sealed class TextDiffTests
{
    [Fact]
    public void Between_ChangedWord_ShowsBothAndKeepsTheRest() =>
        TextDiff
            .Between("About 18 in 100 people", "About 17 in 100 people")
            .ShouldBe([
                new DiffPiece("About ", DiffSide.Both),
                new DiffPiece("18", DiffSide.Removed),
                new DiffPiece("17", DiffSide.Added),
                new DiffPiece(" in 100 people", DiffSide.Both),
            ]);

    [Fact]
    public void Between_EqualTexts_IsOnePiece() => TextDiff.Between("same", "same").ShouldBe([new DiffPiece("same", DiffSide.Both)]);

    [Fact]
    public void Between_AnyTexts_HoldsBothWhole()
    {
        var texts = Gen.Elements("a", "b", "ab", " ", "\n", "  ").ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

        Prop.ForAll(
                texts,
                texts,
                (before, after) =>
                {
                    var pieces = TextDiff.Between(before, after);
                    return string.Concat(pieces.Where(p => p.Side != DiffSide.Added).Select(p => p.Words)) == before
                        && string.Concat(pieces.Where(p => p.Side != DiffSide.Removed).Select(p => p.Words)) == after;
                }
            )
            .CheckThrowOnFailure();
    }
}
