using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SummaryService.Web.Accounts;

/// <summary>The one-time link that creates the first administrator. Its token lives in memory only, so a new start makes a new
/// one.</summary>
public sealed class FirstAdminInvitation
{
    private string? token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    /// <summary>Gets the path of the page with the token, or null when the link was used.</summary>
    public string? Path => token is { } open ? $"/account/first-admin?token={open}" : null;

    /// <summary>Answers whether a token is the open one, in a time that says nothing about how nearly right it is.</summary>
    public bool Accepts(string? offered) => token is { } open && offered is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(offered), Encoding.UTF8.GetBytes(open));

    /// <summary>Takes the invitation, once: of two requests at the same time one gets it.</summary>
    public bool Take(string? offered) => Accepts(offered) && Interlocked.Exchange(ref token, null) is not null;

    /// <summary>Opens the invitation again after the account could not be created.</summary>
    public void GiveBack(string offered) => Interlocked.CompareExchange(ref token, offered, null);
}
