using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SummaryService.Context;
using SummaryService.Review;
using SummaryService.Votes;

namespace SummaryService.BrowserTests;

public sealed class VotingTests(ReportSite site)
{
    [Fact]
    public async Task Vote_WithoutScript_CountsOnceAndCanBeChanged()
    {
        var page = await site.OpenAsync(script: false);
        await page.GotoAsync("/areas/E06000032");
        var card = page.Locator("#chart-unpaid-carers");

        await Button(card, "Yes").ClickAsync();
        (await card.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldBe("Thank you. You said yes, this is right. You can change your answer.");
        (await CountsAsync(card)).ShouldBe(("1", "0"));
        await Button(card, "Yes").ClickAsync();
        (await CountsAsync(card)).ShouldBe(("1", "0"));
        await Button(card, "No").ClickAsync();
        (await CountsAsync(card)).ShouldBe(("0", "1"));

        var cookie = (await page.Context.CookiesAsync()).ShouldHaveSingleItem();
        (cookie.Name, cookie.HttpOnly, cookie.SameSite).ShouldBe(("visitor", true, SameSiteAttribute.Lax));
    }

    [Fact]
    public async Task Vote_OfASecondVisitorWithAReason_IsCountedAndTheReasonReachesEditors()
    {
        var version = await LiveAsync("user-satisfaction");
        foreach (var reason in new[] { "", "The month is missing." })
        {
            var page = await site.OpenAsync();
            await page.GotoAsync("/areas/E06000032");
            var card = page.Locator("#chart-user-satisfaction");
            await card.Locator(".reason summary").ClickAsync();
            await card.Locator("textarea").FillAsync(reason);
            await Button(card, "No").ClickAsync();
        }
        var votes = site.Services.GetRequiredService<IVoteStore>();
        (await votes.TalliesAsync([version.Id], TestContext.Current.CancellationToken))[version.Id].ShouldBe(new VoteTally(0, 2));
        (await votes.ReasonsAsync(version.Id, TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Reason.ShouldBe("The month is missing.");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", "ballot=accurate", HttpStatusCode.Forbidden, 0)]
    [InlineData("Origin", "https://elsewhere.example", "ballot=accurate", HttpStatusCode.Forbidden, 0)]
    [InlineData("Sec-Fetch-Site", "same-origin", "ballot=perhaps", HttpStatusCode.BadRequest, 0)]
    [InlineData("Sec-Fetch-Site", "same-origin", "ballot=accurate&website=spam", HttpStatusCode.SeeOther, 0)]
    [InlineData("Sec-Fetch-Site", "same-origin", "ballot=accurate", HttpStatusCode.SeeOther, 1)]
    public async Task Vote_BySource_IsTakenOnlyFromThisSiteAndFromPeople(string header, string value, string body, HttpStatusCode answer, int counted)
    {
        var version = await LiveAsync("net-expenditure");
        var votes = site.Services.GetRequiredService<IVoteStore>();
        async Task<int> TotalAsync() => (await votes.TalliesAsync([version.Id], TestContext.Current.CancellationToken)).GetValueOrDefault(version.Id, VoteTally.None).Total;
        var before = await TotalAsync();

        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/summaries/{version.Id}/vote");
        request.Headers.Add(header, value);
        request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(answer);
        (await TotalAsync()).ShouldBe(before + counted);
    }

    private static ILocator Button(ILocator card, string words) => card.GetByRole(AriaRole.Button, new() { Name = words });

    private static async Task<(string Yes, string No)> CountsAsync(ILocator card) => (await CountAsync(card, "Yes"), await CountAsync(card, "No"));

    private static async Task<string> CountAsync(ILocator card, string words) =>
        (await Button(card, words).Locator(".count").TextContentAsync())!.Split(' ')[0].Trim().Replace("said", "", StringComparison.Ordinal);

    private async Task<SummaryVersion> LiveAsync(string chart)
    {
        var live = await site.Services.GetRequiredService<ISummaryStore>().PublishedAsync("E06000032", TestContext.Current.CancellationToken);
        return live.Single(v => v.Subject == new SubjectKey("E06000032", SummaryLevel.Chart, chart));
    }
}
