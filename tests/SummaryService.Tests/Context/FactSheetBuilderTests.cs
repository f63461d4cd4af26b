using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Tests.Catalogue;

namespace SummaryService.Tests.Context;

public sealed class FactSheetBuilderTests
{
    private static readonly FactSheetBuilder Library = new(new DataFolder().Dataset(), new() { SimilarWithinPercent = 4 });

    [Fact]
    public void Chart_TellsWhatItIsAbout()
    {
        var sheet = Library.Chart("N1", "readers");

        sheet.Subject.ShouldBe(new SubjectKey("N1", SummaryLevel.Chart, "readers"));
        (sheet.Title, sheet.Kind, sheet.Area.Name, sheet.Comparator!.Name).ShouldBe(("Readers", ChartKind.Comparison, "Northby", "Landia"));
        sheet.SimilarWithinPercent.ShouldBe(4);
        sheet.Caveats.ShouldBe(["a survey", "The Landia figure is for Landia as a whole."]);
        sheet.Areas.Count.ShouldBe(3);
        sheet.Charts.Select(c => c.Id).ShouldBe(["readers"]);
    }

    [Fact]
    public void ChartWithoutDataInAnArea_HasNoFacts()
    {
        var sheet = Library.Chart("S1", "readers");

        (sheet.Availability, sheet.Facts.Count).ShouldBe((Availability.NoDataFound, 0));
        sheet.FindIndicator("reader-share").ShouldNotBeNull();
    }

    [Fact]
    public void Background_HoldsTheOtherCharts_UnderTheSameIdsEverywhere()
    {
        var (readers, visits) = (Library.Chart("N1", "readers"), Library.Chart("N1", "visits"));

        readers.Background.Select(f => f.ChartId).Distinct().ShouldBe(["visits"]);
        visits.Background.Select(f => f.Id).ShouldBe(["B1", "B2", "B3", "B4", "B5", "B6"]);
        readers.Background[0].Id.ShouldBe("B7");
        readers.Background.ShouldAllBe(f => f.IsObserved || f.Derivation!.From.All(id => readers.FindFact(id) != null));
        readers.FindFact("B8").ShouldBe(readers.Background[1]);
        readers.FindFact("B6").ShouldBeNull();
        readers.FindFact("F2").ShouldBe(readers.Facts[1]);
    }

    [Fact]
    public void Section_HoldsItsSubSections_NumberedThrough()
    {
        SummaryBelow[] below = [new(new("N1", SummaryLevel.Chart, "visits"), "Visits", "Some came.")];

        var sheet = Library.Section("N1", "people", below);

        sheet.Charts.Select(c => c.Id).ShouldBe(["visits", "readers"]);
        sheet.Facts.Select(f => f.Id).ShouldBe(Enumerable.Range(1, sheet.Facts.Count).Select(i => $"F{i}"));
        sheet.Facts.Count.ShouldBe(Library.Chart("N1", "visits").Facts.Count + Library.Chart("N1", "readers").Facts.Count);
        sheet.Facts.Where(f => !f.IsObserved).ShouldAllBe(f => f.Derivation!.From.All(id =>
            sheet.FindFact(id)!.IndicatorId == f.IndicatorId));
        sheet.Background.ShouldBeEmpty();
        sheet.Below.ShouldBe(below);
        (sheet.Title, sheet.Kind).ShouldBe(("People", ChartKind.None));
    }

    [Fact]
    public void Section_HasData_WhenAnyChartHas()
    {
        Library.Section("S1", "readers", []).Availability.ShouldBe(Availability.NoDataFound);
        Library.Section("S1", "people", []).Availability.ShouldBe(Availability.Ok);
        Library.Section("N1", "readers", []).Availability.ShouldBe(Availability.Ok);
    }

    [Fact]
    public void Overall_HoldsEveryChart()
    {
        var sheet = Library.Overall("N1", []);

        sheet.Subject.ShouldBe(SubjectKey.Overall("N1"));
        sheet.Title.ShouldBe("Northby");
        sheet.Charts.Count.ShouldBe(2);
        sheet.Caveats.ShouldBe(["a survey", "The Landia figure is for Landia as a whole."]);
    }

    [Fact]
    public void UnknownSubject_Throws()
    {
        Should.Throw<ArgumentException>(() => Library.Chart("N1", "x")).Message.ShouldStartWith("There is no chart x in the dataset.");
        Should.Throw<ArgumentException>(() => Library.Chart("X", "visits")).Message.ShouldStartWith("There is no area X in the dataset.");
        Should.Throw<ArgumentException>(() => Library.Section("N1", "x", [])).Message
            .ShouldStartWith("There is no section x in the dataset.");
        Should.Throw<ArgumentException>(() => Library.Overall("X", [])).Message.ShouldStartWith("There is no area X in the dataset.");
    }

    [Fact]
    public void ManyThreads_BuildTheSameSheets()
    {
        var builder = new FactSheetBuilder(new DataFolder().Dataset(), new() { SimilarWithinPercent = 4 });
        var hashes = new string[64];

        Parallel.For(0, hashes.Length, i => hashes[i] = builder.Overall("N1", []).Hash + builder.Chart("N1", "visits").Background.Count);

        hashes.Distinct().ShouldBe([Library.Overall("N1", []).Hash + Library.Chart("N1", "visits").Background.Count]);
    }
}
