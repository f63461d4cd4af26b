using System.Security.Cryptography;
using System.Text;

namespace SummaryService.Generation;

/// <summary>Names a text by everything that decides it, so that nothing unchanged is ever written twice.</summary>
public static class ContentKey
{
    /// <summary>Hashes what decides a text.</summary>
    /// <param name="sheetHash">The fact sheet's hash; it covers the texts below.</param>
    /// <param name="promptHash">The prompt file's hash, or null for a fixed sentence.</param>
    /// <param name="writerKey">The writer's identity key.</param>
    /// <param name="parents">The versions that the text stands on, in any order.</param>
    /// <returns>SHA-256 in lower-case hex.</returns>
    public static string For(string sheetHash, string? promptHash, string writerKey, IEnumerable<Guid> parents)
    {
        var parts = string.Join('\n', [sheetHash, promptHash ?? "-", writerKey, .. parents.Order().Select(p => p.ToString("N"))]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)));
    }
}
