using SummaryService.Catalogue;
using SummaryService.Evaluation;

namespace SummaryService.Tests.Evaluation;

public sealed class EvaluationDatasetTests : IDisposable
{
    private static readonly Dataset Data = ((ReadResult.Read)DatasetReader.ReadSample()).Dataset;
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("cases-").FullName, "cases.jsonl");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    [Fact]
    public async Task Read_FaultyLines_NamesEachWithItsLine()
    {
        await File.WriteAllLinesAsync(file,
        [
            """{"id": "a", "area_code": "E06000032", "level": "chart", "chart": "population"}""",
            """{"id": "a", "area_code": "E06000032", "level": "overall"}""",
            "",
            """{"id": "b", "area_code": "X1", "level": "overall"}""",
            """{"id": "c", "area_code": "E06000032", "level": "chart", "chart": "nothing"}""",
            """{"id": "d", "area_code": "E06000032", "level": "section"}""",
            """{"id": "e", "area_code": "E06000032", "level": "overall", "main": [{"indicator": "luck"}]}""",
            """{"id": "f", "area_code": "E06000032", "level": "overall", "colour": "red"}""",
            "not json",
        ]);

        var faults = (await Should.ThrowAsync<InvalidDataException>(() => EvaluationDataset.ReadAsync(file, Data, default))).Message.Split('\n');

        faults.Take(5).ShouldBe(["cases.jsonl:2: the id a occurs twice", "cases.jsonl:4: unknown area X1", "cases.jsonl:5: unknown chart nothing",
            "cases.jsonl:6: unknown section ", "cases.jsonl:7: unknown indicator luck"]);
        faults[5].ShouldStartWith("cases.jsonl:8: not a case: ");
        faults[6].ShouldStartWith("cases.jsonl:9: not a case: ");
    }

    [Fact]
    public async Task Read_EmptyOrAbsentFile_SaysSo()
    {
        await File.WriteAllTextAsync(file, "\n\n");

        (await Should.ThrowAsync<InvalidDataException>(() => EvaluationDataset.ReadAsync(file, Data, default))).Message.ShouldBe("cases.jsonl: the file holds no case");
        (await Should.ThrowAsync<InvalidDataException>(() => EvaluationDataset.ReadAsync(file + "x", Data, default))).Message.ShouldEndWith("there is no such dataset.");
    }
}
