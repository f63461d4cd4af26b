using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Writing;

/// <summary>Finds words and phrases that the house style does not want.</summary>
internal static class WordStyle
{
    private static readonly HashSet<string> Explains = ["(", "–", ":", "is", "are", "means", "meaning", "which", "that", "where"];

    private static readonly HashSet<string> ExplainsAfterComma = ["which", "where", "a", "an", "or", "meaning", "that"];

    public static void Check(TextDocument document, bool[] names, HouseStyle style, List<Finding> findings)
    {
        var tokens = document.Tokens;
        HashSet<StyleEntry>? explained = null;
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.From; i < sentence.To;)
            {
                if (!tokens[i].IsWord || names[i] || style.Phrases.Longest(tokens.AsSpan(0, sentence.To), i) is not { } hit)
                {
                    i++;
                    continue;
                }
                if (hit.Value.Rule is { } rule && !Passes(tokens, sentence, i, hit.Next, rule)
                    && !(rule.GlossPasses && IsExplained(tokens, i, hit, ref explained)))
                    findings.Add(Describe(document, i, hit.Next, rule, hit.Value.Suggestion));
                i = hit.Next;
            }
        }
    }

    private static bool Passes(TokenList tokens, Sentence sentence, int at, int next, StyleRule rule) =>
        rule.NamesPass && tokens[at].Capital && at > sentence.From && next == at + 1;

    // One explanation is enough for the whole text, and so is one complaint.
    private static bool IsExplained(TokenList tokens, int at, (StyleEntry Value, int Next) hit, ref HashSet<StyleEntry>? explained)
    {
        explained ??= [];
        if (!explained.Add(hit.Value))
            return true;
        if (at > 0 && tokens[at - 1].Lower is "called" or "as" or "(" or "\"")
            return true;
        if (hit.Next >= tokens.Length)
            return false;
        var after = tokens[hit.Next].Lower;
        return Explains.Contains(after) || (after == "," && hit.Next + 1 < tokens.Length
            && ExplainsAfterComma.Contains(tokens[hit.Next + 1].Lower));
    }

    private static Finding Describe(TextDocument document, int from, int to, StyleRule rule, string suggestion)
    {
        var quote = document.Quote(from, to);
        var message = rule.Message.Replace("{quote}", quote, StringComparison.Ordinal)
            .Replace("{suggestion}", suggestion, StringComparison.Ordinal);
        return new Finding(document.Tokens[from].Start, document.Tokens[to - 1].End, quote, rule.Kind, Severity.Warning, message, []);
    }
}
