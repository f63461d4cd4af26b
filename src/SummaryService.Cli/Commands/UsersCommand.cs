using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SummaryService.Data;

namespace SummaryService.Cli.Commands;

/// <summary>summaries users add | list | disable</summary>
internal static class UsersCommand
{
    public static Command Create() => new("users", "Manages who may sign in.") { Add(), List(), Disable() };

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "The name to sign in with." };
        var role = new Option<string>("--role") { Description = "What the account may do.", DefaultValueFactory = _ => Roles.Editor };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var command = new Command("add", "Adds an account; the password is read from standard input, so that no shell remembers it.")
        {
            name,
            role,
        };
        command.SetAction((parsed, ct) => Session.RunAsync(async s =>
        {
            await Console.Error.WriteLineAsync("Password (at least 12 characters), then Enter:");
            var password = await Console.In.ReadLineAsync(ct) ?? "";
            using var scope = s.Get<IServiceScopeFactory>().CreateScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
            var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
            var user = new AppUser { UserName = parsed.GetRequiredValue(name), DisplayName = parsed.GetRequiredValue(name) };
            var chosen = parsed.GetValue(role)!;
            if (await users.CreateAsync(user, password) is { Succeeded: false } refused)
            {
                foreach (var error in refused.Errors)
                    await Console.Error.WriteLineAsync(error.Description);
                return ExitCode.Unusable;
            }
            if (!await roles.RoleExistsAsync(chosen))
                await roles.CreateAsync(new IdentityRole<Guid>(chosen));
            await users.AddToRoleAsync(user, chosen);
            Console.WriteLine($"{user.UserName} may sign in as {chosen}.");
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the accounts with their roles.");
        command.SetAction((_, ct) => Session.RunAsync(async s =>
        {
            using var scope = s.Get<IServiceScopeFactory>().CreateScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
            foreach (var user in users.Users.OrderBy(u => u.UserName).ToList())
            {
                var roles = string.Join(", ", await users.GetRolesAsync(user));
                Console.WriteLine($"{user.UserName,-30} {roles,-20} {(user.LockoutEnd == DateTimeOffset.MaxValue ? "disabled" : "")}");
            }
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static Command Disable()
    {
        var name = new Argument<string>("NAME") { Description = "The name to sign in with." };
        var command = new Command("disable", "Takes away the right to sign in; what the account did stays on record.") { name };
        command.SetAction((parsed, ct) => Session.RunAsync(async s =>
        {
            using var scope = s.Get<IServiceScopeFactory>().CreateScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
            var wanted = parsed.GetRequiredValue(name);
            var user = await users.FindByNameAsync(wanted) ?? throw new InvalidDataException($"There is no account {wanted}.");
            await users.SetLockoutEnabledAsync(user, enabled: true);
            await users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue);
            await users.UpdateSecurityStampAsync(user);
            Console.WriteLine($"{user.UserName} can no longer sign in.");
            return ExitCode.Done;
        }, ct));
        return command;
    }
}
