namespace SummaryService.Tests.Data;

public sealed class SqliteSpendingLedgerTests(SqliteFiles server) : SpendingLedgerContract(server);

public sealed class PostgresSpendingLedgerTests(PostgresServer server) : SpendingLedgerContract(server);

/// <summary>What every ledger of spending must do.</summary>
public abstract class SpendingLedgerContract(IStoreServer server) : StoreContract(server)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task Share_SeveralProcesses_AnswersWhatTheOthersHave()
    {
        (await Ledger.ShareAsync("a", Today, 0.00000001m, Ct)).ShouldBe(0);
        (await Ledger.ShareAsync("b", Today, 12.5m, Ct)).ShouldBe(0.00000001m);
        (await Ledger.ShareAsync("c", Today, 0, Ct)).ShouldBe(12.50000001m);
    }

    [Fact]
    public async Task Share_Again_ReplacesWhatTheProcessHad()
    {
        await Ledger.ShareAsync("a", Today, 5, Ct);
        await Ledger.ShareAsync("a", Today, 3, Ct);

        (await Ledger.ShareAsync("b", Today, 1, Ct)).ShouldBe(3);
    }

    [Fact]
    public async Task Share_AnotherDay_IsApart()
    {
        await Ledger.ShareAsync("a", Today, 5, Ct);

        (await Ledger.ShareAsync("b", Today.AddDays(1), 1, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Share_TwoAtOnce_OneAtLeastSeesTheOther()
    {
        for (var round = 0; round < 20; round++)
        {
            var day = Today.AddDays(round);
            var seen = await Task.WhenAll(new[] { "a", "b" }.Select(p => Task.Run(() => Ledger.ShareAsync(p, day, 1, Ct), Ct)));

            seen.ShouldContain(1);
        }
    }
}
