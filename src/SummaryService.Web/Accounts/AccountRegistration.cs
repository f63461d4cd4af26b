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
        services.AddScoped<AccountDesk>();
        if (configuration["Hosting:KeyFolder"] is { Length: > 0 } folder)
            services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(folder));
    }
}
