using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SummaryService.Context;
using SummaryService.Review;

namespace SummaryService.BrowserTests;

public sealed class ReviewTests(ReportSite site) : IClassFixture<ReportSite>
{
    [Fact]
    public async Task Moderation_WithoutSigningIn_AsksForIt()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/moderation");
        page.Url.ShouldContain("/account/login?ReturnUrl=%2Fmoderation");
    }

    [Fact]
    public async Task Login_WithAWrongPassword_SaysSoAndNothingMore()
    {
        var page = await site.OpenAsync(script: false);
        await page.GotoAsync("/account/login");
        await page.FillAsync("#name", "nobody");
        await page.FillAsync("#password", "not the password");
        await page.ClickAsync("main button[type=submit]");
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldBe("The name or the password is not right.");
    }

    [Fact]
    public async Task Approve_ALiveText_ShowsTheEditorsApprovalOnTheReport()
    {
        var page = await site.OpenSignedInAsync(script: false);
        await page.GotoAsync($"/moderation/{(await LiveAsync("user-satisfaction")).Id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve: keep it live as reviewed" }).ClickAsync();
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldStartWith("Approved.");
        await page.GotoAsync("/areas/E06000042");
        (await page.Locator("#chart-user-satisfaction .badge").First.InnerTextAsync()).ShouldContain("Approved by an editor on");
    }

    [Fact]
    public async Task Edit_WithAWrongFigure_IsNotSavedWithoutAReason()
    {
        var before = await LiveAsync("user-ease-of-information");
        var page = await site.OpenSignedInAsync(script: false);
        await page.GotoAsync($"/moderation/{before.Id}");
        await page.FillAsync("#edit-text", "In Milton Keynes, 86.6% of people using services found it easy to get information.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the edit" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).First.InnerTextAsync()).ShouldStartWith("Nothing was saved: the check found errors.");
        (await page.Locator(".finding-error").First.InnerTextAsync()).ShouldContain("86.6%");
        (await LiveAsync("user-ease-of-information")).Id.ShouldBe(before.Id);
    }

    [Fact]
    public async Task Edit_WithARightFigure_GoesLiveAndKeepsTheOldVersionInTheHistory()
    {
        const string Text = "In Milton Keynes, 7.7% of care staff posts were empty.";
        var before = await LiveAsync("workforce-vacancy");
        var page = await site.OpenSignedInAsync(script: false);
        await page.GotoAsync($"/moderation/{before.Id}");
        await page.FillAsync("#edit-text", Text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the edit" }).ClickAsync();
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldStartWith("Saved.");
        (await page.Locator(".diff ins").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator(".history > li").CountAsync()).ShouldBe(2);
        await page.GotoAsync("/areas/E06000042");
        (await page.Locator("#chart-workforce-vacancy .told p").First.InnerTextAsync()).ShouldBe(Text);
    }

    [Fact]
    public async Task Withdraw_WithAReason_TakesTheTextOffThePage()
    {
        var page = await site.OpenSignedInAsync();
        await page.GotoAsync($"/moderation/{(await LiveAsync("nhs-contributions")).Id}");
        await page.FillAsync("#withdraw-reason", "The source was corrected.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw from the public page" }).ClickAsync();
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldStartWith("Withdrawn.");
        await page.GotoAsync("/areas/E06000042");
        (await page.Locator("#chart-nhs-contributions .told").InnerTextAsync()).ShouldContain("No text has been published");
    }

    [Fact]
    public async Task LiveEditor_WhileTyping_ShowsWhatTheCheckSays()
    {
        var page = await site.OpenSignedInAsync();
        await page.GotoAsync($"/moderation/{(await LiveAsync("population-density")).Id}");
        await page.Locator("#edit-text[data-live]").FillAsync("In Milton Keynes, there were 950 people for each square kilometre.");
        await Assertions.Expect(page.Locator(".live-check .finding-error")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task Claim_OnFocus_ShowsItsFactAndRule()
    {
        var page = await site.OpenSignedInAsync(script: false);
        await page.GotoAsync($"/moderation/{(await LiveAsync("population-density")).Id}");
        var mark = page.Locator(".mark", new() { HasText = "930" }).First;
        await mark.FocusAsync();
        (await page.Locator(".tip:visible").InnerTextAsync()).ShouldContain("F1");
    }

    private async Task<SummaryVersion> LiveAsync(string chart)
    {
        var live = await site.Services.GetRequiredService<ISummaryStore>().PublishedAsync("E06000042", TestContext.Current.CancellationToken);
        return live.Single(v => v.Subject == new SubjectKey("E06000042", SummaryLevel.Chart, chart));
    }
}
