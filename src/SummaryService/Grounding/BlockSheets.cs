using SummaryService.Catalogue;
using SummaryService.Context;

namespace SummaryService.Grounding;

/// <summary>The sheets of the blocks of one file. A section stands on the blocks of its charts, the whole report on those of its
/// sections, wherever in the file they are.</summary>
internal sealed class BlockSheets
{
    private readonly FactSheetBuilder builder;
    private readonly ILookup<SubjectKey, SummaryBelow> below;
    private readonly Dictionary<SubjectKey, FactSheet> known = [];

    /// <summary>Takes the blocks that may stand below others.</summary>
    public BlockSheets(FactSheetBuilder builder, IEnumerable<Block> blocks)
    {
        this.builder = builder;
        below = blocks.SelectMany(b => Above(b.Subject).Select(a => (Above: a, Below: Below(b)))).ToLookup(p => p.Above, p => p.Below);
    }

    /// <summary>Gets the sheet of a subject with the summaries below it.</summary>
    public FactSheet Of(SubjectKey subject)
    {
        if (!known.TryGetValue(subject, out var sheet))
        {
            known[subject] = sheet = subject.Level switch
            {
                SummaryLevel.Chart => builder.Chart(subject.AreaCode, subject.Id),
                SummaryLevel.Section => builder.Section(subject.AreaCode, subject.Id, [.. below[subject]]),
                _ => builder.Overall(subject.AreaCode, [.. below[subject]]),
            };
        }
        return sheet;
    }

    private SummaryBelow Below(Block block) => new(block.Subject, block.Subject.Level == SummaryLevel.Chart
        ? builder.Dataset.FindChart(block.Subject.Id)!.Title : builder.Dataset.FindSection(block.Subject.Id)!.Title, block.Text);

    // A chart's section with the sections that hold it; above a section only the whole report.
    private IEnumerable<SubjectKey> Above(SubjectKey subject)
    {
        if (subject.Level == SummaryLevel.Section)
            yield return SubjectKey.Overall(subject.AreaCode);
        if (subject.Level != SummaryLevel.Chart)
            yield break;
        var section = builder.Dataset.FindSection(builder.Dataset.FindChart(subject.Id)!.Section);
        for (; section is not null; section = section.Parent is { } parent ? builder.Dataset.FindSection(parent) : null)
            yield return new SubjectKey(subject.AreaCode, SummaryLevel.Section, section.Id);
    }
}
