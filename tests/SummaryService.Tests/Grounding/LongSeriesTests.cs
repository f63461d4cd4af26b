using Shouldly;

namespace SummaryService.Tests.Grounding;

/// <summary>How a caption tells a long series: its ends, ranges, summits and lows, and the times that they are told of.</summary>
public class LongSeriesTests
{
    [Theory]
    [InlineData("The chart shows the algae index of the lake from January 3, 2021, to February 28, 2023.")]
    [InlineData("The algae index ranged from 8.26 to 86.42.")]
    [InlineData("The algae index fluctuated between 8 and 86.")]
    [InlineData("From November 2021 to April 2022, the algae index fluctuated between 24.13 and 61.35.")]
    [InlineData("The algae index mostly fluctuated between 10 and 70, with occasional spikes.")]
    [InlineData("The algae index reached a peak of 86.42 in July 2021.")]
    [InlineData("The algae index reached a peak of about 86 in July 2021.")]
    [InlineData("In early 2022, the algae index increased again, reaching a peak of 61.35 in mid-April before declining.")]
    [InlineData("In early 2022, the algae index increased, reaching a peak of 61.35 in mid-April before declining.")]
    [InlineData("The algae index peaked in July 2021. It has since decreased, with a low of 8.26 in September 2022.")]
    [InlineData("The algae index rose from January 2021 to July 2021, followed by a decrease until November 2021.")]
    [InlineData("Between November 2021 and April 2022, the algae index more than doubled.")]
    [InlineData("By July 2021, the algae index had risen more than sevenfold; by November 2021 it had more than halved.")]
    [InlineData("After July 2021 the index fell, but that decline was interrupted in early 2022.")]
    [InlineData("The algae index reached a first peak of 86.42 in July 2021 and a further peak of 61.35 in April 2022.")]
    [InlineData("The algae index stayed under 40 until March 2021.")]
    [InlineData("From late October 2022 onward the index remained above 13, whereas in September 2022 it was down to 8.26.")]
    [InlineData("The algae index remained close to or below 13 in January 2021.")]
    public void Check_TrueCaption_FindsNoError(string text) => LakeData.Errors(text).Select(f => f.Message).ShouldBeEmpty();

    [Theory]
    [InlineData("February 15, 2023", "The chart shows the algae index of the lake from January 3, 2021, to February 15, 2023.")]
    [InlineData("61.35", "The algae index ranged from 8.26 to 61.35.")]
    [InlineData("between 24.13 and 61.35", "From January 2021 to December 2021, the algae index fluctuated between 24.13 and 61.35.")]
    [InlineData("80.75 in July 2021", "The algae index reached a peak of 80.75 in July 2021.")]
    [InlineData("41.77 in July 2022", "The algae index reached a low of 41.77 in July 2022.")]
    [InlineData("99.99 in July 2021", "The algae index was 99.99 in July 2021.")]
    [InlineData("steadily increased", "The algae index steadily increased from January 2021 to December 2022.")]
    [InlineData("decrease until July 2021", "The algae index was 12.07 in January 2021, followed by a decrease until July 2021.")]
    [InlineData("doubled", "Between July 2021 and November 2021, the algae index more than doubled.")]
    [InlineData("halved", "By April 2022, the algae index had more than halved since November 2021.")]
    [InlineData("tripled", "The algae index nearly tripled between September 2022 and October 2022.")]
    [InlineData("until June 2021", "The algae index stayed under 40 until June 2021.")]
    [InlineData("September 2022 onward", "From early September 2022 onward the algae index remained above 20.")]
    [InlineData("since January 2022", "The algae index has remained above 20 since January 2022.")]
    public void Check_FalseCaption_MarksTheWrongWordsWithTheirTime(string words, string text) =>
        LakeData.Errors(text).Select(f => f.Quote).ShouldContain(q => q.Contains(words, StringComparison.Ordinal));
}
