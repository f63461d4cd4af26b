using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace SummaryService.Data;

/// <summary>Where the embedded store lies, wherever the program is started from.</summary>
public static class StorePlace
{
    /// <summary>Finds the folder of the store and keys: Database:Folder, or data/ beside the solution in a checkout, or data/ in the current directory.</summary>
    /// <returns>The full path; the setting now holds it too.</returns>
    public static string PlaceStore(this ConfigurationManager configuration, IHostEnvironment environment)
    {
        var set = configuration["Database:Folder"];
        var folder = set is { Length: > 0 } ? Path.GetFullPath(set) : Path.Combine(Checkout(environment.ContentRootPath) ?? environment.ContentRootPath, "data");
        configuration["Database:Folder"] = folder;
        return folder;
    }

    private static string? Checkout(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (folder.EnumerateFiles("SummaryService.sln").Any())
                return folder.FullName;
        return null;
    }
}
