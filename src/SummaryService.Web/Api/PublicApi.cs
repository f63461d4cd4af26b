using Microsoft.AspNetCore.Http.HttpResults;
using SummaryService.Catalogue;
using SummaryService.Review;
using SummaryService.Votes;
using SummaryService.Web.Summaries;

namespace SummaryService.Web.Api;

/// <summary>An area that has a report.</summary>
/// <param name="Code">The publisher's code.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">The kind of area.</param>
/// <param name="Parent">The code of the area that it is compared with, or null.</param>
public sealed record AreaDocument(string Code, string Name, string Type, string? Parent);

/// <summary>An area with everything that is published about it.</summary>
/// <param name="Area">The area.</param>
/// <param name="Release">The number of the data release.</param>
/// <param name="Summaries">The live texts.</param>
public sealed record AreaSummaries(AreaDocument Area, int Release, IReadOnlyList<SummaryDocument> Summaries);

/// <summary>What the public pages show, as JSON.</summary>
internal static class PublicApi
{
    /// <summary>Maps the routes under /api/v1.</summary>
    public static void MapPublicApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("Published summaries");
        api.MapGet("/areas", ListAreasAsync).WithName("ListAreas").WithSummary("Areas that have a report");
        api.MapGet("/areas/{code}", GetAreaAsync).WithName("GetArea").WithSummary("Everything published about one area");
        api.MapGet("/summaries/{id:guid}", GetSummaryAsync).WithName("GetSummary").WithSummary("One version of one text, with its check");
        api.MapGet("/summaries/{id:guid}/provenance", GetProvenanceAsync).WithName("GetProvenance").WithSummary("Where a text came from");
        api.MapGet("/summaries/{id:guid}/prov", GetProvAsync).WithName("GetProv").WithSummary("Where a text came from, as W3C PROV-JSON");
    }

    private static async Task<Ok<List<AreaDocument>>> ListAreasAsync(ICatalogueStore catalogue, CancellationToken ct) =>
        TypedResults.Ok(await catalogue.CurrentAsync(ct) is var (_, dataset) ? dataset.ReportedAreas.Select(Document).ToList() : []);

    private static async Task<Results<Ok<AreaSummaries>, NotFound>> GetAreaAsync(
        string code, ICatalogueStore catalogue, ISummaryStore summaries, VoteDesk votes, CancellationToken ct)
    {
        if (await catalogue.CurrentAsync(ct) is not var (release, dataset)
            || dataset.ReportedAreas.FirstOrDefault(a => a.Code == code) is not { } area)
            return TypedResults.NotFound();
        var live = await summaries.PublishedAsync(code, ct);
        var tallies = await votes.TalliesAsync([.. live.Select(v => v.Id)], ct);
        return TypedResults.Ok(new AreaSummaries(Document(area), release.Number,
            [.. live.Select(v => SummaryDocument.Of(v, tallies.GetValueOrDefault(v.Id, VoteTally.None)))]));
    }

    private static async Task<Results<Ok<SummaryDocument>, NotFound>> GetSummaryAsync(
        Guid id, HttpContext http, SummaryDesk desk, CancellationToken ct) =>
        await desk.FindAsync(id, http.User, ct) is { } version
            ? TypedResults.Ok(await desk.DocumentAsync(version, ct))
            : TypedResults.NotFound();

    private static async Task<IResult> GetProvenanceAsync(Guid id, HttpContext http, SummaryDesk desk, CancellationToken ct) =>
        await desk.FindAsync(id, http.User, ct) is { } version
            ? Json(ProvenanceExport.ToJson(For(version, http)))
            : TypedResults.NotFound();

    private static async Task<IResult> GetProvAsync(Guid id, HttpContext http, SummaryDesk desk, CancellationToken ct) =>
        await desk.FindAsync(id, http.User, ct) is { } version
            ? Json(ProvenanceExport.ToProv(For(version, http)))
            : TypedResults.NotFound();

    private static SummaryVersion For(SummaryVersion version, HttpContext http) =>
        SummaryDesk.IsEditor(http.User) ? version : PublicRecord.Of(version);

    private static ContentHttpResult Json(string json) => TypedResults.Content(json, "application/json; charset=utf-8");

    private static AreaDocument Document(Area area) => new(area.Code, area.Name, area.Type, area.Parent);
}
