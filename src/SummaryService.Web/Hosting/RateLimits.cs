using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SummaryService.Web.Voting;

namespace SummaryService.Web.Hosting;

/// <summary>How often one address may vote or try to sign in.</summary>
internal static class RateLimits
{
    /// <summary>The name of the limit for signing in.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Registers the limits.</summary>
    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = static async (rejected, ct) =>
                await rejected.HttpContext.Response.WriteAsync("That was a lot at once. Please wait a minute and try again.", ct);
        });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<HostingOptions>>((limiter, hosting) =>
        {
            limiter.AddPolicy(VoteEndpoint.RateLimit, http => Window(http, hosting.Value.VotesPerMinute));
            limiter.AddPolicy(SignIn, http => HttpMethods.IsPost(http.Request.Method)
                ? Window(http, hosting.Value.SignInsPerMinute)
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    private static RateLimitPartition<string> Window(HttpContext http, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
        });
}
