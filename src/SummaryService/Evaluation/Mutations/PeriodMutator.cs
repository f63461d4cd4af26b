using System.Globalization;
using SummaryService.Context;
using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Tells a figure of another time.</summary>
internal sealed class PeriodMutator : IMutator
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0)];

    public IEnumerable<Mutation> Mutate(Passage passage, Random random)
    {
        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            var token = passage.Tokens[i];
            var sentence = passage.SentenceOf(i);
            if (token.IsNumber && token is { Decimals: 0, Value: > 1990 and < 2040, Lower.Length: 4 }
                && IsPeriodOfFacts(passage.Sheet, (int)token.Value) && TellsFigure(passage, sentence)
                && passage.Before(i) is not ("£" or "to" or "/") && !IsNote(passage, sentence, i))
            {
                var wrong = WrongYear(passage.Sheet, (int)token.Value, random);
                if (passage.After(i) == "to" && passage.After(i, 2) is { Length: 4 } next
                    && next.StartsWith("20", StringComparison.Ordinal))
                    yield return passage.Replace(FindingKind.Period, "year changed", token.Start, passage.Tokens[i + 2].End,
                        $"{wrong} to {wrong + 1}");
                else
                    yield return passage.Replace(FindingKind.Period, "year changed", token.Start, token.End,
                        wrong.ToString(CultureInfo.InvariantCulture));
            }
            if (token.Capital && Months.FirstOrDefault(m => m.Equals(token.Lower, StringComparison.OrdinalIgnoreCase)) is { } month
                && TellsFigure(passage, sentence) && !IsNote(passage, sentence, i))
                yield return passage.Replace(FindingKind.Period, "month changed", token.Start, token.End,
                    Months[(Array.IndexOf(Months, month) + random.Next(2, 6)) % Months.Length]);
        }
    }

    private static bool TellsFigure(Passage p, SummaryService.Grounding.Text.Sentence sentence) =>
        !sentence.IsHeading && p.Figures.Any(f => f.Token >= sentence.From && f.Token < sentence.To);

    private static bool IsNote(Passage p, SummaryService.Grounding.Text.Sentence sentence, int i) =>
        p.Has(sentence.From, sentence.To, "began", "cover", "means") || p.Has(i - 3, i, "year") && p.Has(i, i + 3, "is");

    private static bool IsPeriodOfFacts(FactSheet sheet, int year) =>
        sheet.Facts.Any(f => f.Period.Start is { } start && f.Period.End is { } end && start.Year <= year && year <= end.Year);

    private static int WrongYear(FactSheet sheet, int year, Random random)
    {
        for (var back = 3 + random.Next(4); ; back++)
        {
            if (!IsPeriodOfFacts(sheet, year - back) && !IsPeriodOfFacts(sheet, year - back + 1)
                && !IsPeriodOfFacts(sheet, year - back - 1))
                return year - back;
        }
    }
}
