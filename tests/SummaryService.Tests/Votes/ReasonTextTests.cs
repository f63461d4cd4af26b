using SummaryService.Votes;

namespace SummaryService.Tests.Votes;

public sealed class ReasonTextTests
{
    [Theory]
    [InlineData("My mail is a.b+c@mail.example.co.uk, write!", "My mail is [removed] write!")]
    [InlineData("Ring 020 7946 0958 now", "Ring [removed] now")]
    [InlineData("Ring +44 (0)20 7946-0958", "Ring [removed]")]
    [InlineData("Ring 07700900123.", "Ring [removed].")]
    [InlineData("My number is 943 476 5919", "My number is [removed]")]
    [InlineData("I am QQ 12 34 56 C", "I am [removed]")]
    [InlineData("I am qq123456c", "I am [removed]")]
    public void Clean_PersonalData_IsRemoved(string words, string expected) => ReasonText.Clean(words).ShouldBe(expected);

    [Theory]
    [InlineData("In 2023-24 it was 1,158,000 and not 8,204")]
    [InlineData("The years 2019 2020 2021 2022 are missing")]
    [InlineData("It was 16.8% of 12 345 people")]
    [InlineData("Wrong @ the top")]
    public void Clean_FiguresAndYears_Stay(string words) => ReasonText.Clean(words).ShouldBe(words);

    [Theory, InlineData(null), InlineData(""), InlineData(" \n\t "), InlineData("\u0000\u0007\u200B")]
    public void Clean_Nothing_IsNull(string? words) => ReasonText.Clean(words).ShouldBeNull();

    [Fact]
    public void Clean_ControlAndHiddenCharacters_AreTakenOut() => ReasonText.Clean(" a\u0000b\u202Ec\r\nd ").ShouldBe("abc  d");

    [Fact]
    public void Clean_LongText_IsCutBetweenCharacters()
    {
        ReasonText.Clean(new string('x', 499) + "😀")!.ShouldBe(new string('x', 499));
        ReasonText.Clean(new string('1', 100_000)).ShouldBe("[removed]");
    }
}
