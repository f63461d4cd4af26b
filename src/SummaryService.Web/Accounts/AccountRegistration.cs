using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SummaryService.Data;

namespace SummaryService.Web.Accounts;

/// <summary>Who may sign in, and how.</summary>
internal static class AccountRegistration
{
    /// <summary>Registers accounts with lockout, and cookies that only this site's own pages send.</summary>
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentity<AppUser, IdentityRole<Guid>>(o =>
            {
                o.Password = AccountRules.Password;
                o.Lockout.MaxFailedAccessAttempts = 8;
            })
            .AddEntityFrameworkStores<SummaryDbContext>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(o =>
        {
            o.LoginPath = "/account/login";
            o.LogoutPath = "/account/logout";
            o.AccessDeniedPath = "/account/forbidden";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = TimeSpan.FromHours(12);
        });
        // A disabled account is out within a minute.
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddScoped<AccountDesk>();
        services.AddAuthorization();
        services.AddDataProtection().SetApplicationName("SummaryService").PersistKeysToFileSystem(new DirectoryInfo(KeyFolder(configuration)));
    }

    // Beside the store, so that a restart signs nobody out; several machines share a folder by the setting.
    private static string KeyFolder(IConfiguration configuration) => configuration["Hosting:KeyFolder"] is { Length: > 0 } folder
        ? folder
        : Path.Combine(Path.GetFullPath(configuration["Database:Folder"] is { Length: > 0 } store ? store : "data",
            configuration["contentRoot"] is { Length: > 0 } root ? Path.GetFullPath(root) : Directory.GetCurrentDirectory()), "keys");
}
