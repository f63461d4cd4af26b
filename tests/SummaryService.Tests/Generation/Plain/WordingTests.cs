using FsCheck;
using FsCheck.Fluent;
using SummaryService.Catalogue;
using SummaryService.Generation.Plain;

namespace SummaryService.Tests.Generation.Plain;

public sealed class WordingTests
{
    [Theory]
    [InlineData("2024", "in 2024")]
    [InlineData("2023-24", "in the year 2023 to 2024")]
    [InlineData("2024-11", "in November 2024")]
    [InlineData("2026-02-06", "on 6 February 2026")]
    [InlineData("2019 to 2023", "from 2019 to 2023")]
    [InlineData("2024-09 to 2025-09", "from September 2024 to September 2025")]
    [InlineData("12 months to September 2025", "in the 12 months to September 2025")]
    [InlineData("", "")]
    public void In_PublishersPeriod_ReadsAsEnglish(string published, string expected)
    {
        Period.TryParse(published, out var period).ShouldBeTrue();

        PeriodWording.In(period).ShouldBe(expected);
    }

    [Theory]
    [InlineData(277, 150, "nearly twice")]
    [InlineData(930, 2468, "less than half")]
    [InlineData(3.4, 1.7, "twice")]
    [InlineData(101, 50, "about twice")]
    [InlineData(47, 91, "just over half")]
    [InlineData(16.8, 17.6, null)]
    [InlineData(0, 5, null)]
    public void Of_Ratio_UsesAWordOnlyWhereItHolds(double own, double other, string? expected) =>
        SizeWording.Of((decimal)own, (decimal)other).ShouldBe(expected);

    [Fact]
    public void Of_AnyRatio_HoldsWithinTheBoundsOfItsWords() =>
        Prop.ForAll(
                Gen.Choose(1, 100_000).Two().ToArbitrary(),
                pair =>
                {
                    var ratio = (decimal)pair.Item1 / pair.Item2;
                    return SizeWording.Of(pair.Item1, pair.Item2) switch
                    {
                        null => true,
                        var w when w.StartsWith("less than a quarter", StringComparison.Ordinal) => ratio < 0.25m,
                        var w when w.StartsWith("less than half", StringComparison.Ordinal) => ratio < 0.5m,
                        var w when w.StartsWith("just under half", StringComparison.Ordinal) => ratio is >= 0.45m and < 0.5m,
                        var w when w.StartsWith("about half", StringComparison.Ordinal) => Math.Abs(ratio - 0.5m) <= 0.05m,
                        var w when w.StartsWith("just over half", StringComparison.Ordinal) => ratio is > 0.5m and < 0.6m,
                        var w when w.StartsWith("nearly twice", StringComparison.Ordinal) => ratio is >= 1.8m and < 2,
                        var w when w.StartsWith("more than", StringComparison.Ordinal) => ratio
                            > (
                                w.Contains("five", StringComparison.Ordinal) ? 5
                                : w.Contains("four", StringComparison.Ordinal) ? 4
                                : w.Contains("three", StringComparison.Ordinal) ? 3
                                : 2
                            ),
                        _ => true,
                    };
                }
            )
            .CheckThrowOnFailure();

    [Theory]
    [InlineData("requests are not people", "Requests are not people.")]
    [InlineData("survey of carers known to the council", "The figures come from a survey of carers known to the council.")]
    [InlineData("one month, November 2024", "The figures cover a single month, November 2024.")]
    [InlineData("small numbers", "The numbers behind this are small.")]
    [InlineData("staff posts, not care places", "The figures are about staff posts, not care places.")]
    [InlineData("2024 is the financial year 2023 to 2024", "The year 2024 is the financial year 2023 to 2024.")]
    [InlineData("per resident, not per person receiving care", "The figures are per resident, not per person receiving care.")]
    [InlineData("rests on the same trusts", "The figure rests on the same trusts.")]
    [InlineData("provisional", "The figures are provisional.")]
    [InlineData("not every council charges", "Not every council charges.")]
    [InlineData("in days", null)]
    public void Sentence_Caveat_ReadsAsEnglish(string caveat, string? expected) =>
        CaveatWording.Sentence(caveat, [], "").ShouldBe(expected);

    [Fact]
    public void Pick_SameSubject_GivesTheSameShapesAndNeverOneTwiceRunning()
    {
        string[] shapes = ["a", "b", "c"];
        Voice one = new("E1/chart/x"),
            two = new("E1/chart/x");
        var last = "";
        for (var i = 0; i < 12; i++)
        {
            var picked = one.Pick<string>("shape", shapes);
            picked.ShouldBe(two.Pick<string>("shape", shapes));
            picked.ShouldNotBe(last);
            last = picked;
        }
    }
}
