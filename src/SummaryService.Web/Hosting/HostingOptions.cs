using System.ComponentModel.DataAnnotations;

namespace SummaryService.Web.Hosting;

/// <summary>Settings of the section Hosting.</summary>
public sealed class HostingOptions
{
    /// <summary>Gets whether this process serves pages; one that does not answers only whether it is well.</summary>
    /// <value>The default is true.</value>
    public bool RunWeb { get; init; } = true;

    /// <summary>Gets whether this process writes summaries.</summary>
    /// <value>The default is true.</value>
    public bool RunWorker { get; init; } = true;

    /// <summary>Gets whether the headers of a reverse proxy are believed; only for a server that nobody reaches past the proxy.</summary>
    /// <value>The default is false.</value>
    public bool BehindProxy { get; init; }

    /// <summary>Gets how many votes one address may send in a minute.</summary>
    /// <value>The default is 30.</value>
    [Range(1, 10_000)]
    public int VotesPerMinute { get; init; } = 30;

    /// <summary>Gets how many times one address may try to sign in within a minute.</summary>
    /// <value>The default is 20.</value>
    [Range(1, 10_000)]
    public int SignInsPerMinute { get; init; } = 20;
}
