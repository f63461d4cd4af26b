using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SummaryService.Web.Accounts;

[assembly: AssemblyFixture(typeof(SummaryService.BrowserTests.ReportSite))]

namespace SummaryService.BrowserTests;

/// <summary>The whole program on a free port with a store of its own, and a browser to read it with.</summary>
public class ReportSite : IAsyncLifetime
{
    public const string Editor = "eve", Password = "correct horse battery";
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("summaries-").FullName;
    private readonly Site site;
    private readonly bool hasEditor;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public ReportSite()
        : this("WhenChecksPass", hasEditor: true) { }

    protected ReportSite(string policy, bool hasEditor) => (site, this.hasEditor) = (new Site(folder, policy), hasEditor);

    public Uri Address { get; private set; } = new("http://localhost");

    public IServiceProvider Services => site.Services;

    public async ValueTask InitializeAsync()
    {
        site.UseKestrel(0);
        site.StartServer();
        Address = site.ClientOptions.BaseAddress;
        await Seed.FillAsync(Services, TestContext.Current.CancellationToken);
        if (hasEditor)
        {
            using var scope = Services.CreateScope();
            (await scope.ServiceProvider.GetRequiredService<AccountDesk>().AddAsync(Editor, "Eve", Password, "Admin")).ShouldBeEmpty();
        }
        if (Chromium() is not { } path)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
    }

    /// <summary>Opens a fresh browser profile; skips the test, saying so, where there is no Chromium.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, bool script = true)
    {
        Assert.SkipWhen(browser is null, "Chromium is not installed: apt-get install chromium");
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = "en-GB",
        });
        return await context.NewPageAsync();
    }

    /// <summary>Opens a fresh browser profile that is signed in as an editor.</summary>
    public async Task<IPage> OpenSignedInAsync(int width = 1280, bool script = true)
    {
        var page = await OpenAsync(width, script);
        await page.GotoAsync("/account/login");
        await SignInAsync(page);
        return page;
    }

    /// <summary>Fills in the form of the sign-in page.</summary>
    public static async Task SignInAsync(IPage page)
    {
        await page.FillAsync("#name", Editor);
        await page.FillAsync("#password", Password);
        await page.ClickAsync("main button[type=submit]");
        // The load event may pass unseen while the machine is busy; the page's heading is what counts.
        await page.WaitForURLAsync("**/moderation", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("main h1").WaitForAsync();
    }

    /// <summary>Makes a client that follows nothing and keeps no cookie.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static string? Chromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Prepend("/usr/bin")
            .SelectMany(f => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(n => Path.Combine(f, n)))
            .FirstOrDefault(File.Exists);

    private sealed class Site(string folder, string policy) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Database:Folder", folder);
            builder.UseSetting("Publishing:Policy", policy);
            builder.UseSetting("Hosting:RunWorker", "false");
            builder.UseSetting("Hosting:VotesPerMinute", "1000");
            builder.UseSetting("Hosting:SignInsPerMinute", "1000");
        }
    }
}

/// <summary>A site where nothing is published before an editor has read it.</summary>
public sealed class CarefulSite() : ReportSite("AfterApproval", hasEditor: true);

/// <summary>A site that nobody can sign in to yet.</summary>
public sealed class NewSite() : ReportSite("WhenChecksPass", hasEditor: false);
