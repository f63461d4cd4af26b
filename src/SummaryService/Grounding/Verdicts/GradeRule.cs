using SummaryService.Context;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Judges grades in words: the grade that a text gives must be the one of the category and the area that it names.</summary>
internal static class GradeRule
{
    private const int Reach = 9;

    public static void Apply(TextReading reading, Judgements judge)
    {
        var graded = reading.Index.Topics.Where(t => t.InSheet && t.Unit.Kind == QuantityKind.Grade
            && t.In(reading.Index.OwnCode)?.Grade is not null).ToList();
        if (graded.Count == 0)
            return;
        var grades = graded.SelectMany(t => reading.Index.Topics.Where(o => o.Indicator == t.Indicator)).SelectMany(t => t.ByArea.Values)
            .Select(s => s.Grade?.Text).OfType<string>().Distinct().ToList();
        foreach (var s in reading.Doc.Sentences)
        {
            if (s.IsHeading || reading.PlacesIn(s.From, s.To).Any(p => p.Role is PlaceRole.Comparator or PlaceRole.Other))
                continue;
            for (var i = s.From + 1; i < s.To; i++)
            {
                if (GradeAt(reading.Tokens, i, grades) is { } told && About(reading, s, i, graded) is { } topic)
                    Judge(reading, topic, i, told, judge);
            }
        }
    }

    private static void Judge(TextReading reading, Topic topic, int i, string told, Judgements judge)
    {
        var fact = topic.In(reading.Index.OwnCode)!.Grade!;
        var next = i + Tokenizer.Cut(told).Length;
        var text = $"{topic.Name} for {reading.Index.Sheet.Area.Name} is {fact.Text} ({fact.Id})";
        if (string.Equals(fact.Text, told, StringComparison.OrdinalIgnoreCase))
            judge.Supported(i, next, $"{text}.", fact.Id);
        else
            judge.Wrong(i, next, FindingKind.Subject, $"{text}, not {told}.", fact.Id);
    }

    // A grade stands with a capital, so that a good word is no grade.
    private static string? GradeAt(Token[] t, int i, List<string> grades)
    {
        if (!t[i].Capital || !t[i].IsWord)
            return null;
        foreach (var grade in grades)
        {
            var words = Tokenizer.Cut(grade);
            if (words.Length == 0 || i + words.Length > t.Length)
                continue;
            var same = true;
            for (var k = 0; k < words.Length && same; k++)
                same = t[i + k].Lower == words[k].Lower;
            // "High Street", "C-road": part of a name.
            var after = i + words.Length;
            if (same && !(after < t.Length && (t[after].Capital || (t[after].Is("-") && t[after].Glued))))
                return grade;
        }
        return null;
    }

    // The category named nearest before the grade, or the one thing that is graded.
    private static Topic? About(TextReading reading, Sentence s, int grade, List<Topic> graded)
    {
        for (var i = grade - 1; i >= Math.Max(s.From, grade - Reach); i--)
        {
            var named = graded.Where(t => t.CategoryStems.Contains(reading.Tokens[i].Stem)).ToList();
            if (named.Count == 1)
                return named[0];
            if (named.Count > 1)
                return Narrowest(reading, i, named);
        }
        return graded is [{ Category: null } only] && reading.Contains(s.From, s.To, t => t.IsWord
            && only.Names.Contains(t.Stem)) ? only : null;
    }

    // "upper river" and "lower river": the word before decides.
    private static Topic? Narrowest(TextReading reading, int i, List<Topic> named)
    {
        var narrow = named.Where(t => i > 0 && t.CategoryStems.Contains(reading.Tokens[i - 1].Stem)).ToList();
        return narrow.Count == 1 ? narrow[0] : null;
    }
}
