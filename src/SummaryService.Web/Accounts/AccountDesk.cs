using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SummaryService.Data;

namespace SummaryService.Web.Accounts;

/// <summary>One account as the admin page lists it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name to sign in with.</param>
/// <param name="DisplayName">The name that decisions are recorded under.</param>
/// <param name="Roles">The roles.</param>
/// <param name="IsDisabled">Whether the account can no longer sign in.</param>
public sealed record Account(Guid Id, string Name, string DisplayName, IReadOnlyList<string> Roles, bool IsDisabled);

/// <summary>Adds, lists and disables the accounts of those who sign in.</summary>
internal sealed class AccountDesk(UserManager<AppUser> users, RoleManager<IdentityRole<Guid>> roles)
{
    /// <summary>Lists every account by name.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken ct)
    {
        List<Account> accounts = [];
        foreach (var user in await users.Users.OrderBy(u => u.UserName).ToListAsync(ct))
        {
            var isDisabled = await users.IsLockedOutAsync(user) && user.LockoutEnd == DateTimeOffset.MaxValue;
            accounts.Add(new(user.Id, user.UserName ?? "", user.DisplayName, [.. await users.GetRolesAsync(user)], isDisabled));
        }
        return accounts;
    }

    /// <summary>Adds an account.</summary>
    /// <returns>Why it was refused, or nothing when it was added.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(string name, string displayName, string password, string role)
    {
        if (!Roles.All.Contains(role))
            return [$"There is no role {role}."];
        var shown = displayName.Trim() is { Length: > 0 } given ? given : name.Trim();
        var user = new AppUser { UserName = name.Trim(), DisplayName = shown, LockoutEnabled = true };
        if (await users.CreateAsync(user, password) is { Succeeded: false } refused)
            return [.. refused.Errors.Select(e => e.Description)];
        if (!await roles.RoleExistsAsync(role))
            await roles.CreateAsync(new IdentityRole<Guid>(role));
        var joined = await users.AddToRoleAsync(user, role);
        return [.. joined.Errors.Select(e => e.Description)];
    }

    /// <summary>Disables an account or enables it again. Whoever is signed in with it is signed out at the next check.</summary>
    /// <returns>Whether there is such an account.</returns>
    public async Task<bool> SwitchAsync(Guid id, bool enabled)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } user)
            return false;
        await users.SetLockoutEnabledAsync(user, enabled: true);
        await users.SetLockoutEndDateAsync(user, enabled ? null : DateTimeOffset.MaxValue);
        await users.UpdateSecurityStampAsync(user);
        return true;
    }

    /// <summary>Answers whether there is any account at all.</summary>
    public Task<bool> AnyAsync(CancellationToken ct) => users.Users.AnyAsync(ct);
}
