using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace SummaryService.Web.Hosting;

/// <summary>Reads the settings folder that lies beside the program, wherever it is started from.</summary>
internal static class Settings
{
    /// <summary>Puts the files first, so that environment variables, user secrets and the command line still win.</summary>
    public static void AddSettingsFolder(this ConfigurationManager configuration, string environment)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "appsettings");
        if (!Directory.Exists(folder))
            return;
        string[] names = ["appsettings.json", $"appsettings.{environment}.json"];
        for (var n = 0; n < names.Length; n++)
        {
            IConfigurationBuilder builder = configuration;
            builder.Sources.Insert(n, new JsonConfigurationSource
            {
                FileProvider = new PhysicalFileProvider(folder),
                Path = names[n],
                Optional = n > 0,
                ReloadOnChange = false,
            });
        }
    }
}
