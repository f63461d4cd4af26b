using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace SummaryService.Generation;

/// <summary>Refuses a key that stands in a settings file, where it would be committed or copied along with the program.</summary>
internal sealed class KeyPlaceValidation(IConfiguration configuration) : IValidateOptions<GenerationOptions>
{
    private const string Setting = "Generation:OpenAi:ApiKey";

    public ValidateOptionsResult Validate(string? name, GenerationOptions options) =>
        Providers().FirstOrDefault(IsSettingsFile) is { } file
            ? ValidateOptionsResult.Fail($"{Setting} stands in a settings file ({file}); put the key into the environment "
                + "(Generation__OpenAi__ApiKey), the user secrets or a mounted file named by Generation:OpenAi:ApiKeyFile.")
            : ValidateOptionsResult.Success;

    private IEnumerable<IConfigurationProvider> Providers() => configuration is IConfigurationRoot root ? root.Providers : [];

    // A file provider describes itself by kind and file; user secrets are such a file too, but outside the program's folder.
    private static bool IsSettingsFile(IConfigurationProvider provider) =>
        provider.TryGet(Setting, out var key) && !string.IsNullOrWhiteSpace(key) && provider.ToString() is { } description
        && description.Contains(" for '", StringComparison.Ordinal) && !description.Contains("'secrets.json'", StringComparison.Ordinal);
}
