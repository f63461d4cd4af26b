using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SummaryService.Votes;

/// <summary>Registers the stage Votes.</summary>
public static class VoteRegistration
{
    /// <summary>Adds the desk that takes votes. It needs a store.</summary>
    public static IServiceCollection AddVotes(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<VoteDesk>();
        return services;
    }
}
