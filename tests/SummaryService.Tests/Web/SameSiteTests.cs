using Microsoft.AspNetCore.Http;
using SummaryService.Web.Voting;

namespace SummaryService.Tests.Web;

public sealed class SameSiteTests
{
    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData("same-site", null, false)]
    [InlineData("cross-site", "https://reports.example", false)]
    [InlineData(null, "https://reports.example", true)]
    [InlineData(null, "https://reports.example:8443", false)]
    [InlineData(null, "https://elsewhere.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, true)]
    public void Sent_ByTheHeadersOfBrowsers_TellsThisSiteFromOthers(string? fetchSite, string? origin, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString("reports.example");
        if (fetchSite is not null)
            request.Headers["Sec-Fetch-Site"] = fetchSite;
        if (origin is not null)
            request.Headers.Origin = origin;
        SameSite.Sent(request).ShouldBe(expected);
    }
}
