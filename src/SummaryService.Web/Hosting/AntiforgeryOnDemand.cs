using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Forms;

namespace SummaryService.Web.Hosting;

/// <summary>Makes antiforgery tokens for the forms that ask for one. The framework's own provider makes one for every page, and so sets a
/// cookie for every reader.</summary>
internal sealed class AntiforgeryOnDemand(IAntiforgery antiforgery, IHttpContextAccessor accessor) : AntiforgeryStateProvider
{
    /// <inheritdoc/>
    public override AntiforgeryRequestToken? GetAntiforgeryToken() =>
        accessor.HttpContext is { Response.HasStarted: false } http
            && antiforgery.GetAndStoreTokens(http) is { RequestToken: { } token } tokens
            ? new(token, tokens.FormFieldName)
            : null;
}
