namespace SummaryService.Tests;

/// <summary>Where the tests find the checkout, and the material that may lie beside it.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file of the shared material; the test is skipped, saying so, where it is absent.</summary>
    public static string Shared(string path)
    {
        var full = Path.Combine(Root, "..", "shared", path);
        if (!File.Exists(full) && !Directory.Exists(full))
            Assert.Skip($"../shared/{path} is not beside this checkout.");
        return full;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SummaryService.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("SummaryService.sln is in no folder above the tests.");
    }
}
