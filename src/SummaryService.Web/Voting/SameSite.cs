namespace SummaryService.Web.Voting;

/// <summary>Tells a form of this site from one that another site made the reader's browser send.</summary>
internal static class SameSite
{
    /// <summary>Answers whether a request was sent from a page of this site, or by no browser at all.</summary>
    public static bool Sent(HttpRequest request)
    {
        var from = request.Headers["Sec-Fetch-Site"].ToString();
        if (from.Length > 0)
            return from is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page)
                && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
