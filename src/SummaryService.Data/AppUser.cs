using Microsoft.AspNetCore.Identity;

namespace SummaryService.Data;

/// <summary>An account of somebody who signs in.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    /// <summary>Gets or sets the name that decisions are recorded under.</summary>
    public string DisplayName { get; set; } = "";
}

/// <summary>The names of the roles.</summary>
public static class Roles
{
    /// <summary>Users, imports, settings of the running service.</summary>
    public const string Admin = "Admin";

    /// <summary>Reviews summaries.</summary>
    public const string Editor = "Editor";

    /// <summary>Writes and promotes prompt versions.</summary>
    public const string PromptEngineer = "PromptEngineer";

    /// <summary>Every role.</summary>
    public static readonly IReadOnlyList<string> All = [Admin, Editor, PromptEngineer];
}
