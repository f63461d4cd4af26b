namespace SummaryService.Web.Accounts;

/// <summary>What a form with a name and a password sends. A password is never shown again, logged or kept.</summary>
public sealed class CredentialsInput
{
    /// <summary>Gets or sets the name to sign in with.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the name that decisions are recorded under.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Gets or sets the password.</summary>
    public string? Password { get; set; }

    /// <summary>Gets or sets the role of a new account.</summary>
    public string? Role { get; set; }

    /// <summary>Gets or sets the id of the account that is switched.</summary>
    public Guid? Id { get; set; }

    /// <summary>Gets or sets whether the account is to be able to sign in.</summary>
    public bool Enabled { get; set; }
}
