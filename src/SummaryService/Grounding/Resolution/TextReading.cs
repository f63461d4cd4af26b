using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Text;
using SummaryService.Grounding.Verdicts.Derived;

namespace SummaryService.Grounding.Resolution;

/// <summary>A text read against a sheet: tokens with their clauses, dates, age groups, places and figures. The rules work on it.</summary>
internal sealed class TextReading
{
    private static readonly HashSet<string> ClauseWords = ["but", "while", "yet", "whereas", "although", "though", "which", "however",
        "because", "since", "with", "and"];

    private static readonly FirstWords FirstOfClause = new(ClauseWords);

    private const int LongestLook = 120;

    private readonly Dictionary<(int Sentence, string Indicator), List<CategoryMention>> categories = [];
    private readonly int[] figureAt;
    private readonly int[] placeAt;
    private readonly int[] firstOfSentence;
    private readonly FigureNotes?[] notes;
    private readonly HashSet<string>?[] stemsIn;
    private readonly List<(string Indicator, int Words)>?[] indicatorsIn;
    private readonly List<(Func<Token, bool> Test, bool Answer)>?[] answers;

    public TextReading(string text, SheetIndex index)
    {
        Index = index;
        Doc = TextDocument.Read(text);
        var ages = AgeScanner.Mark(Doc.Tokens);
        if (index.Ranges.Count > 0)
            AgeScanner.MarkRanges(Doc.Tokens, ages, index.Ranges);
        Ages = new PerToken<int>(ages, 0);
        Dates = DateScanner.Find(Doc.Tokens);
        Places = index.Places.Find(Doc.Tokens);
        OtherAreas = [.. Places.Where(p => p.Role == PlaceRole.Other).Select(p => p.Code).OfType<string>().Distinct()];
        Figures = FigureScanner.Find(Doc, Dates, ages);
        Crowds = Crowd.TakeFrom(Figures, Doc);
        if (index.Units.Count > 0)
            Figures = [.. Figures.Select(WithOwnUnit)];
        if (index.GoesBelowZero)
            Figures = [.. Figures.Select(f => NumberReader.IsBelowZero(Doc.Tokens, f.NumberAt) ? f with { Value = -f.Value } : f)];
        (notes, stemsIn) = (new FigureNotes?[Figures.Count], new HashSet<string>?[Doc.Sentences.Count]);
        firstOfSentence = new int[Doc.Sentences.Count + 1];
        foreach (var f in Figures)
            firstOfSentence[f.Sentence + 1]++;
        for (var i = 1; i < firstOfSentence.Length; i++)
            firstOfSentence[i] += firstOfSentence[i - 1];
        indicatorsIn = new List<(string, int)>?[Doc.Sentences.Count];
        answers = new List<(Func<Token, bool>, bool)>?[Doc.Sentences.Count];
        Clauses = new PerToken<int>(MarkClauses(Doc.Tokens), -1);
        (figureAt, placeAt) = (new int[Doc.Tokens.Length], new int[Doc.Tokens.Length]);
        for (var i = 0; i < Figures.Count; i++)
            Array.Fill(figureAt, i + 1, Figures[i].First, Figures[i].Next - Figures[i].First);
        for (var i = 0; i < Places.Count; i++)
            Array.Fill(placeAt, i + 1, Places[i].First, Places[i].Next - Places[i].First);
        Ranker = new TopicRanker(this);
    }

    public SheetIndex Index { get; }

    /// <summary>Gets the codes of the areas named in the text that are neither the sheet's nor the one it is compared with.</summary>
    public IReadOnlyList<string> OtherAreas { get; }

    public TextDocument Doc { get; }

    public TokenList Tokens => Doc.Tokens;

    public PerToken<int> Ages { get; }

    public List<DateMention> Dates { get; }

    public List<PlaceMention> Places { get; }

    /// <summary>Gets the figures of the text, without those of <see cref="Crowds"/>.</summary>
    public List<Figure> Figures { get; }

    /// <summary>Gets the sentences that hold too many figures to be read one by one.</summary>
    public List<Crowd> Crowds { get; }

    /// <summary>Gets for each token the number of its clause in the whole text.</summary>
    public PerToken<int> Clauses { get; }

    public TopicRanker Ranker { get; }

    /// <summary>Gets what each judged figure is about.</summary>
    public Dictionary<Figure, Topic> Resolved { get; } = [];

    /// <summary>Gets the value that each judged figure states, where one value decided.</summary>
    public Dictionary<Figure, Point> Stated { get; } = [];

    /// <summary>Gets or sets the two values that bore out the last change that the text told.</summary>
    public (Point A, Point B)? LastChange { get; set; }

    /// <summary>Gets the facts from which each figure that was borne out by more than one was computed.</summary>
    public Dictionary<Figure, string[]> Derivations { get; } = [];

    /// <summary>Gets the difference that each figure of a difference states.</summary>
    public Dictionary<Figure, Gap> Steps { get; } = [];

    /// <summary>Gets the stem of a word, the mark of an age group, or null for a number or a sign.</summary>
    public string? StemAt(int token) => token > 0 && Tokens[token - 1].Is("without") ? null : Ages[token] > 0
        ? TopicWords.Age(Ages[token]) : Tokens[token].IsWord ? Tokens[token].Stem : null;

