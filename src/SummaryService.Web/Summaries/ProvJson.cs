using System.Globalization;
using System.Text.Json.Nodes;
using SummaryService.Review;

namespace SummaryService.Web.Summaries;

/// <summary>Tells where a text came from in W3C PROV-JSON (https://www.w3.org/submissions/prov-json/). Names no editor.</summary>
internal static class ProvJson
{
    /// <summary>Makes the document of a version.</summary>
    public static JsonObject Of(SummaryVersion version)
    {
        var p = version.Provenance;
        var (text, writing, sheet, data, writer) =
            ($"ex:summary-{version.Id}", $"ex:writing-{version.Id}", $"ex:facts-{p.Sheet.Hash}", $"ex:release-{p.Release}", $"ex:writer-{p.Writer.Writer}");
        var entities = new JsonObject
        {
            [text] = Thing("summary", ("prov:value", version.Text), ("ex:check", version.Report.Verdict), ("ex:state", version.State.ToString())),
            [sheet] = Thing("fact sheet", ("ex:hash", p.Sheet.Hash)),
            [data] = Thing("data release", ("ex:hash", p.DatasetHash)),
        };
        var used = new JsonObject { ["_:u1"] = Link(("prov:activity", writing), ("prov:entity", sheet)) };
        var derived = new JsonObject
        {
            ["_:d1"] = Link(("prov:generatedEntity", text), ("prov:usedEntity", sheet)),
            ["_:d2"] = Link(("prov:generatedEntity", sheet), ("prov:usedEntity", data)),
        };
        if (p.Prompt is { } prompt)
        {
            entities[$"ex:prompt-{prompt}"] = Thing("prompt", ("ex:hash", p.PromptHash ?? ""));
            used["_:u2"] = Link(("prov:activity", writing), ("prov:entity", $"ex:prompt-{prompt}"));
        }
        foreach (var parent in p.Parents.Concat(p.EditedFrom is { } edited ? [edited] : []))
        {
            entities[$"ex:summary-{parent}"] = Thing("summary");
            derived[$"_:p-{parent}"] = Link(("prov:generatedEntity", text), ("prov:usedEntity", $"ex:summary-{parent}"));
        }
        return new()
        {
            ["prefix"] = new JsonObject { ["ex"] = "urn:summary-service:" },
            ["entity"] = entities,
            ["activity"] = new JsonObject { [writing] = new JsonObject { ["prov:endTime"] = Time(version.WrittenAt), ["ex:software"] = p.Software } },
            ["agent"] = Agents(p, writer),
            ["used"] = used,
            ["wasGeneratedBy"] = new JsonObject { ["_:g1"] = Link(("prov:entity", text), ("prov:activity", writing)) },
            ["wasAssociatedWith"] = new JsonObject { ["_:a1"] = Link(("prov:activity", writing), ("prov:agent", writer)) },
            ["wasAttributedTo"] = Attributed(p, text, writer),
            ["wasDerivedFrom"] = derived,
        };
    }

    private static JsonObject Agents(Provenance p, string writer)
    {
        var agents = new JsonObject { [writer] = Thing("writer", ("prov:type", "prov:SoftwareAgent"), ("ex:model", p.Writer.Model ?? ""), ("ex:parameters", p.Writer.Parameters)) };
        if (p.Editor is not null)
            agents["ex:editor"] = Thing("an editor", ("prov:type", "prov:Person"));
        return agents;
    }

    private static JsonObject Attributed(Provenance p, string text, string writer)
    {
        var attributed = new JsonObject { ["_:t1"] = Link(("prov:entity", text), ("prov:agent", writer)) };
        if (p.Editor is not null)
            attributed["_:t2"] = Link(("prov:entity", text), ("prov:agent", "ex:editor"));
        return attributed;
    }

    private static JsonObject Thing(string label, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var thing = Link(more);
        thing["prov:label"] = label;
        return thing;
    }

    private static JsonObject Link(params ReadOnlySpan<(string Name, string Value)> parts)
    {
        var link = new JsonObject();
        foreach (var (name, value) in parts)
            link[name] = value;
        return link;
    }

    private static string Time(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
