using SummaryService.Catalogue;

namespace SummaryService.Tests.Catalogue;

public sealed class DatasetReaderTests
{
    [Fact]
    public void Sample_IsValidAndComplete()
    {
        var sample = DatasetReader.ReadSample().ShouldBeOfType<ReadResult.Read>().Dataset;

        (sample.Areas.Count, sample.Sections.Count, sample.Charts.Count, sample.Indicators.Count, sample.Observations.Count)
            .ShouldBe((4, 10, 59, 95, 307));
        sample.ReportedAreas.Select(a => a.Name).ShouldBe(["Milton Keynes", "Luton"]);
        sample.Charts.Where(c => c.Question is null || c.Why is null).ShouldBeEmpty();
        sample.Indicators.Where(i => i.SmallCount is not null).Select(i => i.Id).ShouldBe(
            ["helpline-requests-count", "helpline-requests-rate", "carer-helpline-count", "carer-helpline-rate"]);
    }

    [Theory]
    [InlineData("data", 4, 59, 307)]
    [InlineData("external/owid-tuning", 50, 50, 11312)]
    public async Task SharedFolder_IsReadable(string path, int areas, int charts, int observations)
    {
        var result = await DatasetReader.ReadFolderAsync(Repository.Shared(path), TestContext.Current.CancellationToken);

        var read = result.ShouldBeOfType<ReadResult.Read>().Dataset;
        (read.Areas.Count, read.Charts.Count, read.Observations.Count).ShouldBe((areas, charts, observations));
    }

    [Fact]
    public void Folder_IsReadAsItStands()
    {
        var read = new DataFolder().Dataset();

        read.FindArea("N1").ShouldBe(new Area("N1", "Northby", "district", "LAND"));
        read.ReportedAreas.Select(a => a.Code).ShouldBe(["N1", "S1"]);
        read.FindChart("readers")!.AvailabilityIn("S1").ShouldBe(Availability.NoDataFound);
        read.FindChart("readers")!.AvailabilityIn("N1").ShouldBe(Availability.Ok);
        read.ChartsIn("people").Select(c => c.Id).ShouldBe(["visits"]);
        var share = read.Observed("N1", "reader-share").Single();
        (share.Value, share.Lower, share.Upper, share.Source, share.Line).ShouldBe((62.5m, 60m, 65m, "Survey", 2));
        read.Observed("LAND", "reader-share").Single().Approximate.ShouldBeTrue();
        var held = read.Observed("N1", "visits").Single(o => o.Category == "van");
        (held.Value, held.Status).ShouldBe((null, ObservationStatus.Suppressed));
    }

    [Fact]
    public void Folder_WithMoreThanTheFormat_IsReadable()
    {
        var folder = new DataFolder().InCatalogue("\"title\": \"Visits\",",
            "\"title\": \"Visits\", \"colour\": { \"line\": [1, true, null] },")
            .InObservations("area_code,", "area_name,area_code,").InObservations("\nN1", "\nNorthby,N1")
                .InObservations("\nLAND", "\nLandia,LAND");

        folder.Dataset().Observations.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("\"comparator_is\": \"absent\"")]
    [InlineData("\"comparator_is\": null")]
    [InlineData("\"note\": \"\"")]
    public void Indicator_WithoutComparator_IsReadable(string field) =>
        new DataFolder().InCatalogue("\"comparator_is\": \"national\"", field).Dataset().FindIndicator("reader-share")!.ComparatorIs
            .ShouldBe(ComparatorKind.Unknown);

    [Fact]
    public void Ids_MayHoldSigns() =>
        new DataFolder().InCatalogue("\"id\": \"van\"", "\"id\": \"65+\"").InObservations(",van,", ",65+,").Dataset().Observations.Count.ShouldBe(6);

    [Fact]
    public void Areas_WithoutParentColumn_HaveNoComparator()
    {
        var folder = new DataFolder { Areas = "code,name,type\nN1,Northby,district\nS1,Southby,district\nLAND,Landia,country\n" };

        folder.Dataset().ReportedAreas.Count().ShouldBe(3);
    }

    [Fact]
    public void Folder_FromAnotherEditor_IsReadable()
    {
        var plain = new DataFolder();
        var folder = new DataFolder
        {
            Areas = "\uFEFF" + plain.Areas.ReplaceLineEndings("\r\n"),
            Catalogue = "\uFEFF" + plain.Catalogue.ReplaceLineEndings("\r\n"),
            Observations = plain.Observations.ReplaceLineEndings("\r\n")
                .Replace("Survey", "\"Survey, of\r\n\"\"adults\"\"\"", StringComparison.Ordinal) + "\r\n  \r\n\r\n",
        };

        folder.Dataset().Observed("N1", "reader-share").Single().Source.ShouldBe("Survey, of\r\n\"adults\"");
    }

    [Fact]
    public void Observation_AfterARowOfTwoLines_KnowsItsLine()
    {
        var folder = new DataFolder().InObservations("62.5,ok,,Survey,", "62.5,ok,,\"Survey\nof adults\",")
            .InObservations("1500", "fifteen");

        folder.Faults().ShouldBe(["observations.csv:6: the value \"fifteen\" is no number; expected digits with a point for decimals, such as 1234.5"]);
    }

    [Fact]
    public void Grade_IsText()
    {
        var folder = new DataFolder().InCatalogue("\"unit\": \"rate\", \"per\": 1000", "\"unit\": \"grade\", \"per\": null")
            .InObservations("34.5", "Good");

        var grade = folder.Dataset().Observed("N1", "visit-rate").Single();

        (grade.Value, grade.Grade).ShouldBe((null, "Good"));
    }

    [Fact]
    public void SmallNumbers_InWordsOnly_GetTheUsualRule()
    {
        var folder = new DataFolder().InCatalogue("\"unit\": \"count\",",
            "\"unit\": \"count\", \"small_numbers\": \"small counts are disguised\",");

        folder.Dataset().FindIndicator("visits")!.SmallCount.ShouldBe(new SmallCount(6, 5));
        folder.InCatalogue("\"small_numbers\"", "\"small_count\": { \"below\": 10, \"shown_as\": 0 }, \"small_numbers\"")
            .Dataset().FindIndicator("visits")!.SmallCount.ShouldBe(new SmallCount(10, 0));
        new DataFolder().Dataset().FindIndicator("visits")!.SmallCount.ShouldBeNull();
    }
}
