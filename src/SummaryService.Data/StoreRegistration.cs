using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SummaryService.Catalogue;
using SummaryService.Data.Postgres;
using SummaryService.Data.Sqlite;
using SummaryService.Data.Stores;
using SummaryService.Generation;
using SummaryService.Generation.Cost;
using SummaryService.Review;
using SummaryService.Votes;

namespace SummaryService.Data;

/// <summary>Registers the store.</summary>
public static class StoreRegistration
{
    /// <summary>Adds every store of the library, the tables behind them and <see cref="StoreMigrator"/>, as the section Database
    /// says.</summary>
    /// <exception cref="InvalidOperationException">A setting has no meaning; the message names it and the choices.</exception>
    public static IServiceCollection AddSummaryStore(this IServiceCollection services, IConfiguration configuration)
    {
        var options = DatabaseOptions.From(configuration);
        if (options.Provider == "Postgres")
            services.AddTables<PostgresSummaryDbContext>(o => o.UseNpgsql(options.ConnectionString));
        else
            services.AddTables<SqliteSummaryDbContext>(o => o.UseSqlite(options.ConnectionString).AddInterceptors(new SqliteSettings()));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StoreMigrator>();
        services.AddSingleton<ICatalogueStore, CatalogueStore>();
        services.AddSingleton<IWorkQueue, WorkQueue>();
        services.AddSingleton<ISummaryStore, SummaryStore>();
        services.AddSingleton<IVoteStore, VoteStore>();
        services.AddSingleton<IWorkerBoard, WorkerBoard>();
        services.AddSingleton<ISpendingLedger, SpendingLedger>();
        return services;
    }

    private static void AddTables<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> connect)
        where TContext : SummaryDbContext
    {
        // Every step of a run opens a context of its own; a pooled one keeps its services from step to step.
        services.AddPooledDbContextFactory<TContext>(connect);
        services.AddSingleton<IDbContextFactory<SummaryDbContext>, Factory<TContext>>();
        // Identity's own stores take one for each request.
        services.AddScoped<SummaryDbContext>(provider => provider.GetRequiredService<TContext>());
    }

    private sealed class Factory<TContext>(IDbContextFactory<TContext> factory) : IDbContextFactory<SummaryDbContext>
        where TContext : SummaryDbContext
    {
        public SummaryDbContext CreateDbContext() => factory.CreateDbContext();
    }
}
