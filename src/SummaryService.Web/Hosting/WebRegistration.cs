using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using SummaryService.Web.Accounts;
using SummaryService.Web.Api;
using SummaryService.Web.Components;
using SummaryService.Web.Moderation;
using SummaryService.Web.Reports;
using SummaryService.Web.Summaries;
using SummaryService.Web.Voting;

namespace SummaryService.Web.Hosting;

/// <summary>What the pages and the API need, and the order in which a request passes through it.</summary>
internal static class WebRegistration
{
    /// <summary>Registers pages, API, limits and the settings of this program.</summary>
    public static void AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HostingOptions>().Bind(configuration.GetSection("Hosting")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SiteOptions>().Bind(configuration.GetSection("Site"));
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddScoped<AntiforgeryStateProvider, AntiforgeryOnDemand>();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.AddRateLimits();
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: [StoreHealth.Ready]);
        services.AddSingleton<FirstAdminInvitation>();
        services.AddScoped<ReportReader>().AddScoped<SummaryDesk>().AddScoped<Visitor>().AddScoped<ReviewRoom>().AddScoped<AccountDesk>();
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            o.KnownIPNetworks.Clear();
            o.KnownProxies.Clear();
        });
    }

    /// <summary>Sets up the way of a request.</summary>
    public static void UseWeb(this WebApplication app)
    {
        var hosting = app.Services.GetRequiredService<IOptions<HostingOptions>>().Value;
        if (!hosting.RunWeb)
        {
            // Whoever runs a worker still asks whether it is well.
            app.MapHealth();
            return;
        }
        if (hosting.BehindProxy)
            app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseWhen(IsPage, static pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapOpenApi();
        app.MapHealth();
        app.MapPublicApi();
        app.MapVotes();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
    }

    private static bool IsPage(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
