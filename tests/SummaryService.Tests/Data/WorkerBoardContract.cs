using SummaryService.Generation;

namespace SummaryService.Tests.Data;

public sealed class SqliteWorkerBoardTests(SqliteFiles server) : WorkerBoardContract(server);

public sealed class PostgresWorkerBoardTests(PostgresServer server) : WorkerBoardContract(server);

/// <summary>What every board of workers must do.</summary>
public abstract class WorkerBoardContract(IStoreServer server) : StoreContract(server)
{
    private static readonly EngineStatus.Parked Parked = new(Samples.Noon.AddMinutes(-1), Samples.Noon.AddMinutes(1), "503 Service Unavailable");

    [Fact]
    public async Task Say_Again_ReplacesWhatTheWorkerSaid()
    {
        await Board.SayAsync(new WorkerNews("w1", Samples.Noon, null, 3, 8), Ct);
        await Board.SayAsync(new WorkerNews("w2", Samples.Noon, null, 0, 0), Ct);
        var parked = new WorkerNews("w1", Samples.Noon.AddSeconds(10), Parked, 8, 8);
        await Board.SayAsync(parked, Ct);

        (await Board.ReadAsync(Samples.Noon.AddSeconds(5), Ct)).ShouldBe([parked]);
        (await Board.ReadAsync(Samples.Noon, Ct)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Leave_WorkerAndSilentOnes_AreGone()
    {
        await Board.SayAsync(new WorkerNews("killed", Samples.Noon.AddDays(-2), null, 1, 8), Ct);
        await Board.SayAsync(new WorkerNews("w1", Samples.Noon, null, 1, 8), Ct);
        await Board.SayAsync(new WorkerNews("w2", Samples.Noon, null, 1, 8), Ct);

        await Board.LeaveAsync("w1", Samples.Noon.AddDays(-1), Ct);

        (await Board.ReadAsync(DateTimeOffset.MinValue, Ct)).ShouldHaveSingleItem().Owner.ShouldBe("w2");
    }
}
