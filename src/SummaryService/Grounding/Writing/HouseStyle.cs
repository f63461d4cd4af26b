using SummaryService.Grounding.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SummaryService.Grounding.Writing;

/// <summary>One rule of Lexicon/style.yaml.</summary>
internal sealed class StyleRule
{
    /// <summary>Gets the rule's short name.</summary>
    public string Id { get; init; } = "";

    /// <summary>Gets whether it is a matter of style, or a judgement that figures cannot carry.</summary>
    public FindingKind Kind { get; init; } = FindingKind.Style;

    /// <summary>Gets the message; {quote} and {suggestion} are filled in.</summary>
    public string Message { get; init; } = "";

    /// <summary>Gets whether a word in capitals inside a sentence is taken for a name and let pass.</summary>
    public bool NamesPass { get; init; }

    /// <summary>Gets whether the word may stand where the text explains it.</summary>
    public bool GlossPasses { get; init; }

    /// <summary>Gets the words and phrases in lower case, each with what to say instead.</summary>
    public Dictionary<string, string> Words { get; init; } = [];

    /// <summary>Gets longer phrases in which the words are right.</summary>
    public List<string> Except { get; init; } = [];
}

/// <summary>A phrase of a rule with its suggestion; without a rule it is a phrase that may stand.</summary>
internal sealed record StyleEntry(StyleRule? Rule, string Suggestion);

/// <summary>The house style: rules of words, and the messages of the rules of numbers.</summary>
internal sealed class HouseStyle
{
    /// <summary>The house style that comes with the program.</summary>
    public static readonly HouseStyle Default = Read();

    private HouseStyle(StyleFile file)
    {
        Numbers = file.Numbers;
        foreach (var rule in file.Rules)
        {
            foreach (var phrase in rule.Except)
                Phrases.Add(phrase, new StyleEntry(null, ""));
            foreach (var (phrase, suggestion) in rule.Words)
                Phrases.Add(phrase, new StyleEntry(rule, suggestion));
        }
    }

    /// <summary>Gets the phrases of all rules.</summary>
    public WordTree<StyleEntry> Phrases { get; } = new();

    /// <summary>Gets the messages of the rules of numbers, by the rule's name.</summary>
    public IReadOnlyDictionary<string, string> Numbers { get; }

    private static HouseStyle Read()
    {
        const string Name = "lexicon/style.yaml";
        using var stream = typeof(HouseStyle).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"{Name} is not embedded.");
        using var reader = new StreamReader(stream);
        return new HouseStyle(new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance)
            .Build().Deserialize<StyleFile>(reader));
    }

    private sealed class StyleFile
    {
        public List<StyleRule> Rules { get; init; } = [];

        public Dictionary<string, string> Numbers { get; init; } = [];
    }
}
