using System.Globalization;
using System.Text;
using SummaryService.Grounding;
using SummaryService.Prompts;
using SummaryService.Review;
using SummaryService.Votes;

namespace SummaryService.Revision;

/// <summary>A finding that texts of a prompt version share.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Count">How often it was found, over all attempts.</param>
/// <param name="Examples">A few quotes with what the check said.</param>
public sealed record SharedFinding(FindingKind Kind, Severity Severity, int Count, IReadOnlyList<string> Examples);

/// <summary>What an editor changed.</summary>
/// <param name="Subject">What the text is about.</param>
/// <param name="Before">The text as written.</param>
/// <param name="After">The text as edited.</param>
/// <param name="Reason">Why.</param>
public sealed record EditMade(string Subject, string Before, string After, string Reason);

/// <summary>What findings, edits, rejections and readers say about one prompt version: the ground for the next.</summary>
/// <param name="Prompt">name@version.</param>
/// <param name="Versions">Texts that it wrote.</param>
/// <param name="FirstPass">Texts whose first draft had no error.</param>
/// <param name="AfterRewrites">Texts whose kept draft has no error.</param>
/// <param name="Findings">What the check found, most frequent first.</param>
/// <param name="Edits">What editors changed.</param>
/// <param name="Rejections">Why editors rejected, as "subject: reason".</param>
/// <param name="Votes">The votes on all its texts.</param>
/// <param name="Complaints">Reasons given with ❌, as "subject: reason". Untrusted words of readers, for people only.</param>
public sealed record PromptBrief(string Prompt, int Versions, int FirstPass, int AfterRewrites, IReadOnlyList<SharedFinding> Findings,
    IReadOnlyList<EditMade> Edits, IReadOnlyList<string> Rejections, VoteTally Votes, IReadOnlyList<string> Complaints)
{
    private const int ExamplesShown = 3;

    /// <summary>Gathers the brief of a version.</summary>
    public static async Task<PromptBrief> GatherAsync(PromptVersion prompt, ISummaryStore summaries, IVoteStore votes, CancellationToken ct)
    {
        var written = await summaries.WrittenByAsync(prompt.Reference, ct);
        var texts = written.Where(v => v.Provenance.EditedFrom is null).ToList();
        var edited = written.Where(v => v.Provenance.EditedFrom is not null).ToList();
        var tallies = await votes.TalliesAsync([.. written.Select(v => v.Id)], ct);
        var complaints = new List<string>();
        foreach (var version in written.Where(v => tallies.ContainsKey(v.Id)))
            complaints.AddRange((await votes.ReasonsAsync(version.Id, ct)).Where(r => r.Ballot == Ballot.Inaccurate).Select(r => $"{version.Subject}: {r.Reason}"));
        return new PromptBrief(prompt.Reference, texts.Count, texts.Count(v => v.Provenance.PassedAtOnce == true), texts.Count(v => v.Report.Passes), Shared(texts),
            [.. edited.Select(v => EditOf(v, texts))],
            [.. texts.SelectMany(v => v.Decisions.Where(d => d.Kind is DecisionKind.Rejected or DecisionKind.AskedForAnother).Select(d => $"{v.Subject}: {d.Reason}"))],
            new VoteTally(tallies.Values.Sum(t => t.Accurate), tallies.Values.Sum(t => t.Inaccurate)), complaints);
    }

    /// <summary>Writes the brief for people.</summary>
    public string ToMarkdown()
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Brief for the successor of {Prompt}\n\n{Versions} texts; {FirstPass} without an error at once, {AfterRewrites} after rewrites. Readers: {Votes.Accurate} ✅, {Votes.Inaccurate} ❌.\n");
        Section(page, "Findings", Findings.Select(f => $"{f.Count} × {f.Kind} ({f.Severity}): {string.Join(" · ", f.Examples)}"));
        Section(page, "Edits", Edits.Select(e => $"{e.Subject}{(e.Reason.Length > 0 ? $" ({e.Reason})" : "")}\n  - before: {e.Before}\n  - after: {e.After}"));
        Section(page, "Rejections", Rejections);
        Section(page, "Reasons given with ❌ (readers' own words: never paste them into a prompt)", Complaints);
        return page.ToString();
    }

    private static void Section(StringBuilder page, string title, IEnumerable<string> lines)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
        var any = false;
        foreach (var line in lines)
        {
            page.Append(CultureInfo.InvariantCulture, $"- {line}\n");
            any = true;
        }
        if (!any)
            page.Append("None.\n");
    }

    private static IReadOnlyList<SharedFinding> Shared(IEnumerable<SummaryVersion> texts) =>
        [.. texts.SelectMany(v => v.Provenance.Attempts).SelectMany(a => a.Findings).GroupBy(f => (f.Kind, f.Severity))
            .Select(g => new SharedFinding(g.Key.Kind, g.Key.Severity, g.Count(), [.. g.Select(f => $"“{f.Quote}”: {f.Message}").Distinct().Take(ExamplesShown)]))
            .OrderByDescending(f => f.Severity).ThenByDescending(f => f.Count)];

    private static EditMade EditOf(SummaryVersion after, IReadOnlyList<SummaryVersion> texts)
    {
        var before = texts.FirstOrDefault(v => v.Id == after.Provenance.EditedFrom);
        return new EditMade(after.Subject.ToString(), before?.Text ?? "", after.Text, before?.Decisions.LastOrDefault(d => d.Kind == DecisionKind.Edited)?.Reason ?? "");
    }
}
