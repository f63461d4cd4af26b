using System.Text.Json;
using System.Text.Json.Nodes;

namespace SummaryService.Review;

/// <summary>Writes where a text came from for other programs: everything as JSON, and the chain as W3C PROV-JSON
/// (https://www.w3.org/submissions/prov-json/).</summary>
public static class ProvenanceExport
{
    /// <summary>Writes a version with its whole provenance, check and history.</summary>
    public static string ToJson(SummaryVersion version) =>
        JsonSerializer.Serialize(
            new JsonObject
            {
                ["id"] = version.Id.ToString(),
                ["subject"] = Node(version.Subject),
                ["contentKey"] = version.ContentKey,
                ["text"] = version.Text,
                ["state"] = Node(version.State),
                ["writtenAt"] = Node(version.WrittenAt),
                ["publishedAt"] = Node(version.PublishedAt),
                ["endedAt"] = Node(version.EndedAt),
                ["verdict"] = version.Report.Verdict,
                ["costUsd"] = version.Provenance.CostUsd,
                ["report"] = Node(version.Report),
                ["decisions"] = Node(version.Decisions),
                ["alternative"] = version.Alternative,
                ["provenance"] = Node(version.Provenance),
            },
            SummaryJson.Indented
        );

    /// <summary>Writes the chain from the release to the version: entities, the activities between them, and who acted.</summary>
    public static string ToProv(SummaryVersion version)
    {
        var graph = new ProvGraph();
        Generation(graph, version);
        Check(graph, version);
        Decisions(graph, version);
        return graph.Write();
    }

    private static void Generation(ProvGraph graph, SummaryVersion version)
    {
        var p = version.Provenance;
        var (release, sheet, writing) = ($"release-{p.Release}", $"sheet-{p.Sheet.Hash}", $"generation-{version.Id}");
        graph.Entity(release, "dataset release", ("sha256", p.DatasetHash));
        graph.Entity(sheet, "fact sheet", ("sha256", p.Sheet.Hash), ("subject", version.Subject.ToString()));
        graph.Relate("wasDerivedFrom", ("generatedEntity", sheet), ("usedEntity", release));
        graph.Activity(
            writing,
            "generation",
            p.Attempts.Count == 0 ? version.WrittenAt : version.WrittenAt - Latency(p),
            version.WrittenAt
        );
        graph.Relate("used", ("activity", writing), ("entity", sheet));
        if (p.Prompt is { } prompt)
        {
            graph.Entity($"prompt-{prompt}", "prompt version", ("sha256", p.PromptHash));
            graph.Relate("used", ("activity", writing), ("entity", $"prompt-{prompt}"));
        }
        foreach (var parent in p.Parents)
        {
            graph.Entity($"summary-{parent}", "summary version");
            graph.Relate("used", ("activity", writing), ("entity", $"summary-{parent}"));
        }
        var writer = $"writer-{p.Writer.Writer}";
        graph.Agent(
            writer,
            "SoftwareAgent",
            ("model", p.Writer.Model),
            ("endpointHost", p.Writer.EndpointHost),
            ("parameters", p.Writer.Parameters)
        );
        graph.Relate("wasAssociatedWith", ("activity", writing), ("agent", writer));
        for (var i = 0; i < p.Attempts.Count; i++)
        {
            var draft = $"draft-{p.EditedFrom ?? version.Id}-{i + 1}";
            graph.Entity(draft, "draft", ("value", p.Attempts[i].Text));
            graph.Relate("wasGeneratedBy", ("entity", draft), ("activity", writing));
        }
        Result(graph, version, writing);
    }

    private static void Result(ProvGraph graph, SummaryVersion version, string writing)
    {
        var (p, id) = (version.Provenance, $"summary-{version.Id}");
        graph.Entity(
            id,
            "summary version",
            ("value", version.Text),
            ("subject", version.Subject.ToString()),
            ("state", version.State.ToString()),
            ("contentKey", version.ContentKey)
        );
        if (p.EditedFrom is { } original)
        {
            var editing = $"edit-{version.Id}";
            graph.Entity($"summary-{original}", "summary version");
            graph.Activity(editing, "edit", version.WrittenAt, version.WrittenAt);
            graph.Relate("wasGeneratedBy", ("entity", id), ("activity", editing));
            graph.Relate("wasDerivedFrom", ("generatedEntity", id), ("usedEntity", $"summary-{original}"));
            graph.Agent($"editor-{p.Editor}", "Person");
            graph.Relate("wasAssociatedWith", ("activity", editing), ("agent", $"editor-{p.Editor}"));
            return;
        }
        graph.Relate("wasGeneratedBy", ("entity", id), ("activity", writing));
        if (p.Attempts.ToList().FindLastIndex(a => a.Text == version.Text) is var chosen and >= 0)
            graph.Relate("wasDerivedFrom", ("generatedEntity", id), ("usedEntity", $"draft-{version.Id}-{chosen + 1}"));
    }

    private static void Check(ProvGraph graph, SummaryVersion version)
    {
        var (check, software) = ($"check-{version.Id}", $"software-{version.Provenance.Software}");
        graph.Activity(check, "check", null, null, ("verdict", version.Report.Verdict));
        graph.Relate("used", ("activity", check), ("entity", $"summary-{version.Id}"));
        graph.Relate("used", ("activity", check), ("entity", $"sheet-{version.Provenance.Sheet.Hash}"));
        graph.Agent(software, "SoftwareAgent");
        graph.Relate("wasAssociatedWith", ("activity", check), ("agent", software));
    }

    private static void Decisions(ProvGraph graph, SummaryVersion version)
    {
        for (var i = 0; i < version.Decisions.Count; i++)
        {
            var (decision, review) = (version.Decisions[i], $"review-{version.Id}-{i + 1}");
            graph.Activity(review, "review", decision.At, decision.At, ("decision", decision.Kind.ToString()), ("reason", decision.Reason));
            graph.Relate("used", ("activity", review), ("entity", $"summary-{version.Id}"));
            graph.Agent($"editor-{decision.Editor}", "Person");
            graph.Relate("wasAssociatedWith", ("activity", review), ("agent", $"editor-{decision.Editor}"));
        }
    }

    private static TimeSpan Latency(Provenance provenance) =>
        provenance.Attempts.Aggregate(TimeSpan.Zero, (sum, a) => sum + a.Call.Latency);

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, SummaryJson.Options);
}
