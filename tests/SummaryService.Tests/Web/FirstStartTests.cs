using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SummaryService.Tests.Cli;
using SummaryService.Web;
using SummaryService.Web.Accounts;
using SummaryService.Web.Worker;

namespace SummaryService.Tests.Web;

/// <summary>The whole program on a free port, with a model that answers nothing: its first run never ends.</summary>
public sealed class FirstStartTests
{
    [Fact]
    public async Task Start_ModelAnswersNothing_GivesTheLinkOfTheFirstAdministratorAtOnce()
    {
        await using var model = await HoldingServer.StartAsync();
        await using var site = new Site(model.Settings());
        var asked = model.HoldAfter(0);

        site.StartServer();
        await asked;

        var link = site.Said.Split('\n').Where(l => l.Contains("First administrator")).ShouldHaveSingleItem().Split(": ")[1].Trim();
        link.ShouldStartWith(site.ClientOptions.BaseAddress.ToString());
        using var browser = new HttpClient();
        (await browser.GetStringAsync(new Uri(link))).ShouldContain("Create the administrator");
        site.Said.ShouldNotContain("Ready:", customMessage: "the run has not ended");
    }

    [Fact]
    public async Task Start_SomebodyCanSignIn_GivesNoLink()
    {
        await using var model = await HoldingServer.StartAsync();
        await using var site = new Site(model.Settings());
        site.StartServer();
        await using var scope = site.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AccountDesk>().AddAsync("eve", "Eve", "correct horse battery", "Admin")).ShouldBeEmpty();
        var before = site.Said;

        await site.Services.GetRequiredService<FirstAdminNotice>().PrintAsync(default);

        site.Said.ShouldBe(before);
    }

    [Fact]
    public async Task Start_ProcessThatServesNoPages_AnswersOnlyWhetherItIsWell()
    {
        await using var model = await HoldingServer.StartAsync();
        await using var site = new Site(new(model.Settings()) { ["Hosting:RunWeb"] = "false" });
        using var client = site.CreateClient();

        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        site.Said.ShouldNotContain("First administrator");
    }

    [Theory]
    [InlineData("http://[::]:8080", "http://localhost:8080")]
    [InlineData("http://0.0.0.0:8080/", "http://localhost:8080")]
    [InlineData("https://127.0.0.1:5443", "https://127.0.0.1:5443")]
    public void Openable_ListeningEverywhere_IsThisMachine(string listening, string opened) => SiteAddress.Openable(listening).ShouldBe(opened);

    private sealed class Site : WebApplicationFactory<SiteOptions>
    {
        private readonly string folder = Directory.CreateTempSubdirectory("summaries-").FullName;
        private readonly StringWriter output = new();
        private readonly TextWriter shared;
        private readonly Dictionary<string, string?> settings;

        public Site(Dictionary<string, string?> settings)
        {
            // The run's progress and the notice write at the same time.
            (this.settings, shared) = (settings, TextWriter.Synchronized(output));
            UseKestrel(0);
        }

        public string Said
        {
            get
            {
                lock (shared)
                    return output.ToString();
            }
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Database:Folder", folder);
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            builder.ConfigureTestServices(services => services.AddSingleton(shared));
        }
    }
}
