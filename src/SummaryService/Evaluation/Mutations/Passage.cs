using SummaryService.Context;
using SummaryService.Grounding;
using SummaryService.Grounding.Text;

namespace SummaryService.Evaluation.Mutations;

/// <summary>A true text cut into words, ready to be changed in one place.</summary>
internal sealed class Passage
{
    public Passage(TrueText original)
    {
        Original = original;
        Document = TextDocument.Read(original.Text);
        Figures = DataFigure.Find(this);
    }

    public TrueText Original { get; }

    public FactSheet Sheet => Original.Sheet;

    public string Text => Original.Text;

    public TextDocument Document { get; }

    public TokenList Tokens => Document.Tokens;

    public IReadOnlyList<DataFigure> Figures { get; }

    /// <summary>Replaces the characters between two places.</summary>
    public Mutation Replace(FindingKind kind, string name, int start, int end, string words) =>
        new(kind, name, string.Concat(Text.AsSpan(0, start), words, Text.AsSpan(end)), start, start + words.Length, Text[start..end]);

    /// <summary>Adds a sentence at the end.</summary>
    public Mutation Append(FindingKind kind, string name, string sentence)
    {
        var body = Text.TrimEnd();
        return new Mutation(kind, name, body + " " + sentence, body.Length + 1, body.Length + 1 + sentence.Length, "");
    }

    /// <summary>Finds the sentence of a token.</summary>
    public Sentence SentenceOf(int token)
    {
        foreach (var sentence in Document.Sentences)
        {
            if (token >= sentence.From && token < sentence.To)
                return sentence;
        }
        return default;
    }

    /// <summary>Finds every place of a phrase, word by word, in lower case.</summary>
    public IEnumerable<(int From, int To)> Places(string phrase)
    {
        var words = Tokenizer.Cut(phrase);
        for (var i = 0; i + words.Length <= Tokens.Length; i++)
        {
            var at = i;
            if (words.Select((w, k) => (w, k)).All(x => Tokens[at + x.k].Lower == x.w.Lower))
                yield return (i, i + words.Length);
        }
    }

    /// <summary>Whether one of the words stands between two places.</summary>
    public bool Has(int from, int to, params ReadOnlySpan<string> words)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, Tokens.Length); i++)
        {
            if (words.Contains(Tokens[i].Lower))
                return true;
        }
        return false;
    }

    public string? Before(int token, int back = 1) => token - back >= 0 ? Tokens[token - back].Lower : null;

    public string? After(int token, int ahead = 1) => token + ahead < Tokens.Length ? Tokens[token + ahead].Lower : null;
}
