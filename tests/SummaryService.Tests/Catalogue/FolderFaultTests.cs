using System.Text;
using SummaryService.Catalogue;

namespace SummaryService.Tests.Catalogue;

public sealed class FolderFaultTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalogue-");

    public FolderFaultTests()
    {
        var valid = new DataFolder();
        Write("areas.csv", Encoding.UTF8.GetBytes(valid.Areas));
        Write("catalogue.json", Encoding.UTF8.GetBytes(valid.Catalogue));
        Write("observations.csv", Encoding.UTF8.GetBytes(valid.Observations));
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Folder_OnDisk_ReadsAsInMemory()
    {
        var read = (await DatasetReader.ReadFolderAsync(folder.FullName, TestContext.Current.CancellationToken))
            .ShouldBeOfType<ReadResult.Read>();

        read.Dataset.Hash.ShouldBe(new DataFolder().Dataset().Hash);
        read.Files.ShouldBe(new DataFolder().Files);
    }

    [Fact]
    public async Task Folder_Absent_IsNamed() =>
        (await Faults("nowhere"))
            .ShouldBe([$"{Path.Combine(folder.FullName, "nowhere")}: the folder is not there; expected a folder with areas.csv, catalogue.json and observations.csv"]);

    [Fact]
    public async Task Files_Absent_AreNamedEach()
    {
        File.Delete(Path.Combine(folder.FullName, "areas.csv"));
        File.Delete(Path.Combine(folder.FullName, "observations.csv"));

        (await Faults()).ShouldBe([
            "areas.csv: the file is not there; expected areas.csv, catalogue.json and observations.csv in the folder",
            "observations.csv: the file is not there; expected areas.csv, catalogue.json and observations.csv in the folder",
        ]);
    }

    [Fact]
    public async Task File_WithByteOrderMark_IsReadable()
    {
        Write("areas.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(new DataFolder().Areas)]);

        (await Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task File_InLatin1_IsNamedWithTheLine()
    {
        Write("areas.csv", Encoding.Latin1.GetBytes(new DataFolder().Areas.Replace("Southby", "Süd", StringComparison.Ordinal)));

        (await Faults()).ShouldBe(["areas.csv:3: byte 0xFC is not UTF-8; expected the file to be saved as UTF-8"]);
    }

    [Fact]
    public async Task File_InUtf16_IsNamed()
    {
        Write("catalogue.json", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(new DataFolder().Catalogue)]);
        Write("observations.csv", Encoding.BigEndianUnicode.GetBytes(new DataFolder().Observations));

        (await Faults()).ShouldBe([
            "catalogue.json:1: the file is UTF-16; expected UTF-8",
            "observations.csv:1: the file holds a zero byte, as UTF-16 files do; expected UTF-8",
        ]);
    }

    [Fact]
    public async Task File_TooLarge_IsNotRead()
    {
        using (var file = File.OpenWrite(Path.Combine(folder.FullName, "areas.csv")))
            file.SetLength((8L * 1024 * 1024) + 200_000);

        (await Faults()).ShouldBe(["areas.csv: the file has 8.2 MB; expected at most 8 MB"]);
    }

    [Fact]
    public async Task Reading_Cancelled_Stops() =>
        await Should.ThrowAsync<OperationCanceledException>(() =>
            DatasetReader.ReadFolderAsync(folder.FullName, new CancellationToken(canceled: true)));

    private async Task<string[]> Faults(string under = "") =>
        await DatasetReader.ReadFolderAsync(Path.Combine(folder.FullName, under),
            TestContext.Current.CancellationToken) is ReadResult.Refused refused
            ? [.. refused.Faults.Select(f => f.ToString())] : [];

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(folder.FullName, name), bytes);
}
