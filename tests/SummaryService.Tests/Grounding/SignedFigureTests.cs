namespace SummaryService.Tests.Grounding;

/// <summary>Values below zero, means of several values, times that values are set against, and currencies that stand behind their
/// number.</summary>
public class SignedFigureTests
{
    [Theory]
    [InlineData("winter", "In Ostreda, the winter temperature anomaly was -2.13 °C in 2010.")]
    [InlineData("winter", "In Ostreda, the winter temperature anomaly was −0.58°C in 2017 and +1.91°C in 2018.")]
    [InlineData("winter", "In 2012, the winter temperature anomaly was minus 1.54 °C.")]
    [InlineData("winter", "The winter temperature anomaly rose from -2.13 °C in 2010 to 0.74 °C in 2019.")]
    [InlineData("winter", "The chart shows the winter temperature anomaly relative to the 1981-2010 mean, from 2010 to 2019.")]
    [InlineData("winter", "The winter temperature anomaly averaged about -0.9 °C from 2010 to 2014.")]
    [InlineData("winter", "The last five years averaged roughly +0.80 °C.")]
    [InlineData("farms", "Farm output grew from 25,718.31 international-$ in 2010 to 67,093.15 international-$ in 2019.")]
    [InlineData("farms", "Farm output came to about $46,300 in 2015.")]
    [InlineData("farms", "Farm output was 52,004.44 international-$ in 2016 and stood above 60,000 international-$ from 2018 onward.")]
    [InlineData("farms", "The 60,000 mark was passed only late.")]
    public void Check_TrueText_FindsNoError(string chart, string text) =>
        FrostData.Errors(chart, text).Select(f => f.Message).ShouldBeEmpty();

    [Theory]
    [InlineData("winter", "2.13 °C", "In Ostreda, the winter temperature anomaly was 2.13 °C in 2010.")]
    [InlineData("winter", "-0.66 °C", "In Ostreda, the winter temperature anomaly was -0.66 °C in 2016.")]
    [InlineData("winter", "-1.45 °C", "In 2012, the winter temperature anomaly was -1.45 °C.")]
    [InlineData("winter", "2011 to 2019", "The chart shows the winter temperature anomaly relative to the 1981-2010 mean, from 2011 to 2019.")]
    [InlineData("winter", "-0.3 °C", "The winter temperature anomaly averaged about -0.3 °C from 2010 to 2014.")]
    [InlineData("farms", "52,004.44", "Farm output grew to 53,358.29 international-$ in 2017, from 52,004.44 international-$ in 2013.")]
    public void Check_FalseText_MarksTheWrongWords(string chart, string words, string text) =>
        FrostData.Errors(chart, text).Select(f => f.Quote).ShouldContain(q => q.Contains(words, StringComparison.Ordinal));
}
