using SummaryService.Votes;

namespace SummaryService.Data.Rows;

/// <summary>One release of the dataset with its three files, word for word.</summary>
internal sealed class ReleaseRow
{
    public int Number { get; init; }

    public required string Hash { get; init; }

    public DateTimeOffset ImportedAt { get; init; }

    /// <summary>The release with the highest one is current: importing older content again raises its place instead of storing it
    /// twice.</summary>
    public int Place { get; set; }

    public required string Areas { get; init; }

    public required string Catalogue { get; init; }

    public required string Observations { get; init; }
}

/// <summary>The hash that a prompt version had when it was first used.</summary>
internal sealed class PromptUseRow
{
    public required string Prompt { get; init; }

    public required string Hash { get; init; }
}

/// <summary>One visitor's vote on one version.</summary>
internal sealed class VoteRow
{
    public Guid SummaryId { get; init; }

    /// <summary>A keyed hash, another one on every version, so that votes cannot be joined to a person.</summary>
    public required string Visitor { get; init; }

    public Ballot Ballot { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>What a worker last said of itself.</summary>
internal sealed class WorkerRow
{
    public required string Owner { get; init; }

    public DateTimeOffset SeenAt { get; init; }

    public DateTimeOffset? ParkedSince { get; init; }

    public DateTimeOffset? ParkedUntil { get; init; }

    public string? ParkedBecause { get; init; }

    public int InFlight { get; init; }

    public int Limit { get; init; }
}

/// <summary>What one process spent and put aside on one day.</summary>
internal sealed class SpendingRow
{
    public DateOnly Day { get; init; }

    public required string Process { get; init; }

    public decimal Usd { get; init; }
}

/// <summary>A value that belongs to the store as a whole.</summary>
internal sealed class SettingRow
{
    public const string VisitorKey = "votes.visitor-key";

    public required string Name { get; init; }

    public required string Value { get; init; }
}
