using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Verdicts;

/// <summary>Points an editor to causes, forecasts and judgements, which no figure supports.</summary>
internal static class InferenceRule
{
    private static readonly PhraseTable Table = new("inference");

    public static void Apply(TextReading reading, Judgements judge)
    {
        foreach (var s in reading.Doc.Sentences)
        {
            if (s.IsHeading)
                continue;
            for (var i = s.From; i < s.To; i++)
            {
                if (Table.At(reading.Tokens, i) is not { } hit || hit.Next > s.To)
                    continue;
                judge.Doubtful(i, hit.Next, FindingKind.Inference, Message(hit.Meaning));
                break;
            }
        }
    }

    private static string Message(string meaning) => meaning switch
    {
        "cause" => "The data does not show a cause.",
        "forecast" => "The data does not show what will happen.",
        "judgement" => "The data does not judge how well anybody works.",
        _ => "This reads more into the figures than they say.",
    };
}
