using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using SummaryService.Web;
using SummaryService.Web.Accounts;
using SummaryService.Web.Api;
using SummaryService.Web.Components;
using SummaryService.Web.Hosting;
using SummaryService.Web.Reports;
using SummaryService.Web.Summaries;
using SummaryService.Web.Voting;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddSettingsFolder(builder.Environment.EnvironmentName);
// Files of wwwroot are served as they are from bin/ as well as from a published folder.
builder.WebHost.UseStaticWebAssets();
builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);

builder.Services.AddWeb(builder.Configuration);
builder.Services.AddTelemetry(builder.Configuration);

var app = builder.Build();
app.UseWeb();
await app.RunAsync();
