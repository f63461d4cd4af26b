using FsCheck;
using FsCheck.Fluent;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;

namespace SummaryService.Tests.Grounding.Properties;

public class SpelledNumberTests
{
    [Fact]
    public void At_AnyNumberInWords_ItsValueAndItsEnd() =>
        Prop.ForAll(Gen.OneOf(Gen.Choose(1, 9_999), Gen.Choose(1, 999_999)).ToArbitrary(), number =>
        {
            var tokens = Tokenizer.Cut(NumberForms.Words(number) + " people");
            return NumberReader.At(tokens, 0) is { } read && read.Value == number && tokens[read.Next].Lower == "people";
        }).CheckThrowOnFailure();

    [Theory]
    [InlineData("one hundred and six thousand people", 106_000)]
    [InlineData("two million three hundred thousand people", 2_300_000)]
    [InlineData("five thousand people", 5_000)]
    [InlineData("two hundred people and fifty cats", 200)]
    public void At_PartsInEitherOrder_Whole(string text, int expected) =>
        NumberReader.At(Tokenizer.Cut(text), 0)!.Value.Value.ShouldBe(expected);

    [Fact]
    public void At_BetweenTwoNumbers_ReadsThemApart() =>
        NumberReader.At(Tokenizer.Cut("between one hundred and six thousand"), 1)!.Value.Value.ShouldBe(100);
}
