using Microsoft.Extensions.DependencyInjection;
using SummaryService.Catalogue;
using SummaryService.Generation;
using SummaryService.Generation.Cost;
using SummaryService.Review;
using SummaryService.Votes;

namespace SummaryService.Tests.Data;

/// <summary>Gives each test an empty store of its own.</summary>
public abstract class StoreContract(IStoreServer server) : IAsyncLifetime
{
    private ServiceProvider services = null!;

    protected ISummaryStore Summaries => services.GetRequiredService<ISummaryStore>();

    protected IWorkQueue Queue => services.GetRequiredService<IWorkQueue>();

    protected ICatalogueStore Catalogue => services.GetRequiredService<ICatalogueStore>();

    protected IVoteStore Votes => services.GetRequiredService<IVoteStore>();

    protected ISpendingLedger Ledger => services.GetRequiredService<ISpendingLedger>();

    protected IWorkerBoard Board => services.GetRequiredService<IWorkerBoard>();

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => services = await server.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (services is not null)
            await services.DisposeAsync();
    }

    protected async Task Save(params IReadOnlyList<SummaryVersion> added) =>
        (await Summaries.SaveAsync(added, [], Ct)).ShouldBe(SaveOutcome.Saved);

    protected async Task Change(SummaryVersion changed) => (await Summaries.SaveAsync([], [changed], Ct)).ShouldBe(SaveOutcome.Saved);
}
