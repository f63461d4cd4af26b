using System.Globalization;

namespace SummaryService.Generation.Plain;

/// <summary>Makes sentences of the catalogue's caveats, which are notes and not always sentences.</summary>
internal static class CaveatWording
{
    private static readonly string[] Verbs =
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "can",
        "cannot",
        "may",
        "do",
        "does",
        "means",
        "mean",
        "includes",
        "include",
        "shows",
        "show",
        "covers",
        "cover",
        "describes",
        "describe",
        "counts",
        "count",
        "marks",
        "began",
        "takes",
        "take",
        "hides",
        "hide",
    ];

    private static readonly string[] Participles = ["shown", "known", "held", "taken", "given", "made", "drawn", "seen"];

    private static readonly string[] Measures = ["average", "mean", "median", "rank", "sum", "total"];

    private static readonly string[] ThirdPersons =
    [
        "rests",
        "covers",
        "describes",
        "includes",
        "excludes",
        "shows",
        "leaves",
        "hides",
        "compares",
    ];

    // What changes the reading of any statistic; the words of statistics, not of a subject.
    private static readonly string[] Weighty =
    [
        "survey",
        "small number",
        "one month",
        "one week",
        "one day",
        "regional",
        "provisional",
        "estimate",
        "few ",
        "not comparable",
        "break in",
        "rests on",
    ];

    // What the figures themselves already tell: their unit, their scale, their "about".
    private static readonly string[] Told = ["rounded", "in days", "in hours", "in years", "scores ", "two points"];

    /// <summary>Answers whether a caveat has to be told with the figures.</summary>
    public static bool IsWeighty(string caveat) => Weighty.Any(w => caveat.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Orders weighty caveats: how much lies behind a figure comes before how long it was measured.</summary>
    public static int Weight(string caveat) =>
        !IsWeighty(caveat) ? 0
        : caveat.StartsWith("one ", StringComparison.OrdinalIgnoreCase) ? 1
        : 2;

    /// <summary>Tells a caveat as a sentence, or null when the text tells it already.</summary>
    /// <param name="caveat">The note of the catalogue.</param>
    /// <param name="measures">What the text tells.</param>
    /// <param name="text">The text so far.</param>
    public static string? Sentence(string caveat, IReadOnlyList<Measure> measures, string text)
    {
        var note = caveat.Trim().TrimEnd('.');
        if (note.Length == 0 || Told.Any(t => note.StartsWith(t, StringComparison.OrdinalIgnoreCase)) || IsTold(note, measures, text))
            return null;
        string[] tokens = note.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = tokens[0].ToLowerInvariant();
        var sentence = Shape(note, tokens, first);
        return Prose.Sentence(
            char.IsAsciiDigit(sentence[0]) ? (YearFirst(sentence) ? "the year " + sentence : "note: " + sentence) : sentence
        );
    }

    private static string Shape(string note, string[] tokens, string first)
    {
        if (first == "survey" || (tokens.Length > 1 && tokens[1] == "survey"))
            return $"the figures come from a {note}";
        if (first == "one")
            return $"the figures cover a single {note[4..]}";
        if (note.StartsWith("small numbers", StringComparison.OrdinalIgnoreCase))
            return "the numbers behind this are small" + note["small numbers".Length..];
        if (ThirdPersons.Contains(first))
            return $"the figure {note}";
        if (tokens.Length == 1)
            return $"the figures are {note}";
        if (first is "estimate" or "projection")
            return $"the figures are {(first == "estimate" ? "an" : "a")} {note}";
        if (Measures.Contains(first))
            return "the figure is the "
                + ThirdPersons.Aggregate(note, (n, verb) => n.Replace($", {verb} ", $", which {verb} ", StringComparison.Ordinal));
        if (note.Contains("'s own data", StringComparison.Ordinal))
            return $"the figures are the {note}";
        if (first == "not" && tokens.Length > 2 && tokens[1] is "every" or "all" or "each" or "any")
            return note;
        if (
            first is "not" or "per" or "only"
            || Participles.Contains(first)
            || first.EndsWith("ly", StringComparison.Ordinal)
            || first.EndsWith("ed", StringComparison.Ordinal)
        )
            return $"the figures are {note}";
        if (tokens.Skip(1).Take(14).Any(Verbs.Contains))
            return note;
        return note.Contains(", not ", StringComparison.Ordinal) ? $"the figures are about {note}" : $"note: {note}";
    }

    private static bool IsTold(string note, IReadOnlyList<Measure> measures, string text)
    {
        if (note.StartsWith("regional", StringComparison.OrdinalIgnoreCase))
            return measures.Any(m => m.Indicator.Geography is { Length: > 0 });
        if (
            !note.Contains(", not ", StringComparison.Ordinal)
            && ((!IsWeighty(note) && MostlySaid(note, text)) || TellsBase(note, measures))
        )
            return true;
        if (note.StartsWith("survey", StringComparison.OrdinalIgnoreCase) || note.Contains("census", StringComparison.OrdinalIgnoreCase))
            return text.Contains("survey", StringComparison.OrdinalIgnoreCase)
                    && note.StartsWith("survey", StringComparison.OrdinalIgnoreCase)
                || text.Contains("census", StringComparison.OrdinalIgnoreCase)
                    && note.Contains("census", StringComparison.OrdinalIgnoreCase);
        // A note on how small counts are shown matters only beside one.
        return measures.Any(m => m.Indicator.SmallNumbers == note)
            || (
                note.StartsWith("counts of", StringComparison.OrdinalIgnoreCase) && text.Contains("between 1 and", StringComparison.Ordinal)
            )
            || (
                measures.All(m => !m.Latest.IsSmallCount && m.Behind is null)
                && note.StartsWith("counts of", StringComparison.OrdinalIgnoreCase)
            );
    }

    // "Rates are per 100,000 residents": every rate is told with its base.
    private static bool TellsBase(string note, IReadOnlyList<Measure> measures) =>
        !note.Contains(", so ", StringComparison.Ordinal)
        && measures.Any(m =>
            m.Indicator.Per is { } per
            && note.Contains(string.Create(CultureInfo.InvariantCulture, $"per {per:N0} "), StringComparison.Ordinal)
        );

    // A note whose words mostly stand in the text already would only repeat it.
    private static bool MostlySaid(string note, string text)
    {
        string[] words = [.. note.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 5)];
        return words.Length > 2 && words.Count(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) * 2 >= words.Length;
    }

    private static bool YearFirst(string note) => note.Length > 5 && note[..4].All(char.IsAsciiDigit) && note[4] == ' ' && note[5] == 'i';
}
