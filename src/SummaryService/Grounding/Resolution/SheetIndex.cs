using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>A fact sheet made ready for checking many texts: topics with their values, and an index from words to topics.</summary>
internal sealed class SheetIndex
{
    private readonly Dictionary<string, List<(int Topic, double Weight, bool OfCategory)>> postings = [];
    private readonly Dictionary<string, WordTopics> words;
    private readonly FirstWords first;
    private readonly HashSet<string> excluded;
    private readonly HashSet<Topic> onlyInUnit;
    private readonly HashSet<Topic> onlyScores;

    private IReadOnlyList<(string, IReadOnlyList<(Topic, int)>)>? below;

    private IReadOnlyList<(string, IReadOnlyList<Claim>)>? toldBelow;

    public SheetIndex(FactSheet sheet)
    {
        Sheet = sheet;
        Topics = BuildTopics(sheet);
        OwnTopics = [.. Topics.Where(t => t.InSheet).Select(t => t.Number)];
        Only = Topics.Where(t => t.InSheet).Take(2).ToList() is [var only] ? only : null;
        Places = new PlaceNames(sheet);
        Categories = new CategoryNames(Topics);
        Categorised = [.. Topics.Where(t => t is { InSheet: true, Category: not null }).Select(t => t.Indicator.Id).Distinct()];
        Ranges = [.. Topics.Where(t => t.Category is not null).SelectMany(t =>
            AgeScanner.RangesIn(Tokenizer.Cut(t.Category!.Label))).Distinct()];
        Units = Topics.Where(t => t.Unit.Unit is { } u && !UnitTable.Words.Has(u, u) && !t.Label.Contains(u)
            && !WordClasses.Counted.Contains(u)
            && !WordClasses.People.Contains(u) && !WordClasses.Persons.Contains(u)).Select(t => t.Unit.Unit!).ToHashSet();
        Indicators = new IndicatorNames(Topics.Select(t => t.Indicator).Distinct());
        foreach (var topic in Topics)
            Post(topic);
        Weigh();
        Population = FindPopulation();
        GoesBelowZero = Topics.Exists(t => t.ByArea.Values.Any(s => s.Points.Exists(p => p.Value < 0)));
        HasData = Topics.Any(t => t.InSheet && t.ByArea.Values.Any(s => !s.IsEmpty || s.Grade is not null));
        Grades = [.. Topics.SelectMany(t => t.ByArea.Values).SelectMany(x => x.Grades).Select(f => f.Text!.ToLowerInvariant()).Distinct()
            .Select(g => Tokenizer.Cut(g).Select(t => t.Lower).ToArray()).Where(g => g.Length > 0).OrderByDescending(g => g.Length)];
        PostPopulation();
        words = postings.Select((p, i) => (p.Key, Word: new WordTopics(i, [.. p.Value.Select(x => new Posting(x.Topic, x.Weight,
            x.OfCategory,
            !x.OfCategory && Topics[x.Topic].Label.Contains(p.Key)))]))).ToDictionary(w => w.Key, w => w.Word);
        first = new FirstWords(words.Keys);
        excluded = [.. Topics.SelectMany(t => t.Excluded.Concat(t.ExcludedPairs.Select(p => p.Head)))];
        Parts = Topics.Where(t => t.Category is not null).ToLookup(t => t.Indicator.Id);
        onlyInUnit = [.. Topics.Where(t => t.Unit.Kind == QuantityKind.Named && NoOther(t, o => o.Unit.Unit == t.Unit.Unit))];
        onlyScores = [.. Topics.Where(t => NoOther(t, o => o.Unit.IsScore))];
    }

    public FactSheet Sheet { get; }

    /// <summary>Gets what the summaries below say of things that no pair of values decides.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<(Topic Topic, int Sign)> Said)> Below => below ??= ReadBelow();

    /// <summary>Gets the comparisons and changes of the summaries below that the facts support.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<Claim> Claims)> ToldBelow => toldBelow ??= ReadToldBelow();

    public List<Topic> Topics { get; }

    /// <summary>Gets the numbers of the topics that the sheet's charts show.</summary>
    public int[] OwnTopics { get; }

    /// <summary>Gets the one topic that the sheet's charts show, or null when they show several or none.</summary>
    public Topic? Only { get; }

    /// <summary>Gets the topics of the categories of each indicator, by its id.</summary>
    public ILookup<string, Topic> Parts { get; }

