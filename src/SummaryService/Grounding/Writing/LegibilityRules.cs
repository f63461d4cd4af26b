using System.Globalization;
using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Grounding.Text;
using SummaryService.Prompts;

namespace SummaryService.Grounding.Writing;

/// <summary>Finds what makes a text too hard or too long for its level, by the same numbers that the writers are given.</summary>
internal static class LegibilityRules
{
    private const int FewestChartSentences = 2;
    private const int MostChartSentences = 4;

    // A section with few figures cannot fill the usual length: about 15 words tell one figure.
    private const int WordsOfOneFigure = 15;

    public static void Check(TextDocument document, FactSheet sheet, Readability measure, IReadOnlyList<ReadSentence> sentences,
        List<Finding> findings)
    {
        var rule = LengthRule.For(sheet.Subject.Level);
        foreach (var sentence in sentences)
        {
            if (sentence.Words > rule.LongestSentence)
                Add(findings, document, sentence.From, sentence.To,
                    $"This sentence has {N(sentence.Words)} words; split it so that none has more than {N(rule.LongestSentence)}.");
        }
        var figures = sheet.Facts.Count(f => f.IsObserved && f.Status == ObservationStatus.Ok && f.AreaCode == sheet.Area.Code);
        // Where there is no figure, the text is one fixed sentence.
        if (document.Tokens.Length == 0 || figures == 0)
            return;
        if (measure.Grade is { } grade && Math.Round(grade, 1) > rule.HighestGrade)
            Whole($"The reading grade is {grade.ToString("0.0", CultureInfo.InvariantCulture)}; "
                + $"use shorter sentences and plainer words to reach {N(rule.HighestGrade)} or less.");
        if (measure.Words > rule.MostWords)
            Whole($"The text has {N(measure.Words)} words; cut it to {N(rule.MostWords)} or fewer.");
        if (measure.Words < Math.Min(rule.LeastWords, figures * WordsOfOneFigure))
            Whole($"The text has only {N(measure.Words)} words; "
                + $"its figures can fill {N(Math.Min(rule.LeastWords, figures * WordsOfOneFigure))} or more.");
        if (sheet.Subject.Level == SummaryLevel.Chart && sentences.Count is < FewestChartSentences or > MostChartSentences)
            Whole($"The text of a chart has {N(FewestChartSentences)} to {N(MostChartSentences)} sentences; "
                + $"this one has {N(sentences.Count)}.");

        void Whole(string message) => Add(findings, document, 0, document.Tokens.Length, message);
    }

    private static void Add(List<Finding> findings, TextDocument document, int from, int to, string message)
    {
        var (start, end) = (document.Tokens[from].Start, document.Tokens[to - 1].End);
        findings.Add(new Finding(start, end, document.Text[start..end], FindingKind.Readability, Severity.Warning, message, []));
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
