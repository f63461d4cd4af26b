using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SummaryService.Web.Worker;

/// <summary>Where this process serves its pages, as its operator can open them.</summary>
internal sealed class SiteAddress(IServer server)
{
    /// <summary>Gets the address without a slash at its end; empty until the server listens.</summary>
    public string Root => Openable(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "");

    /// <summary>Gets an address that a browser on this machine opens: a server that listens everywhere names no host.</summary>
    public static string Openable(string listening) =>
        listening.TrimEnd('/')
            .Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal);
}
