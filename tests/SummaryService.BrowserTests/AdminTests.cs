using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Review;

namespace SummaryService.BrowserTests;

/// <summary>What an operator learns from /admin.</summary>
public sealed class AdminTests(ReportSite site) : IClassFixture<ReportSite>
{
    [Fact]
    public async Task Admin_WorkIsParkedInAnotherProcess_SaysSoWithTheReasonAndTheRest()
    {
        var (ct, now) = (TestContext.Current.CancellationToken, TimeProvider.System.GetUtcNow());
        var (queue, board) = (site.Services.GetRequiredService<IWorkQueue>(), site.Services.GetRequiredService<IWorkerBoard>());
        await queue.EnqueueAsync([Item("population", now), Item("population-density", now)], ct);
        var parked = new EngineStatus.Parked(now.AddMinutes(-5), now.AddMinutes(1), "503 Service Unavailable");
        await board.SayAsync(new WorkerNews("host-7/4242/0", now, parked, 3, 4), ct);
        var item = (await queue.ClaimAsync("host-7/4242/0", SummaryLevel.Chart, now, TimeSpan.FromMinutes(1), ct))!;
        await queue.FailAsync(item, nameof(GenerationFailure.TimedOut), "gave no answer", 0.0125m, now.AddSeconds(1), ct);

        var page = await site.OpenSignedInAsync(script: false);
        await page.GotoAsync("/admin");

        (await page.Locator(".notice-bad").InnerTextAsync()).ShouldSatisfyAllConditions(
            // Shortly after midnight the page names the day as well.
            n => n.ShouldMatch($@"^Parked since (\d+ \w+ \d+, )?{parked.Since:HH:mm:ss} UTC: process 4242 on host-7\."),
            n => n.ShouldContain("503 Service Unavailable"),
            n => n.ShouldMatch($@"The next attempt is at (\d+ \w+ \d+, )?{parked.Until:HH:mm:ss} UTC\."),
            n => n.ShouldContain("goes on by itself"));
        (await FigureAsync(page, "Waiting")).ShouldBe("1");
        (await FigureAsync(page, "Failed")).ShouldBe("1");
        (await FigureAsync(page, "Time left")).ShouldContain("second");
        (await FigureAsync(page, "Known cost so far, failures included")).ShouldBe("$0.0125");
        (await FigureAsync(page, "What they cost")).ShouldBe("$0.00");
        (await page.GetByRole(AriaRole.Row, new() { Name = "chart-summary@v001" }).InnerTextAsync()).ShouldMatch(@"100% \(\d+ of \d+\)");
        await page.GotoAsync("/moderation");
        await page.Locator("main a[href^='/moderation/']").First.ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Cost of this text: no cost: no model was asked.");
    }

    private static WorkItem Item(string chart, DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(),
        Subject = new SubjectKey("E06000042", SummaryLevel.Chart, chart),
        ContentKey = "of-another-day",
        Reason = WorkReason.DataChanged,
        PlannedAt = now.AddSeconds(-10),
    };

    private static Task<string> FigureAsync(IPage page, string name) =>
        page.Locator(".figure", new() { Has = page.GetByText(name, new() { Exact = true }) }).Locator("strong").InnerTextAsync();
}
