using System.Text;
using System.Text.Unicode;

namespace SummaryService.Catalogue;

/// <summary>One of the three files of a data folder: its name, and the size beyond which it is no table for people any more.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="MaxMegabytes">The largest size that is read, in megabytes (1,048,576 bytes).</param>
internal sealed record DataFile(string Name, int MaxMegabytes)
{
    public static readonly DataFile Areas = new("areas.csv", 8);
    public static readonly DataFile Catalogue = new("catalogue.json", 32);

    // 128 MB are about a million and a half observations: thirty times the largest report so far.
    public static readonly DataFile Observations = new("observations.csv", 128);

    public const string AllNames = "areas.csv, catalogue.json and observations.csv";

    private long MaxBytes => MaxMegabytes * 1024L * 1024;

    /// <summary>Reads the file as text, or adds a fault and returns null.</summary>
    public async Task<string?> ReadAsync(string folder, List<ImportFault> faults, CancellationToken ct)
    {
        var file = new FileInfo(Path.Combine(folder, Name));
        if (!file.Exists)
            return Refuse(faults, 0, $"the file is not there; expected {AllNames} in the folder");
        if (file.Length > MaxBytes)
            return TooLarge(faults, file.Length);
        try
        {
            return Decode(await File.ReadAllBytesAsync(file.FullName, ct), faults);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(faults, 0, $"the file cannot be read: {e.Message}");
        }
    }

    /// <summary>Checks a text that is in memory already.</summary>
    public string? Checked(string text, List<ImportFault> faults) =>
        text.Length > MaxBytes ? TooLarge(faults, text.Length)
        : text.IndexOf('\0') is var zero and >= 0 ? HoldsZero(faults, 1 + text.AsSpan(0, zero).Count('\n'))
        : text is ['\uFEFF', ..] ? text[1..]
        : text;

    internal string? Decode(ReadOnlySpan<byte> bytes, List<ImportFault> faults)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Refuse(faults, 1, "the file is UTF-16; expected UTF-8");
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        if (bytes.IndexOf((byte)0) is var zero and >= 0)
            return HoldsZero(faults, LineAt(bytes, zero));
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var at = FirstInvalid(bytes);
        return Refuse(faults, LineAt(bytes, at), $"byte 0x{bytes[at]:X2} is not UTF-8; expected the file to be saved as UTF-8");
    }

    private string? TooLarge(List<ImportFault> faults, long length) =>
        Refuse(faults, 0, $"the file has {Shown.Number(Math.Round(length / 1024m / 1024m, 1))} MB; expected at most {MaxMegabytes} MB");

    private string? HoldsZero(List<ImportFault> faults, int line) =>
        Refuse(faults, line, "the file holds a zero byte, as UTF-16 files do; expected UTF-8");

    private string? Refuse(List<ImportFault> faults, int line, string message)
    {
        faults.Add(new(Name, line, message));
        return null;
    }

    private static int LineAt(ReadOnlySpan<byte> bytes, int at) => 1 + bytes[..at].Count((byte)'\n');

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }
}
