using System.Collections.Concurrent;
using System.Collections.Frozen;
using SummaryService.Catalogue;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>One thing that a sentence can be about: an indicator, or one category of it, with its values by area.</summary>
internal sealed class Topic
{
    public required int Number { get; init; }

    public required Indicator Indicator { get; init; }

    public Category? Category { get; init; }

    public required UnitSense Unit { get; init; }

    /// <summary>Gets the numbers of its label, such as the ends of a scale; a text about it that repeats them states no figure. Titles and
    /// caveats
    /// are free text: a number in one of them must not excuse one in a summary.</summary>
    public required IReadOnlySet<decimal> Numbers { get; init; }

    /// <summary>Gets whether the sheet itself holds it; the others are background.</summary>
    public required bool InSheet { get; init; }

    public required IReadOnlyDictionary<string, Series> ByArea { get; init; }

    /// <summary>Gets the same as a list, which is walked for every figure.</summary>
    public (string Area, Series Series)[] Areas => areas ??= [.. ByArea.Select(a => (a.Key, a.Value))];

    private (string Area, Series Series)[]? areas;

    /// <summary>Gets what the notes say that the indicator is not: stems of the excluded things.</summary>
    public IReadOnlySet<string> Excluded { get; init; } = new HashSet<string>();

    /// <summary>Gets two-word things that the notes exclude: free beds.</summary>
    public IReadOnlySet<(string Modifier, string Head)> ExcludedPairs { get; init; } = new HashSet<(string, string)>();

    /// <summary>Gets the stems of the category's label that its sisters do not share.</summary>
    public IReadOnlySet<string> CategoryStems { get; init; } = new HashSet<string>();

    /// <summary>Gets whether any of these stems is the category's alone.</summary>
    public bool HasOwnStems { get; init; } = true;

    /// <summary>Gets whether it is the total of its sisters, by the catalogue or by its label: "All sectors".</summary>
    public bool IsTotal => isTotal ??= Category is { } c && (c.IsTotal
        || Tokenizer.Cut(c.Label) is [{ Lower: "all" or "total" or "overall" }, ..] or [.., { Lower: "total" }]);

    private bool? isTotal;

    /// <summary>Gets what the catalogue says it is counted by: label, unit and denominator, as tokens.</summary>
    public TokenList NamedBase => namedBase ??=
        Tokenizer.Cut($"{Indicator.Label} {Indicator.Unit.Replace('_', ' ')} {Indicator.Denominator}");

    private TokenList? namedBase;

    /// <summary>Gets the stems of the denominator.</summary>
    public required IReadOnlySet<string> Denominator { get; init; }

    /// <summary>Gets the stems of label, category and aliases.</summary>
    public required IReadOnlySet<string> Label { get; init; }

    /// <summary>Gets the stems of the indicator's label.</summary>
    public IReadOnlySet<string> LabelStems => Texts.LabelStems;

    /// <summary>Gets what its label counts, or null where no noun stands in it.</summary>
    public CountedThing? Counted => Texts.Counted;

    private TopicTexts Texts => texts ??= TopicTexts.Of(Indicator, Category);

    private TopicTexts? texts;

    /// <summary>Gets the indicator's label, brackets and all, as tokens.</summary>
    public TokenList WholeLabel => wholeLabel ??= Tokenizer.Cut(Indicator.Label);

    private TokenList? wholeLabel;

    /// <summary>Gets or sets the words that turn a comparison round where they stand beside it; null as long as nobody has asked.</summary>
    public FrozenSet<string>[]? Opposites { get; set; }

    /// <summary>Gets or sets the number of people behind it, first and last, once somebody has asked.</summary>
    public ProductEnds? Product { get; set; }

    /// <summary>Gets whether its label names things that are counted.</summary>
    public bool CountsThings => countsThings ??= Label.Overlaps(WordClasses.Counted);

    private bool? countsThings;

    /// <summary>Gets the label, brackets left out, as tokens.</summary>
    public required IReadOnlyList<Token> LabelTokens { get; init; }

