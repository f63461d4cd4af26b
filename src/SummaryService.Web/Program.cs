using SummaryService;
using SummaryService.Data;
using SummaryService.Web.Hosting;
using SummaryService.Web.Worker;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddSharedSettings(builder.Environment.EnvironmentName);
// Files of wwwroot are served as they are from bin/ as well as from a published folder.
builder.WebHost.UseStaticWebAssets();
builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);

var store = builder.Configuration.PlaceStore(builder.Environment);
builder.Services.AddSummaryStore(builder.Configuration).AddSummaryService(builder.Configuration);
builder.Services.AddAccounts(Path.Combine(store, "keys"));
builder.Services.AddWeb(builder.Configuration);
builder.Services.AddWorker(builder.Configuration);
builder.Services.AddTelemetry(builder.Configuration);

var app = builder.Build();
await app.Services.GetRequiredService<StoreMigrator>().MigrateAsync(app.Lifetime.ApplicationStopping);
app.UseWeb();
await app.RunAsync();
