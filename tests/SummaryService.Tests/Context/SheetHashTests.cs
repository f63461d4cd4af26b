using FsCheck;
using FsCheck.Fluent;
using SummaryService.Context;
using SummaryService.Tests.Catalogue;

namespace SummaryService.Tests.Context;

public sealed class SheetHashTests
{
    private static readonly DataFolder Folder = new();

    [Fact]
    public void Hash_IsTheSameOnEveryMachine()
    {
        // A new value here means that every stored text would be written anew: raise the form in SheetHash on purpose, never by accident.
        HashOf(Folder).ShouldBe("a15ba8124f64131886e44cbb081f7ed91e46694bf19353762162f26e3baaadec");
    }

    [Theory]
    [InlineData("62.5", "62.4")]
    [InlineData("58,ok,1,Survey", "58,ok,,Survey")]
    [InlineData("LAND,reader-share,,2024,58,ok", "LAND,reader-share,,2023,58,ok")]
    [InlineData("Survey,60,65", "Survey,60,66")]
    public void ObservationOfTheChart_Changed_HashChanges(string old, string with) => HashOf(Folder.InObservations(old, with))
        .ShouldNotBe(HashOf(Folder));

    [Theory]
    [InlineData("\"a survey\"", "\"a poll\"")]
    [InlineData("\"title\": \"Readers\", \"order\": 1,", "\"title\": \"Who reads\", \"order\": 1,")]
    [InlineData("\"availability\": \"ok\",", "\"availability\": \"ok\", \"question\": \"Who reads?\",")]
    [InlineData("\"Adults who read\"", "\"Adults who like to read\"")]
    [InlineData("\"decimals\": 1,", "\"decimals\": 0,")]
    [InlineData("\"decimals\": 1,", "\"decimals\": 1, \"clause\": \"{share} adults read\",")]
    [InlineData("\"decimals\": 1,", "\"decimals\": 1, \"note\": \"a new one\",")]
    public void CatalogueOfTheChart_Changed_HashChanges(string old, string with) => HashOf(Folder.InCatalogue(old, with))
        .ShouldNotBe(HashOf(Folder));

    [Fact]
    public void WhatAnotherChartSays_DoesNotMatter()
    {
        HashOf(Folder.InObservations("1500", "1600")).ShouldBe(HashOf(Folder));
        HashOf(Folder.InObservations("34.5", "34.6")).ShouldBe(HashOf(Folder));
        HashOf(Folder.InCatalogue("\"title\": \"Visits\"", "\"title\": \"Visitors\"")).ShouldBe(HashOf(Folder));
        HashOf(Folder.InAreas("Southby", "Southbury")).ShouldBe(HashOf(Folder));
    }

    [Fact]
    public void SimilarRule_Changed_HashChanges() =>
        new FactSheetBuilder(Folder.Dataset(), new() { SimilarWithinPercent = 4 }).Chart("N1", "readers").Hash.ShouldNotBe(HashOf(Folder));

    [Fact]
    public void AboveCharts_EveryFactAndEveryTextBelow_Counts()
    {
        SummaryBelow below = new(new("N1", SummaryLevel.Chart, "visits"), "Visits", "Some came.");

        Section(Folder).ShouldBe(Section(Folder));
        Section(Folder.InObservations("1500", "1600")).ShouldNotBe(Section(Folder));
        Section(Folder, below).ShouldNotBe(Section(Folder));
        Section(Folder, below with { Text = "Few came." }).ShouldNotBe(Section(Folder, below));

        static string Section(DataFolder folder, params SummaryBelow[] below) =>
            new FactSheetBuilder(folder.Dataset(), new()).Section("N1", "people", below).Hash;
    }

    [Fact]
    public void RowsInAnyOrder_GiveTheSameHashes()
    {
        var rows = Folder.Observations.Split('\n');
        var orders = Gen.Shuffle(rows[1..]).Select(shuffled => string.Join('\n', shuffled.Prepend(rows[0])));

        Prop.ForAll(orders.ToArbitrary(), observations => Hashes(Folder with { Observations = observations }).SequenceEqual(Hashes(Folder)))
            .CheckThrowOnFailure();

        static IEnumerable<string> Hashes(DataFolder folder)
        {
            var builder = new FactSheetBuilder(folder.Dataset(), new());
            return folder.Dataset().Charts.Select(c => builder.Chart("N1", c.Id).Hash).Append(builder.Overall("N1", []).Hash);
        }
    }

    [Fact]
    public void RenamedArea_ChangesNoValue()
    {
        var names = ArbMap.Default.ArbFor<NonEmptyString>().Filter(n => n.Get.All(char.IsLetter));

        Prop.ForAll(names, name =>
        {
            var renamed = new FactSheetBuilder(Folder.InAreas("Northby", name.Get).Dataset(), new()).Overall("N1", []);
            var original = new FactSheetBuilder(Folder.Dataset(), new()).Overall("N1", []);
            return renamed.Facts.Select(Told).SequenceEqual(original.Facts
                .Select(Told)) && (renamed.Hash == original.Hash) == (name.Get == "Northby");
        }).CheckThrowOnFailure();

        static string Told(Fact f) =>
            $"{f.Id} {f.Value} {f.Text} {f.Unit} {f.Period} {f.Derivation?.Formula} {string.Join(',', f.Derivation?.From ?? [])}";
    }

    [Fact]
    public void Comparison_IsTheMirrorImage_WhenTheAreasChangePlaces()
    {
        var pairs = ArbMap.Default.ArbFor<(PositiveInt, PositiveInt)>();

        Prop.ForAll(pairs, pair =>
        {
            var (a, b) = (pair.Item1.Get, pair.Item2.Get);
            // "Similar" is told by the comparator's size, so only clear differences mirror.
            return Math.Abs(a - b) * 100 < 4 * Math.Max(a, b) || (Word(a, b), Word(b, a)) is ("higher", "lower") or ("lower", "higher");
        }).CheckThrowOnFailure();

        static string? Word(int own, int other) => OneChart.Of(""" "unit": "days", "per": null """, $"N1,x,,2024,{own},ok",
            $"LAND,x,,2024,{other},ok")
            .Derived(DerivationMethod.Comparison).Single().Text;
    }

    private static string HashOf(DataFolder folder) => new FactSheetBuilder(folder.Dataset(), new()).Chart("N1", "readers").Hash;
}
