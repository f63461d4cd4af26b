using System.Globalization;
using System.Text.Json.Nodes;

namespace SummaryService.Review;

/// <summary>A graph in W3C PROV-JSON. Names get the prefix of this service; a name that is added again keeps what it had.</summary>
internal sealed class ProvGraph
{
    private const string Prefix = "ss";
    private const string Namespace = "urn:summary-service:";

    private readonly JsonObject root = new() { ["prefix"] = new JsonObject { [Prefix] = Namespace } };
    private int relations;

    public void Entity(string name, string type, params (string Name, string? Value)[] attributes) =>
        Add("entity", name, $"{Prefix}:{type}", attributes);

    /// <param name="name">The name.</param>
    /// <param name="type">SoftwareAgent or Person.</param>
    /// <param name="attributes">What else is known of it.</param>
    public void Agent(string name, string type, params (string Name, string? Value)[] attributes) =>
        Add("agent", name, $"prov:{type}", attributes);

    public void Activity(
        string name,
        string type,
        DateTimeOffset? start,
        DateTimeOffset? end,
        params (string Name, string? Value)[] attributes
    )
    {
        var node = Add("activity", name, $"{Prefix}:{type}", attributes);
        if (start is { } from)
            node["prov:startTime"] = Time(from);
        if (end is { } to)
            node["prov:endTime"] = Time(to);
    }

    public void Relate(string relation, params (string Role, string Name)[] ends)
    {
        var node = new JsonObject();
        foreach (var (role, name) in ends)
            node[$"prov:{role}"] = Named(name);
        Part(relation)[string.Create(CultureInfo.InvariantCulture, $"_:r{++relations}")] = node;
    }

    public string Write() => root.ToJsonString(SummaryJson.Indented);

    private JsonObject Add(string part, string name, string type, (string Name, string? Value)[] attributes)
    {
        var id = Named(name);
        if (Part(part)[id] is not JsonObject node)
            Part(part)[id] = node = new JsonObject
            {
                ["prov:type"] = new JsonObject { ["$"] = type.Replace(' ', '-'), ["type"] = "prov:QUALIFIED_NAME" },
            };
        foreach (var (attribute, value) in attributes.Where(a => !string.IsNullOrEmpty(a.Value)))
            node[attribute == "value" ? "prov:value" : $"{Prefix}:{attribute}"] = value;
        return node;
    }

    private JsonObject Part(string name) => (JsonObject)(root[name] ??= new JsonObject());

    // Names of accounts may hold anything: qualified names may not.
    private static string Named(string name) => $"{Prefix}:{Uri.EscapeDataString(name)}";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
