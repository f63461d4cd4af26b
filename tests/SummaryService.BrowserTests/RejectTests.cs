using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SummaryService.Context;
using SummaryService.Review;

namespace SummaryService.BrowserTests;

/// <summary>What an editor refuses, where nothing is published before an editor has read it.</summary>
public sealed class RejectTests(CarefulSite site) : IClassFixture<CarefulSite>
{
    private const string Area = "E06000042";

    [Fact]
    public async Task Reject_AWaitingText_EndsItAndKeepsTheReason()
    {
        var waiting = await NewestAsync("population");
        var page = await site.OpenSignedInAsync(script: false);
        await page.GotoAsync($"/moderation/{waiting.Id}");

        await page.FillAsync("#reject-reason", "It does not say which year.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject", Exact = true }).ClickAsync();

        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldBe("Rejected. The public does not see this text.");
        (await page.Locator(".history").InnerTextAsync()).ShouldContain("It does not say which year.");
        (await page.GetByRole(AriaRole.Button, new() { Name = "Approve and publish" }).CountAsync()).ShouldBe(0);
        (await NewestAsync("population")).State.ShouldBe(SummaryState.Rejected);
        await page.GotoAsync($"/areas/{Area}");
        (await page.Locator("#chart-population .told").InnerTextAsync()).ShouldContain("No text has been published");
    }

    [Fact]
    public async Task AskForAnother_AWaitingText_HasTheNextRunWriteOne()
    {
        var waiting = await NewestAsync("population-density");
        var page = await site.OpenSignedInAsync(script: false);
        await page.GotoAsync($"/moderation/{waiting.Id}");

        await page.FillAsync("#another-reason", "Say how it compares with England.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject and ask for another" }).ClickAsync();
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldBe("Rejected. Another text will be written.");
        await site.Services.GetRequiredService<SummaryPipeline>()
            .RunAsync(new RunRequest(Area, "population-density"), progress: null, TestContext.Current.CancellationToken);

        var next = await NewestAsync("population-density");
        next.Id.ShouldNotBe(waiting.Id);
        await page.GotoAsync($"/moderation/{next.Id}");
        (await page.Locator(".history > li").CountAsync()).ShouldBe(2);
        (await page.GetByRole(AriaRole.Button, new() { Name = "Approve and publish" }).CountAsync()).ShouldBe(1);
    }

    private async Task<SummaryVersion> NewestAsync(string chart)
    {
        var subject = new SubjectKey(Area, SummaryLevel.Chart, chart);
        var history = await site.Services.GetRequiredService<ISummaryStore>().HistoryAsync(subject, TestContext.Current.CancellationToken);
        return history.MaxBy(v => v.WrittenAt)!;
    }
}
