using SummaryService.Context;
using SummaryService.Grounding;
using SummaryService.Review;

namespace SummaryService.Data.Rows;

/// <summary>One version as its table holds it. Columns that lists need stand beside the JSON that only a single version needs.</summary>
internal sealed class SummaryRow
{
    /// <summary>Counts up in the order of insertion: the newest version of a subject has the highest.</summary>
    public long Number { get; init; }

    public Guid Id { get; init; }

    public required string AreaCode { get; init; }

    public SummaryLevel Level { get; init; }

    public required string SubjectId { get; init; }

    public required string ContentKey { get; init; }

    public SummaryState State { get; init; }

    public bool Passes { get; init; }

    /// <summary>Whether an editor approved it.</summary>
    public bool Reviewed { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public Guid ConcurrencyToken { get; init; }

    /// <summary>What all calls for the text cost, or null when that is not known.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>Whether the first draft had no error; null for an editor's text.</summary>
    public bool? PassedAtOnce { get; init; }

    public string? Prompt { get; init; }

    public string? PromptHash { get; init; }

    public required string WriterKey { get; init; }

    public required string Text { get; init; }

    public string? Alternative { get; init; }

    public required string Parents { get; init; }

    public required string Decisions { get; init; }

    public required string Report { get; init; }

    // Last, because it is the largest by far: SQLite reads a row's columns in order.
    public required string Provenance { get; init; }

    public static SummaryRow Of(SummaryVersion version) =>
        new()
        {
            Id = version.Id,
            AreaCode = version.Subject.AreaCode,
            Level = version.Subject.Level,
            SubjectId = version.Subject.Id,
            ContentKey = version.ContentKey,
            State = version.State,
            Passes = version.Report.Passes,
            Reviewed = version.Approval is not null,
            WrittenAt = version.WrittenAt,
            PublishedAt = version.PublishedAt,
            EndedAt = version.EndedAt,
            ConcurrencyToken = version.ConcurrencyToken,
            CostUsd = version.Provenance.CostUsd,
            PassedAtOnce = version.Provenance.PassedAtOnce,
            Prompt = version.Provenance.Prompt,
            PromptHash = version.Provenance.PromptHash,
            WriterKey = version.Provenance.Writer.Key,
            Text = version.Text,
            Alternative = version.Alternative,
            Parents = SummaryJson.Write(version.Provenance.Parents),
            Decisions = SummaryJson.Write(version.Decisions),
            Report = SummaryJson.Write(version.Report),
            Provenance = SummaryJson.Write(version.Provenance with { Sheet = AsSent(version.Provenance.Sheet) }),
        };

    public SummaryVersion ToVersion() =>
        SummaryVersion
            .Open(Id, new SubjectKey(AreaCode, Level, SubjectId), ContentKey, Text, SummaryJson.Read<GroundingReport>(Report),
                SummaryJson.Read<Provenance>(Provenance), WrittenAt, Alternative)
            .Restore(State, PublishedAt, EndedAt, SummaryJson.Read<List<Decision>>(Decisions), ConcurrencyToken);

    // The background and the names of areas without a fact serve the check only and can be built again from the release; kept with every
    // version, they would be most of its row, and the names would make each row grow with the number of areas.
    private static FactSheet AsSent(FactSheet sheet)
    {
        var used = sheet.Facts.Select(f => f.IndicatorId).ToHashSet();
        var places = sheet.Facts.Select(f => f.AreaCode).ToHashSet();
        return sheet with
        {
            Background = [],
            Indicators = [.. sheet.Indicators.Where(i => used.Contains(i.Id))],
            Areas = [.. sheet.Areas.Where(a => places.Contains(a.Code))],
        };
    }
}
