using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SummaryService.Catalogue;

namespace SummaryService.BrowserTests;

public sealed class ReportPageTests(ReportSite site)
{
    [Theory, InlineData("E06000042", "Milton Keynes"), InlineData("E06000032", "Luton")]
    public async Task Report_OfEachCouncil_ShowsEveryChartSectionAndTheWhole(string code, string name)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync($"/areas/{code}");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe(name);
        var (_, dataset) = (await site.Services.GetRequiredService<ICatalogueStore>().CurrentAsync(TestContext.Current.CancellationToken))!.Value;

        foreach (var chart in dataset.Charts)
        {
            var card = page.Locator($"#chart-{chart.Id}");
            (await card.CountAsync()).ShouldBe(1, chart.Id);
            (await card.InnerTextAsync()).ShouldContain(chart.Question ?? chart.Title);
            var told = await card.Locator(".told p, .no-data").First.InnerTextAsync();
            told.Length.ShouldBeGreaterThan(20, chart.Id);
            told.ShouldNotContain("No text has been published", Case.Sensitive, chart.Id);
        }
        foreach (var section in dataset.Sections)
        {
            (await page.Locator($"#section-{section.Id} > .told-section p").CountAsync()).ShouldBeGreaterThan(0, section.Id);
            (await page.Locator($"#section-{section.Id} > .told-section p").First.InnerTextAsync()).Length.ShouldBeGreaterThan(20, section.Id);
        }
        (await page.Locator("#summary p").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator("#summary p").First.InnerTextAsync()).Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Card_WithoutData_HasNoDrawingAndNoVote()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/areas/E06000042");
        var card = page.Locator("#chart-budget-cuts");
        (await card.Locator(".drawing, form").CountAsync()).ShouldBe(0);
        (await card.Locator(".no-data").InnerTextAsync()).ShouldContain("Milton Keynes");
    }

    [Fact]
    public async Task Drawing_OfAComparison_NamesBothAreasWithTheirValues()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/areas/E06000042");
        var words = await page.Locator("#chart-gross-expenditure .bars").InnerTextAsync();
        words.ShouldContain("Milton Keynes");
        words.ShouldContain("£401");
        words.ShouldContain("England");
        words.ShouldContain("£478");
    }

    [Theory, InlineData("/"), InlineData("/areas/E06000042"), InlineData("/areas/E06000032"), InlineData("/areas/E06000042/regulator-reports"), InlineData("/privacy")]
    public async Task PublicPage_At390Pixels_DoesNotScrollSideways(string path)
    {
        var page = await site.OpenAsync(width: 390);
        await page.GotoAsync(path);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
    }

    [Fact]
    public async Task PublicPages_LoadNothingFromElsewhere_NoScript_AndSetNoCookie()
    {
        var page = await site.OpenAsync();
        List<string> asked = [], said = [];
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => said.Add(message.Text);
        foreach (var path in new[] { "/", "/areas/E06000042", "/areas/E06000042/carers", "/privacy" })
            await page.GotoAsync(path);
        asked.ShouldAllBe(url => url.StartsWith(site.Address.ToString(), StringComparison.Ordinal));
        asked.ShouldAllBe(url => !url.Contains(".js", StringComparison.Ordinal));
        said.ShouldBeEmpty();
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task FigureInAText_LeadsToItsCellAndSource()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/areas/E06000042");
        await page.Locator("#chart-population-density").GetByRole(AriaRole.Link, new() { Name = "How we know" }).ClickAsync();
        await page.Locator(".figure-link", new() { HasText = "930" }).First.ClickAsync();
        var cell = page.Locator("tr:target");
        (await cell.InnerTextAsync()).ShouldContain("930");
        (await cell.InnerTextAsync()).ShouldContain("Access Social Care");
    }

    [Fact]
    public async Task Search_FindsAnAreaByPartOfItsName()
    {
        var page = await site.OpenAsync(script: false);
        await page.GotoAsync("/");
        await page.FillAsync("#q", "luto");
        await page.ClickAsync("form[role=search] button");
        (await page.Locator(".areas a").AllInnerTextsAsync()).ShouldHaveSingleItem().ShouldContain("Luton");
    }
}
