using System.Buffers.Text;
using System.Security.Cryptography;
using SummaryService.Votes;

namespace SummaryService.Web.Voting;

/// <summary>The reader behind a request, known only by a random cookie that is set when they vote.</summary>
internal sealed class Visitor(IHttpContextAccessor accessor, VoteDesk votes, TimeProvider clock)
{
    /// <summary>The cookie's name, as the privacy page gives it.</summary>
    public const string CookieName = "visitor";

    private const int TokenBytes = 16;

    /// <summary>Finds what this visitor voted on versions; empty for one who never voted.</summary>
    public async Task<IReadOnlyDictionary<Guid, Ballot>> BallotsAsync(IReadOnlyCollection<Guid> summaryIds, CancellationToken ct) =>
        Known() is { } token ? await votes.CastByAsync(token, summaryIds, ct) : new Dictionary<Guid, Ballot>();

    /// <summary>Gets the visitor's token; one who has none gets a cookie with this answer.</summary>
    public string Recognise()
    {
        if (Known() is { } known)
            return known;
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var http = accessor.HttpContext!;
        http.Response.Cookies.Append(CookieName, token, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Expires = clock.GetUtcNow().AddYears(1),
            IsEssential = true,
        });
        return token;
    }

    // What is not a token of ours is no visitor: a cookie cannot be used to store long or odd text.
    private string? Known() =>
        accessor.HttpContext?.Request.Cookies[CookieName] is { Length: 22 } token && Base64Url.IsValid(token) ? token : null;
}
