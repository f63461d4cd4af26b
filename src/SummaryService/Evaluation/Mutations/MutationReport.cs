using System.Globalization;
using System.Text;
using System.Text.Json;
using SummaryService.Grounding;

namespace SummaryService.Evaluation.Mutations;

/// <summary>Writes a measurement of the check for people and for programs.</summary>
public static class MutationReport
{
    /// <summary>Writes a table with one row a kind, then the misses and false alarms with their words.</summary>
    /// <param name="score">The measurement.</param>
    /// <param name="examples">How many misses of each kind are shown; false alarms are all shown.</param>
    public static string ToText(MutationScore score, int examples)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{score.Texts} true texts, {score.Made} errors put into them, {Share(score.Recall)} found");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Share(score.FalseAlarmRate)} of the true texts flagged");
        text.AppendLine("kind             made   found    share  in place  by name");
        foreach (var kind in score.Kinds)
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{BlockJson.NameOf(kind.Kind),-14}{kind.Made,7}{kind.Found,8}{Share(kind.Recall),9}{kind.Exact,10}{kind.Named,9}");
        foreach (var alarm in score.FalseAlarms)
            text.AppendLine(CultureInfo.InvariantCulture,
                $"false alarm: {alarm.TextId}: {BlockJson.NameOf(alarm.Finding.Kind)} at “{alarm.Finding.Quote}”: {alarm.Finding.Message}");
        foreach (var group in score.Misses.GroupBy(m => (m.Mutation.Kind, m.Mutation.Name)))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"missed, {BlockJson.NameOf(group.Key.Kind)}, {group.Key.Name}: {group.Count()}");
            foreach (var miss in group.Take(examples))
                text.AppendLine(CultureInfo.InvariantCulture, $"  {miss.TextId}: {InContext(miss.Mutation)}");
        }
        return text.ToString();
    }

    /// <summary>Writes the numbers as one JSON object.</summary>
    public static string ToJson(MutationScore score) => JsonSerializer.Serialize(new
    {
        texts = score.Texts,
        made = score.Made,
        recall = score.Recall,
        false_alarm_rate = score.FalseAlarmRate,
        kinds = score.Kinds.Select(k => new { kind = BlockJson.NameOf(k.Kind), made = k.Made, found = k.Found, in_place = k.Exact,
            by_name = k.Named }),
    });

    private static string Share(double? share) => share is { } s ? s.ToString("0.0%", CultureInfo.InvariantCulture) : "n/a";

    private static string InContext(Mutation mutation)
    {
        const int Around = 70;
        var (from, to) = (Math.Max(0, mutation.Start - Around), Math.Min(mutation.Text.Length, mutation.End + Around));
        return $"…{mutation.Text[from..mutation.Start]}[{mutation.Was} → {mutation.Now}]{mutation.Text[mutation.End..to]}…"
            .ReplaceLineEndings(" ");
    }
}
