using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SummaryService.Catalogue;

namespace SummaryService.Tests.Catalogue;

public sealed class ContentHashTests
{
    private static readonly string Original = new DataFolder().Dataset().Hash;

    [Fact]
    public void Hash_IsSha256AndTheSameEveryTime()
    {
        Original.Length.ShouldBe(64);
        new DataFolder().Dataset().Hash.ShouldBe(Original);
    }

    [Fact]
    public void FilesLaidOutAnotherWay_HaveTheSameHash()
    {
        var plain = new DataFolder();
        var folder = new DataFolder
        {
            Areas = plain.Areas.ReplaceLineEndings("\r\n") + "\r\n\r\n",
            Catalogue = Reordered(JsonNode.Parse(plain.Catalogue)!).ToJsonString(new JsonSerializerOptions { WriteIndented = false }),
            Observations = "\uFEFF" + plain.Observations.Replace("Counter", "\"Counter\"", StringComparison.Ordinal)
                .Replace("1500", " 1500.00 ", StringComparison.Ordinal)
                .Replace(",58,", ",5.8e1,", StringComparison.Ordinal),
        };

        folder.Dataset().Hash.ShouldBe(Original);
    }

    [Fact]
    public void RowsInAnyOrder_HaveTheSameHash()
    {
        var rows = new DataFolder().Observations.Split('\n');
        var orders = Gen.Shuffle(rows[1..]).Select(shuffled => string.Join('\n', shuffled.Prepend(rows[0])));

        Prop.ForAll(orders.ToArbitrary(), observations => new DataFolder { Observations = observations }.Dataset().Hash == Original)
            .CheckThrowOnFailure();
    }

    [Theory]
    [InlineData("62.5", "62.4")]
    [InlineData("Survey,60,65", "Survey,60,66")]
    [InlineData("58,ok,1,Survey", "58,ok,,Survey")]
    [InlineData("58,ok,1,Survey", "58,ok,1,Poll")]
    [InlineData(",,suppressed", ",,not_available")]
    [InlineData("main,2023", "van,2023")]
    [InlineData("2023-24", "2022-23")]
    public void ObservationsChanged_HashChanges(string old, string with) => new DataFolder().InObservations(old, with).Dataset().Hash
        .ShouldNotBe(Original);

    [Theory]
    [InlineData("\"a survey\"", "\"a poll\"")]
    [InlineData("\"title\": \"Visits\"", "\"title\": \"Visitors\"")]
    [InlineData("\"title\": \"Visits\"", "\"title\": \"Visits\", \"question\": \"How many came?\"")]
    [InlineData("\"title\": \"Visits\"", "\"title\": \"Visits\", \"why\": \"How many came?\"")]
    [InlineData("[\"visits\", \"visit-rate\"]", "[\"visit-rate\", \"visits\"]")]
    [InlineData("\"S1\": \"no_data_found\"", "\"N1\": \"no_data_found\"")]
    [InlineData("\"per\": 1000", "\"per\": 10000")]
    [InlineData("\"national\"", "\"mean_of_areas\"")]
    [InlineData("\"decimals\": 1,", "\"decimals\": 2,")]
    [InlineData("\"decimals\": 1,", "\"decimals\": 1, \"population_of\": \"adults\",")]
    [InlineData("\"decimals\": 1,", "\"decimals\": 1, \"break_before\": [\"2020\"],")]
    [InlineData("\"decimals\": 1,", "\"decimals\": 1, \"small_count\": { \"below\": 6, \"shown_as\": 5 },")]
    [InlineData("\"decimals\": 1,", "\"decimals\": 1, \"aliases\": [\"reading\"],")]
    [InlineData("\"label\": \"Van\"", "\"label\": \"Van\", \"is_total\": true")]
    [InlineData("\"label\": \"Van\"", "\"label\": \"Van\", \"phrase\": \"from the van\"")]
    public void CatalogueChanged_HashChanges(string old, string with) => new DataFolder().InCatalogue(old, with).Dataset().Hash
        .ShouldNotBe(Original);

    [Fact]
    public void AreasChanged_HashChanges() => new DataFolder().InAreas("Southby", "Southbury").Dataset().Hash.ShouldNotBe(Original);

    [Fact]
    public void CanonicalForm_DifferentContent_NeverReadsTheSame()
    {
        HashOf("ab", "c").ShouldNotBe(HashOf("a", "bc"));
        HashOf("", null).ShouldNotBe(HashOf(null, ""));
        HashOf(new string('é', 9000), "x").ShouldNotBe(HashOf(new string('é', 9001), "x"));
        HashOf(string.Concat(Enumerable.Repeat("😀", 3000))).ShouldBe(HashOf(string.Concat(Enumerable.Repeat("😀", 3000))));
        HashOf("x" + string.Concat(Enumerable.Repeat("😀", 3000))).ShouldNotBe(HashOf(string.Concat(Enumerable.Repeat("😀", 3000)) + "x"));
    }

    [Fact]
    public void CanonicalForm_TakesNumbersByValue()
    {
        NumberHash(5.00m).ShouldBe(NumberHash(5m));
        NumberHash(-0.0m).ShouldBe(NumberHash(0m));
        NumberHash(5m).ShouldNotBe(NumberHash(-5m));
        NumberHash(null).ShouldNotBe(NumberHash(0m));
        NumberHash(decimal.MaxValue).ShouldNotBe(NumberHash(decimal.MinValue));
    }

    private static string HashOf(params string?[] texts)
    {
        using var form = new CanonicalForm();
        form.Texts(texts.AsSpan());
        return form.TakeHash();
    }

    private static string NumberHash(decimal? number)
    {
        using var form = new CanonicalForm();
        form.Numbers(number);
        return form.TakeHash();
    }

    private static JsonNode Reordered(JsonNode node) => node switch
    {
        JsonObject o => new JsonObject(o.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : Reordered(p.Value))!)),
        JsonArray a => new JsonArray([.. a.Select(i => i is null ? null : Reordered(i))]),
        _ => node.DeepClone(),
    };
}