    /// <summary>Gets how many words the sheet knows.</summary>
    public int WordCount => words.Count;

    public PlaceNames Places { get; }

    /// <summary>Gets the areas among which a text may rank one.</summary>
    public Peers Peers => peers ??= new Peers(Sheet);

    private Peers? peers;

    public CategoryNames Categories { get; }

    public IndicatorNames Indicators { get; }

    /// <summary>Gets the spans of numbers that name categories, such as 5 to 14.</summary>
    public IReadOnlyList<(decimal From, decimal To)> Ranges { get; }

    /// <summary>Gets the ids of the sheet's own indicators that have categories.</summary>
    public IReadOnlyList<string> Categorised { get; }

    /// <summary>Gets the stems of units that no lexicon knows and no label counts, such as an invented currency.</summary>
    public IReadOnlySet<string> Units { get; }

    /// <summary>Gets the topic that counts the people of the area, or null.</summary>
    public Topic? Population { get; }

    /// <summary>Gets whether any value is below zero; else a minus before a figure tells of a change.</summary>
    public bool GoesBelowZero { get; }

    /// <summary>Gets whether the sheet itself holds any value.</summary>
    public bool HasData { get; }

    /// <summary>Gets the grades in words that the facts hold, as lower-case words, the longest first.</summary>
    public IReadOnlyList<string[]> Grades { get; }

    public string OwnCode => Sheet.Area.Code;

    public string? OtherCode => Sheet.Comparator?.Code;

    /// <summary>Whether no other indicator of the sheet is measured in a topic's unit, so that the unit alone names it.</summary>
    public bool IsOnlyIn(Topic topic) => onlyInUnit.Contains(topic);

    /// <summary>Whether no other indicator of the sheet is a score, so that points alone name it.</summary>
    public bool IsOnlyScore(Topic topic) => onlyScores.Contains(topic);

    /// <summary>Whether few indicators use a word, so that it tells one thing from another.</summary>
    public bool IsRare(string stem) => Find(stem) is not { } word || IndicatorsOf(word) <= Math.Max(2, Sheet.Indicators.Count / 20);

    private int IndicatorsOf(WordTopics word) => word.Indicators > 0 ? word.Indicators
        : word.Indicators = word.Postings.Select(p => Topics[p.Topic].Indicator.Id).Distinct().Count();

    /// <summary>Whether any indicator is said not to count a thing, with or without a word before it.</summary>
    public bool IsExcluded(string stem) => excluded.Contains(stem);

    /// <summary>Lists the topics that a stem speaks of, with its weight in each.</summary>
    public Posting[] Postings(string stem) => Find(stem)?.Postings ?? [];

    /// <summary>Gets what a stem speaks of, or null.</summary>
    public WordTopics? Find(string stem) => first.MayHave(stem) ? words.GetValueOrDefault(stem) : null;

    public bool Knows(string stem) => Find(stem) is not null;

    private bool NoOther(Topic topic, Func<Topic, bool> alike) => !Topics.Exists(t => t.InSheet && t.Indicator != topic.Indicator
        && alike(t));

    private List<(string, IReadOnlyList<(Topic, int)>)> ReadBelow() =>
        [.. Sheet.Below.Select(b => (b.Title, (IReadOnlyList<(Topic, int)>)[.. Verdicts.Statements.In(new TextReading(b.Text, this))
            .Select(s => (s.Topic, s.Sign))]))];

    private List<(string, IReadOnlyList<Claim>)> ReadToldBelow() => [.. Sheet.Below.Select(b => (b.Title, Verdicts.Statements.Supported(
        new TextReading(b.Text, this))))];

