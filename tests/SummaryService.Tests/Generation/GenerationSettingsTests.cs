using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SummaryService.Generation;
using SummaryService.Generation.OpenAi;

namespace SummaryService.Tests.Generation;

public sealed class GenerationSettingsTests
{
    [Fact]
    public void Options_NothingSet_ArePlainAndValid()
    {
        var options = Options([]);

        (options.Writer, options.MaxRewrites, options.LeaseTime).ShouldBe(("plain", 2, TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData("Writer", "gpt", "Generation:Writer is 'gpt'; use 'plain', 'openai' or 'replay'.")]
    [InlineData("MaxRewrites", "6", "Generation:MaxRewrites")]
    [InlineData("Concurrency", "0", "Generation:Concurrency")]
    [InlineData("LeaseTime", "00:00:01", "Generation:LeaseTime")]
    [InlineData("Budget:PerRunUsd", "-1", "Generation:Budget:PerRunUsd is -1; it must be 0 or more, or left out.")]
    [InlineData("Prices:0:Model", "m", "Generation:Prices:0:AsOf is not set; write the day on which the price was read.")]
    public void Options_BadValue_IsRefusedNamingTheSetting(string setting, string value, string message) =>
        Refused([($"Generation:{setting}", value)]).ShouldContain(message);

    [Theory]
    [InlineData("Provider", "Bard", "Generation:OpenAi:Provider is 'Bard'; use 'OpenAi', 'Azure' or 'Compatible'.")]
    [InlineData("Model", "", "Generation:OpenAi:Model is not set; name the model that is to write.")]
    [InlineData("ApiKey", "", "Generation:OpenAi:ApiKey is not set; put the key into the environment (Generation__OpenAi__ApiKey)")]
    [InlineData("Provider", "Compatible", "Generation:OpenAi:Endpoint is not set; Compatible needs the address of the server.")]
    [InlineData("Endpoint", "ftp://x", "Generation:OpenAi:Endpoint is 'ftp://x'; write a full address")]
    [InlineData("Endpoint", "https://u:p@x/v1", "Generation:OpenAi:Endpoint holds a user name or password")]
    [InlineData("ApiKeyFile", "/nowhere/key", "More than one of Generation:OpenAi:ApiKey, ApiKeyFile and UseEntraIdentity is set")]
    [InlineData("UseEntraIdentity", "true", "it works with the provider 'Azure' only")]
    [InlineData("StructuredAnswers", "Maybe", "Generation:OpenAi:StructuredAnswers is 'Maybe'; use 'Auto', 'Always' or 'Never'.")]
    [InlineData("Temperature", "3", "Generation:OpenAi:Temperature")]
    [InlineData("MaxConcurrency", "0", "Generation:OpenAi:MaxConcurrency")]
    [InlineData("TotalTimeout", "00:00:01", "Generation:OpenAi:TotalTimeout is 00:00:01; it must be between 00:01:40 and 1.00:00:00.")]
    public void Options_BadConnection_IsRefusedNamingTheSetting(string setting, string value, string message) =>
        Refused([.. Connected, ($"Generation:OpenAi:{setting}", value)]).ShouldContain(message);

    [Fact]
    public void Options_BadConnectionOfAnUnusedWriter_IsNotLookedAt() => Options([("Generation:OpenAi:Provider", "Bard")]).Writer.ShouldBe("plain");

    [Fact]
    public void Options_KeyFile_IsReadAndMustHoldAKey()
    {
        var file = Path.GetTempFileName();
        (string, string)[] settings = [("Generation:Writer", "openai"), ("Generation:OpenAi:Model", "m"), ("Generation:OpenAi:ApiKeyFile", file)];
        Refused(settings).ShouldContain($"Generation:OpenAi:ApiKeyFile names '{file}', which is empty.");

        File.WriteAllText(file, " key-of-a-file\n");

        OpenAiConnection.KeyOf(Options(settings).OpenAi).ShouldBe("key-of-a-file");
        File.Delete(file);
        Refused(settings).ShouldContain($"Generation:OpenAi:ApiKeyFile names '{file}', which is not there or cannot be read.");
    }

    [Fact]
    public void Options_IdentityOverPlainHttp_IsRefused() =>
        Refused([("Generation:Writer", "openai"), ("Generation:OpenAi:Provider", "Azure"), ("Generation:OpenAi:Deployment", "d"),
            ("Generation:OpenAi:Endpoint", "http://x"), ("Generation:OpenAi:UseEntraIdentity", "true")]).ShouldContain("identities are only sent to addresses that start with https://");

    [Fact]
    public void Options_KeyInASettingsFile_IsRefused()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("settings-").FullName, "appsettings.json");
        File.WriteAllText(file, """{ "Generation": { "OpenAi": { "ApiKey": "secret-key-1" } } }""");

        var error = Should.Throw<OptionsValidationException>(() => Options([], b => b.AddJsonFile(file)));

        error.Message.ShouldContain("Generation:OpenAi:ApiKey stands in a settings file");
        error.Message.ShouldNotContain("secret-key-1");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public void Writers_UnknownName_FailsWithTheChoices() =>
        Should.Throw<InvalidOperationException>(() => Services([]).GetRequiredService<WriterCatalogue>().Get("bard")).Message
            .ShouldBe("The writer 'bard' is not known; use 'plain', 'openai' or 'replay'.");

    [Fact]
    public void Writers_SameNameTwice_AreOneWriterSoThatLimitsHold()
    {
        using var services = Services(Connected);
        var catalogue = services.GetRequiredService<WriterCatalogue>();

        catalogue.Get("openai").ShouldBeSameAs(services.GetRequiredService<ISummaryWriter>());
        catalogue.Current.Identity.ShouldBe(new WriterIdentity("openai", "small-model", "api.openai.com", "temperature=0.2"));
    }

    [Fact]
    public void Writers_OpenAiAskedForLaterWithoutSettings_NamesThem() =>
        Should.Throw<InvalidOperationException>(() => Services([]).GetRequiredService<WriterCatalogue>().Get("openai")).Message
            .ShouldContain("Generation:OpenAi:Model is not set");

    private static (string, string)[] Connected =>
        [("Generation:Writer", "openai"), ("Generation:OpenAi:Model", "small-model"), ("Generation:OpenAi:ApiKey", "k-12345"), ("Generation:OpenAi:Temperature", "0.2")];

    private static string Refused((string, string)[] settings) => Should.Throw<OptionsValidationException>(() => Options(settings)).Message;

    private static GenerationOptions Options((string, string)[] settings, Action<IConfigurationBuilder>? more = null) =>
        Services(settings, more).GetRequiredService<IOptions<GenerationOptions>>().Value;

    private static ServiceProvider Services((string Name, string Value)[] settings, Action<IConfigurationBuilder>? more = null)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (name, value) in settings)
            values[name] = value;
        var builder = new ConfigurationBuilder().AddInMemoryCollection(values);
        more?.Invoke(builder);
        return new ServiceCollection().AddLogging().AddGeneration(builder.Build()).BuildServiceProvider();
    }
}
