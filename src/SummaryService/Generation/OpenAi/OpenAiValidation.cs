namespace SummaryService.Generation.OpenAi;

/// <summary>Says what is wrong with the connection's settings, naming each.</summary>
internal static class OpenAiValidation
{
    private const string Section = "Generation:OpenAi:";

    public static IEnumerable<string> Faults(OpenAiOptions options) =>
        [.. Server(options), .. Entrance(options), .. Answers(options), .. Times(options)];

    private static IEnumerable<string> Server(OpenAiOptions o)
    {
        if (o.Provider is not ("OpenAi" or "Azure" or "Compatible"))
            yield return $"{Section}Provider is '{o.Provider}'; use 'OpenAi', 'Azure' or 'Compatible'.";
        if (o.ModelName is null)
            yield return $"{Section}{(o.Provider == "Azure" ? "Deployment" : "Model")} is not set; name the model that is to write.";
        if (o.Endpoint is null && o.Provider != "OpenAi")
            yield return $"{Section}Endpoint is not set; {o.Provider} needs the address of the server.";
        if (o.Endpoint is { } address && !(address.IsAbsoluteUri && address.Scheme is ("http" or "https")))
            yield return $"{Section}Endpoint is '{address.OriginalString}'; write a full address that starts with https:// or http://.";
        if (o.Endpoint is { IsAbsoluteUri: true, UserInfo.Length: > 0 })
            yield return $"{Section}Endpoint holds a user name or password; use ApiKey or ApiKeyFile.";
    }

    private static IEnumerable<string> Entrance(OpenAiOptions o)
    {
        var ways = new[] { Set(o.ApiKey), Set(o.ApiKeyFile), o.UseEntraIdentity }.Count(set => set);
        if (ways == 0 && o.Provider is ("OpenAi" or "Azure"))
            yield return $"{Section}ApiKey is not set; put the key into the environment (Generation__OpenAi__ApiKey), the user secrets or "
                + $"a mounted file named by {Section}ApiKeyFile{(o.Provider == "Azure" ? $", or set {Section}UseEntraIdentity" : "")}.";
        if (ways > 1)
            yield return $"More than one of {Section}ApiKey, ApiKeyFile and UseEntraIdentity is set; use one.";
        if (o.UseEntraIdentity && o.Provider != "Azure")
            yield return $"{Section}UseEntraIdentity is set; it works with the provider 'Azure' only.";
        if (o.UseEntraIdentity && o.Endpoint is { IsAbsoluteUri: true, Scheme: "http" })
            yield return $"{Section}Endpoint is '{o.Endpoint}'; identities are only sent to addresses that start with https://.";
        if (Set(o.ApiKeyFile) && !File.Exists(o.ApiKeyFile))
            yield return $"{Section}ApiKeyFile names '{o.ApiKeyFile}', which is not there or cannot be read.";
        else if (Set(o.ApiKeyFile) && string.IsNullOrWhiteSpace(File.ReadAllText(o.ApiKeyFile!)))
            yield return $"{Section}ApiKeyFile names '{o.ApiKeyFile}', which is empty.";
    }

    private static IEnumerable<string> Answers(OpenAiOptions o)
    {
        if (o.StructuredAnswers is not ("Auto" or "Always" or "Never"))
            yield return $"{Section}StructuredAnswers is '{o.StructuredAnswers}'; use 'Auto', 'Always' or 'Never'.";
    }

    private static IEnumerable<string> Times(OpenAiOptions o) =>
        new[]
        {
            Within("AttemptTimeout", o.AttemptTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1)),
            Within("TotalTimeout", o.TotalTimeout, o.AttemptTimeout, TimeSpan.FromDays(1)),
            Within("RetryDelay", o.RetryDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1)),
            Within("LongestWait", o.LongestWait, TimeSpan.Zero, TimeSpan.FromHours(1)),
            Within("ParkFor", o.ParkFor, TimeSpan.FromMilliseconds(500), TimeSpan.FromHours(1)),
            Within("GiveUpAfter", o.GiveUpAfter, TimeSpan.Zero, TimeSpan.FromDays(1)),
        }.OfType<string>();

    private static string? Within(string name, TimeSpan value, TimeSpan least, TimeSpan most) =>
        value >= least && value <= most ? null : $"{Section}{name} is {value:c}; it must be between {least:c} and {most:c}.";

    private static bool Set(string? value) => !string.IsNullOrWhiteSpace(value);
}
