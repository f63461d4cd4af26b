using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace SummaryService.Data;

/// <summary>The rules for accounts, the same wherever one is made.</summary>
public static class AccountRules
{
    /// <summary>Gets the rule for passwords: length protects, while rules about characters make people write passwords down (NCSC password guidance).</summary>
    public static PasswordOptions Password { get; } = new()
    {
        RequiredLength = 12,
        RequiredUniqueChars = 5,
        RequireDigit = false,
        RequireLowercase = false,
        RequireUppercase = false,
        RequireNonAlphanumeric = false,
    };

    /// <summary>Keeps accounts and roles in the store.</summary>
    public static IdentityBuilder AddAccountStore(this IdentityBuilder accounts) => accounts.AddEntityFrameworkStores<SummaryDbContext>();
}
