using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SummaryService.Context;
using SummaryService.Review;

namespace SummaryService.BrowserTests;

public sealed class AccessibilityTests(ReportSite site)
{
    [Theory, InlineData("/"), InlineData("/areas/E06000042"), InlineData("/areas/E06000032"), InlineData("/areas/E06000042/care-providers"), InlineData("/privacy"),
     InlineData("/account/login"), InlineData("/no-such-page")]
    public async Task PublicPage_Axe_FindsNothing(string path)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(path);
        await NothingFoundAsync(page);
    }

    [Fact]
    public async Task SummaryPage_Axe_FindsNothing()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync($"/summaries/{(await LiveAsync("workforce-vacancy")).Id}");
        await NothingFoundAsync(page);
    }

    [Fact]
    public async Task SignedInPages_Axe_FindNothing()
    {
        var page = await site.OpenSignedInAsync();
        await NothingFoundAsync(page);
        await page.GotoAsync($"/moderation/{(await LiveAsync("workforce-turnover")).Id}");
        await NothingFoundAsync(page);
        await page.GotoAsync("/admin");
        await NothingFoundAsync(page);
    }

    [Fact]
    public async Task Report_InDarkMode_AxeFindsNothing()
    {
        var page = await site.OpenAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.GotoAsync("/areas/E06000042/carers");
        await NothingFoundAsync(page);
    }

    [Fact]
    public async Task SkipLink_IsTheFirstStopOfTheKeyboard()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/areas/E06000042");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to the main content");
    }

    private static async Task NothingFoundAsync(IPage page)
    {
        var result = await page.RunAxe();
        result.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}").ShouldBeEmpty(page.Url);
    }

    private async Task<SummaryVersion> LiveAsync(string chart)
    {
        var live = await site.Services.GetRequiredService<ISummaryStore>().PublishedAsync("E06000042", TestContext.Current.CancellationToken);
        return live.Single(v => v.Subject == new SubjectKey("E06000042", SummaryLevel.Chart, chart));
    }
}
