using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SummaryService.Data;

namespace SummaryService.Web.Hosting;

/// <summary>Signing in: cookies, lockout, and where the keys that protect them are kept.</summary>
internal static class Identity
{
    /// <summary>Registers accounts and cookies.</summary>
    /// <param name="services">The services.</param>
    /// <param name="keys">The folder of the keys; it outlives restarts, so that nobody is signed out by one.</param>
    public static void AddAccounts(this IServiceCollection services, string keys)
    {
        services.AddIdentity<AppUser, IdentityRole<Guid>>(o =>
        {
            o.Password = AccountRules.Password;
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        }).AddAccountStore().AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(o =>
        {
            o.LoginPath = "/account/login";
            o.AccessDeniedPath = "/account/forbidden";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.ExpireTimeSpan = TimeSpan.FromHours(8);
            o.SlidingExpiration = true;
        });
        // A disabled account is out within a minute.
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddDataProtection().SetApplicationName("SummaryService").PersistKeysToFileSystem(new DirectoryInfo(keys));
        services.AddAuthorization();
    }
}