    /// <summary>Lists the areas whose values of a topic a figure may state: those of the sheet and those that the text names.</summary>
    public (string Area, Series Series)[] AreasOf(Topic topic) => OtherAreas.Count == 0 ? topic.Areas
        : [.. topic.Areas, .. OtherAreas.Where(a => !topic.ByArea.ContainsKey(a)).Select(a => (a, topic.In(a)!)).Where(a =>
        a.Item2 is not null)];

    /// <summary>Lists the categories of an indicator that a sentence calls by a whole name, in order of the text.</summary>
    public List<CategoryMention> CategoriesIn(int sentence, string indicator) =>
        categories.TryGetValue((sentence, indicator), out var known) ? known
            : categories[(sentence, indicator)] = Index.Categories.Find(this, indicator, Doc.Sentences[sentence],
                stemsIn[sentence] ??= StemsIn(Doc.Sentences[sentence]));

    /// <summary>Lists the indicators that a sentence calls by a whole name, each with the number of words of the longest.</summary>
    public List<(string Indicator, int Words)> IndicatorsIn(int sentence) => indicatorsIn[sentence] ??=
        Index.Indicators.In(Tokens.AsSpan(Doc.Sentences[sentence].From, Doc.Sentences[sentence].To - Doc.Sentences[sentence].From));

    /// <summary>Whether a test holds for any token of a sentence. The test must be a static one: it is asked once.</summary>
    public bool Says(int sentence, Func<Token, bool> test)
    {
        var known = answers[sentence] ??= [];
        foreach (var (asked, answer) in known)
        {
            if (ReferenceEquals(asked, test))
                return answer;
        }
        var says = Contains(Doc.Sentences[sentence].From, Doc.Sentences[sentence].To, test);
        known.Add((test, says));
        return says;
    }

    private HashSet<string> StemsIn(Sentence s)
    {
        var stems = new HashSet<string>();
        for (var i = s.From; i < s.To; i++)
        {
            if (StemAt(i) is { } stem)
                stems.Add(stem);
        }
        return stems;
    }

    /// <summary>Gets the figure that covers a token, or null.</summary>
    public Figure? FigureAt(int token) => token >= 0 && token < figureAt.Length
        && figureAt[token] > 0 ? Figures[figureAt[token] - 1] : null;

    /// <summary>Gets the place of a figure of the text among <see cref="Figures"/>.</summary>
    public int IndexOf(Figure figure) => figureAt[figure.NumberAt] - 1;

    /// <summary>Lists the figures of a sentence, in order of the text.</summary>
    public List<Figure> FiguresIn(int sentence) => sentence < 0 ? []
        : Figures.GetRange(firstOfSentence[sentence], firstOfSentence[sentence + 1] - firstOfSentence[sentence]);

    /// <summary>Gets what is remembered of a figure of the text, or null for one that a rule has altered.</summary>
    public FigureNotes? NotesOf(Figure f) =>
        IndexOf(f) is >= 0 and var at && ReferenceEquals(Figures[at], f) ? notes[at] ??= new FigureNotes() : null;

    /// <summary>Gets the place that covers a token, or null.</summary>
    public PlaceMention? PlaceAt(int token) => token >= 0 && token < placeAt.Length
        && placeAt[token] > 0 ? Places[placeAt[token] - 1] : null;

    public Sentence SentenceOf(int token) => Doc.Sentences[IndexOfSentence(token)];

    /// <summary>Gets the place of a token's sentence among the sentences of the text.</summary>
    public int IndexOfSentence(int token)
    {
        var (low, high) = (0, Doc.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Doc.Sentences[middle].To <= token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Lists the places that the last tokens of a run name; runs beyond any sentence are cut so that work stays linear.</summary>
    public IEnumerable<PlaceMention> PlacesIn(int from, int to)
    {
        for (var i = Math.Max(from, to - LongestLook); i < Math.Min(to, Tokens.Length); i++)
        {
            if (PlaceAt(i) is not { } place || place.First != i)
                continue;
            if (place.Next <= to)
                yield return place;
            i = place.Next - 1;
        }
    }

    /// <summary>Gets the number of the last date that begins before a token, or -1.</summary>
    public int DateBefore(int token)
    {
        var (low, high) = (0, Dates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Dates[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    public IEnumerable<DateMention> DatesIn(int from, int to)
    {
        for (var i = DateBefore(from) + 1; i < Dates.Count && Dates[i].First < to; i++)
        {
            if (Dates[i].Next <= to)
                yield return Dates[i];
        }
    }

    public bool Contains(int from, int to, Func<Token, bool> test)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, Tokens.Length); i++)
        {
            if (test(Tokens[i]))
                return true;
        }
        return false;
    }

    // "7 groats" where the catalogue measures in groats.
    private Figure WithOwnUnit(Figure f) =>
        f is { Unit: null, Shape: FigureShape.Amount, Weak: false } && f.Next < Tokens.Length && Tokens[f.Next].IsWord
            && Index.Units.Contains(Tokens[f.Next].Stem) ? f with { Unit = Tokens[f.Next].Stem, Next = f.Next + 1 } : f;

    private static int[] MarkClauses(TokenList t)
    {
        var clauses = new int[t.Length];
        var clause = 0;
        for (var i = 0; i < t.Length; i++)
        {
            if (t[i].Break || (i > 0 && (t[i - 1].Lower is "." or "!" or "?")) || t[i].Lower is "," or ";" or ":" or "(" or ")" or "–"
                || (FirstOfClause.MayHave(t[i]) && ClauseWords.Contains(t[i].Lower)))
                clause++;
            clauses[i] = clause;
        }
        return clauses;
    }
}
