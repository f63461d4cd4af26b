using System.Text.RegularExpressions;

namespace SummaryService.Generation;

/// <summary>Takes keys out of a text before it is logged, stored or shown: the known ones, and whatever looks like one.</summary>
internal sealed partial class SecretScrubber
{
    private const string Gap = "[secret]";

    private readonly string[] secrets;

    /// <summary>Makes a scrubber that knows some secrets; empty and very short ones are left out, since they would blank ordinary
    /// words.</summary>
    public SecretScrubber(params IEnumerable<string?> secrets) =>
        this.secrets = [.. secrets.OfType<string>().Where(s => s.Length >= 4).OrderByDescending(s => s.Length)];

    /// <summary>Gets the text without secrets.</summary>
    public string Clean(string text)
    {
        foreach (var secret in secrets)
            text = text.Replace(secret, Gap, StringComparison.Ordinal);
        return LooksSecret().Replace(text, Gap);
    }

    // Servers echo keys in full or with stars in the middle ("Incorrect API key provided: sk-ab***yz").
    [GeneratedRegex(@"\bsk-[A-Za-z0-9_*-]{6,}|\bBearer\s+[A-Za-z0-9._~+/=-]{8,}|\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_.-]+",
        RegexOptions.NonBacktracking)]
    private static partial Regex LooksSecret();
}
