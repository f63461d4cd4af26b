using System.Text.Json;
using SummaryService.Review;
using SummaryService.Tests.Data;

namespace SummaryService.Tests.Review;

public sealed class ProvenanceExportTests
{
    private static SummaryVersion Approved()
    {
        var version = SummaryVersion.Open(
            new Guid("00000000-0000-0000-0000-0000000000aa"),
            Samples.Buses(),
            "k1",
            "16.8",
            Samples.Clean,
            Samples.FullProvenance() with
            {
                EditedFrom = null,
                Editor = null,
            },
            Samples.Noon
        );
        version.Approve("Ann Editor", Samples.Noon.AddMinutes(5), "fine");
        return version;
    }

    [Fact]
    public void ToJson_Version_HoldsTextHistoryAndWholeProvenance()
    {
        var json = JsonDocument.Parse(ProvenanceExport.ToJson(Approved())).RootElement;

        json.GetProperty("text").GetString().ShouldBe("16.8");
        json.GetProperty("state").GetString().ShouldBe("approved");
        json.GetProperty("decisions")[0].GetProperty("editor").GetString().ShouldBe("Ann Editor");
        json.GetProperty("costUsd").ValueKind.ShouldBe(JsonValueKind.Null);
        SummaryJson
            .Read<Provenance>(json.GetProperty("provenance").GetRawText())
            .Sheet.Facts[0]
            .ShouldBe(Samples.FullProvenance().Sheet.Facts[0]);
    }

    [Fact]
    public void ToProv_Version_NamesEveryEntityActivityAndAgent()
    {
        var prov = JsonDocument.Parse(ProvenanceExport.ToProv(Approved())).RootElement;

        Names(prov, "entity")
            .ShouldBe([
                "ss:release-7",
                "ss:sheet-h7",
                "ss:prompt-chart-summary%40v001",
                "ss:summary-00000000-0000-0000-0000-000000000001",
                "ss:summary-00000000-0000-0000-0000-000000000002",
                "ss:draft-00000000-0000-0000-0000-0000000000aa-1",
                "ss:draft-00000000-0000-0000-0000-0000000000aa-2",
                "ss:summary-00000000-0000-0000-0000-0000000000aa",
            ]);
        Names(prov, "activity").Select(n => n.Split('-')[0]).ShouldBe(["ss:generation", "ss:check", "ss:review"]);
        Names(prov, "agent").ShouldBe(["ss:writer-openai", "ss:software-0.1.0", "ss:editor-Ann%20Editor"]);
    }

    [Fact]
    public void ToProv_Version_IsDerivedFromTheDraftThatItShows()
    {
        var prov = JsonDocument.Parse(ProvenanceExport.ToProv(Approved())).RootElement;

        Ends(prov, "wasDerivedFrom", "prov:generatedEntity", "prov:usedEntity")
            .ShouldContain(("ss:summary-00000000-0000-0000-0000-0000000000aa", "ss:draft-00000000-0000-0000-0000-0000000000aa-2"));
    }

    [Fact]
    public void ToProv_AnyVersion_RelatesOnlyWhatItDeclares()
    {
        foreach (var version in (SummaryVersion[])[Approved(), Samples.Version(provenance: Samples.FullProvenance()), Samples.Version()])
        {
            var prov = JsonDocument.Parse(ProvenanceExport.ToProv(version)).RootElement;
            var declared = ((string[])["entity", "activity", "agent"]).SelectMany(part => Names(prov, part)).ToHashSet();
            var used = prov.EnumerateObject()
                .Where(p => p.Name is not ("prefix" or "entity" or "activity" or "agent"))
                .SelectMany(relation => relation.Value.EnumerateObject())
                .SelectMany(r => r.Value.EnumerateObject())
                .Select(end => end.Value.GetString()!);

            used.ShouldBeSubsetOf(declared);
        }
    }

    [Fact]
    public void ToProv_EditedVersion_IsDerivedFromTheOriginalByItsEditor()
    {
        var edit = Samples.Version(provenance: Samples.FullProvenance());
        var prov = JsonDocument.Parse(ProvenanceExport.ToProv(edit)).RootElement;

        Ends(prov, "wasDerivedFrom", "prov:generatedEntity", "prov:usedEntity")
            .ShouldContain(($"ss:summary-{edit.Id}", "ss:summary-00000000-0000-0000-0000-000000000003"));
        Ends(prov, "wasAssociatedWith", "prov:activity", "prov:agent").ShouldContain(($"ss:edit-{edit.Id}", "ss:editor-Ann%20Editor"));
    }

    private static List<string> Names(JsonElement prov, string part) =>
        prov.TryGetProperty(part, out var found) ? [.. found.EnumerateObject().Select(p => p.Name)] : [];

    private static List<(string, string)> Ends(JsonElement prov, string relation, string from, string to) =>
        [
            .. prov.GetProperty(relation)
                .EnumerateObject()
                .Select(r => (r.Value.GetProperty(from).GetString()!, r.Value.GetProperty(to).GetString()!)),
        ];
}
