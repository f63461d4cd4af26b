namespace SummaryService.Review;

/// <summary>A version as the public may export it: everything about the text, nothing about who the editors are or what they noted.</summary>
public static class PublicRecord
{
    private const string SomeEditor = "an editor";

    /// <summary>Copies a version without names and notes of editors. The copy is for reading only.</summary>
    public static SummaryVersion Of(SummaryVersion version)
    {
        var provenance = version.Provenance with { Editor = version.Provenance.Editor is null ? null : SomeEditor };
        return SummaryVersion.Open(version.Id, version.Subject, version.ContentKey, version.Text, version.Report, provenance, version.WrittenAt)
            .Restore(version.State, version.PublishedAt, version.EndedAt, version.Decisions.Select(d => d with { Editor = SomeEditor, Reason = "" }), version.ConcurrencyToken);
    }
}
