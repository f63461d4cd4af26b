using System.Collections.Frozen;
using System.Text.Json;

namespace SummaryService.Catalogue;

/// <summary>The words that a field may hold, as the files write them: NotAvailable is not_available.</summary>
internal static class Choices<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByWord = Enum.GetValues<T>().ToFrozenDictionary(Word);

    /// <summary>The words in a row: "ok, not_available or suppressed".</summary>
    public static readonly string Listed = List([.. Enum.GetValues<T>().Select(Word)]);

    public static bool TryParse(string word, out T value) => ByWord.TryGetValue(word, out value);

    private static string Word(T value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string List(string[] words) => $"{string.Join(", ", words[..^1])} or {words[^1]}";
}
