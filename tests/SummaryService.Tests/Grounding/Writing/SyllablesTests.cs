using SummaryService.Grounding.Writing;

namespace SummaryService.Tests.Grounding.Writing;

public class SyllablesTests
{
    [Theory]
    [InlineData("care", 1)]
    [InlineData("asked", 1)]
    [InlineData("rated", 2)]
    [InlineData("table", 2)]
    [InlineData("services", 3)]
    [InlineData("people", 2)]
    [InlineData("area's", 3)]
    [InlineData("national", 3)]
    [InlineData("population", 4)]
    [InlineData("median", 3)]
    [InlineData("annual", 3)]
    [InlineData("placement", 2)]
    [InlineData("lonely", 2)]
    [InlineData("homeless", 2)]
    [InlineData("going", 2)]
    [InlineData("earliest", 3)]
    [InlineData("kilometre", 4)]
    [InlineData("disability", 5)]
    [InlineData("catalogue", 3)]
    [InlineData("autism", 3)]
    [InlineData("year", 1)]
    [InlineData("nhs", 1)]
    public void Count_Word_SpokenSyllables(string word, int expected) => Syllables.Count(word).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("'s")]
    [InlineData("eeeeeeeed")]
    [InlineData("\u0301\u0301\u0301")]
    public void Count_OddWord_AtLeastOne(string word) => Syllables.Count(word).ShouldBeGreaterThanOrEqualTo(1);
}