    /// <summary>Gets the stems of label, category, aliases and id.</summary>
    public required IReadOnlySet<string> Names { get; init; }

    /// <summary>Gets whether it measures nothing but an age group: the share of residents aged 65 and over.</summary>
    public bool IsAgeGroup => Label.Count > 0 && Category is null && Label.All(s => s[0] == '@' || s is "old"
        || WordClasses.People.Contains(s));

    /// <summary>Gets whether it measures its own data: "trusts whose data is of acceptable quality".</summary>
    public bool IsAboutData { get; init; }

    /// <summary>Gets the total weight of its words.</summary>
    public double Mass { get; set; }

    /// <summary>Gets the total weight of the words of its label.</summary>
    public double LabelMass { get; set; }

    /// <summary>Gets the weight of the words of the category alone.</summary>
    public double CategoryMass { get; set; }

    /// <summary>Gets by what a score is divided, so that a long label does not win by its length alone.</summary>
    public double Length => length > 0 ? length : length = Math.Sqrt(1 + Mass);

    private double length;

    /// <summary>Gets the weight from which its label counts as said in full.</summary>
    public double LabelLength => labelLength > 0 ? labelLength : labelLength = Math.Max(0.5, LabelMass);

    private double labelLength;

    /// <summary>Gets the weight from which its category counts as named.</summary>
    public double CategoryLength => categoryLength > 0 ? categoryLength : categoryLength = Math.Max(0.1, CategoryMass * 0.6);

    private double categoryLength;

    /// <summary>Makes the topic of a category that the sheet holds no values of, so that its name is known.</summary>
    public Topic Sister(Category category) => new()
    {
        Number = -1, Indicator = Indicator, Category = category, Unit = Unit, InSheet = InSheet, Numbers = Numbers,
            LabelTokens = LabelTokens,
        Label = Label, Names = Names, Denominator = Denominator, ByArea = new Dictionary<string, Series>(),
    };

    /// <summary>Makes the topic of all categories together.</summary>
    public Topic Whole(int number, IReadOnlyDictionary<string, Series> byArea) => new()
    {
        Number = number, Indicator = Indicator, Unit = Unit, InSheet = InSheet, Numbers = Numbers, LabelTokens = LabelTokens,
        Label = TopicTexts.Of(Indicator, null).Label, Names = TopicTexts.Of(Indicator, null).Names, Denominator = Denominator,
        Excluded = Excluded, ExcludedPairs = ExcludedPairs, IsAboutData = IsAboutData, ByArea = byArea,
    };

    /// <summary>Gets the values of areas that the sheet does not hold.</summary>
    public Elsewhere? Elsewhere { get; init; }

    /// <summary>Gets its values in an area, or null.</summary>
    public Series? In(string? area) => area is null ? null : ByArea.TryGetValue(area, out var series) ? series : Elsewhere?.Of(this, area);

    /// <summary>Gets the sums of its whole years in an area, where months or quarters can be added up, or null.</summary>
    public Series? YearsIn(string? area) => area is not null && In(area) is { Dated: true } series
        ? years.GetOrAdd(area, static (_, of) => Totals.Years(of.topic, of.series), (topic: this, series)) : null;

    private readonly ConcurrentDictionary<string, Series?> years = [];

    /// <summary>Gets the stems of the indicator's label without what it says in brackets.</summary>
    public string[] MainStems => mainStems ??= [.. TopicWords.Stems([TopicWords.Main(Indicator.Label)])];

    private string[]? mainStems;

    /// <summary>Gets the catalogue's noun of the indicator as tokens; empty without one.</summary>
    public TokenList NounTokens => nounTokens ??= Tokenizer.Cut(Indicator.Noun ?? "");

    private TokenList? nounTokens;

    /// <summary>Gets the name for messages.</summary>
    public string Name => Category is null ? $"“{Indicator.Label}”" : $"“{Indicator.Label}: {Category.Label}”";
}

/// <summary>The number of people behind a share of all residents, first and last; null where there is none.</summary>
internal sealed record ProductEnds((Point First, Point Last)? Ends);
