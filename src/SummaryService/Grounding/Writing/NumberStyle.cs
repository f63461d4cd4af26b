using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Writing;

/// <summary>Finds numbers that are not written as the style guides of the ONS and GOV.UK ask; the messages are data of the house
/// style.</summary>
internal static class NumberStyle
{
    private const int FirstYear = 1500;
    private const int LastYear = 2199;
    private const int FirstWithComma = 1000;

    public static void Check(TextDocument document, bool[] names, HouseStyle style, List<Finding> findings)
    {
        var tokens = document.Tokens;
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.IsHeading && BeginsWithNumeral(tokens, sentence) is { } at)
                Add("begins-with-numeral", at, at + 1);
        }
        var (share, percents) = (ShareForm.None, new Dictionary<decimal, bool>());
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].IsNumber || names[i])
                continue;
            if (NeedsComma(document.Text, tokens, i))
                Add("thousands-comma", i, i + 1);
            if (document.Text[tokens[i].Start] == '.')
                Add("leading-zero", i, i + 1);
            if (IsDashRange(tokens, i))
                Add("range-dash", i, i + 3);
            var form = FormAt(tokens, i);
            if (form is ShareForm.Sign or ShareForm.Words && share is not ShareForm.None && share != form)
                Add("mixed-percent", i, i + (form == ShareForm.Sign ? 2 : 3));
            if (form is ShareForm.Sign or ShareForm.Words && share is ShareForm.None)
                share = form;
            if (form == ShareForm.None)
                continue;
            var outOf = form == ShareForm.OutOfHundred;
            if (percents.TryGetValue(tokens[i].Value, out var before) && before != outOf)
                Add("two-forms", i, i + 2);
            percents[tokens[i].Value] = outOf;
        }

        void Add(string rule, int from, int to)
        {
            to = Math.Min(to, tokens.Length);
            var quote = document.Quote(from, to);
            findings.Add(new Finding(tokens[from].Start, tokens[to - 1].End, quote, FindingKind.Style, Severity.Warning,
                style.Numbers[rule].Replace("{quote}", quote, StringComparison.Ordinal), []));
        }
    }

    private enum ShareForm
    {
        None,
        Sign,
        Words,
        OutOfHundred,
    }

    // A list marker such as "2." or "(3)" is no sentence.
    private static int? BeginsWithNumeral(TokenList tokens, Sentence sentence)
    {
        var i = sentence.From;
        while (i < sentence.To && tokens[i].Kind == TokenKind.Symbol)
            i++;
        var isMarker = i + 1 >= sentence.To || (tokens[i + 1].Glued && tokens[i + 1].Lower is "." or ")");
        return i < sentence.To && tokens[i].IsNumber && !isMarker ? i : null;
    }

    private static bool NeedsComma(string text, TokenList tokens, int i)
    {
        var token = tokens[i];
        if (token.Value < FirstWithComma || text.AsSpan(token.Start, token.End - token.Start).Contains(','))
            return false;
        // Parts of dates, versions and addresses hang on other characters.
        if (token.Glued && i > 0 && tokens[i - 1].Kind == TokenKind.Symbol && tokens[i - 1].Lower is "/" or "-" or "." or "_" or ":" or "#")
            return false;
        var couldBeYear = token.Decimals == 0 && token.Lower.Length == 4 && token.Value is >= FirstYear and <= LastYear;
        return !couldBeYear || (i > 0 && tokens[i - 1].Lower is "£" or "$" or "€" && token.Glued);
    }

    // 15–20 and 2023-24, but not 2024-11-05 and no sum such as "– 20".
    private static bool IsDashRange(TokenList tokens, int i)
    {
        if (i + 2 >= tokens.Length || tokens[i + 1].Lower is not ("–" or "-") || !tokens[i + 2].IsNumber)
            return false;
        var glued = tokens[i + 1].Glued && tokens[i + 2].Glued;
        var chained = (i + 3 < tokens.Length && tokens[i + 3].Glued && tokens[i + 3].Lower is "-" or "–" or "/")
            || (i > 0 && tokens[i].Glued && tokens[i - 1].Lower is "-" or "–" or "/");
        return glued && !chained;
    }

    private static ShareForm FormAt(TokenList tokens, int i)
    {
        var next = i + 1 < tokens.Length ? tokens[i + 1].Lower : "";
        var second = i + 2 < tokens.Length ? tokens[i + 2].Lower : "";
        if (next == "%")
            return ShareForm.Sign;
        if (next == "percent" || (next == "per" && second == "cent"))
            return ShareForm.Words;
        if (next is not ("in" or "out"))
            return ShareForm.None;
        // "26 in every 100", "26 out of 100", "26 people out of every 100" all begin within four words.
        for (var at = i + 1; at < Math.Min(i + 5, tokens.Length); at++)
        {
            if (tokens[at].IsNumber)
                return tokens[at].Value == 100 && tokens[at].Decimals == 0 ? ShareForm.OutOfHundred : ShareForm.None;
        }
        return ShareForm.None;
    }
}
