using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SummaryService.Data;
using SummaryService.Publishing;
using SummaryService.Review;
using SummaryService.Votes;

namespace SummaryService.Tests.Data;

public sealed class SqliteStoreRegistrationTests(SqliteFiles server) : IdentityContract(server)
{
    [Fact]
    public void AddSummaryStore_UnknownProvider_FailsWithTheChoices() =>
        Should
            .Throw<InvalidOperationException>(() =>
                new ServiceCollection().AddSummaryStore(Stores.Settings(("Database:Provider", "Oracle")))
            )
            .Message.ShouldBe("Database:Provider is 'Oracle'; use 'Sqlite' or 'Postgres'.");

    [Fact]
    public void AddSummaryStore_PostgresWithoutConnection_NamesTheSetting() =>
        Should
            .Throw<InvalidOperationException>(() =>
                new ServiceCollection().AddSummaryStore(Stores.Settings(("Database:Provider", "Postgres")))
            )
            .Message.ShouldContain("Database:ConnectionString");

    [Fact]
    public async Task AddSummaryStore_BesideTheStages_GivesTheDesks()
    {
        var settings = Stores.Settings(("Database:ConnectionString", "Data Source=unused.db"));
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSummaryService(settings)
            .AddSummaryStore(settings)
            .BuildServiceProvider();

        services.GetRequiredService<ReviewDesk>().ShouldNotBeNull();
        services.GetRequiredService<VoteDesk>().ShouldNotBeNull();
        services.GetRequiredService<IPublication>().ShouldBeSameAs(services.GetRequiredService<Publisher>());
    }

    [Theory]
    [InlineData("", "data/summaries.db")]
    [InlineData("store", "store/summaries.db")]
    [InlineData("/var/lib/summaries", "/var/lib/summaries/summaries.db")]
    public void From_NoConnection_PutsTheFileIntoTheFolder(string folder, string expected)
    {
        var settings =
            folder.Length == 0
                ? Stores.Settings(("contentRoot", "/srv/app"))
                : Stores.Settings(("contentRoot", "/srv/app"), ("Database:Folder", folder));

        DatabaseOptions.From(settings).ConnectionString.ShouldBe("Data Source=" + Path.GetFullPath(expected, "/srv/app"));
    }
}

public sealed class PostgresStoreRegistrationTests(PostgresServer server) : IdentityContract(server);

/// <summary>Accounts must work on every database.</summary>
public abstract class IdentityContract(IStoreServer server)
{
    [Fact]
    public async Task Accounts_NewEditor_CanBeFoundWithRole()
    {
        await using var empty = await server.OpenAsync();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSummaryStore(empty.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>());
        services.AddIdentityCore<AppUser>().AddRoles<IdentityRole<Guid>>().AddEntityFrameworkStores<SummaryDbContext>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var (users, roles) = (
            scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>(),
            scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>()
        );

        (await roles.CreateAsync(new IdentityRole<Guid>(Roles.Editor))).Succeeded.ShouldBeTrue();
        var ann = new AppUser { UserName = "ann@example.org", DisplayName = "Ann" };
        (await users.CreateAsync(ann, "Long-pass-1")).Succeeded.ShouldBeTrue();
        (await users.AddToRoleAsync(ann, Roles.Editor)).Succeeded.ShouldBeTrue();

        (await users.FindByNameAsync("ann@example.org"))!.DisplayName.ShouldBe("Ann");
        (await users.GetUsersInRoleAsync(Roles.Editor)).ShouldHaveSingleItem();
    }
}
