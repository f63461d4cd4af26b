using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Review;
using SummaryService.Votes;
using SummaryService.Web.Drawings;

namespace SummaryService.Web.Reports;

/// <summary>One area's public report, ready to be shown.</summary>
public sealed record ReportView(Area Area, Area? Comparator, Release Release, PublishedSummary? Overall,
    IReadOnlyList<SectionView> Sections)
{
    /// <summary>Finds a section at any depth, or null.</summary>
    public SectionView? Find(string sectionId) => Sections.SelectMany(s => s.AndBelow()).FirstOrDefault(s => s.Section.Id == sectionId);
}

/// <summary>One section with its charts and the sections that belong to it.</summary>
public sealed record SectionView(Section Section, PublishedSummary? Summary, IReadOnlyList<ChartView> Charts,
    IReadOnlyList<SectionView> Below)
{
    /// <summary>Lists the section and all that belong to it.</summary>
    public IEnumerable<SectionView> AndBelow() => Below.SelectMany(s => s.AndBelow()).Prepend(this);
}

/// <summary>One chart with its drawing and its live summary.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Drawing">What is drawn, from the current release.</param>
/// <param name="Availability">Whether the area has data.</param>
/// <param name="Caveats">What a reader must know.</param>
/// <param name="Summary">The live summary, or null when none is published yet.</param>
public sealed record ChartView(Chart Chart, ChartDrawing Drawing, Availability Availability, IReadOnlyList<string> Caveats,
    PublishedSummary? Summary)
{
    /// <summary>Gets the heading.</summary>
    public string Heading => Chart.Question ?? Chart.Title;

    /// <summary>Gets whether there is anything to draw and to vote on.</summary>
    public bool HasData => Availability == Availability.Ok && Drawing.HasValues;
}

/// <summary>A live version with what readers said of it.</summary>
/// <param name="Version">The version.</param>
/// <param name="Tally">The votes.</param>
/// <param name="Mine">What this visitor voted, or null.</param>
/// <param name="IsBehind">Whether the data changed after it was written.</param>
public sealed record PublishedSummary(SummaryVersion Version, VoteTally Tally, Ballot? Mine, bool IsBehind);
