using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace SummaryService.Data;

/// <summary>The settings that both programs share.</summary>
public static class SharedSettings
{
    /// <summary>Adds appsettings/appsettings.json and the one of the environment below every other source, so that environment variables,
    /// user secrets and the command line still win.</summary>
    public static void AddSharedSettings(this ConfigurationManager configuration, string environment)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "appsettings"));
        string[] names = ["appsettings.json", $"appsettings.{environment}.json"];
        for (var i = 0; i < names.Length; i++)
            configuration.Sources.Insert(i, new JsonConfigurationSource { FileProvider = files, Path = names[i], Optional = i > 0 });
    }
}
