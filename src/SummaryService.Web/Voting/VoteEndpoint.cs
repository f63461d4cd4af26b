using Microsoft.AspNetCore.Http.HttpResults;
using SummaryService.Context;
using SummaryService.Review;
using SummaryService.Votes;
using SummaryService.Web.Reports;

namespace SummaryService.Web.Voting;

/// <summary>Takes votes from the plain forms of the public pages.</summary>
internal static class VoteEndpoint
{
    /// <summary>The name of the rate limit for votes.</summary>
    public const string RateLimit = "votes";

    /// <summary>Maps POST /summaries/{id}/vote.</summary>
    public static void MapVotes(this IEndpointRouteBuilder routes) =>
        // The page sets no antiforgery cookie: where the request comes from is checked by the headers that browsers set.
        routes.MapPost("/summaries/{id:guid}/vote", CastAsync).DisableAntiforgery().RequireRateLimiting(RateLimit).ExcludeFromDescription();

    private static async Task<Results<SeeOther, NotFound, BadRequest<string>, StatusCodeHttpResult>> CastAsync(
        Guid id, HttpContext http, ISummaryStore summaries, VoteDesk votes, Visitor visitor, CancellationToken ct)
    {
        if (!SameSite.Sent(http.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (await summaries.FindAsync(id, ct) is not { State: SummaryState.Published } version)
            return TypedResults.NotFound();
        if (!http.Request.HasFormContentType)
            return TypedResults.BadRequest("Send a form with the field ballot: accurate or inaccurate.");
        var form = await http.Request.ReadFormAsync(ct);
        if (Read(form["ballot"].ToString()) is not { } ballot)
            return TypedResults.BadRequest("The field ballot is accurate or inaccurate.");
        // Only robots fill in this field. They get the same answer as everybody, so that they learn nothing.
        if (form["website"].ToString().Length == 0)
            await votes.CastAsync(id, visitor.Recognise(), ballot, form["reason"].ToString(), ct);
        return new SeeOther(Back(version.Subject, id));
    }

    private static Ballot? Read(string ballot) => ballot switch
    {
        "accurate" => Ballot.Accurate,
        "inaccurate" => Ballot.Inaccurate,
        _ => null,
    };

    private static string Back(SubjectKey subject, Guid id) =>
        $"/areas/{Uri.EscapeDataString(subject.AreaCode)}?voted={id}#{SubjectAddress.Anchor(subject)}";
}

/// <summary>303: the browser follows with GET, so that reloading the page does not vote again.</summary>
internal sealed class SeeOther(string location) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
