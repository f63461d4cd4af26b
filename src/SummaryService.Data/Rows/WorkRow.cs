using SummaryService.Context;
using SummaryService.Generation;

namespace SummaryService.Data.Rows;

/// <summary>One item of work as its table holds it.</summary>
internal sealed class WorkRow
{
    /// <summary>Counts up in the order of planning: the oldest is claimed first.</summary>
    public long Number { get; init; }

    public Guid Id { get; init; }

    public required string AreaCode { get; init; }

    public SummaryLevel Level { get; init; }

    public required string SubjectId { get; init; }

    public required string ContentKey { get; init; }

    public int Sample { get; init; }

    public WorkReason Reason { get; set; }

    public DateTimeOffset PlannedAt { get; set; }

    public WorkState State { get; set; }

    public string? Owner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Also tells one claim from the next: who holds an older count has lost the lease.</summary>
    public int Claims { get; set; }

    public string? Outcome { get; set; }

    public string? Detail { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public decimal? CostUsd { get; set; }

    public SubjectKey Subject => new(AreaCode, Level, SubjectId);

    public static WorkRow Of(WorkItem item) =>
        new()
        {
            Id = item.Id == Guid.Empty ? Guid.NewGuid() : item.Id,
            AreaCode = item.Subject.AreaCode,
            Level = item.Subject.Level,
            SubjectId = item.Subject.Id,
            ContentKey = item.ContentKey,
            Sample = item.Sample,
            Reason = item.Reason,
            PlannedAt = item.PlannedAt,
            State = WorkState.Waiting,
        };

    /// <summary>Makes an ended item wait again; what it has cost stays with it.</summary>
    public void Reopen(WorkItem planned)
    {
        (State, Owner, LeaseUntil, Outcome, Detail, EndedAt) = (WorkState.Waiting, null, null, null, null, null);
        (Reason, PlannedAt) = (planned.Reason, planned.PlannedAt);
    }

    public WorkItem ToItem() =>
        new()
        {
            Id = Id,
            Subject = Subject,
            ContentKey = ContentKey,
            Sample = Sample,
            Reason = Reason,
            PlannedAt = PlannedAt,
            State = State,
            Owner = Owner,
            LeaseUntil = LeaseUntil,
            Claims = Claims,
            Outcome = Outcome,
            Detail = Detail,
            EndedAt = EndedAt,
            CostUsd = CostUsd,
        };
}
