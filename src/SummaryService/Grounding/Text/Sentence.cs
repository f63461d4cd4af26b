namespace SummaryService.Grounding.Text;

/// <summary>One sentence, heading or list item of a text: a run of tokens.</summary>
/// <param name="From">The first token.</param>
/// <param name="To">After the last token.</param>
/// <param name="Paragraph">The number of its paragraph, from 0.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="Heading">The heading that it stands under, as a number of a sentence, or -1.</param>
internal readonly record struct Sentence(int From, int To, int Paragraph, bool IsHeading, int Heading);

/// <summary>A text cut into tokens and sentences.</summary>
internal sealed class TextDocument
{
    private TextDocument(string text, TokenList tokens, List<Sentence> sentences) =>
        (Text, Tokens, Sentences) = (text, tokens, sentences);

    public string Text { get; }

    public TokenList Tokens { get; }

    public List<Sentence> Sentences { get; }

    public static TextDocument Read(string text)
    {
        var tokens = Tokenizer.Cut(text);
        return new TextDocument(text, tokens, SentenceSplitter.Split(text, tokens));
    }

    public string Quote(int fromToken, int toToken) => Text[Tokens[fromToken].Start..Tokens[toToken - 1].End];
}
