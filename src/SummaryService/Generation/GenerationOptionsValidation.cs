using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;
using SummaryService.Generation.OpenAi;

namespace SummaryService.Generation;

/// <summary>Checks the whole section Generation at start; each message names the setting. A connection is checked only when it is
/// used.</summary>
internal sealed class GenerationOptionsValidation : IValidateOptions<GenerationOptions>
{
    public ValidateOptionsResult Validate(string? name, GenerationOptions options)
    {
        string[] faults = [.. Writer(options), .. Ranges("Generation", options), .. Money(options), .. Connection(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>Says what is wrong with the connection to a model, for writers that were chosen later than at start.</summary>
    public static IEnumerable<string> ConnectionFaults(GenerationOptions options) =>
        [.. Ranges("Generation:OpenAi", options.OpenAi), .. OpenAiValidation.Faults(options.OpenAi)];

    private static IEnumerable<string> Writer(GenerationOptions o)
    {
        if (!WriterNames.IsKnown(o.Writer))
            yield return $"Generation:Writer is '{o.Writer}'; use {WriterNames.Choices}.";
        if (o.Writer == WriterNames.Replay && string.IsNullOrWhiteSpace(o.Replay.Folder))
            yield return "Generation:Replay:Folder is not set; name the folder of recorded answers.";
    }

    private static IEnumerable<string> Connection(GenerationOptions o) => o.Writer == WriterNames.OpenAi ? ConnectionFaults(o) : [];

    private static IEnumerable<string> Money(GenerationOptions o)
    {
        if (o.Budget.PerRunUsd < 0)
            yield return Negative("PerRunUsd", o.Budget.PerRunUsd.Value);
        if (o.Budget.PerDayUsd < 0)
            yield return Negative("PerDayUsd", o.Budget.PerDayUsd.Value);
        for (var i = 0; i < o.Prices.Count; i++)
        {
            foreach (var fault in Ranges($"Generation:Prices:{i.ToString(CultureInfo.InvariantCulture)}", o.Prices[i]))
                yield return fault;
            if (o.Prices[i].AsOf == default)
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"Generation:Prices:{i}:AsOf is not set; write the day on which the price was read.");
        }
    }

    private static string Negative(string setting, decimal value) =>
        string.Create(CultureInfo.InvariantCulture, $"Generation:Budget:{setting} is {value}; it must be 0 or more, or left out.");

    private static IEnumerable<string> Ranges(string section, object options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Select(r => $"{section}:{string.Join(", ", r.MemberNames)}: {r.ErrorMessage}");
    }
}
