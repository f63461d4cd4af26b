using System.Buffers;
using System.Globalization;

namespace SummaryService.Generation.Resilience;

/// <summary>Reads how long a server asks to wait.</summary>
internal static class RetryHeaders
{
    // A date far away or a number without sense must not become an overflow; whoever waits has a limit of their own below this.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>Gets the wait from retry-after-ms, Retry-After (seconds or a date) or, for a limit that is used up,
    /// x-ratelimit-reset-requests and -tokens; null when the server names none.</summary>
    /// <param name="header">Gives a header's value, or null.</param>
    /// <param name="now">The time now, for dates.</param>
    /// <param name="isLimited">Whether the server said that it has too many requests. Servers tell their limits with every answer; with
    /// another failure only a limit that is used up says when to come back.</param>
    public static TimeSpan? Wait(Func<string, string?> header, DateTimeOffset now, bool isLimited) =>
        Milliseconds(header("retry-after-ms")) ?? RetryAfter(header("Retry-After"), now) ?? Reset(header, isLimited);

    private static TimeSpan? Milliseconds(string? value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var ms) ? Bounded(ms / 1000) : null;

    private static TimeSpan? RetryAfter(string? value, DateTimeOffset now)
    {
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            return Bounded(seconds);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? Bounded((date - now).TotalSeconds)
            : null;
    }

    private static TimeSpan? Reset(Func<string, string?> header, bool isLimited)
    {
        var requests = header("x-ratelimit-remaining-requests") == "0" ? Duration(header("x-ratelimit-reset-requests")) : null;
        var tokens = header("x-ratelimit-remaining-tokens") == "0" ? Duration(header("x-ratelimit-reset-tokens")) : null;
        if (requests is null && tokens is null)
            return isLimited ? Shorter(Duration(header("x-ratelimit-reset-requests")), Duration(header("x-ratelimit-reset-tokens"))) : null;
        return requests is null || tokens > requests ? tokens : requests;
    }

    // Where neither limit says that it is used up, the earlier reset is when another try may succeed.
    private static TimeSpan? Shorter(TimeSpan? a, TimeSpan? b) => a is null || b < a ? b : a;

    /// <summary>Reads a duration as OpenAI writes it: 20ms, 1s, 6m0s, 1h2m3.5s; a bare number is seconds. Null when it is none of
    /// these.</summary>
    internal static TimeSpan? Duration(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 32)
            return null;
        double total = 0, number;
        for (var rest = value.AsSpan().Trim(); rest.Length > 0;)
        {
            var digits = rest.IndexOfAnyExcept(Digits);
            var length = digits < 0 ? rest.Length : digits;
            if (!double.TryParse(rest[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
                return null;
            rest = rest[length..];
            var (seconds, unit) = rest switch
            {
                ['m', 's', ..] => (0.001, 2),
                ['h', ..] => (3600, 1),
                ['m', ..] => (60, 1),
                ['s', ..] => (1, 1),
                [] => (1, 0),
                _ => (double.NaN, 0),
            };
            if (double.IsNaN(seconds))
                return null;
            total += number * seconds;
            rest = rest[unit..];
        }
        return Bounded(total);
    }

    private static TimeSpan? Bounded(double seconds) =>
        double.IsFinite(seconds) ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, Longest.TotalSeconds)) : null;
}