    private static List<Topic> BuildTopics(FactSheet sheet)
    {
        var inSheet = sheet.Facts.Where(f => f.IsObserved).Select(f => (f.IndicatorId, f.CategoryId)).ToHashSet();
        var groups = sheet.Facts.Concat(sheet.Background).Where(f => f.IsObserved).GroupBy(f => (f.IndicatorId, f.CategoryId));
        var topics = new List<Topic>();
        var elsewhere = new Elsewhere(sheet);
        foreach (var group in groups)
        {
            if (sheet.FindIndicator(group.Key.IndicatorId) is not { } indicator || (!inSheet.Contains(group.Key)
                && group.All(f => f.AreaCode != sheet.Area.Code)))
                continue;
            var category = indicator.FindCategory(group.Key.CategoryId);
            var values = group.Where(f => f.HasValue).Select(f => f.Value!.Value).ToList();
            var charts = sheet.Charts.Where(c => c.Indicators.Contains(indicator.Id));
            var texts = TopicTexts.Of(indicator, category);
            topics.Add(new Topic
            {
                Number = topics.Count,
                Elsewhere = elsewhere,
                Indicator = indicator,
                Category = category,
                Numbers = texts.Numbers,
                Unit = UnitSense.Of(indicator, values),
                InSheet = inSheet.Contains(group.Key),
                ByArea = group.GroupBy(f => f.AreaCode).ToDictionary(a => a.Key, a => new Series(a.DistinctBy(f => (f.Period, f.Value,
                    f.Text)),
                    indicator.BreakBefore)),
                LabelTokens = texts.LabelTokens,
                IsAboutData = indicator.Label.Contains(" data ", StringComparison.OrdinalIgnoreCase),
                Label = texts.Label,
                Names = texts.Names,
                Denominator = texts.Denominator,
                Excluded = Definitions.Excluded(indicator, charts, texts.Label),
                ExcludedPairs = Definitions.ExcludedPairs(indicator, charts, texts.Label),
                CategoryStems = texts.CategoryStems,
                HasOwnStems = texts.HasOwnStems,
            });
        }
        foreach (var group in topics.Where(t => t is { Category: not null, InSheet: true }).GroupBy(t => t.Indicator.Id).ToList())
        {
            if (!topics.Exists(t => t.Category is null && t.Indicator.Id == group.Key) && Totals.Of([.. group], topics.Count) is { } total)
                topics.Add(total);
        }
        return topics;
    }

    private void Post(Topic topic)
    {
        foreach (var (stem, weight, ofCategory) in TopicWords.Of(topic, Sheet))
        {
            if (!postings.TryGetValue(stem, out var list))
                postings[stem] = list = [];
            list.Add((topic.Number, weight, ofCategory));
        }
    }

    // Rare words say more: ln(1 + topics ÷ topics with the word), counted by indicator so that breakdowns do not drown their own words.
    private void Weigh()
    {
        var indicators = Math.Max(1, Topics.Select(t => t.Indicator.Id).Distinct().Count());
        foreach (var stem in postings.Keys.ToList())
        {
            var list = postings[stem];
            var with = list.Select(p => Topics[p.Topic].Indicator.Id).Distinct().Count();
            var rarity = 0.3 + Math.Log(1 + ((double)indicators / with));
            postings[stem] = [.. list.Select(p => p with { Weight = p.Weight * rarity })];
            foreach (var p in postings[stem])
            {
                Topics[p.Topic].Mass += p.Weight;
                if (p.OfCategory)
                    Topics[p.Topic].CategoryMass += p.Weight;
                else if (Topics[p.Topic].Label.Contains(stem))
                    Topics[p.Topic].LabelMass += p.Weight;
            }
        }
    }

    // People words are too general to name a topic, except the one that counts them.
    private void PostPopulation()
    {
        if (Population is null)
            return;
        foreach (var (stem, weight) in new[] { ("population", 2.0), ("residents", 1.0), ("people", 0.5), ("headcount", 1.5),
            ("inhabitants", 1.5), ("city", 0.2) })
            postings.TryAdd(Vocabulary.StemOf(stem), [(Population.Number, weight, false)]);
    }

    private Topic? FindPopulation() =>
        Topics.Where(t => t.Category is null && t.Unit is { Kind: QuantityKind.Plain, Per: null } && t.In(OwnCode) is { IsEmpty: false }
            && PopulationWords(t) && t.In(OwnCode)!.Latest.Value > 1000)
            .OrderBy(t => t.Label.Count).FirstOrDefault();

    // Nothing but words for people, number, area: "Number of people living in the area", "Population", "Resident population, mid-year".
    private static bool PopulationWords(Topic t)
    {
        var tokens = Tokenizer.Cut(t.Indicator.Label);
        var said = tokens.Where(x => x.IsWord).ToList();
        return said.Any(w => WordClasses.People.Contains(w.Stem))
            && said.All(w => WordClasses.People.Contains(w.Stem) || WordClasses.Frame.Contains(w.Stem)
                || w.Lower is "mid" or "estimate" or "estimated" or "total" or "district" or "county" or "region" or "country" or "city"
                or "council" or "municipality" or "province");
    }
}
