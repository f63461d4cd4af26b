using YamlDotNet.Serialization;

namespace SummaryService.Grounding.Text;

/// <summary>Reads one embedded file of Lexicon/: a mapping from a meaning to the words and phrases that express it.</summary>
internal static class LexiconFile
{
    public static IReadOnlyDictionary<string, List<string>> Read(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream($"lexicon/{name}.yaml")
            ?? throw new InvalidOperationException($"The embedded lexicon {name}.yaml is missing.");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, List<string>>>(reader);
    }
}
