using Shouldly;
using SummaryService.Grounding;

namespace SummaryService.Tests.Grounding;

/// <summary>Rises, falls and the dates that they are told between.</summary>
public sealed class ChangeOverTimeTests
{
    [Theory]
    [InlineData("landings", "Veldhaven landed 8,190 tonnes of fish in 2023. This was up from 7,950 tonnes in 2022.")]
    [InlineData("landings", "Landings in Veldhaven fell between 2018 and 2023.")]
    [InlineData("certified", "Between 2019 and 2023 the certified share of the catch grew from 52.0% to 63.8%.")]
    [InlineData("certified", "The certified share of the catch grew from 52.0% to 63.8%, between 2019 and 2023.")]
    [InlineData("certified", "The certified share of the catch rose from 52.0% in 2019 to 63.8% in 2023.")]
    [InlineData("certified", "The share was 63.8% in 2023. It has risen since 2019.")]
    [InlineData("landings", "Landings in Veldhaven were lowest in 2020, at 7,120 tonnes. They have risen every year since then.")]
    [InlineData("landings", "In 2020 Veldhaven landed 7,120 tonnes and catches along the Amber Coast fell.")]
    [InlineData("landings", "Landings in Veldhaven rose in 2023, while those along the Amber Coast have fallen since 2018.")]
    [InlineData("landings", "Along the Amber Coast, landings have fallen since 2018. In Veldhaven they rose between 2022 and 2023.")]
    [InlineData("landings", "After a low of 7,120 tonnes in 2020 landings rose three years in a row to 8,190 tonnes in 2023.")]
    [InlineData("landings", "Apart from a drop to 7,120 tonnes in 2020, landings rose every year.")]
    [InlineData("landings", "Veldhaven landed more than 8,400 tonnes until 2019 and now lands 8,190.")]
    [InlineData("landings", "Landings rose in 2021 and 2022, to 7,480 and 7,950 tonnes.")]
    [InlineData("certified", "The share is above that of the coast, but the gap has shrunk.")]
    [InlineData("species", "Cod makes up 41.2% of the catch. The share drops to 28.6% for herring.")]
    [InlineData("plastic", "No figures were collected in 2020.")]
    [InlineData("certified", "The certified share of the catch has improved since 2019.")]
    [InlineData("landings", "Veldhaven landed 8,420 tonnes of fish in 2018. Five years later the figure was down to 8,190.")]
    [InlineData("prices", "The price of cod rose from €3.72 in April to €5.06 in October 2023.")]
    public void Check_TrueChange_FindsNoError(string chart, string text) => Errors(chart, text).ShouldBeEmpty();

    [Theory]
    [InlineData(FindingKind.Trend, "landings", "Veldhaven landed 8,190 tonnes of fish in 2023. This was down from 7,950 tonnes in 2022.")]
    [InlineData(FindingKind.Trend, "landings", "In 2023 Veldhaven landed 8,190 tonnes of fish, down from 7,950 tonnes in 2022.")]
    [InlineData(FindingKind.Trend, "certified", "The certified share of the catch rose from 63.8% to 52.0%.")]
    [InlineData(FindingKind.Trend, "certified", "The share was 63.8% in 2023. It has fallen since 2019.")]
    [InlineData(FindingKind.Trend, "auction", "The wait for the auction was 35 minutes. This figure has gone down since last year.")]
    [InlineData(FindingKind.Trend, "boats", "Veldhaven has 34 trawlers and 58 netters. These numbers have gone down since last year.")]
    [InlineData(FindingKind.Trend, "auction", "The wait for the auction has shortened since 2018.")]
    [InlineData(FindingKind.Trend, "landings", "Landings in Veldhaven were lowest in 2020, at 7,120 tonnes. They have fallen every year since.")]
    [InlineData(FindingKind.Trend, "landings", "Landings in Veldhaven rose in 2023, while those along the Amber Coast have risen since 2019.")]
    [InlineData(FindingKind.Trend, "certified", "The certified share of the catch has worsened since 2019.")]
    [InlineData(FindingKind.Trend, "landings", "Veldhaven landed 7,120 tonnes of fish in 2020. Three years later the figure was down to 8,190.")]
    [InlineData(FindingKind.Period, "landings", "Landings rose in 2021 and 2022, to 7,950 and 7,480 tonnes.")]
    [InlineData(FindingKind.NoData, "plastic", "It has risen in Veldhaven since 2020.")]
    [InlineData(FindingKind.Period, "landings", "Landings in Veldhaven fell between 2012 and 2023.")]
    [InlineData(FindingKind.Period, "landings", "Landings in Veldhaven have fallen since 2011.")]
    [InlineData(FindingKind.Period, "certified", "The certified share of the catch rose between 2019 and 2020.")]
    [InlineData(FindingKind.Period, "certified", "The certified share of the catch rose from 52.0% in 2017 to 63.8% in 2023.")]
    [InlineData(FindingKind.Period, "certified", "Between 2017 and 2023 the certified share of the catch grew from 52.0% to 63.8%.")]
    [InlineData(FindingKind.Period, "certified", "The certified share of the catch grew from 52.0% to 63.8%, between 2019 and 2022.")]
    [InlineData(FindingKind.Period, "boats", "There were 34 trawlers among the boats that are registered in the port with a licence in 2019.")]
    public void Check_FalseChange_FindsTheError(FindingKind kind, string chart, string text) => Errors(chart, text).ShouldContain(kind);

    [Fact]
    public void Check_ChangeOfWhatTheAreaHasNoFigureOf_IsNoData() =>
        FerryData.Errors("piers", "No figure is published for Holmvik. It has risen in Holmvik since 2020.").ShouldBe([FindingKind.NoData]);

    [Fact]
    public void Check_RankThatClimbs_FindsNoError() =>
        FerryData.Errors("rank", "The port climbed the table, from rank 21 in 2015 to rank 15 in 2024.").ShouldBeEmpty();

    [Theory]
    [InlineData("Ferries are 25.9 years old on average. The age has risen in recent years.")]
    [InlineData("Ferries are 25.9 years old on average. The age has fallen in recent years.")]
    [InlineData("The average age of the ferries fell slightly during the summer of 2015.")]
    public void Check_ChangeAtNoStatedTime_IsNotCheckable(string text)
    {
        var report = FerryData.Check("age", text);

        report.Findings.ShouldNotContain(f => f.Severity == Severity.Error);
        report.Claims.ShouldContain(c => c.Verdict == ClaimVerdict.NotCheckable);
    }

    [Theory]
    [InlineData("The average age of the ferries was highest in 2015.", true)]
    [InlineData("The average age of the ferries was highest in 2019.", false)]
    public void Check_PeakInOneYear_IsThatYear(string text, bool holds) =>
        (FerryData.Errors("age", text).Count == 0).ShouldBe(holds);

    private static IReadOnlyList<FindingKind> Errors(string chart, string text) =>
        [.. HarbourData.Check("P1", chart, text).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Kind)];
}
