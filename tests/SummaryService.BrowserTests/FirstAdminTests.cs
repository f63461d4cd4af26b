using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SummaryService.Web.Accounts;

namespace SummaryService.BrowserTests;

/// <summary>How the first administrator gets in.</summary>
public sealed class FirstAdminTests(NewSite site) : IClassFixture<NewSite>
{
    [Fact]
    public async Task FirstAdmin_WithTheLink_IsMadeOnceAndReadsTheAdministratorsPage()
    {
        var link = site.Services.GetRequiredService<FirstAdminInvitation>().Path!;
        var page = await site.OpenAsync(width: 390, script: false);
        await page.GotoAsync(link);

        await FillAsync(page, password: "            ");
        (await page.GetByRole(AriaRole.Alert).First.InnerTextAsync()).ShouldNotBeEmpty("a refused password leaves the link good");
        await FillAsync(page, ReportSite.Password);
        await page.WaitForURLAsync("**/account/login");
        await ReportSite.SignInAsync(page);
        await page.GotoAsync("/admin");

        (await page.GetByRole(AriaRole.Row, new() { Name = "Eve" }).InnerTextAsync()).ShouldContain("Admin");
        await page.GotoAsync(link);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("This link was used already");
        (await page.Locator("main form").CountAsync()).ShouldBe(0);
    }

    private static async Task FillAsync(IPage page, string password)
    {
        await page.FillAsync("#name", ReportSite.Editor);
        await page.FillAsync("#display", "Eve");
        await page.FillAsync("#password", password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the administrator" }).ClickAsync();
    }
}
